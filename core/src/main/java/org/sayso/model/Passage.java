package org.sayso.model;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Span;

/**
 * A text as the encoder sees it: words with their places, their pieces, and what a reader sees besides letters: the
 * case, the quotation marks around, where lines and paragraphs begin.
 */
public final class Passage {

    private static final String TERMINAL = ".!?\u2026";
    private static final String STOPS = ".,;:!?";
    private static final String AFTER_END = "\"'\u201d\u2019)]\u00bb";
    private static final String BEFORE_START = "\"'\u201c\u2018([\u00ab";

    private final String text;
    private final int[] start;
    private final int[] end;
    final int[][] pieces;
    final int[] breaks;
    final int[] letterCase;
    final int[] quote;

    /** @param paragraphs the parts of the text to read, in order; what stands between them is not seen */
    public Passage(String text, List<Span> paragraphs, Wordpieces wordpieces) {
        this.text = text;
        List<Span> words = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            int first = words.size();
            split(paragraph, words);
            for (int i = first; i < words.size(); i++) {
                lines.add(
                        i == first
                                ? 2
                                : newlines(words.get(i - 1).end(), words.get(i).start()));
            }
        }
        int n = words.size();
        start = words.stream().mapToInt(Span::start).toArray();
        end = words.stream().mapToInt(Span::end).toArray();
        breaks = lines.stream().mapToInt(Integer::intValue).toArray();
        pieces = new int[n][];
        letterCase = new int[n];
        for (int i = 0; i < n; i++) {
            String word = text.substring(start[i], end[i]);
            pieces[i] = wordpieces.pieces(word);
            letterCase[i] = Letters.letterCase(word);
        }
        quote = QuoteStates.of(text, start, end, breaks);
    }

    public int size() {
        return start.length;
    }

    /** The place of the words {@code first..last}, last excluded. */
    public Span span(int first, int last) {
        return new Span(start[first], end[last - 1]);
    }

    public String word(int i) {
        return text.substring(start[i], end[i]);
    }

    /** Whether a paragraph (2) or a line (1) begins with the word. */
    public int lineBreak(int i) {
        return breaks[i];
    }

    /** Whether the word stands between quotation marks. */
    public boolean isQuoted(int i) {
        return quote[i] != QuoteStates.OUTSIDE;
    }

    /** Whether no space stands before the word, or one that a link left before a comma or a stop. */
    public boolean isGlued(int i) {
        return i > 0 && (end[i - 1] == start[i] || (breaks[i] == 0 && isAstray(i)));
    }

    private boolean isAstray(int i) {
        return STOPS.indexOf(text.charAt(start[i])) >= 0
                && (end[i] == text.length()
                        || Character.isWhitespace(text.charAt(end[i]))
                        || AFTER_END.indexOf(text.charAt(end[i])) >= 0);
    }

    /** How well a window may be cut before the word: 3 a paragraph, 2 a sentence, 1 a line begins, 0 not well. */
    public int cutLevel(int i) {
        if (i == 0 || isGlued(i)) {
            return 0;
        }
        int j = i - 1;
        while (j > 0 && AFTER_END.indexOf(text.charAt(start[j])) >= 0) {
            j--;
        }
        boolean ended = TERMINAL.indexOf(text.charAt(start[j])) >= 0;
        if (breaks[i] == 2 || (breaks[i] == 1 && ended)) {
            return 3;
        }
        if (!ended) {
            return breaks[i] == 1 ? 1 : 0;
        }
        int k = i;
        while (k + 1 < size() && BEFORE_START.indexOf(text.charAt(start[k])) >= 0) {
            k++;
        }
        boolean capital = Character.isUpperCase(text.codePointAt(start[k]));
        return capital && (j == 0 || end[j - 1] - start[j - 1] > 3) ? 2 : 0;
    }

    private void split(Span part, List<Span> words) {
        int from = -1;
        int to = -1;
        for (int i = part.start(); i < part.end(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            Letters.Kind kind = Letters.kind(c);
            if (kind == Letters.Kind.WORD) {
                from = from < 0 ? i : from;
                to = next;
            } else if (kind != Letters.Kind.IGNORED || from < 0) {
                if (from >= 0) {
                    words.add(new Span(from, to));
                    from = -1;
                }
                if (kind == Letters.Kind.STANDS_ALONE) {
                    words.add(new Span(i, next));
                }
            }
            i = next;
        }
        if (from >= 0) {
            words.add(new Span(from, to));
        }
    }

    private int newlines(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return Math.min(count, 2);
    }
}
