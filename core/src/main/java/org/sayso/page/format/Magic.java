package org.sayso.page.format;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells formats by the first bytes of a file. */
final class Magic {

    /** The first bytes, a character each, and what a file is that has them at the offset. */
    private record Sign(String start, int offset, String format) {}

    private static final List<Sign> SIGNS = List.of(
            sign("89504e47", 0, "a PNG image"),
            sign("ffd8ff", 0, "a JPEG image"),
            sign("47494638", 0, "a GIF image"),
            sign("49492a00", 0, "a TIFF image"),
            sign("4d4d002a", 0, "a TIFF image"),
            sign("57454250", 8, "a WebP image"),
            sign("57415645", 8, "a WAV recording"),
            sign("66747970", 4, "a video or HEIF image"),
            sign("1a45dfa3", 0, "a Matroska or WebM video"),
            sign("494433", 0, "an MP3 recording"),
            sign("4f676753", 0, "an Ogg recording"),
            sign("425a68", 0, "a bzip2 archive"),
            sign("fd377a585a", 0, "an xz archive"),
            sign("28b52ffd", 0, "a Zstandard archive"),
            sign("7573746172", 257, "a TAR archive (unpack it, or pack it as ZIP)"),
            sign("377abcaf271c", 0, "a 7-Zip archive"),
            sign("526172211a07", 0, "a RAR archive"),
            sign("d0cf11e0a1b11ae1", 0, "an old office document or mail (save it as DOCX, RTF or EML)"),
            sign("53514c69746520666f726d6174203300", 0, "an SQLite database"),
            sign("7f454c46", 0, "a program"),
            sign("cafebabe", 0, "a Java class file"),
            sign("774f4646", 0, "a font"),
            sign("774f4632", 0, "a font"));

    /** Enough of a page to see what it is. */
    private static final int HEAD = 1 << 16;

    private static final List<String> CLOSINGS =
            List.of("</p>", "</div>", "</a>", "</span>", "</h1>", "</h2>", "</article>", "</body>", "</td>", "</li>");

    private Magic() {}

    /** What the bytes are where they are neither text nor HTML, with its article; null where they may be. */
    static @Nullable String foreignFormat(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        for (Sign sign : SIGNS) {
            if (head.startsWith(sign.start(), sign.offset())) {
                return sign.format();
            }
        }
        return null;
    }

    /** The document format the bytes begin like, or null. */
    static @Nullable Format document(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return Format.OFFICE;
        }
        if (head.startsWith("{\\rtf")) {
            return Format.RTF;
        }
        if (head.startsWith("<") && head.contains("<office:document ") && head.contains("opendocument.text")) {
            return Format.FLAT_DOCUMENT;
        }
        // Readers allow anything before the mark; a sentence that has it in its first words is unlikely.
        int pdf = head.indexOf("%PDF-");
        return pdf == 0 || (pdf > 0 && pdf < 1000 && head.substring(0, pdf).isBlank()) ? Format.PDF : null;
    }

    /** Whether the text is an HTML page: it says so at its start, or starts with an element and closes some. */
    static boolean isHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < head.length() && (Character.isWhitespace(head.charAt(start)) || head.charAt(start) == 0xFEFF)) {
            start++;
        }
        if (!head.startsWith("<", start)) {
            return false;
        }
        String opening = head.substring(start, Math.min(head.length(), start + 4096));
        if (opening.startsWith("<!doctype html") || opening.startsWith("<html") || opening.contains("<html")) {
            return true;
        }
        long closings = CLOSINGS.stream().filter(head::contains).count();
        return closings >= 2 || (closings == 1 && (opening.startsWith("<p") || opening.startsWith("<div")));
    }

    private static Sign sign(String hex, int offset, String format) {
        return new Sign(new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1), offset, format);
    }
}
