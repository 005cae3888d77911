package org.sayso.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.text.Table;

/**
 * Names in scripts that leave vowels out (Arabic with its Persian letters, Hebrew) beside their romanised form. Each
 * letter allows some folded Latin letters ({@code abjad.txt}); vowels that no letter stands for may come between, a
 * consonant may not.
 */
final class Abjad {

    /** @param optional whether it may stand for nothing: "ع" */
    private record Letter(String latin, boolean optional) {}

    private static final Map<Character, Letter> LETTERS = letters();
    /** No part of a name is longer, in UTF-16 code units. */
    private static final int LONGEST = 40;

    private static final String VOWELS = "aiu";
    /** Classes of consonants that a block's key tells apart, each row one; what romanisations waver over is in none. */
    private static final String[] CLASSES = {"pf", "tdszx", "l", "m", "n", "r"};

    private Abjad() {}

    private static Map<Character, Letter> letters() {
        Map<Character, Letter> letters = new HashMap<>();
        for (String line : Table.lines(Abjad.class, "abjad.txt")) {
            String[] cells = line.split(" ", -1);
            boolean optional = cells.length > 1 && cells[1].endsWith("?");
            String latin = cells[1].replace("?", "").replace("-", "");
            for (char letter : cells[0].toCharArray()) {
                letters.put(letter, new Letter(latin, optional));
            }
        }
        return letters;
    }

    static boolean isLetter(char c) {
        return LETTERS.containsKey(c);
    }

    /**
     * Whether the part may be the romanised one, given as {@link Spelling.Part#folded}. Fills a table from the ends of both
     * words, a cell saying whether what follows there agrees.
     */
    static boolean matches(String abjad, String latin) {
        if (abjad.length() > LONGEST || latin.length() > LONGEST) {
            return false;
        }
        boolean[][] agree = new boolean[abjad.length() + 1][latin.length() + 1];
        for (int i = abjad.length(); i >= 0; i--) {
            for (int j = latin.length(); j >= 0; j--) {
                boolean vowel = j < latin.length() && VOWELS.indexOf(latin.charAt(j)) >= 0;
                boolean skipsVowel = vowel && j > 0 && agree[i][j + 1];
                if (i == abjad.length()) {
                    agree[i][j] = j == latin.length() || skipsVowel;
                    continue;
                }
                Letter letter = letter(abjad.charAt(i));
                boolean same = j < latin.length() && letter.latin().indexOf(latin.charAt(j)) >= 0;
                boolean doubled = i > 0 && abjad.charAt(i) == abjad.charAt(i - 1);
                agree[i][j] = (same && agree[i + 1][j + 1])
                        || skipsVowel
                        || ((letter.optional() || doubled) && agree[i + 1][j]);
            }
        }
        return agree[0][0];
    }

    private static Letter letter(char c) {
        return LETTERS.getOrDefault(c, new Letter("", true));
    }

    /** The first three firm consonants of each end of the name, by class: equal for "سعيد الحربي" and "Said al-Harbi". */
    static String key(List<Spelling.Part> parts) {
        return key(parts.getFirst()) + "/" + key(parts.getLast());
    }

    private static String key(Spelling.Part part) {
        StringBuilder key = new StringBuilder();
        String letters = part.isAbjad() ? part.plain() : part.folded();
        boolean article = !part.isAbjad() && letters.startsWith("al") && letters.length() > 5;
        for (char c : (article ? letters.substring(2) : letters).toCharArray()) {
            char latin = c;
            if (part.isAbjad()) {
                Letter letter = letter(c);
                latin = letter.optional() || letter.latin().isEmpty()
                        ? ' '
                        : letter.latin().charAt(0);
            }
            key(latin, key);
        }
        return key.substring(0, Math.min(3, key.length()));
    }

    private static void key(char latin, StringBuilder key) {
        for (int row = 0; row < CLASSES.length; row++) {
            char digit = (char) ('0' + row);
            boolean again = !key.isEmpty() && key.charAt(key.length() - 1) == digit;
            if (CLASSES[row].indexOf(latin) >= 0 && !again) {
                key.append(digit);
            }
        }
    }
}
