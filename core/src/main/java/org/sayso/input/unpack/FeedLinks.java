package org.sayso.input.unpack;

import java.util.Arrays;

/** Tells feeds from pages among what was fetched. */
public final class FeedLinks {

    private FeedLinks() {}

    /** Whether the bytes are RSS or Atom. */
    public static boolean isFeed(byte[] bytes) {
        return Packing.of(Arrays.copyOf(bytes, Math.min(bytes.length, Packing.HEAD))) == Packing.FEED;
    }
}
