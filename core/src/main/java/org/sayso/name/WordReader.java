package org.sayso.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts running text into {@link Word words}: {@code Word ::= Part (Joint Part)*}, a joint being an apostrophe or hyphen
 * between letters or the point of "U.S."; "Iran-backed" is cut at its hyphen, "al-Harbi" and "Jong-su" are not.
 */
final class WordReader {

    private final Lexicon lexicon;

    WordReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<Word> read(String page, int from, int to) {
        List<Word> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            char c = page.charAt(at);
            if (Character.isLetterOrDigit(page.codePointAt(at))) {
                int end = wordEnd(page, at, to);
                add(page, at, end, words);
                at = end;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B') {
                at++;
            } else {
                int end = at + Character.charCount(page.codePointAt(at));
                words.add(Word.of(page, at, Math.min(end, to)));
                at = end;
            }
        }
        return words;
    }

    private static int wordEnd(String page, int from, int to) {
        int at = from;
        while (at < to) {
            int c = page.codePointAt(at);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                at += Character.charCount(c);
                continue;
            }
            boolean letterNext = at + 1 < to && Character.isLetterOrDigit(page.codePointAt(at + 1));
            if (letterNext && (isApostrophe(c) || c == '-' || c == '‑' || c == '&')) {
                at++;
            } else if (c == '.' && isPointInside(page, from, at, to)) {
                at++;
            } else {
                break;
            }
        }
        return Math.min(at, to);
    }

    /** The points of "U.S.", "T.E.D." and of "e.g."; not the full stop of "he saw X." */
    private static boolean isPointInside(String page, int from, int at, int to) {
        boolean single = at - 1 == from || page.charAt(at - 2) == '.';
        if (!single || !Character.isLetter(page.charAt(at - 1))) {
            return false;
        }
        boolean before = at - 2 >= from && page.charAt(at - 2) == '.';
        boolean after = at + 2 < to && Character.isLetter(page.charAt(at + 1)) && page.charAt(at + 2) == '.';
        return before || after;
    }

    private void add(String page, int from, int end, List<Word> words) {
        int tail = end;
        if (end - from > 2 && isApostrophe(page.charAt(end - 2)) && (page.charAt(end - 1) | 32) == 's') {
            tail = end - 2;
        }
        addParts(page, from, tail, words);
        if (tail < end) {
            words.add(Word.of(page, tail, end));
        }
    }

    private void addParts(String page, int from, int end, List<Word> words) {
        int hyphen = lastHyphen(page, from, end);
        if (hyphen > from && isSuffixed(page, hyphen, end)) {
            int start = from;
            for (int at = from; at <= end; at++) {
                if (at == end || page.charAt(at) == '-' || page.charAt(at) == '‑') {
                    if (at > start) {
                        words.add(Word.of(page, start, at));
                    }
                    if (at < end) {
                        words.add(Word.of(page, at, at + 1));
                    }
                    start = at + 1;
                }
            }
            return;
        }
        words.add(Word.of(page, from, end));
    }

    /** "-backed", "-led", "-style": the last part is an English word that names do not end on. */
    private boolean isSuffixed(String page, int hyphen, int end) {
        if (end - hyphen < 3) {
            return false;
        }
        Word last = Word.of(page, hyphen + 1, end);
        boolean participle = last.folded().endsWith("ed")
                || last.folded().endsWith("ing")
                || last.folded().equals("led");
        return (last.shape() == Word.Shape.LOWER || participle)
                && last.folded().length() > 2
                && lexicon.lowerShare(last.folded()) >= 7
                && lexicon.frequency(last.folded()) >= 6;
    }

    private static int lastHyphen(String page, int from, int end) {
        for (int at = end - 1; at > from; at--) {
            if (page.charAt(at) == '-' || page.charAt(at) == '‑') {
                return at;
            }
        }
        return -1;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '`' || c == 'ʻ';
    }
}
