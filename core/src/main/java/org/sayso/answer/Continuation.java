package org.sayso.answer;

import java.util.List;
import java.util.Set;
import org.sayso.claim.Words.Word;
import org.sayso.time.TimeNouns;

/**
 * Whether a sentence cannot be understood without the one before it: it opens with "He …", "Both …", "That is …", or goes on
 * with words that somebody began to speak there.
 */
final class Continuation {

    /** They open a sentence about what stands before it. */
    private static final Set<String> OPENERS = Set.of(
            "he", "she", "they", "it", "his", "her", "their", "its", "this", "that", "these", "those", "both",
            "neither", "such", "none", "some", "others", "another", "nor", "either");
    /** "Both of them": these may stand before the opener. */
    private static final Set<String> BEFORE_OPENER =
            Set.of("and", "but", "so", "yet", "because", "then", "still", "however", "instead", "rather", "or");
    /** "It was clear that …" means nothing before it. */
    private static final Set<String> NOTHING_MEANT = Set.of(
            "clear",
            "unclear",
            "likely",
            "unlikely",
            "possible",
            "impossible",
            "important",
            "hard",
            "difficult",
            "easy",
            "known",
            "unknown",
            "reported",
            "said",
            "believed",
            "understood",
            "alleged",
            "thought",
            "time",
            "worth",
            "true",
            "necessary",
            "feared",
            "hoped",
            "certain",
            "uncertain",
            "doubtful",
            "over");

    private static final Set<String> BE =
            Set.of("is", "was", "isnt", "wasnt", "its", "remains", "remained", "seems", "may");
    /** "It is not always quite clear": so many words may stand between. */
    private static final int BETWEEN = 4;

    private static final Set<String> DETERMINERS = Set.of("this", "that", "these", "those", "some", "another", "such");

    private Continuation() {}

    /** Whether the words of a sentence open about something before them. */
    static boolean opens(List<Word> words) {
        if (words.isEmpty()) {
            return false;
        }
        int at = BEFORE_OPENER.contains(words.getFirst().folded()) && words.size() > 1 ? 1 : 0;
        String opener = words.get(at).folded();
        boolean capitalInside = at > 0 && words.get(at).isCapitalised();
        if (!OPENERS.contains(opener) || capitalInside) {
            return false;
        }
        String next = at + 1 < words.size() ? words.get(at + 1).folded() : "";
        if (DETERMINERS.contains(opener)) {
            // "This week" means no sentence before
            return !TimeNouns.is(next) && !(opener.equals("some") && isNumber(words, at + 1));
        }
        boolean empty = opener.equals("it") && BE.contains(next);
        for (int i = at + 2; empty && i < Math.min(words.size(), at + 2 + BETWEEN); i++) {
            if (NOTHING_MEANT.contains(words.get(i).folded())) {
                return false;
            }
        }
        return true;
    }

    /** "Some 300 people": no more than a number. */
    private static boolean isNumber(List<Word> words, int at) {
        return at < words.size() && words.get(at).isNumber();
    }

    /**
     * Whether somebody's words are still going on at a text's end: “That was in May.
     *
     * @param open whether they were at its beginning
     */
    static boolean isOpenAfter(boolean open, String text) {
        boolean on = open;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '“' -> on = true;
                case '”' -> on = false;
                case '"' -> on = !on;
                default -> {}
            }
        }
        return on;
    }
}
