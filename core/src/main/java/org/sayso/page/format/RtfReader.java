package org.sayso.page.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads rich text (RTF 1.9): the words of its body, notes at the end; comments and what was deleted under change tracking left out.
 *
 * <pre>
 * File    ::= '{' (File | Control | Text)* '}'
 * Control ::= '\' (letter+ '-'? digit* ' '? | "'" hex hex | other)
 * </pre>
 */
final class RtfReader {

    /** Groups that hold no words of the body. */
    private static final Set<String> SKIPPED = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "themedata",
            "datastore",
            "latentstyles",
            "xmlnstbl",
            "fldinst",
            "filetbl",
            "revtbl",
            "annotation",
            "atnid",
            "atnauthor",
            "atntime",
            "atndate",
            "atnref",
            "atrfstart",
            "atrfend",
            "xe",
            "tc");

    private static final int DEEPEST = 10_000;

    /** What holds inside a group. */
    private record Group(boolean skipped, boolean note, int unicodeSkip, int font) {

        Group skip() {
            return new Group(true, note, unicodeSkip, font);
        }

        Group inFont(int number) {
            return new Group(skipped, note, unicodeSkip, number);
        }
    }

    /** The code pages of fonts by the numbers that the format has for them. */
    private static final Map<Integer, String> FONT_CHARSETS = Map.ofEntries(
            Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GBK"),
            Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));

    private final byte[] bytes;
    private final Paragraphs body = new Paragraphs();
    private final Paragraphs notes = new Paragraphs();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private int usualFont;
    private Group group = new Group(false, false, 1, 0);
    private Charset charset = Charset.forName("windows-1252");
    private int at;
    private int toSkip;

    private RtfReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static Extract read(byte[] bytes) throws FormatException {
        RtfReader reader = new RtfReader(bytes);
        boolean whole = reader.groups();
        String text = reader.body.text(reader.notes);
        if (text.isEmpty()) {
            throw new FormatException("is a rich text document (RTF) without words");
        }
        return Extract.plain(
                text,
                Documents.metadata(null, null),
                whole ? List.of() : List.of("ends too early: it was not saved whole"));
    }

    /** Where words go: a note stands in the middle of a sentence. */
    private Paragraphs text() {
        return group.note() ? notes : body;
    }

    private boolean groups() throws FormatException {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    flush();
                    groups.push(group);
                    if (groups.size() > DEEPEST) {
                        throw new FormatException(
                                "is rich text nested more than %,d deep: not read".formatted(DEEPEST));
                    }
                }
                case '}' -> {
                    flush();
                    if (groups.isEmpty()) {
                        return true;
                    }
                    if (group.note() && !groups.getFirst().note()) {
                        notes.end();
                    }
                    group = groups.pop();
                    toSkip = 0;
                    if (groups.isEmpty()) {
                        return true;
                    }
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> put(c);
            }
        }
        flush();
        return groups.isEmpty();
    }

    private void put(int one) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!group.skipped()) {
            pending.write(one);
        }
    }

    private void flush() {
        if (pending.size() > 0) {
            text().append(pending.toString(fonts.getOrDefault(group.font(), charset)));
            pending.reset();
        }
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        int c = bytes[at] & 0xFF;
        if (c == '\'') {
            if (at + 2 < bytes.length) {
                int high = Character.digit(bytes[at + 1], 16);
                int low = Character.digit(bytes[at + 2], 16);
                if (high >= 0 && low >= 0) {
                    put(high * 16 + low);
                }
            }
            at = Math.min(bytes.length, at + 3);
        } else if (isLetter(c)) {
            word();
        } else {
            at++;
            symbol(c);
        }
    }

    private void symbol(int c) {
        switch (c) {
            case '\\', '{', '}' -> put(c);
            case '*' -> group = group.skip();
            case '~' -> unicode('\u00a0');
            case '_' -> unicode('\u2011');
            case '\n', '\r' -> paragraph();
            default -> {}
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private void word() {
        int start = at;
        while (at < bytes.length && isLetter(bytes[at])) {
            at++;
        }
        String word = new String(bytes, start, Math.min(at - start, 32), StandardCharsets.US_ASCII);
        boolean negative = at < bytes.length && bytes[at] == '-';
        at += negative ? 1 : 0;
        int number = 0;
        boolean hasNumber = false;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            number = Math.min(number, 100_000_000) * 10 + bytes[at] - '0';
            hasNumber = true;
            at++;
        }
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        act(word, hasNumber ? (negative ? -number : number) : 1, hasNumber);
    }

    private void act(String word, int number, boolean hasNumber) {
        switch (word) {
            case "u" -> {
                unicode((char) number);
                toSkip = group.unicodeSkip();
            }
            case "uc" -> group = new Group(group.skipped(), group.note(), Math.max(0, number), group.font());
            case "footnote" -> group = new Group(group.skipped(), true, group.unicodeSkip(), group.font());
            case "deff" -> {
                usualFont = number;
                group = group.inFont(number);
            }
            case "f", "plain" -> {
                flush();
                group = group.inFont(word.equals("f") ? number : usualFont);
            }
            case "fcharset" -> fontCharset(number);
            case "par", "sect", "page", "row" -> paragraph();
            case "line" -> unicode('\n');
            case "tab", "cell" -> unicode(' ');
            case "emdash" -> unicode('—');
            case "endash" -> unicode('–');
            case "lquote" -> unicode('‘');
            case "rquote" -> unicode('’');
            case "ldblquote" -> unicode('“');
            case "rdblquote" -> unicode('”');
            case "bullet" -> unicode('•');
            case "ansicpg" -> codePage(number);
            case "bin" -> at = (int) Math.min(bytes.length, (long) at + Math.max(0, number));
            case "v", "deleted" -> group = !hasNumber || number != 0 ? group.skip() : group;
            default -> {
                if (SKIPPED.contains(word)) {
                    group = group.skip();
                }
            }
        }
    }

    private void unicode(char c) {
        flush();
        if (!group.skipped()) {
            text().append(c);
        }
    }

    private void paragraph() {
        flush();
        if (!group.skipped()) {
            text().end();
        }
    }

    private void fontCharset(int number) {
        String name = FONT_CHARSETS.get(number);
        if (name != null && Charset.isSupported(name)) {
            fonts.put(group.font(), Charset.forName(name));
        }
    }

    private void codePage(int number) {
        String name = "windows-" + number;
        if (number == 65001) {
            charset = StandardCharsets.UTF_8;
        } else if (Charset.isSupported(name)) {
            charset = Charset.forName(name);
        }
    }
}
