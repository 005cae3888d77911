package org.sayso.page.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the letters of a PDF page and puts them together to lines, cut where a gap is wider than between words. */
final class PdfGlyphs extends PDFTextStripper {

    /** A gap of so many letter sizes parts columns and table cells; between justified words it stays below. */
    private static final float WIDE_GAP = 1.3f;

    private static final int MOST_GLYPHS = 400_000;

    private final List<TextPosition> glyphs = new ArrayList<>();

    PdfGlyphs() throws IOException {
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of a page (counted from 1), from top to bottom. */
    List<PdfLine> lines(PDDocument document, int page) throws IOException {
        glyphs.clear();
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        float direction = mainDirection();
        List<TextPosition> straight = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            if (glyph.getDir() == direction && glyph.getUnicode() != null) {
                straight.add(glyph);
            }
        }
        return cut(straight);
    }

    @Override
    protected void writePage() {
        charactersByArticle.forEach(article -> {
            for (TextPosition glyph : article) {
                if (glyphs.size() < MOST_GLYPHS) {
                    glyphs.add(glyph);
                }
            }
        });
    }

    private float mainDirection() {
        int[] counts = new int[4];
        for (TextPosition glyph : glyphs) {
            counts[Math.floorMod(Math.round(glyph.getDir() / 90), 4)]++;
        }
        int best = 0;
        for (int i = 1; i < 4; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best * 90f;
    }

    /** Letters with baselines near each other, from left to right. */
    private static List<PdfLine> cut(List<TextPosition> glyphs) {
        List<TextPosition> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble((TextPosition glyph) -> glyph.getYDirAdj())
                .thenComparingDouble(TextPosition::getXDirAdj));
        List<PdfLine> lines = new ArrayList<>();
        List<TextPosition> row = new ArrayList<>();
        float baseline = 0;
        for (TextPosition glyph : sorted) {
            if (!row.isEmpty() && glyph.getYDirAdj() - baseline > 0.35f * Math.max(size(row.getFirst()), 1)) {
                row(row, lines);
                row.clear();
            }
            if (row.isEmpty()) {
                baseline = glyph.getYDirAdj();
            }
            row.add(glyph);
        }
        row(row, lines);
        return lines;
    }

    private static float size(TextPosition glyph) {
        float size = glyph.getFontSizeInPt();
        return size > 1 && size < 200 ? size : Math.max(glyph.getHeightDir() * 1.4f, 1);
    }

    private static void row(List<TextPosition> row, List<PdfLine> lines) {
        row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        StringBuilder text = new StringBuilder();
        float left = 0;
        float right = 0;
        float top = 0;
        float bottom = 0;
        float size = 0;
        int letters = 0;
        for (TextPosition glyph : row) {
            String unicode = glyph.getUnicode();
            boolean blank = unicode.isBlank();
            if (blank) {
                continue;
            }
            float gap = glyph.getXDirAdj() - right;
            float em = size(glyph);
            if (letters > 0 && gap > WIDE_GAP * em) {
                lines.add(new PdfLine(text.toString(), left, right, top, bottom, size / letters));
                text.setLength(0);
                letters = 0;
                size = 0;
            } else if (letters > 0 && gap > wordGap(glyph, em)) {
                text.append(' ');
            }
            if (letters == 0) {
                left = glyph.getXDirAdj();
                top = glyph.getYDirAdj() - em;
                bottom = glyph.getYDirAdj();
            }
            text.append(unicode);
            right = Math.max(letters == 0 ? 0 : right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            letters++;
            size += em;
        }
        if (letters > 0) {
            lines.add(new PdfLine(text.toString(), left, right, top, bottom, size / letters));
        }
    }

    private static float wordGap(TextPosition glyph, float em) {
        float space = glyph.getWidthOfSpace();
        return space > 0.1f * em && space < em ? 0.3f * space : 0.11f * em;
    }
}
