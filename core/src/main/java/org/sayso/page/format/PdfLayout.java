package org.sayso.page.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts the lines of PDF pages in the order they are read: running headers, footers and page numbers left out; columns one
 * after another, found by the white between them (a recursive cut in x and y, after Nagy and Seth 1984); lines joined to
 * paragraphs, words parted at a line's end put together.
 */
final class PdfLayout {

    /** "self-evident", "ex-minister": such a hyphen at a line's end belongs to the word. */
    private static final Set<String> HYPHENATED = Set.of(
            "self", "ex", "non", "anti", "pro", "vice", "well", "co", "so", "half", "then", "semi", "mid", "all");

    private static final int DEEPEST = 40;

    /** Whether a row begins a paragraph. */
    private enum Start {
        YES,
        NO,
        /** The first of its area: where it stands decides. */
        AREA
    }

    private PdfLayout() {}

    static String text(List<List<PdfLine>> pages) {
        List<List<PdfLine>> bodies = withoutRunningLines(pages);
        List<PdfLine> ordered = new ArrayList<>();
        List<Start> starts = new ArrayList<>();
        for (List<PdfLine> page : bodies) {
            List<List<PdfLine>> areas = new ArrayList<>();
            cut(page, areas, 0);
            for (List<PdfLine> area : areas) {
                area(area, ordered, starts);
            }
        }
        return joined(ordered, starts);
    }

    // Headers and footers

    private static List<List<PdfLine>> withoutRunningLines(List<List<PdfLine>> pages) {
        Map<String, Integer> edges = new HashMap<>();
        for (List<PdfLine> page : pages) {
            edge(page).stream().map(PdfLayout::shape).distinct().forEach(shape -> edges.merge(shape, 1, Integer::sum));
        }
        int often = Math.max(2, (pages.size() + 1) / 3);
        List<List<PdfLine>> bodies = new ArrayList<>();
        for (List<PdfLine> page : pages) {
            Set<PdfLine> running = new HashSet<>();
            for (PdfLine line : edge(page)) {
                boolean repeated = pages.size() > 1 && edges.getOrDefault(shape(line), 0) >= often;
                if (repeated || isPageNumber(line.text())) {
                    running.add(line);
                }
            }
            bodies.add(page.stream().filter(line -> !running.contains(line)).toList());
        }
        return bodies;
    }

    /** What stands in the first two and the last two rows. */
    private static List<PdfLine> edge(List<PdfLine> page) {
        float[] rows = new float[page.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = page.get(i).bottom();
        }
        float[] distinct = distinct(rows);
        if (distinct.length < 5) {
            return page.stream().filter(line -> isPageNumber(line.text())).toList();
        }
        float top = distinct[1];
        float bottom = distinct[distinct.length - 2];
        return page.stream()
                .filter(line -> line.bottom() <= top || line.bottom() >= bottom)
                .toList();
    }

    private static float[] distinct(float[] rows) {
        Arrays.sort(rows);
        int kept = 0;
        for (float row : rows) {
            if (kept == 0 || row - rows[kept - 1] > 2) {
                rows[kept++] = row;
            }
        }
        return Arrays.copyOf(rows, kept);
    }

    /**
     * The line with every number made one, for page numbers and dates count on, and the size of its letters: the title that
     * runs along the top of every page stands once in large letters, and stays.
     */
    private static String shape(PdfLine line) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            if (!Character.isDigit(c)) {
                shape.append(c);
            } else if (shape.isEmpty() || shape.charAt(shape.length() - 1) != '0') {
                shape.append('0');
            }
        }
        return shape.append('@').append(Math.round(line.size())).toString();
    }

    /** "7", "– 7 –", "Page 7 of 12". */
    private static boolean isPageNumber(String text) {
        boolean digit = false;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= Character.isDigit(c);
            letters += Character.isLetter(c) ? 1 : 0;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return digit && text.length() <= 20 && ((letters == 0 && text.length() <= 9) || lower.startsWith("page "));
    }

    // Columns

    /** Areas in reading order: cut between columns where there is white from top to bottom, else at the widest white across. */
    private static void cut(List<PdfLine> lines, List<List<PdfLine>> areas, int depth) {
        if (lines.isEmpty()) {
            return;
        }
        if (lines.size() > 3 && depth < DEEPEST) {
            float gutter = gutter(lines);
            if (gutter > 0) {
                cut(lines.stream().filter(line -> line.left() < gutter).toList(), areas, depth + 1);
                cut(lines.stream().filter(line -> line.left() >= gutter).toList(), areas, depth + 1);
                return;
            }
            if (hasSideBySide(lines)) {
                float white = widestWhiteAcross(lines);
                if (white > 0) {
                    cut(lines.stream().filter(line -> line.bottom() < white).toList(), areas, depth + 1);
                    cut(lines.stream().filter(line -> line.bottom() >= white).toList(), areas, depth + 1);
                    return;
                }
            }
        }
        areas.add(lines);
    }

    /** Where the white between two columns is, 0 where there is none: both sides must read like columns, not like cells. */
    private static float gutter(List<PdfLine> lines) {
        List<PdfLine> byLeft = new ArrayList<>(lines);
        byLeft.sort(Comparator.comparingDouble(PdfLine::left));
        float reach = byLeft.getFirst().right();
        float best = 0;
        float widest = 0;
        for (int i = 1; i < byLeft.size(); i++) {
            PdfLine line = byLeft.get(i);
            float gap = line.left() - reach;
            if (gap > Math.max(0.7f * line.size(), widest) && i >= 2 && byLeft.size() - i >= 2) {
                if (isColumn(byLeft.subList(0, i)) && isColumn(byLeft.subList(i, byLeft.size()))) {
                    widest = gap;
                    best = line.left();
                }
            }
            reach = Math.max(reach, line.right());
        }
        return best;
    }

    private static boolean isColumn(List<PdfLine> lines) {
        int letters = 0;
        for (PdfLine line : lines) {
            letters += line.text().length();
        }
        return letters >= 12 * lines.size();
    }

    private static boolean hasSideBySide(List<PdfLine> lines) {
        int beside = 0;
        for (int i = 1; i < lines.size(); i++) {
            PdfLine above = lines.get(i - 1);
            PdfLine line = lines.get(i);
            beside += Math.abs(above.bottom() - line.bottom()) < 0.5f * line.size() ? 1 : 0;
        }
        return beside > 0;
    }

    private static float widestWhiteAcross(List<PdfLine> lines) {
        float reach = lines.getFirst().bottom();
        float widest = 0;
        float best = 0;
        for (PdfLine line : lines) {
            float gap = line.top() - reach;
            if (line.bottom() > reach + 0.5f * line.size() && gap > widest) {
                widest = gap;
                best = line.bottom();
            }
            reach = Math.max(reach, line.bottom());
        }
        return best;
    }

    // Paragraphs

    /** Adds an area's rows, and for each whether a paragraph starts with it. */
    private static void area(List<PdfLine> lines, List<PdfLine> ordered, List<Start> starts) {
        Set<PdfLine> cells = new HashSet<>();
        List<PdfLine> rows = rows(lines, cells);
        boolean turned =
                rows.stream().filter(row -> PdfGlyphs.isRightToLeft(row.text())).count() * 2 > rows.size();
        float left = turned ? -quantile(rows, 0.9f, true) : quantile(rows, 0.1f, false);
        float right = turned ? -quantile(rows, 0.1f, false) : quantile(rows, 0.9f, true);
        float pitch = pitch(rows);
        for (int i = 0; i < rows.size(); i++) {
            PdfLine row = rows.get(i);
            Start starting = Start.AREA;
            if (i > 0) {
                PdfLine above = rows.get(i - 1);
                boolean inTable = cells.contains(row) && cells.contains(above);
                boolean belowTable = i > 1 && cells.contains(above) && cells.contains(rows.get(i - 2));
                boolean indented = begin(row, turned) > left + 0.8f * row.size()
                        && begin(above, turned) < left + 0.8f * above.size();
                float end = turned ? -above.left() : above.right();
                boolean shortAbove = end < left + 0.8f * (right - left) && endsSentence(above.text());
                boolean apart = row.bottom() - above.bottom() > 1.35f * pitch;
                boolean other = Math.abs(row.size() - above.size()) > 0.12f * above.size();
                boolean start = indented || shortAbove || apart || other || inTable || belowTable;
                starting = start ? Start.YES : Start.NO;
            }
            ordered.add(row);
            starts.add(starting);
        }
    }

    /** Where a row begins, counted in the direction it is read in. */
    private static float begin(PdfLine row, boolean turned) {
        return turned ? -row.right() : row.left();
    }

    /** Pieces on one baseline together: cells of a table, a line with a wide blank; such rows are put into {@code cells}. */
    private static List<PdfLine> rows(List<PdfLine> lines, Set<PdfLine> cells) {
        List<PdfLine> rows = new ArrayList<>();
        for (PdfLine line : lines) {
            PdfLine last = rows.isEmpty() ? null : rows.getLast();
            if (last != null
                    && Math.abs(last.bottom() - line.bottom()) < 0.35f * line.size()
                    && line.left() > last.left()) {
                PdfLine both = new PdfLine(
                        last.text() + " " + line.text(),
                        last.left(),
                        line.right(),
                        Math.min(last.top(), line.top()),
                        last.bottom(),
                        last.size());
                cells.remove(last);
                cells.add(both);
                rows.set(rows.size() - 1, both);
            } else {
                rows.add(line);
            }
        }
        return rows;
    }

    private static float quantile(List<PdfLine> rows, float share, boolean right) {
        float[] values = new float[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = right ? rows.get(i).right() : rows.get(i).left();
        }
        Arrays.sort(values);
        return values.length == 0 ? 0 : values[(int) ((values.length - 1) * share)];
    }

    /** The usual distance between baselines. */
    private static float pitch(List<PdfLine> rows) {
        float[] gaps = new float[Math.max(0, rows.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = rows.get(i + 1).bottom() - rows.get(i).bottom();
        }
        Arrays.sort(gaps);
        return gaps.length == 0 ? 12 : Math.max(1, gaps[gaps.length / 2 - (gaps.length % 2 == 0 ? 1 : 0)]);
    }

    private static boolean endsSentence(String text) {
        int end = text.length() - 1;
        while (end > 0 && "\"'”’)]".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end >= 0 && ".!?:".indexOf(text.charAt(end)) >= 0;
    }

    /** The rows as text. A paragraph that a column or page cuts goes on where the next one begins. */
    private static String joined(List<PdfLine> rows, List<Start> starts) {
        Paragraphs text = new Paragraphs();
        PdfLine above = null;
        for (int i = 0; i < rows.size(); i++) {
            PdfLine row = rows.get(i);
            boolean start = starts.get(i) == Start.YES;
            if (above != null && starts.get(i) == Start.AREA && row.bottom() > above.bottom()) {
                // White across the page parts it from what stands above.
                start = true;
            } else if (above != null && !start && row.bottom() <= above.bottom()) {
                start = endsSentence(above.text())
                        || Character.isUpperCase(row.text().codePointAt(0))
                        || Math.abs(row.size() - above.size()) > 0.12f * above.size();
            } else if (above != null && !start && i > 0 && Math.abs(row.size() - above.size()) > 0.12f * above.size()) {
                start = true;
            }
            if (above == null || start) {
                text.end();
                text.append(row.text());
            } else {
                text.join(row.text(), HYPHENATED);
            }
            above = row;
        }
        return text.text();
    }
}
