package org.sayso.page.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.sayso.page.Metadata;

/** Reads the text layer of a PDF with PDFBox; its columns, headers and paragraphs are put in order by {@link PdfLayout}. */
final class PdfReader {

    private static final int MOST_PAGES = 3_000;

    /** From this share of letters that cannot be told on, what is left is no text. */
    private static final double MOSTLY = 0.5;

    /** Marks of lists and signs stay below. */
    private static final double SOME = 0.02;

    static {
        PdfFonts.use();
    }

    private PdfReader() {}

    /** The title that it says of itself, where a line of it says so too: many say the name of a file. */
    private static Metadata metadata(PDDocument document, String text) {
        String title = document.getDocumentInformation().getTitle();
        boolean shown = title != null && !title.isBlank() && ("\n" + text).contains("\n" + title.strip() + "\n");
        return shown
                ? new Metadata(title.strip(), null, List.of(), null, null, null, null, null, List.of(), "", null, false)
                : Metadata.NONE;
    }

    static Extract read(byte[] bytes) throws FormatException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> remarks = new ArrayList<>();
            List<List<PdfLine>> lines = new ArrayList<>();
            PdfGlyphs glyphs = new PdfGlyphs();
            int number = 0;
            // What a PDF says of how many pages it has may be a lie.
            for (PDPage page : document.getPages()) {
                if (++number > MOST_PAGES) {
                    remarks.add("has more than %,d pages: the first %,d are read".formatted(MOST_PAGES, MOST_PAGES));
                    break;
                }
                try {
                    lines.add(glyphs.lines(page));
                } catch (IOException | RuntimeException e) {
                    remarks.add("page %d of the PDF cannot be read".formatted(number));
                }
            }
            String text = PdfLayout.text(lines);
            if (glyphs.untold() > MOSTLY) {
                throw new FormatException(
                        "is a PDF whose fonts do not say which letters they draw: run it through OCR (ocrmypdf --force-ocr) and give the result");
            }
            if (text.isBlank()) {
                throw new FormatException(
                        "is a PDF without a text layer (scanned pictures?): run it through OCR (ocrmypdf) and give the result");
            }
            if (glyphs.untold() > SOME) {
                remarks.add("lacks %.0f %% of its words: some of its fonts do not say which letters they draw"
                        .formatted(100 * glyphs.untold()));
            }
            return Extract.plain(text, metadata(document, text), remarks);
        } catch (InvalidPasswordException e) {
            throw new FormatException("is a PDF locked with a password: save it without");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new FormatException("is a damaged PDF: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot be read"));
        }
    }
}
