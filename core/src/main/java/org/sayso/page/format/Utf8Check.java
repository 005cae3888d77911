package org.sayso.page.format;

/**
 * How much of some bytes is UTF-8.
 *
 * @param whole sequences of two bytes and more that are right
 * @param broken places that are not
 * @param firstBroken offset of the first in bytes, −1 where there is none
 */
record Utf8Check(int whole, int broken, int firstBroken) {

    static Utf8Check of(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        int first = -1;
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = length(bytes, at);
            if (length > 0) {
                whole++;
                at += length;
            } else {
                broken++;
                first = first < 0 ? at : first;
                at++;
                while (at < bytes.length && isContinuation(bytes[at])) {
                    at++;
                }
            }
        }
        return new Utf8Check(whole, broken, first);
    }

    /** Bytes of the sequence at {@code at}, or 0 where it is broken. */
    private static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (!isContinuation(bytes[at + i])) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xFF;
        boolean outside = (lead == 0xE0 && second < 0xA0)
                || (lead == 0xED && second > 0x9F)
                || (lead == 0xF0 && second < 0x90)
                || (lead == 0xF4 && second > 0x8F);
        return outside ? 0 : length;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
