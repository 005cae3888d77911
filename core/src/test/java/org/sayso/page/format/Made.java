package org.sayso.page.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files made for tests. */
public final class Made {

    static {
        PdfFonts.use();
    }

    private Made() {}

    /** Words at a place of a PDF page. */
    public record Words(float x, float y, float size, String text) {}

    /** A PDF with these words on its pages. */
    public static byte[] pdf(List<List<Words>> pages) {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            for (List<Words> words : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Words one : words) {
                        content.beginText();
                        content.setFont(font, one.size());
                        content.newLineAtOffset(one.x(), one.y());
                        content.showText(one.text());
                        content.endText();
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ZIP archive of names and contents, one after the other. */
    public static byte[] zip(Object... namesAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A WARC file with an answer for each address and content type and body, one after the other. */
    public static byte[] warc(String... targetsTypesBodies) {
        StringBuilder warc = new StringBuilder(record("warcinfo", "", "0", ""));
        for (int i = 0; i < targetsTypesBodies.length; i += 3) {
            String http = "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(
                            targetsTypesBodies[i + 1],
                            targetsTypesBodies[i + 2].getBytes(StandardCharsets.UTF_8).length,
                            targetsTypesBodies[i + 2]);
            warc.append(
                    record("response", "WARC-Target-URI: " + targetsTypesBodies[i], String.valueOf(i / 3 + 1), http));
        }
        return bytes(warc.toString());
    }

    private static String record(String type, String field, String number, String block) {
        List<String> head = List.of(
                "WARC/1.0",
                "WARC-Type: " + type,
                field.isEmpty() ? "X-Nothing: none" : field,
                "WARC-Date: 2031-06-14T08:00:00Z",
                "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000%s>".formatted(number),
                "Content-Type: application/http; msgtype=response",
                "Content-Length: " + block.getBytes(StandardCharsets.UTF_8).length);
        return String.join("\r\n", head) + "\r\n\r\n" + block + "\r\n\r\n";
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : String.valueOf(content).getBytes(StandardCharsets.UTF_8);
    }
}
