package org.sayso.model;

/** What single characters are to the encoder's words. */
final class Letters {

    /** What a character does to the word around it. */
    enum Kind {
        WORD,
        SEPARATES,
        IGNORED,
        STANDS_ALONE
    }

    private Letters() {}

    static Kind kind(int c) {
        if (c < 128) {
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                return Kind.WORD;
            }
            return c <= ' ' || c == 127 ? Kind.SEPARATES : Kind.STANDS_ALONE;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> Kind.WORD;
            case Character.FORMAT -> Kind.IGNORED;
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> Kind.SEPARATES;
            default -> Kind.STANDS_ALONE;
        };
    }

    static boolean isAlphanumeric(int c) {
        return Character.isLetter(c) || isNumber(c);
    }

    static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** How a word is written: 1 lower, 2 Capitalised, 3 UPPER, 4 one capital, 5 mIXed, 6 digits, 7 a mark. */
    static int letterCase(String word) {
        int letters = 0;
        int upper = 0;
        boolean digits = false;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            if (Character.isLetter(c)) {
                letters++;
                upper += Character.isUpperCase(c) ? 1 : 0;
            } else {
                digits |= Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER;
            }
            i += Character.charCount(c);
        }
        if (letters == 0) {
            return digits ? 6 : 7;
        }
        if (upper == 0) {
            return 1;
        }
        if (upper == letters) {
            return upper > 1 ? 3 : 4;
        }
        return upper == 1 && Character.isUpperCase(word.codePointAt(0)) ? 2 : 5;
    }
}
