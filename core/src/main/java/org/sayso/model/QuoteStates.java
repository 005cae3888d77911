package org.sayso.model;

/**
 * Where each word stands to quotation marks: outside, inside, inside a quotation its paragraph leaves open, an opening
 * or closing mark, or in single marks. Straight, curly, angled and doubled marks count alike.
 */
final class QuoteStates {

    static final int OUTSIDE = 0;
    static final int INSIDE = 1;
    static final int UNCLOSED = 2;
    static final int OPENING_MARK = 3;
    static final int CLOSING_MARK = 4;
    static final int SINGLE = 5;

    private static final String OPENING = "\u201c\u201f\u201e\u00ab";
    private static final String CLOSING = "\u201d\u00bb";

    private final String text;
    private final int[] start;
    private final int[] end;
    private final int[] state;

    private QuoteStates(String text, int[] start, int[] end) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.state = new int[start.length];
    }

    /** For the words at {@code start[i]..end[i]}; a paragraph begins where {@code breaks[i] > 0}. */
    static int[] of(String text, int[] start, int[] end, int[] breaks) {
        var states = new QuoteStates(text, start, end);
        for (int first = 0; first < start.length; ) {
            int last = first + 1;
            while (last < start.length && breaks[last] == 0) {
                last++;
            }
            states.doubleMarks(first, last);
            states.singleMarks(first, last);
            first = last;
        }
        return states.state;
    }

    private void doubleMarks(int first, int last) {
        int opened = -1;
        for (int i = first; i < last; ) {
            char c = text.charAt(start[i]);
            boolean twice = "`'\u2018\u2019".indexOf(c) >= 0
                    && i + 1 < last
                    && start[i + 1] == end[i]
                    && text.charAt(end[i]) == c;
            boolean opens = OPENING.indexOf(c) >= 0 || (twice && (c == '`' || c == '\u2018'));
            boolean closes = CLOSING.indexOf(c) >= 0 || (twice && (c == '\'' || c == '\u2019'));
            if (c == '"' || (twice && c == '\'' && opened < 0)) {
                opens = opened < 0;
                closes = !opens;
            }
            int next = i + (twice ? 2 : 1);
            if (opens) {
                fill(i, next, OPENING_MARK);
                opened = next;
            } else if (closes) {
                fill(i, next, CLOSING_MARK);
                if (opened >= 0) {
                    fill(opened, i, INSIDE);
                }
                opened = -1;
            }
            i = next;
        }
        for (int i = opened; opened >= 0 && i < last; i++) {
            if (state[i] == OUTSIDE) {
                state[i] = UNCLOSED;
            }
        }
    }

    /** Single marks that open after a space and close before one; apostrophes do neither. */
    private void singleMarks(int first, int last) {
        int opened = -1;
        for (int i = first; i < last; i++) {
            if (state[i] != OUTSIDE) {
                opened = -1;
                continue;
            }
            char c = text.charAt(start[i]);
            if (c != '\'' && c != '\u2018' && c != '\u2019') {
                continue;
            }
            int before = start[i] > 0 ? text.codePointBefore(start[i]) : ' ';
            boolean left = Letters.isAlphanumeric(before);
            boolean space = Letters.isSpace(before);
            boolean right = end[i] < text.length() && Letters.isAlphanumeric(text.codePointAt(end[i]));
            if (opened < 0) {
                if (right && !left && space && c != '\u2019') {
                    opened = i;
                }
            } else if (!right && !space && closes(c, before, text.charAt(start[opened]))) {
                fill(opened, i + 1, SINGLE);
                opened = -1;
            }
        }
    }

    private static boolean closes(char c, int before, char opening) {
        return (c != '\u2018' && ",.!?\u2026".indexOf(before) >= 0) || (c == '\u2019' && opening == '\u2018');
    }

    private void fill(int from, int to, int value) {
        for (int i = from; i < to; i++) {
            state[i] = value;
        }
    }
}
