package org.sayso.claim;

import java.util.List;
import java.util.Set;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Statement;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;
import org.sayso.text.Table;

/**
 * Statements that call untrue what somebody told: "such stories are more like fables", "this is a false charge"; or say of
 * something told before that it was not so: "this never happened", "I did not do it".
 */
final class Dismissal {

    /** What says more says something of its own. */
    private static final int LONGEST = 25;
    /** So few words need not tell what is untrue: "warned of fantasies". */
    private static final int BARE = 4;

    /** Within so many words what somebody answers is said. */
    private static final int OPENING = 10;

    private static final Set<String> NOT = Set.of("not", "never", "didnt", "hasnt", "havent", "isnt", "wasnt", "arent");
    private static final Set<String> HAPPEN = Set.of("happen", "happened", "true", "guilty");
    private static final Set<String> BE = Set.of("is", "was", "are", "were", "thats", "its");
    private static final Set<String> DO = Set.of("do", "did", "done");
    private static final Set<String> POINTING = Set.of("it", "this", "that", "so", "anything", "such");

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
        List<Word> opening = Words.of(page, statement.content().getFirst());
        if (isFlat(opening.subList(0, Math.min(opening.size(), OPENING)))) {
            return true;
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

    /**
     * <pre>
     * Flat ::= Not "happen" | Not "true" | Not "do" ("it" | "this" | …) | Be … False Told
     * </pre>
     */
    private static boolean isFlat(List<Word> words) {
        boolean is = false;
        for (int i = 1; i < words.size(); i++) {
            String before = words.get(i - 1).folded();
            String word = words.get(i).folded();
            String next = i + 1 < words.size() ? words.get(i + 1).folded() : "";
            boolean not = NOT.contains(before);
            is |= BE.contains(before);
            if ((not && HAPPEN.contains(word))
                    || (not && DO.contains(word) && POINTING.contains(next))
                    || (is && FALSE.contains(before) && TOLD.contains(word))) {
                return true;
            }
        }
        return false;
    }
}
