package org.sayso.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts and compares the words of lines. */
final class Words {

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || ((c == '\'' || c == '’')
                            && start >= 0
                            && i + 1 < text.length()
                            && Character.isLetter(text.charAt(i + 1)));
            if (inside) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** The words of a text; where a script sets no blanks between them, one for two letters. */
    static int count(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnspaced(c)) {
                unspaced++;
                inside = false;
                continue;
            }
            boolean letter = Character.isLetterOrDigit(c) || ((c == '\'' || c == '’') && inside);
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words + (unspaced + 1) / 2;
    }

    /** Whether the letter is of a script that sets no blanks between words: Chinese characters, kana. */
    static boolean isUnspaced(char c) {
        return c >= '\u3040' && (c <= '\u30ff' || (c >= '\u3400' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff'));
    }

    /** The words that carry meaning, folded: small letters, no accents, no possessive. */
    static Set<String> content(String text) {
        Set<String> content = new LinkedHashSet<>();
        for (String word : of(text)) {
            String folded = fold(word);
            if (folded.length() > 1 && !MenuWords.isSmall(folded)) {
                content.add(folded);
            }
        }
        return content;
    }

    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("'s") || lower.endsWith("’s")) {
            lower = lower.substring(0, lower.length() - 2);
        }
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFD)
                        .codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return lower;
    }

    /** The share of one's words that are the other's too. */
    static double share(Set<String> one, Set<String> other) {
        if (one.isEmpty()) {
            return 0;
        }
        return (double) one.stream().filter(other::contains).count() / one.size();
    }

    /** The share of words that stand in menus more than in stories. */
    static double menuShare(String text) {
        List<String> words = of(text.toLowerCase(Locale.ROOT));
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(MenuWords::isMenu).count() / words.size();
    }

    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && "\"'”’»)] 」』）".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…:。؟！？".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether no letter of the line is small, and there are some. */
    static boolean isShouted(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 3;
    }
}
