package org.sayso.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quotations of a text: curly, straight, low, angle and single marks, mixed pairs, one inside another, and
 * quotations that run over paragraphs, each opened anew. One pass over the text; nothing is looked at twice.
 *
 * <p>{@code Quotation ::= Open (Text | Quotation)* (Close | ParagraphEnd)}. A mark that stands between two letters is an
 * apostrophe ("don’t"); one after a letter closes only what is open ("the boys’ boat" closes nothing).
 */
public final class Quotations {

    private static final String DOUBLE_OPEN = "“„‟«»";
    private static final String DOUBLE_CLOSE = "”“‟»«";

    private static final Comparator<Quotation> ORDER =
            Comparator.comparingInt((Quotation q) -> q.outer().start()).thenComparingInt(Quotation::depth);

    private final List<Quotation> all;

    private Quotations(List<Quotation> all) {
        this.all = List.copyOf(all);
    }

    /** Quotations of a text whose lines are its paragraphs. */
    public static Quotations of(CharSequence text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                if (i > start) {
                    lines.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return of(text, lines);
    }

    /**
     * Quotations of these paragraphs.
     *
     * @param paragraphs in the order of the text, in UTF-16 code units
     */
    public static Quotations of(CharSequence text, List<Span> paragraphs) {
        List<Quotation> found = new ArrayList<>();
        boolean running = false;
        for (Span paragraph : paragraphs) {
            running = new Paragraph(text, paragraph, running, found).read();
        }
        found.sort(ORDER);
        return new Quotations(found);
    }

    /** Every quotation, in the order of the text, an outer one before those inside it. */
    public List<Quotation> all() {
        return all;
    }

    /** The outermost ones. */
    public List<Quotation> outermost() {
        return all.stream().filter(q -> q.depth() == 0).toList();
    }

    /** The outermost quotation whose words or marks stand at an offset, or null. */
    public @Nullable Quotation at(int offset) {
        int low = 0;
        int high = all.size() - 1;
        int best = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).outer().start() <= offset) {
                best = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        for (int i = best; i >= 0; i--) {
            Quotation quotation = all.get(i);
            if (quotation.depth() == 0) {
                return quotation.outer().contains(offset) ? quotation : null;
            }
        }
        return null;
    }

    /** Whether an offset stands in a quotation inside another. */
    public boolean isNested(int offset) {
        Quotation outer = at(offset);
        if (outer == null) {
            return false;
        }
        for (int i = Collections.binarySearch(all, outer, ORDER) + 1; i > 0 && i < all.size(); i++) {
            Quotation inner = all.get(i);
            if (inner.outer().start() >= outer.outer().end()) {
                return false;
            }
            if (inner.depth() > 0 && inner.inner().contains(offset)) {
                return true;
            }
        }
        return false;
    }

    public boolean isQuoted(int offset) {
        return at(offset) != null;
    }

    /** One paragraph's marks. */
    private static final class Paragraph {

        private final CharSequence text;
        private final Span paragraph;
        private final boolean continues;
        private final List<Quotation> found;
        private final Deque<Integer> open = new ArrayDeque<>();
        private boolean first = true;

        Paragraph(CharSequence text, Span paragraph, boolean continues, List<Quotation> found) {
            this.text = text;
            this.paragraph = paragraph;
            this.continues = continues;
            this.found = found;
        }

        /** Whether a double quotation is still open where the paragraph ends. */
        boolean read() {
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                char c = text.charAt(i);
                if (isSingle(c)) {
                    single(i, c);
                } else if (isDouble(c)) {
                    mark(i, c);
                }
            }
            boolean left = false;
            while (!open.isEmpty()) {
                int at = open.pop();
                if (isDouble(text.charAt(at))) {
                    left = text.charAt(at) != '"' || open.isEmpty();
                    close(at, new Span(at, paragraph.end()).trim(text).end(), false);
                }
            }
            return left;
        }

        private void mark(int i, char c) {
            boolean opens = opensHere(i, c);
            int partner = partner(c);
            if (partner >= 0 && (!opens || (c == '"' && !startsWord(i)))) {
                while (open.peek() != null && open.peek() != partner) {
                    open.pop();
                }
                open.pop();
                close(partner, i + 1, true);
            } else if (opens) {
                open.push(i);
            } else if (partner < 0 && first && continues) {
                // "…¶ runs on here,” she said": the paragraph goes on without a mark of its own
                Span outer = new Span(paragraph.start(), i + 1).trim(text);
                if (outer.length() > 1) {
                    found.add(new Quotation(outer, new Span(outer.start(), i), 0, true, true));
                }
            }
            first = false;
        }

        private void single(int i, char c) {
            boolean letterBefore = i > paragraph.start() && Character.isLetterOrDigit(text.charAt(i - 1));
            boolean letterAfter = i + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (letterBefore && letterAfter) {
                return;
            }
            int partner = partner(c);
            if (partner >= 0 && !letterAfter && !blankBefore(i) && !possessive(i)) {
                while (open.peek() != null && open.peek() != partner) {
                    open.pop();
                }
                open.pop();
                close(partner, i + 1, true);
            } else if (letterAfter && c != '’' && !letterBefore && closesLater(i)) {
                open.push(i);
            }
        }

        /** "the boys’ boat": a mark after s closes nothing where another closing mark comes before the next opening one. */
        private boolean possessive(int i) {
            return text.charAt(i - 1) == 's' && i + 1 < paragraph.end() && text.charAt(i + 1) == ' ' && closesLater(i);
        }

        private boolean closesLater(int i) {
            int end = Math.min(paragraph.end(), i + 1500);
            for (int j = i + 1; j < end; j++) {
                char c = text.charAt(j);
                if (isSingle(c)) {
                    boolean before = Character.isLetterOrDigit(text.charAt(j - 1));
                    boolean after = j + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(j + 1));
                    if (before && after) {
                        continue;
                    }
                    if (!after && !Character.isWhitespace(text.charAt(j - 1))) {
                        return true;
                    }
                    if (after && !before) {
                        return false;
                    }
                }
            }
            return false;
        }

        private boolean opensHere(int i, char c) {
            if (c == '"') {
                return startsWord(i) || (partner(c) < 0 && !endsWord(i));
            }
            if (c == '”') {
                // one outlet opens with the closing mark: ”Never,” he said
                return partner(c) < 0 && startsWord(i) && blankBefore(i);
            }
            if (c == '»') {
                return partner(c) < 0 && startsWord(i) && blankBefore(i);
            }
            if (c == '“' || c == '«') {
                return !(partner(c) >= 0 && blankOrMarkAfter(i) && !blankBefore(i));
            }
            return true;
        }

        /** Place of the open mark that this one closes, or -1. */
        private int partner(char c) {
            for (int at : open) {
                char o = text.charAt(at);
                boolean same = isSingle(c) ? isSingle(o) : isDouble(o) && pairs(o, c);
                if (same) {
                    return at;
                }
            }
            return -1;
        }

        private static boolean pairs(char o, char c) {
            if (o == '"' || c == '"') {
                return true;
            }
            if (o == '«' || o == '»') {
                return c == '«' || c == '»';
            }
            return DOUBLE_CLOSE.indexOf(c) >= 0;
        }

        private void close(int from, int to, boolean closed) {
            if (to <= from + 1) {
                return;
            }
            Span inner = new Span(from + 1, closed ? to - 1 : to);
            boolean goesOn = continues
                    && open.isEmpty()
                    && new Span(paragraph.start(), from).trim(text).isEmpty();
            if (!inner.trim(text).isEmpty()) {
                found.add(new Quotation(new Span(from, to), inner, depth(), goesOn, closed));
            }
        }

        private int depth() {
            return open.size();
        }

        private boolean startsWord(int i) {
            boolean after = i + 1 < paragraph.end()
                    && !Character.isWhitespace(text.charAt(i + 1))
                    && (Character.isLetterOrDigit(text.charAt(i + 1))
                            || "‘'[(…$£€.¿¡".indexOf(text.charAt(i + 1)) >= 0);
            boolean before = i == paragraph.start() || !Character.isLetterOrDigit(text.charAt(i - 1));
            boolean sentenceEndBefore = i > paragraph.start() && ".,!?;".indexOf(text.charAt(i - 1)) >= 0;
            return after && before && !(sentenceEndBefore && partner('"') >= 0);
        }

        private boolean endsWord(int i) {
            return i > paragraph.start() && !Character.isWhitespace(text.charAt(i - 1)) && blankOrMarkAfter(i);
        }

        private boolean blankOrMarkAfter(int i) {
            return i + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1));
        }

        private boolean blankBefore(int i) {
            return i == paragraph.start()
                    || Character.isWhitespace(text.charAt(i - 1))
                    || Character.isSpaceChar(text.charAt(i - 1));
        }

        private static boolean isSingle(char c) {
            return c == '\'' || c == '‘' || c == '’' || c == '‚' || c == '‹' || c == '›';
        }

        private static boolean isDouble(char c) {
            return c == '"' || c == '”' || DOUBLE_OPEN.indexOf(c) >= 0;
        }
    }
}
