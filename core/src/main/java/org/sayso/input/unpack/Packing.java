package org.sayso.input.unpack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.sayso.page.format.ArticleRecord;
import org.sayso.page.format.Decoder;
import org.sayso.page.format.MailReader;
import org.sayso.page.format.RecordField;

/** Ways of putting many pages into one file, told by its first bytes. */
public enum Packing {
    /** One page, or nothing known. */
    NONE,
    GZIP,
    ZIP,
    WARC,
    MBOX,
    /** A mail, which may have attachments. */
    MAIL,
    /** RSS or Atom. */
    FEED,
    JSON_LINES,
    JSON_ARRAY,
    TABLE;

    private static final Pattern WRAPPED = Pattern.compile(
            "\\s*\\{\\s*(?:\"[^\"]{1,60}\"\\s*:\\s*(?:\"[^\"\\\\]{0,500}\"|[\\w.+-]{1,40})\\s*,\\s*){0,20}"
                    + "\"(?i:articles|items|entries|results|records|documents|docs|stories|posts|news|hits|data)\"\\s*:\\s*\\[\\s*\\{");

    /** Enough of a file to tell. */
    public static final int HEAD = 1 << 16;

    /** How the file with this head (its first {@link #HEAD} bytes, or all of it) is packed. */
    public static Packing of(byte[] head) {
        if (head.length > 2 && head[0] == 0x1f && (head[1] & 0xFF) == 0x8b && head[2] == 8) {
            return GZIP;
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5)) {
            return isOffice(head) ? NONE : ZIP;
        }
        String start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
        String first =
                start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3).stripLeading() : start.stripLeading();
        if (first.startsWith("WARC/")) {
            return WARC;
        }
        if (first.startsWith("From ") && isMbox(head)) {
            return MBOX;
        }
        if (first.startsWith("<")) {
            return isFeed(head) ? FEED : NONE;
        }
        if (MailReader.isMail(head)) {
            return MAIL;
        }
        if (first.startsWith("{")) {
            return isJsonLine(head) ? JSON_LINES : isWrappedList(head) ? JSON_ARRAY : NONE;
        }
        if (first.startsWith("[")) {
            return first.substring(1).stripLeading().startsWith("{") ? JSON_ARRAY : NONE;
        }
        return isTable(head) ? TABLE : NONE;
    }

    /** DOCX, ODT and their like begin with parts of their own; an archive of pages has other names. */
    private static boolean isOffice(byte[] head) {
        if (head.length < 34) {
            return false;
        }
        int length = (head[26] & 0xFF) | (head[27] & 0xFF) << 8;
        String name = new String(head, 30, Math.min(length, head.length - 30), StandardCharsets.ISO_8859_1);
        String after = new String(
                head,
                Math.min(head.length, 30 + length),
                Math.min(100, Math.max(0, head.length - 30 - length)),
                StandardCharsets.ISO_8859_1);
        return name.equals("[Content_Types].xml")
                || name.startsWith("_rels/")
                || name.startsWith("word/")
                || name.startsWith("docProps/")
                || name.startsWith("xl/")
                || name.startsWith("ppt/")
                || name.startsWith("customXml/")
                || (name.equals("mimetype") && after.contains("opendocument"));
    }

    /** "From " and an address or day, then the header of a mail. */
    private static boolean isMbox(byte[] head) {
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        return end < head.length && MailReader.isMail(java.util.Arrays.copyOfRange(head, end + 1, head.length));
    }

    /** XML whose first element is a feed's. */
    private static boolean isFeed(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 1 << 13), StandardCharsets.ISO_8859_1);
        boolean wide = text.length() > 3 && text.indexOf('\0') >= 0;
        String plain = wide ? text.replace("\0", "") : text;
        int at = 0;
        while (at >= 0 && at < plain.length()) {
            at = plain.indexOf('<', at);
            if (at < 0) {
                return false;
            }
            if (plain.startsWith("<?", at)) {
                at = plain.indexOf("?>", at);
            } else if (plain.startsWith("<!--", at)) {
                at = plain.indexOf("-->", at);
            } else if (plain.startsWith("<!", at)) {
                int inner = plain.indexOf('[', at);
                int close = plain.indexOf('>', at);
                at = inner >= 0 && inner < close ? plain.indexOf("]>", at) : close;
                if (at < 0) {
                    return plain.contains("<!ENTITY") && (plain.contains("rss") || plain.contains("feed"));
                }
            } else {
                return plain.startsWith("<rss", at)
                        || plain.startsWith("<feed", at)
                        || plain.startsWith("<rdf:RDF", at);
            }
            at = at < 0 ? -1 : at + 1;
        }
        return false;
    }

    /** The first line is an object by itself, with more to come: not one object printed over many lines. */
    private static boolean isJsonLine(byte[] head) {
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        if (end < head.length) {
            byte[] line = java.util.Arrays.copyOf(head, end);
            return ArticleRecord.parse(line) != null;
        }
        return head.length == HEAD
                && new String(head, StandardCharsets.ISO_8859_1).stripLeading().startsWith("{\"");
    }

    /** An object that holds the list, as services answer: {@code {"status": "ok", "articles": [{…}]}}. */
    private static boolean isWrappedList(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 1 << 12), StandardCharsets.UTF_8);
        return WRAPPED.matcher(start.startsWith("\uFEFF") ? start.substring(1) : start)
                .lookingAt();
    }

    /** The first line names columns, one of them the text's and at least one more that is known. */
    private static boolean isTable(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 1 << 14), Decoder.ofTable(head));
        String header = TableReader.header(start);
        if (header.length() > 4000 || start.endsWith(header)) {
            return false;
        }
        List<String> columns = TableReader.columns(header);
        boolean hasText = false;
        int known = 0;
        for (String column : columns) {
            RecordField field = RecordField.of(column);
            hasText |= field == RecordField.TEXT || field == RecordField.HTML;
            known += field == null ? 0 : 1;
        }
        return hasText && known >= 2;
    }
}
