package org.sayso.claim;

import java.util.List;
import java.util.Set;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Statement;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;
import org.sayso.text.Table;

/** Statements that call untrue what somebody told: "such stories are more like fables"; they deny it without a "not". */
final class Dismissal {

    /** What says more says something of its own. */
    private static final int LONGEST = 25;
    /** So few words need not tell what is untrue: "warned of fantasies". */
    private static final int BARE = 4;

    private static final Set<String> FALSE = Table.words(Dismissal.class, "turns.tsv", "false");
    private static final Set<String> TOLD = Table.words(Dismissal.class, "turns.tsv", "told");

    private static final Set<String> OFFERED = Table.words(Dismissal.class, "turns.tsv", "offered");

    private Dismissal() {}

    /** Whether something offered is refused, of which nothing is said to be untrue: "rejected the ultimatum". */
    static boolean turnsDown(String page, Statement statement) {
        List<Word> words = Words.of(page, statement.content().getFirst());
        return words.stream().limit(BARE).anyMatch(word -> OFFERED.contains(word.folded()))
                && words.stream().noneMatch(word -> Lexicon.ENGLISH.isNegation(word.folded()));
    }

    static boolean is(String page, Statement statement) {
        if (statement.polarity() != Polarity.ASSERTS) {
            return false;
        }
        int count = 0;
        boolean untrue = false;
        boolean told = false;
        for (Span span : statement.content()) {
            for (Word word : Words.of(page, span)) {
                count++;
                if (Lexicon.ENGLISH.isNegation(word.folded())) {
                    return false;
                }
                told |= !untrue && TOLD.contains(word.folded());
                untrue |= FALSE.contains(word.folded());
            }
        }
        return untrue && count <= LONGEST && (told || count <= BARE);
    }
}
