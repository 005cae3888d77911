package org.sayso.claim;

import java.util.Arrays;

/** Collects pairs of carriers by their indexes, each pair once in the end. */
final class PairKeys {

    private long[] keys = new long[1024];
    private int size;

    void add(int a, int b) {
        if (size == keys.length) {
            compact();
            if (size > keys.length / 2) {
                keys = Arrays.copyOf(keys, Math.toIntExact(keys.length * 2L));
            }
        }
        keys[size++] = a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }

    static int first(long key) {
        return (int) (key >>> 32);
    }

    static int second(long key) {
        return (int) key;
    }

    /** By the lower index, then the higher. */
    long[] inOrder() {
        compact();
        return Arrays.copyOf(keys, size);
    }

    private void compact() {
        Arrays.sort(keys, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[kept++] = keys[i];
            }
        }
        size = kept;
    }
}
