package org.sayso.page.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a PDF page in rows, each cut where white parts columns. Between narrow columns the white is hardly wider than
 * between words; what tells it is that it stands at one place in row after row.
 */
final class PdfRows {

    /** A gap of so many letter sizes parts columns and table cells; between justified words it stays below. */
    private static final float WIDE_GAP = 1.3f;

    /** A gap of so many parts columns where {@link #ROWS} rows one below the other have it at one place. */
    private static final float RIVER = 0.6f;

    private static final int ROWS = 6;

    /** A letter of less than so much of its row's size stands above or below the line. */
    private static final float SMALL = 0.9f;

    /** Letters on one baseline, from left to right. */
    private static final class Row {
        final List<TextPosition> glyphs = new ArrayList<>();
        final Set<TextPosition> cuts = new HashSet<>();
        float baseline;
        float size;

        float left() {
            return glyphs.getFirst().getXDirAdj();
        }

        float right() {
            return end(glyphs.getLast());
        }

        /** The letter after the white at {@code x}, null where there is none. */
        @Nullable
        TextPosition after(float x) {
            for (int i = 1; i < glyphs.size(); i++) {
                float from = end(glyphs.get(i - 1));
                float to = glyphs.get(i).getXDirAdj();
                if (from <= x && x <= to) {
                    return to - from > RIVER * size ? glyphs.get(i) : null;
                }
                if (to > x) {
                    return null;
                }
            }
            return null;
        }
    }

    private PdfRows() {}

    /** Runs of letters that no white parts, from top to bottom. */
    static List<List<TextPosition>> of(List<TextPosition> glyphs) {
        List<Row> rows = raised(rows(glyphs));
        rivers(rows);
        List<List<TextPosition>> runs = new ArrayList<>();
        for (Row row : rows) {
            List<TextPosition> run = new ArrayList<>();
            float right = 0;
            for (TextPosition glyph : row.glyphs) {
                boolean wide = glyph.getXDirAdj() - right > WIDE_GAP * size(glyph);
                if (!run.isEmpty() && (wide || row.cuts.contains(glyph))) {
                    runs.add(run);
                    run = new ArrayList<>();
                }
                right = run.isEmpty() ? end(glyph) : Math.max(right, end(glyph));
                run.add(glyph);
            }
            runs.add(run);
        }
        return runs;
    }

    static float size(TextPosition glyph) {
        float size = glyph.getFontSizeInPt();
        return size > 1 && size < 200 ? size : Math.max(glyph.getHeightDir() * 1.4f, 1);
    }

    private static float end(TextPosition glyph) {
        return glyph.getXDirAdj() + glyph.getWidthDirAdj();
    }

    private static List<Row> rows(List<TextPosition> glyphs) {
        List<TextPosition> sorted = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            if (!glyph.getUnicode().isBlank()) {
                sorted.add(glyph);
            }
        }
        sorted.sort(Comparator.comparingDouble((TextPosition glyph) -> glyph.getYDirAdj())
                .thenComparingDouble(TextPosition::getXDirAdj));
        List<Row> rows = new ArrayList<>();
        Row row = null;
        for (TextPosition glyph : sorted) {
            if (row == null || glyph.getYDirAdj() - row.baseline > 0.35f * Math.max(size(row.glyphs.getFirst()), 1)) {
                row = new Row();
                row.baseline = glyph.getYDirAdj();
                rows.add(row);
            }
            row.glyphs.add(glyph);
            row.size += size(glyph);
        }
        for (Row one : rows) {
            one.size /= one.glyphs.size();
            one.glyphs.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        }
        return rows;
    }

    /**
     * Small letters above or below a row put into it: "5th". Numbers of notes are no words of the sentence and are left out; after
     * a number they are a power, and stay.
     */
    private static List<Row> raised(List<Row> rows) {
        List<Row> kept = new ArrayList<>(rows);
        for (int i = 0; i < rows.size(); i++) {
            Row small = rows.get(i);
            for (int beside = i + 1; beside >= i - 1; beside -= 2) {
                Row row = beside < 0 || beside >= rows.size() ? small : rows.get(beside);
                float off = Math.abs(row.baseline - small.baseline);
                boolean inside =
                        off > 0.1f * row.size && off < 0.8f * row.size && small.right() < row.right() + row.size;
                if (row != small
                        && inside
                        && small.size < SMALL * row.size
                        && small.glyphs.size() < row.glyphs.size()) {
                    small.glyphs.forEach(glyph -> put(row, glyph));
                    row.glyphs.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
                    kept.remove(small);
                    break;
                }
            }
        }
        return kept;
    }

    private static void put(Row row, TextPosition glyph) {
        String before = "";
        for (TextPosition one : row.glyphs) {
            before = one.getXDirAdj() < glyph.getXDirAdj() ? one.getUnicode() : before;
        }
        boolean number = glyph.getUnicode().chars().noneMatch(Character::isLetter);
        if (!number || (!before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1)))) {
            row.glyphs.add(glyph);
        }
    }

    /** Finds the white that runs down between columns, and cuts the rows it runs through. */
    private static void rivers(List<Row> rows) {
        Set<Integer> places = new HashSet<>();
        for (Row row : rows) {
            for (int i = 1; i < row.glyphs.size(); i++) {
                float from = end(row.glyphs.get(i - 1));
                float to = row.glyphs.get(i).getXDirAdj();
                if (to - from > RIVER * row.size) {
                    places.add(Math.round((from + to) / 2));
                }
            }
        }
        for (int x : places) {
            List<Row> open = new ArrayList<>();
            for (Row row : rows) {
                if (row.left() >= x || row.right() <= x) {
                    continue;
                }
                if (row.after(x) != null) {
                    open.add(row);
                } else {
                    cut(open, x);
                    open.clear();
                }
            }
            cut(open, x);
        }
    }

    private static void cut(List<Row> open, int x) {
        if (open.size() >= ROWS) {
            for (Row row : open) {
                TextPosition after = row.after(x);
                if (after != null) {
                    row.cuts.add(after);
                }
            }
        }
    }
}
