package org.sayso.page.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the characters that bytes stand for: a byte-order mark, strict UTF-8, UTF-8 with a few broken places, what the
 * page declares, else what ICU4J's detector finds most likely.
 */
public final class Decoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");

    private static final Charset DOS = Charset.forName("IBM850");

    private static final Charset CYRILLIC_DOS = Charset.forName("IBM866");

    private static final Charset GREEK = Charset.forName("windows-1253");

    private static final Charset SHIFTED = Charset.forName("ISO-2022-JP");

    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?([a-z0-9_:.-]{2,40})");

    /** The detector looks at this many bytes. */
    private static final int SAMPLE = 1 << 16;

    private Decoder() {}

    /**
     * Bytes made text.
     *
     * @param remarks what was done about bytes that no character answers to
     */
    record Decoded(String text, List<String> remarks) {}

    static Decoded decode(byte[] bytes) throws FormatException {
        Charset marked = byMark(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, List.of());
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return new Decoded(new String(bytes, wide), List.of());
        }
        refuseBinary(bytes);
        Utf8Check check = Utf8Check.of(bytes);
        Charset declared = isShifted(bytes) ? SHIFTED : declared(bytes);
        if (check.broken() == 0 && (declared == null || !isShiftCode(declared))) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_8), List.of());
        }
        boolean nearly = check.broken() <= check.whole() || StandardCharsets.UTF_8.equals(declared);
        if (nearly && !(declared != null && isShiftCode(declared))) {
            String remark = "byte %d: broken UTF-8, shown as U+FFFD (%d place%s in all)"
                    .formatted(check.firstBroken(), check.broken(), check.broken() == 1 ? "" : "s");
            return new Decoded(new String(bytes, StandardCharsets.UTF_8), List.of(remark));
        }
        Charset charset = declared == null || declared.equals(StandardCharsets.UTF_8) ? detected(bytes) : declared;
        return new Decoded(new String(bytes, charset), List.of());
    }

    /** What the bytes of a table stand for, of which this is the beginning; a character may be cut at its end. */
    public static Charset ofTable(byte[] head) {
        Charset marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        Charset wide = wide(head);
        if (wide != null) {
            return wide;
        }
        int end = head.length;
        while (end > 0 && end > head.length - 4 && head[end - 1] < 0) {
            end--;
        }
        byte[] whole = Arrays.copyOf(head, end);
        return Utf8Check.of(whole).broken() == 0 ? StandardCharsets.UTF_8 : detected(whole);
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: zero bytes on one side of the pairs only. */
    private static @Nullable Charset wide(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        if (bytes.length % 2 != 0 || pairs < 2) {
            return null;
        }
        if (odd * 4 > pairs && even * 50 <= pairs) {
            return StandardCharsets.UTF_16LE;
        }
        if (even * 4 > pairs && odd * 50 <= pairs) {
            return StandardCharsets.UTF_16BE;
        }
        return isWide(bytes, length, 1)
                ? StandardCharsets.UTF_16LE
                : isWide(bytes, length, 0) ? StandardCharsets.UTF_16BE : null;
    }

    /** Whether pairs of bytes, of which the one at {@code high} counts more, are words of other letters, with blanks and stops between. */
    private static boolean isWide(byte[] bytes, int length, int high) {
        int letters = 0;
        int narrow = 0;
        int others = 0;
        for (int i = 0; i < length; i += 2) {
            char c = (char) ((bytes[i + high] & 0xFF) << 8 | (bytes[i + 1 - high] & 0xFF));
            if (c < 0x80) {
                narrow += c >= ' ' || c == '\n' || c == '\r' || c == '\t' ? 1 : -length;
            } else if (Character.isLetter(c) && c < 0x3000) {
                letters++;
            } else if (c >> 8 != 0x20 && c >> 8 != 0) {
                others++;
            }
        }
        return narrow * 40 > length && letters > narrow && others * 50 <= letters;
    }

    private static void refuseBinary(byte[] bytes) throws FormatException {
        int controls = 0;
        int first = -1;
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
                controls++;
                first = first < 0 ? i : first;
            }
        }
        if (controls * 100 > length) {
            throw new FormatException("is not text (control byte 0x%02x at byte %d)".formatted(bytes[first], first));
        }
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
        if (!head.stripLeading().startsWith("<")) {
            return null;
        }
        Matcher match = DECLARED.matcher(head);
        return match.find() ? charset(match.group(1)) : null;
    }

    private static @Nullable Charset charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        // Browsers read both as windows-1252, whose extra characters are what such pages mean.
        if (lower.equals("iso-8859-1") || lower.equals("us-ascii") || lower.equals("latin1")) {
            return WINDOWS_1252;
        }
        if (lower.startsWith("utf-16")) {
            return StandardCharsets.UTF_8;
        }
        if (lower.equals("macintosh") || lower.equals("mac") || lower.equals("x-mac-roman")) {
            return MAC_ROMAN;
        }
        try {
            return Charset.forName(lower.equals("gb2312") || lower.equals("gbk") ? "GB18030" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Japanese in seven bits: shifted to its signs and back. */
    private static boolean isShifted(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
        return (head.contains("\u001b$B") || head.contains("\u001b$@"))
                && (head.contains("\u001b(B") || head.contains("\u001b(J"));
    }

    private static boolean isShiftCode(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    private static Charset detected(byte[] bytes) {
        byte[] sample = sample(bytes);
        Charset older = older(sample);
        if (older != null) {
            return older;
        }
        int high = 0;
        int marks = 0;
        for (byte b : sample) {
            int value = b & 0xFF;
            high += value > 127 ? 1 : 0;
            marks += (value >= 0x91 && value <= 0x97) || value == 0x85 || value == 0xA0 ? 1 : 0;
        }
        // Quotation marks and dashes in English: too few bytes for statistics, the same in every Windows code page.
        if (marks * 2 >= high) {
            return WINDOWS_1252;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            Charset found = charset(match.getName());
            if (found != null
                    && !found.equals(StandardCharsets.UTF_8)
                    && !match.getName().startsWith("UTF-")) {
                return found.name().equals("ISO-8859-7") && isWindowsGreek(sample) ? GREEK : found;
            }
        }
        return WINDOWS_1252;
    }

    /**
     * What Macs and DOS wrote, which no statistics tell: where the bytes read as windows-1252 make capitals and signs where
     * none stand ("donÕt", "fermŽe", "the gate.Ó"), and hardly any so. Only beside ASCII: in texts that have letters of their own
     * code page nearly everywhere this says nothing, but that DOS had its Cyrillic letters where Windows has signs.
     */
    private static @Nullable Charset older(byte[] bytes) {
        int odd = misplaced(new String(bytes, WINDOWS_1252));
        Charset best = null;
        int least = odd / 4;
        for (Charset charset : List.of(MAC_ROMAN, DOS)) {
            int left = odd > 0 ? misplaced(new String(bytes, charset)) : 1;
            if (left < least || (left == least && best == null)) {
                best = charset;
                least = left;
            }
        }
        return odd > 0 && best != null ? best : isCyrillicDos(bytes) ? CYRILLIC_DOS : null;
    }

    private static boolean isCyrillicDos(byte[] bytes) {
        int small = 0;
        int others = 0;
        String text = new String(bytes, CYRILLIC_DOS);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean beside = i > 0 && text.charAt(i - 1) < 128 && Character.isLetter(text.charAt(i - 1));
            boolean letter = c >= 'А' && c <= 'я' && !beside;
            small += letter && Character.isLowerCase(c) ? 1 : 0;
            others += c > 127 && !(letter && Character.isLowerCase(c)) ? 1 : 0;
        }
        return small >= 20 && others * 6 <= small;
    }

    /** The older alphabet has a quotation mark where Windows has a capital with an accent. */
    private static boolean isWindowsGreek(byte[] bytes) {
        boolean windows = true;
        for (int i = 0; i + 1 < bytes.length; i++) {
            boolean before = (bytes[i + 1] & 0xFF) >= 0xC0;
            windows &= !(bytes[i] == (byte) 0xB6 && before) && !(bytes[i] == (byte) 0xA2 && !before);
        }
        return windows;
    }

    private static int misplaced(String text) {
        int misplaced = 0;
        int high = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = text.charAt(i - 1);
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            high += c > 127 ? 1 : 0;
            boolean capital = c > 127 && Character.isUpperCase(c);
            boolean small = c > 127 && Character.isLowerCase(c);
            boolean inWord = before >= 'a' && before <= 'z';
            boolean afterStop = before == '.' || before == ',' || before == '?' || before == '!';
            boolean beforeCapital = after >= 'A' && after <= 'Z';
            boolean sign = c > 127 && !Character.isLetter(c) && c != '’' && c != '·' && c != '\u00ad';
            misplaced += (capital && inWord)
                            || ((capital || small) && afterStop)
                            || (small && beforeCapital && !inWord)
                            || (sign && inWord && after >= 'a' && after <= 'z')
                            || (c >= 0x80 && c < 0xA0)
                    ? 1
                    : 0;
        }
        return high * 5 > text.length() ? 0 : misplaced;
    }

    /** The first bytes from shortly before the first one that is not ASCII. */
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - 1024);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
    }
}
