package org.sayso.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sayso.text.Span;

/** Cuts a page into lines: the markup's, or those of plain text, where wrapped paragraphs are put together again. */
final class PageLines {

    /** Above this length short lines are taken together, so that memory stays within bounds. */
    private static final int HUGE = 8_000_000;

    private static final int MOST_LINES = 200_000;

    private PageLines() {}

    static List<PageLine> of(Page page) {
        if (!page.markup().lines().isEmpty()) {
            return page.markup().lines().stream()
                    .map(line -> new PageLine(line.span(), false, line))
                    .toList();
        }
        List<PageLine> lines = plain(page.text());
        int width = wrapWidth(page.text(), lines);
        return width == 0 ? lines : unwrapped(page.text(), lines, width);
    }

    private static List<PageLine> plain(String text) {
        List<PageLine> lines = new ArrayList<>();
        int least = text.length() > HUGE ? text.length() / MOST_LINES : 0;
        int start = 0;
        boolean gap = true;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length()
                    && (end - start < least || (text.charAt(end) != '\n' && text.charAt(end) != '\r'))) {
                end++;
            }
            Span span = new Span(start, end).trim(text);
            if (span.isEmpty()) {
                gap = true;
            } else {
                lines.add(new PageLine(span, gap, null));
                gap = false;
            }
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines;
    }

    /** The column at which the text was wrapped by hand or machine; 0 where each line is a paragraph. */
    private static int wrapWidth(String text, List<PageLine> lines) {
        int pairs = 0;
        int runOn = 0;
        int[] lengths = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            lengths[i] = lines.get(i).span().length();
            if (i + 1 < lines.size() && !lines.get(i + 1).gap() && lengths[i] >= 40) {
                pairs++;
                runOn += runsOn(text, lines.get(i), lines.get(i + 1)) ? 1 : 0;
            }
        }
        if (runOn < 3 || runOn * 4 < pairs) {
            return 0;
        }
        Arrays.sort(lengths);
        int width = lengths[lengths.length * 9 / 10];
        return width <= 140 ? width : 0;
    }

    private static boolean runsOn(String text, PageLine line, PageLine next) {
        char last = text.charAt(line.span().end() - 1);
        int first = text.codePointAt(next.span().start());
        return Character.isLowerCase(first) && (Character.isLetterOrDigit(last) || last == ',' || last == '-');
    }

    private static List<PageLine> unwrapped(String text, List<PageLine> lines, int width) {
        List<PageLine> paragraphs = new ArrayList<>();
        PageLine open = lines.getFirst();
        int lastLength = open.span().length();
        for (PageLine line : lines.subList(1, lines.size())) {
            boolean full = lastLength >= width * 7 / 10;
            if (!line.gap() && (full || runsOn(text, open, line)) && Character.isLetterOrDigit(first(text, open))) {
                lastLength = line.span().length();
                open = new PageLine(open.span().cover(line.span()), open.gap(), null);
            } else {
                paragraphs.add(open);
                open = line;
                lastLength = line.span().length();
            }
        }
        paragraphs.add(open);
        return paragraphs;
    }

    /** The first character that is no quotation mark. */
    private static int first(String text, PageLine line) {
        int at = line.span().start();
        while (at < line.span().end() - 1 && "\"'“‘«([".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.codePointAt(at);
    }
}
