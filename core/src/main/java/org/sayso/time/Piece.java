package org.sayso.time;

/**
 * A run of letters, a run of digits, or one other character: what the grammars of this package read. Digits and letters
 * part even without a space, so that {@code 04T10} is three pieces.
 *
 * @param start UTF-16 code units of the page's text, as {@code end}
 * @param lower the piece in lower case; apostrophes and dashes in one form each
 * @param gap what stands before it
 */
record Piece(int start, int end, Kind kind, String lower, Letters letters, Gap gap) {

    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    enum Letters {
        LOWER,
        CAPITALISED,
        UPPER
    }

    enum Gap {
        NONE,
        SPACE,
        LINE
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isGlued() {
        return gap == Gap.NONE;
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    boolean isCapitalised() {
        return letters != Letters.LOWER;
    }

    int length() {
        return end - start;
    }

    /** The number's value; a run of more than nine digits is none that a date could hold. */
    int number() {
        return kind == Kind.NUMBER && length() <= 9 ? Integer.parseInt(lower) : -1;
    }
}
