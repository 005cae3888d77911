package org.sayso.claim;

import java.util.Arrays;

/** Sums by a key of two numbers, in a quarter of the room that a map of objects takes. */
final class PairSums {

    /** No key: two numbers that are indexes never make it. */
    private static final long FREE = -1;

    /** Told of each sum. */
    @FunctionalInterface
    interface Each {
        void sum(int first, int second, double sum);
    }

    private long[] keys = free(1024);
    private double[] sums = new double[1024];
    private int size;

    private static long[] free(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }

    private static long key(int first, int second) {
        return (long) first << 32 | second;
    }

    /** From now on what is added to it is added up, from 0. */
    void start(int first, int second) {
        if (4L * (size + 1) > 3L * keys.length) {
            grow();
        }
        long key = key(first, second);
        int place = place(key);
        if (keys[place] == FREE) {
            keys[place] = key;
            size++;
        }
        sums[place] = 0;
    }

    /** Nothing happens where it was not started. */
    void add(int first, int second, double value) {
        long key = key(first, second);
        int place = place(key);
        if (keys[place] == key) {
            sums[place] += value;
        }
    }

    /** In an order that depends on nothing but what was done before. */
    void each(Each each) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                each.sum((int) (keys[i] >>> 32), (int) keys[i], sums[i]);
            }
        }
    }

    private int place(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[place] != FREE && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldSums = sums;
        keys = free(Math.multiplyExact(2, oldKeys.length));
        sums = new double[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                sums[place] = oldSums[i];
            }
        }
    }
}
