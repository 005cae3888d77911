package org.sayso.page.format;

import org.jspecify.annotations.Nullable;
import org.sayso.page.Metadata;

/** The formats a page may have, told by what the bytes are. */
public enum Format {
    PDF,
    /** DOCX and ODT: a ZIP archive of XML files. */
    OFFICE,
    RTF,
    /** ODT as one XML file. */
    FLAT_DOCUMENT,
    /** A mail (EML), or a page saved by a browser as one file (MHTML). */
    MAIL,
    /** An article as a JSON object, see {@link ArticleRecord}. */
    RECORD,
    HTML,
    /** Plain text in any encoding: not changed. */
    TEXT;

    /** The text these bytes hold, and what stands beside it. */
    public static Extract read(byte[] bytes) throws FormatException {
        if (bytes.length == 0) {
            throw new FormatException("is empty (0 bytes)");
        }
        String foreign = Magic.foreignFormat(bytes);
        if (foreign != null) {
            throw new FormatException("is " + foreign + ", which holds no text that Sayso reads");
        }
        Format document = Magic.document(bytes);
        if (document == PDF) {
            return PdfReader.read(bytes);
        }
        if (document == OFFICE) {
            return OfficeParts.of(bytes).read();
        }
        if (document == RTF) {
            return RtfReader.read(bytes);
        }
        if (document == FLAT_DOCUMENT) {
            return OpenDocumentReader.read(bytes);
        }
        if (MailReader.isMail(bytes)) {
            return MailReader.read(bytes);
        }
        ArticleRecord record = record(bytes);
        if (record != null) {
            return RecordReader.read(record);
        }
        Decoder.Decoded decoded = Decoder.decode(bytes);
        return Magic.isHtml(decoded.text())
                ? HtmlReader.read(decoded.text(), decoded.remarks())
                : Extract.plain(decoded.text(), Metadata.NONE, decoded.remarks());
    }

    private static @Nullable ArticleRecord record(byte[] bytes) {
        int start = bytes.length > 3 && bytes[0] == (byte) 0xEF ? 3 : 0;
        while (start < bytes.length && bytes[start] <= ' ' && bytes[start] >= 0) {
            start++;
        }
        return start < bytes.length && bytes[start] == '{' ? ArticleRecord.parse(bytes) : null;
    }
}
