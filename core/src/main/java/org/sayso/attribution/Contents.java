package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Quotation;
import org.sayso.text.Quotations;
import org.sayso.text.Span;

/** Widens the content of a statement to the quotations it is in, over sentences and paragraphs, and trims marks. */
final class Contents {

    private static final String TRIM = "“”„‟\"«»,.;:–—-‘… ";

    private static final Comparator<Quotation> BY_START =
            Comparator.comparingInt(quotation -> quotation.outer().start());

    private final String text;
    private final Quotations quotations;
    private final List<Quotation> outermost;

    Contents(String text, Quotations quotations) {
        this.text = text;
        this.quotations = quotations;
        this.outermost = quotations.outermost();
    }

    /** What stands before a cue: from {@code start}, or from where the quotation that reaches in begins. */
    List<Span> before(int start, int end) {
        List<Span> pieces = new ArrayList<>();
        Quotation reaching = quotations.at(start);
        if (reaching != null
                && reaching.outer().start() < start
                && reaching.outer().end() <= end + 2) {
            List<Quotation> run = backwards(reaching);
            for (int i = 0; i < run.size() - 1; i++) {
                add(pieces, run.get(i).inner());
            }
            add(pieces, new Span(run.getLast().inner().start(), end));
            return pieces;
        }
        Quotation at = quotations.at(Math.max(start, end - 1));
        if (at != null && at.outer().start() <= start + 1 && at.continues()) {
            for (Quotation part : backwards(at)) {
                if (!part.equals(at)) {
                    add(pieces, part.inner());
                }
            }
        }
        add(pieces, new Span(start, end));
        return pieces;
    }

    /** What stands behind a cue: to {@code end}, or to where a quotation that is open there ends. */
    List<Span> after(int start, int end) {
        List<Span> pieces = new ArrayList<>();
        if (end <= start) {
            return pieces;
        }
        Quotation open = quotations.at(end - 1);
        if (open == null || (open.outer().start() < start && !open.outer().contains(start))) {
            add(pieces, new Span(start, end));
            return pieces;
        }
        boolean goesOn = open.outer().end() > end + 1;
        add(
                pieces,
                new Span(
                        start,
                        goesOn && open.outer().start() >= start - 2
                                ? open.inner().end()
                                : end));
        if (!open.closed() && open.outer().start() >= start - 2) {
            for (Quotation next : forwards(open)) {
                add(pieces, next.inner());
            }
        }
        return pieces;
    }

    /** A quotation and those after it that carry it on. */
    List<Span> whole(Quotation quotation) {
        List<Span> pieces = new ArrayList<>();
        add(pieces, quotation.inner());
        if (!quotation.closed()) {
            for (Quotation next : forwards(quotation)) {
                add(pieces, next.inner());
            }
        }
        return pieces;
    }

    /** The outermost quotation that begins at an offset, white space aside; null where none does. */
    @Nullable
    Quotation startingAt(int offset) {
        int at = offset;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        Quotation quotation = quotations.at(at);
        return quotation != null && quotation.outer().start() == at ? quotation : null;
    }

    private List<Quotation> backwards(Quotation quotation) {
        int at = place(quotation);
        int from = at;
        while (from > 0 && outermost.get(from).continues()) {
            from--;
        }
        return outermost.subList(from, at + 1);
    }

    private List<Quotation> forwards(Quotation quotation) {
        int at = place(quotation) + 1;
        int to = at;
        while (to < outermost.size() && outermost.get(to).continues()) {
            to++;
        }
        return outermost.subList(at, to);
    }

    private int place(Quotation quotation) {
        return Collections.binarySearch(outermost, quotation, BY_START);
    }

    private void add(List<Span> pieces, Span raw) {
        Span piece = trim(raw);
        if (!piece.isEmpty() && (pieces.isEmpty() || !pieces.getLast().overlaps(piece))) {
            pieces.add(piece);
        }
    }

    /** Without the white space and marks at its ends; a closing bracket or question mark stays. */
    Span trim(Span span) {
        int from = span.start();
        int to = span.end();
        while (from < to
                && (TRIM.indexOf(text.charAt(from)) >= 0
                        || Character.isWhitespace(text.charAt(from))
                        || Character.isSpaceChar(text.charAt(from)))) {
            from++;
        }
        while (to > from
                && (TRIM.indexOf(text.charAt(to - 1)) >= 0
                        || (text.charAt(to - 1) == '’'
                                && to - 2 >= from
                                && !Character.isLetterOrDigit(text.charAt(to - 2)))
                        || Character.isWhitespace(text.charAt(to - 1))
                        || Character.isSpaceChar(text.charAt(to - 1)))) {
            to--;
        }
        return new Span(from, to);
    }
}
