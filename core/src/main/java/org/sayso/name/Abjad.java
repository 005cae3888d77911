package org.sayso.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names in scripts that leave vowels out (Arabic with its Persian letters, Hebrew) beside their romanised form. Each
 * letter allows some folded Latin letters ({@code abjad.txt}); vowels that no letter stands for may come between, a
 * consonant may not.
 */
final class Abjad {

    /** @param optional whether it may stand for nothing: "ع" */
    private record Letter(String latin, boolean optional) {}

    private static final Map<Character, Letter> LETTERS = letters();
    private static final String VOWELS = "aiu";
    /** Classes of consonants that a block's key tells apart; each row is one. */
    private static final String[] CLASSES = {"bpfv", "tdszcjx", "l", "m", "n", "r"};

    private Abjad() {}

    private static Map<Character, Letter> letters() {
        Map<Character, Letter> letters = new HashMap<>();
        for (String line : Table.lines("abjad.txt")) {
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

    /** Whether the part may be the romanised one, given as {@link Spelling.Part#folded}. */
    static boolean matches(String abjad, String folded) {
        return matches(abjad, 0, folded, 0);
    }

    private static boolean matches(String abjad, int i, String latin, int j) {
        boolean vowel = j < latin.length() && VOWELS.indexOf(latin.charAt(j)) >= 0;
        if (i == abjad.length()) {
            return j == latin.length() || (vowel && matches(abjad, i, latin, j + 1));
        }
        Letter letter = LETTERS.getOrDefault(abjad.charAt(i), new Letter("", true));
        boolean same = j < latin.length() && letter.latin().indexOf(latin.charAt(j)) >= 0;
        boolean twice = i > 0 && j > 0 && letter.latin().indexOf(latin.charAt(j - 1)) >= 0 && !letter.optional();
        return (same && matches(abjad, i + 1, latin, j + 1))
                || (vowel && j > 0 && matches(abjad, i, latin, j + 1))
                || (letter.optional() && matches(abjad, i + 1, latin, j))
                || (twice && abjad.charAt(i) == abjad.charAt(i - 1) && matches(abjad, i + 1, latin, j));
    }

    /** The first three firm consonants of the surname, by class: equal for "الحربي" and "al-Harbi". */
    static String key(List<Spelling.Part> parts) {
        Spelling.Part surname = parts.getLast();
        StringBuilder key = new StringBuilder();
        for (char c : surname.plain().toCharArray()) {
            char latin = c;
            if (surname.isAbjad()) {
                Letter letter = LETTERS.getOrDefault(c, new Letter("", true));
                latin = letter.optional() || letter.latin().isEmpty() ? ' ' : letter.latin().charAt(0);
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
