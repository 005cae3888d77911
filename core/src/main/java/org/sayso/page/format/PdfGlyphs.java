package org.sayso.page.format;

import java.io.IOException;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the letters of a PDF page and puts them together to lines, cut where white parts columns ({@link PdfRows}). */
final class PdfGlyphs extends PDFTextStripper {

    private static final String BRACKETS = "()[]{}<>«»";

    private static final int MOST_GLYPHS = 400_000;

    private final List<TextPosition> glyphs = new ArrayList<>();

    private long drawn;
    private long untold;

    PdfGlyphs() throws IOException {
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of a page, from top to bottom. */
    List<PdfLine> lines(PDPage page) throws IOException {
        glyphs.clear();
        processPage(page);
        float direction = mainDirection();
        List<TextPosition> straight = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            if (glyph.getDir() == direction && glyph.getUnicode() != null) {
                straight.add(glyph);
            }
        }
        return cut(straight);
    }

    /** Share of the letters drawn so far that the PDF does not say of which they are. */
    double untold() {
        return drawn == 0 ? 0 : (double) untold / drawn;
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        drawn++;
        untold += font instanceof PDType0Font && font.toUnicode(code) == null ? 1 : 0;
        super.showGlyph(rendering, font, code, displacement);
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

    private static List<PdfLine> cut(List<TextPosition> glyphs) {
        return PdfRows.of(glyphs).stream().map(PdfGlyphs::line).toList();
    }

    private static PdfLine line(List<TextPosition> run) {
        StringBuilder text = new StringBuilder();
        TextPosition first = run.getFirst();
        float right = 0;
        float size = 0;
        for (TextPosition glyph : run) {
            float em = PdfRows.size(glyph);
            if (!text.isEmpty() && glyph.getXDirAdj() - right > wordGap(glyph, em)) {
                text.append(' ');
            }
            text.append(letters(glyph.getUnicode()));
            right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            size += em;
        }
        float top = first.getYDirAdj() - PdfRows.size(first);
        return new PdfLine(
                inReadingOrder(text.toString()), first.getXDirAdj(), right, top, first.getYDirAdj(), size / run.size());
    }

    /** Ligatures and the shapes that Arabic letters take in a word are letters: "ﬁ" is "fi". */
    static String letters(String unicode) {
        boolean shape = unicode.chars().anyMatch(c -> (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE));
        String letters = shape ? Normalizer.normalize(unicode, Normalizer.Form.NFKC) : unicode;
        // Of a line from right to left all is turned round later.
        return letters.length() > 1 && isRightToLeft(letters)
                ? new StringBuilder(letters).reverse().toString()
                : letters;
    }

    static boolean isRightToLeft(String text) {
        return text.chars().anyMatch(c -> (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFF00));
    }

    /** Words that run from right to left stand on the page from their end to their beginning; numbers and Latin among them do not. */
    static String inReadingOrder(String line) {
        if (!isRightToLeft(line)) {
            return line;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] runs = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] = i;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        StringBuilder ordered = new StringBuilder(line.length());
        boolean drawn = opensFirst(line);
        for (int run : runs) {
            int start = bidi.getRunStart(run);
            int end = bidi.getRunLimit(run);
            if (bidi.getRunLevel(run) % 2 == 0) {
                ordered.append(line, start, end);
                continue;
            }
            for (int i = end - 1; i >= start; i--) {
                ordered.append(drawn ? mirrored(line.charAt(i)) : line.charAt(i));
            }
        }
        return ordered.toString();
    }

    /** Whether brackets are written as they are drawn, "(" at the left: some programs write what the letters mean. */
    private static boolean opensFirst(String line) {
        for (int i = 0; i < line.length(); i++) {
            int at = BRACKETS.indexOf(line.charAt(i));
            if (at >= 0) {
                return at % 2 == 0;
            }
        }
        return true;
    }

    private static char mirrored(char c) {
        int at = BRACKETS.indexOf(c);
        return at < 0 ? c : BRACKETS.charAt(at ^ 1);
    }

    private static float wordGap(TextPosition glyph, float em) {
        float space = glyph.getWidthOfSpace();
        return space > 0.1f * em && space < em ? 0.3f * space : 0.11f * em;
    }
}
