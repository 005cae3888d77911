package org.sayso.input.unpack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sayso.page.format.ArticleRecord;
import org.sayso.page.format.RecordField;

/** Ways of putting many pages into one file, told by its first bytes. */
public enum Packing {
    /** One page, or nothing known. */
    NONE,
    GZIP,
    JSON_LINES,
    JSON_ARRAY,
    TABLE;

    /** Enough of a file to tell. */
    public static final int HEAD = 1 << 16;

    /** How the file with this head (its first {@link #HEAD} bytes, or all of it) is packed. */
    public static Packing of(byte[] head) {
        if (head.length > 2 && head[0] == 0x1f && (head[1] & 0xFF) == 0x8b && head[2] == 8) {
            return GZIP;
        }
        String start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
        String first = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3).stripLeading() : start.stripLeading();
        if (first.startsWith("{")) {
            return isJsonLine(head) ? JSON_LINES : NONE;
        }
        if (first.startsWith("[")) {
            return first.substring(1).stripLeading().startsWith("{") ? JSON_ARRAY : NONE;
        }
        return isTable(head) ? TABLE : NONE;
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
        return head.length == HEAD && new String(head, StandardCharsets.ISO_8859_1).stripLeading().startsWith("{\"");
    }

    /** The first line names columns, one of them the text's and at least one more that is known. */
    private static boolean isTable(byte[] head) {
        int end = 0;
        while (end < head.length && head[end] != '\n' && head[end] != '\r') {
            end++;
        }
        if (end == head.length || end > 4000) {
            return false;
        }
        List<String> columns = TableReader.columns(new String(head, 0, end, StandardCharsets.UTF_8));
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
