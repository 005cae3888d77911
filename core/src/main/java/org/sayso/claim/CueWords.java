package org.sayso.claim;

import java.util.List;
import java.util.Set;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Statement;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;
import org.sayso.text.Table;

/** What the words that attribute a statement do to it. */
final class CueWords {

    private static final Set<String> CONFIRM = Set.of("confirm", "corroborat", "verify");
    private static final Set<String> ADMIT = Set.of("acknowledg", "admit", "concede", "conced");
    private static final Set<String> WITHDRAW =
            Set.of("withdraw", "withdrew", "withdrawn", "retract", "recant", "disavow");

    private static final Set<String> DISMISS = Set.of("dismiss", "reject");

    private static final Set<String> DENY = Table.words(CueWords.class, "turns.tsv", "deny");
    private static final Set<String> ACCUSE = Table.words(CueWords.class, "turns.tsv", "accuse");
    private static final Set<String> TELL = Table.words(CueWords.class, "turns.tsv", "tell");

    /** "pushed back on that claim"; not "pushed back the date". */
    private static final Set<String> AT = Set.of("on", "against", "at");
    /** "has little doubt" */
    private static final Set<String> NO = Set.of("no", "little");

    private CueWords() {}

    /** "withdrew the invitation" takes nothing back that was said. */
    static Carrier.Cue of(String page, Statement statement) {
        Carrier.Cue found = Carrier.Cue.PLAIN;
        for (Span span : statement.cue()) {
            List<Word> words = Words.of(page, span);
            for (int i = 0; i < words.size(); i++) {
                Carrier.Cue one = of(words, i);
                found = one.compareTo(found) > 0 ? one : found;
            }
        }
        boolean offered = found == Carrier.Cue.WITHDRAWS && Dismissal.turnsDown(page, statement);
        return offered ? Carrier.Cue.PLAIN : found;
    }

    /** Of a cue's words the kind latest in the order goes before others. */
    private static Carrier.Cue of(List<Word> words, int at) {
        Word word = words.get(at);
        String stem = Stemmer.stem(word.folded());
        if (WITHDRAW.contains(stem)) {
            return Carrier.Cue.WITHDRAWS;
        }
        if (CONFIRM.contains(stem)) {
            return Carrier.Cue.CONFIRMS;
        }
        if (ADMIT.contains(stem)) {
            return Carrier.Cue.ADMITS;
        }
        String before = at == 0 ? "" : words.get(at - 1).folded();
        String next = at + 1 == words.size() ? "" : words.get(at + 1).folded();
        boolean pushesBack =
                Stemmer.stem(before).equals("push") && word.folded().equals("back") && AT.contains(next);
        if (pushesBack || (DENY.contains(word.folded()) && !NO.contains(before))) {
            return Carrier.Cue.DENIES;
        }
        if (ACCUSE.contains(word.folded())) {
            return Carrier.Cue.ACCUSES;
        }
        return TELL.contains(word.folded()) ? Carrier.Cue.TELLS : Carrier.Cue.PLAIN;
    }

    /** Whether it is said not to be said, which is no denial: "would not admit", "did not mention". */
    static boolean isNegated(String page, Statement statement) {
        return statement.polarity() == Polarity.ASSERTS
                && statement.cue().stream()
                        .flatMap(span -> Words.of(page, span).stream())
                        .anyMatch(word -> Lexicon.ENGLISH.isNegation(word.folded()));
    }

    /** Whether it is set against what it tells of, though nobody is said to deny it: "doubts it", "pushed back on that claim". */
    static boolean isAgainst(String page, Statement statement) {
        return statement.polarity() == Polarity.ASSERTS
                && of(page, statement) == Carrier.Cue.DENIES
                && !isNegated(page, statement);
    }

    /**
     * From where on a denial tells what is thought of what it denies, which it asserts: "partisan" in "dismissed the
     * complaint as partisan"; the end of all text where it does not.
     */
    static int judgedFrom(String page, Statement statement) {
        boolean dismisses = statement.cue().stream()
                .flatMap(span -> Words.of(page, span).stream())
                .anyMatch(word -> DISMISS.contains(Stemmer.stem(word.folded())));
        if (dismisses) {
            int before = 0;
            for (Span span : statement.content()) {
                for (Word word : Words.of(page, span)) {
                    if (before++ > 0 && word.folded().equals("as")) {
                        return word.span().end();
                    }
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Whether words are of denying: "denied", "a denial". */
    static boolean isOfDenying(List<Word> words) {
        return words.stream().anyMatch(word -> DENY.contains(word.folded()));
    }
}
