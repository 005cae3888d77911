package org.sayso.attribution;

import java.util.Set;

/** How a cue looks on what was said: decides whether a day named nearby can be the day of saying. */
enum SaidTense {
    /** "said", "was told", "saying": something done on a day */
    PAST,
    /** "has denied": done, no day meant */
    PERFECT,
    /** "had told", "once joked": done before what is being told, or many times */
    BEFORE,
    /** "says", "is often described as": goes on */
    PRESENT,
    /** "according to", a quotation without a cue */
    OPEN;

    private static final Set<String> HAS =
            Set.of("has", "have", "’ve", "'ve", "hasn't", "hasn’t", "haven't", "haven’t");
    private static final Set<String> HAD = Set.of("had", "hadn't", "hadn’t");
    private static final Set<String> IS = Set.of("is", "are", "isn't", "aren't", "isn’t", "aren’t", "does", "do");
    private static final Set<String> WAS = Set.of("was", "were", "did", "didn't", "didn’t");
    /** What may stand between "has" and "denied". */
    private static final Set<String> BETWEEN = Set.of(
            "also",
            "been",
            "now",
            "long",
            "often",
            "not",
            "so",
            "far",
            "always",
            "never",
            "already",
            "n't",
            "n’t",
            "since",
            "again",
            "previously",
            "sought",
            "to",
            "being");

    private static final Set<String> PAST_FORMS = Set.of(
            "said",
            "told",
            "wrote",
            "spoke",
            "found",
            "made",
            "thought",
            "held",
            "gave",
            "swore",
            "read",
            "put",
            "let",
            "knew",
            "saw",
            "heard",
            "felt",
            "began",
            "went",
            "came",
            "took",
            "sent",
            "meant",
            "withdrew",
            "broke",
            "brought",
            "laid",
            "left",
            "set",
            "led",
            "sought",
            "forswore",
            "forgot",
            "bade",
            "hit",
            "shot",
            "rang");

    private static final Set<String> OTHER_TIMES =
            Set.of("previously", "once", "repeatedly", "often", "frequently", "always", "formerly", "originally");

    private static final Set<String> OPEN_FORMS = Set.of("according", "per", ":", "-", "—");

    static SaidTense of(Clause clause) {
        if (clause.attribution().cue().isEmpty()) {
            return OPEN;
        }
        Words words = clause.sentence();
        int first = words.indexAt(clause.attribution().cue().getFirst().start());
        int last = words.indexAt(Math.max(
                clause.attribution().cue().getFirst().start(),
                clause.attribution().cue().getFirst().end() - 1));
        for (int i = first; i <= last && i < words.size(); i++) {
            SaidTense tense = auxiliary(words.at(i));
            if (tense != OPEN) {
                // "have issued a statement condemning": told as the news it is
                return tense == PERFECT && last > i + 1 && words.at(last).endsWith("ing") ? PAST : tense;
            }
        }
        for (int i = first - 1; i >= Math.max(0, first - 4); i--) {
            SaidTense tense = auxiliary(words.at(i));
            if (tense != OPEN) {
                return tense;
            }
            if (!BETWEEN.contains(words.at(i)) && !words.at(i).endsWith("ly")) {
                break;
            }
        }
        return isOfOtherTimes(words, first, last) ? BEFORE : verb(words, first, last);
    }

    /** "once joked", "repeatedly promised", "said previously": not on the day that is told of. */
    private static boolean isOfOtherTimes(Words words, int first, int last) {
        for (int i = Math.max(0, first - 1); i <= Math.min(last + 1, words.size() - 1); i++) {
            if (OTHER_TIMES.contains(words.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static SaidTense verb(Words words, int first, int last) {
        for (int i = first; i <= last && i < words.size(); i++) {
            String word = words.at(i);
            if (OPEN_FORMS.contains(word)) {
                return OPEN;
            }
            if (PAST_FORMS.contains(word) || (word.endsWith("ed") && word.length() > 4) || word.endsWith("ing")) {
                return PAST;
            }
            if (words.isWord(i) && !word.endsWith("ly") && word.length() > 2 && !BETWEEN.contains(word)) {
                return PRESENT;
            }
        }
        return OPEN;
    }

    private static SaidTense auxiliary(String word) {
        return HAS.contains(word)
                ? PERFECT
                : HAD.contains(word) ? BEFORE : IS.contains(word) ? PRESENT : WAS.contains(word) ? PAST : OPEN;
    }
}
