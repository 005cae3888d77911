package org.sayso.page.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of an office document, which is a ZIP archive of XML files. */
final class OfficeParts {

    /** No text part of a document is larger; more is a bomb. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int MOST_PARTS = 20_000;

    private static final Set<String> WANTED = Set.of(
            "word/document.xml",
            "word/footnotes.xml",
            "word/endnotes.xml",
            "docProps/core.xml",
            "content.xml",
            "meta.xml",
            "mimetype");

    private final Map<String, byte[]> parts = new HashMap<>();
    private boolean sheets;
    private boolean slides;

    private OfficeParts() {}

    static OfficeParts of(byte[] bytes) throws FormatException {
        OfficeParts found = new OfficeParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && count < MOST_PARTS;
                    entry = zip.getNextEntry(), count++) {
                String name = entry.getName();
                found.sheets |= name.startsWith("xl/");
                found.slides |= name.startsWith("ppt/");
                if (WANTED.contains(name)) {
                    byte[] part = zip.readNBytes(MOST_BYTES + 1);
                    if (part.length > MOST_BYTES) {
                        throw new FormatException(
                                "unpacks to more than %,d bytes, as no document does: not read".formatted(MOST_BYTES));
                    }
                    found.parts.putIfAbsent(name, part);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (found.parts.isEmpty()) {
                throw new FormatException("is a damaged ZIP archive or office document: " + e.getMessage());
            }
        }
        return found;
    }

    byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }

    /** Read as the document it is. */
    Extract read() throws FormatException {
        if (parts.containsKey("word/document.xml")) {
            return WordReader.read(this);
        }
        String type = new String(part("mimetype"), java.nio.charset.StandardCharsets.US_ASCII);
        if (parts.containsKey("content.xml") && !type.contains("spreadsheet") && !type.contains("presentation")) {
            return OpenDocumentReader.read(this);
        }
        throw new FormatException(
                sheets || type.contains("spreadsheet")
                        ? "is a spreadsheet: save it as CSV with named columns (title, text, published, outlet)"
                        : slides || type.contains("presentation")
                                ? "is a presentation: save its text"
                                : "is a ZIP archive without a page in this place: give it to sayso read by itself");
    }
}
