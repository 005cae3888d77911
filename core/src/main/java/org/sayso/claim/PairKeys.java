package org.sayso.claim;

import java.util.Arrays;

/**
 * Collects pairs of carriers by their indexes, each pair once in the end. They are kept in parts, by the lower index, so that
 * no part is ever copied whole and each can be let go when it was looked at.
 */
final class PairKeys {

    /** So many lower indexes share a part, as a power of two. */
    private static final int PART = 12;

    private static final long[] NOTHING = {};

    private final long[][] keys;
    private final int[] sizes;

    /** @param carriers indexes are below it */
    PairKeys(int carriers) {
        int parts = (carriers >>> PART) + 1;
        keys = new long[parts][];
        Arrays.fill(keys, NOTHING);
        sizes = new int[parts];
    }

    void add(int a, int b) {
        int low = Math.min(a, b);
        int part = low >>> PART;
        if (sizes[part] == keys[part].length) {
            grow(part);
        }
        keys[part][sizes[part]++] = (long) low << 32 | Math.max(a, b);
    }

    private void grow(int part) {
        compact(part);
        int length = keys[part].length;
        if (sizes[part] >= length - length / 4) {
            keys[part] = Arrays.copyOf(keys[part], Math.max(256, length + length / 2));
        }
    }

    static int first(long key) {
        return (int) (key >>> 32);
    }

    static int second(long key) {
        return (int) key;
    }

    /** How many pairs there are at most: some may still be counted twice. */
    int count() {
        return (int)
                Math.min(Integer.MAX_VALUE, Arrays.stream(sizes).asLongStream().sum());
    }

    /** How many parts there are. */
    int parts() {
        return keys.length;
    }

    /** Of one part, by the lower index, then the higher; after that it has none. All of a part come before those of the next. */
    long[] take(int part) {
        compact(part);
        long[] taken = Arrays.copyOf(keys[part], sizes[part]);
        keys[part] = NOTHING;
        sizes[part] = 0;
        return taken;
    }

    private void compact(int part) {
        long[] of = keys[part];
        Arrays.sort(of, 0, sizes[part]);
        int kept = 0;
        for (int i = 0; i < sizes[part]; i++) {
            if (i == 0 || of[i] != of[i - 1]) {
                of[kept++] = of[i];
            }
        }
        sizes[part] = kept;
    }
}
