package org.sayso.name;

import java.util.Locale;
import org.sayso.text.Span;

/**
 * One word or mark as the name finder sees it: possessive endings stand apart, "al-Harbi", "O’Leary", "U.S." do not.
 *
 * @param start in UTF-16 code units of the page
 * @param folded in lower case, every apostrophe the same
 */
record Word(int start, int end, String text, String folded, Shape shape) {

    /** How a word is written. */
    enum Shape {
        /** "minister" */
        LOWER(0),
        /** "Minister" */
        CAPITAL(1),
        /** "NATO", "U.S." */
        UPPER(2),
        /** "McAllister", "al-Harbi", "iPhone" */
        MIXED(3),
        /** "X" */
        LETTER(4),
        /** "2020" */
        NUMBER(5),
        /** "'s" */
        POSSESSIVE(6),
        /** a script without case: Arabic, Hebrew, Chinese */
        CASELESS(7),
        MARK(8);

        private final int code;

        Shape(int code) {
            this.code = code;
        }

        /** What the tagger's weights know the shape by: never to be changed without training anew. */
        int code() {
            return code;
        }
    }

    static Word of(String page, int start, int end) {
        String text = page.substring(start, end);
        String folded = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('‘', '\'')
                .replace('`', '\'')
                .replace('ʻ', '\'')
                .replace('‑', '-');
        return new Word(start, end, text, folded, shape(text, folded));
    }

    private static Shape shape(String text, String folded) {
        int first = text.codePointAt(0);
        if (Character.isDigit(first)) {
            return Shape.NUMBER;
        }
        if (!Character.isLetter(first)) {
            return folded.equals("'s") || folded.equals("'") ? Shape.POSSESSIVE : Shape.MARK;
        }
        int upper = 0;
        int lower = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                    upper++;
                } else if (Character.isLowerCase(c)) {
                    lower++;
                }
            }
        }
        if (upper + lower == 0) {
            return Shape.CASELESS;
        }
        if (upper == 0) {
            return Shape.LOWER;
        }
        if (lower == 0) {
            return letters == 1 ? Shape.LETTER : Shape.UPPER;
        }
        return upper == 1 && Character.isUpperCase(first) ? Shape.CAPITAL : Shape.MIXED;
    }

    Span span() {
        return new Span(start, end);
    }

    /** Written as names are: some letter of it is a capital, or its script has none. */
    boolean isCapital() {
        return switch (shape) {
            case CAPITAL, UPPER, MIXED, LETTER, CASELESS -> true;
            case LOWER, NUMBER, POSSESSIVE, MARK -> false;
        };
    }

    boolean isWord() {
        return switch (shape) {
            case CAPITAL, UPPER, MIXED, LETTER, CASELESS, LOWER -> true;
            case NUMBER, POSSESSIVE, MARK -> false;
        };
    }
}
