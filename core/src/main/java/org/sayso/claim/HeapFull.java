package org.sayso.claim;

import java.util.Locale;

/** There is no room in memory for what was asked: what of, how much there is, and what to do. */
public final class HeapFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int MB = 20;

    public HeapFull(String of, long bytesThere) {
        super(String.format(
                Locale.ROOT,
                "%s need more memory than the %,d MB there are: give more, as in SAYSO_JAVA_OPTS=-Xmx%dg, and start again",
                of,
                bytesThere >> MB,
                enough(bytesThere)));
    }

    /** In words that were told before. */
    public HeapFull(String told) {
        super(told);
    }

    /** Twice what there is, in whole gigabytes. */
    private static long enough(long bytesThere) {
        return Math.max(2, (2 * bytesThere + (1L << 30) - 1) >> 30);
    }
}
