package org.sayso.claim;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.text.Span;

/** Cuts text into words for comparing: one left-to-right pass, apostrophes and inner full stops kept inside a word. */
public final class Words {

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    private Words() {}

    /**
     * A word at its place.
     *
     * @param span where it stands, in UTF-16 code units
     * @param text as it stands
     * @param folded lower case, without accents and apostrophes: "don’t" is "dont"
     */
    public record Word(Span span, String text, String folded) {

        public boolean isCapitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        public boolean isNumber() {
            return Character.isDigit(text.charAt(0));
        }
    }

    /** The words within {@code within}. */
    public static List<Word> of(String text, Span within) {
        List<Word> words = new ArrayList<>();
        int i = within.start();
        int end = Math.min(within.end(), text.length());
        while (i < end) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < end && (isPart(text, i) || joins(text, i, end))) {
                i++;
            }
            if (i < end && text.charAt(i) == '.' && isAbbreviation(text, start, i)) {
                i++;
            }
            String word = text.substring(start, i);
            words.add(new Word(new Span(start, i), word, fold(word)));
        }
        return words;
    }

    public static List<Word> of(String text) {
        return of(text, new Span(0, text.length()));
    }

    /** Lower case, without accents, apostrophes and the possessive. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isPlainLetters(lower)) {
            return lower;
        }
        String decomposed = DECOMPOSED.normalize(lower);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (isApostrophe(c)) {
                boolean possessive = i + 2 == decomposed.length() && decomposed.charAt(i + 1) == 's';
                if (possessive) {
                    break;
                }
            } else if (Character.isLetterOrDigit(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean isPlainLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 127 || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(String text, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (Character.isSurrogate(c) && Character.isLetter(text.codePointAt(i)));
    }

    /** An apostrophe between letters, a full stop in "U.S", a comma or stop between digits. */
    private static boolean joins(String text, int i, int end) {
        char c = text.charAt(i);
        if (i + 1 >= end || i == 0) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        if (isApostrophe(c)) {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        if (c == '.' || c == ',') {
            boolean digits = Character.isDigit(before) && Character.isDigit(after);
            boolean letters = c == '.'
                    && Character.isUpperCase(before)
                    && Character.isUpperCase(after)
                    && (i < 2 || !Character.isLetter(text.charAt(i - 2)));
            return digits || letters;
        }
        return false;
    }

    private static boolean isAbbreviation(String text, int start, int end) {
        return end - start >= 3 && text.charAt(start + 1) == '.';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    }
}
