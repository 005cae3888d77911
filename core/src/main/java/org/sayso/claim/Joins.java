package org.sayso.claim;

import java.util.Arrays;

/**
 * A queue of pairs, of groups that may join or of what agrees: the most alike first, of two as alike the one with the lower
 * numbers. A heap over rows of numbers, for there are as many as pairs. Before it grows, what holds no more is let go.
 */
final class Joins {

    private double[] means = new double[16];
    private int[] rows = new int[4 * 16];
    private int size;
    private final Holds holds;

    /** Whether two groups still are as they were when their pair was put in. */
    @FunctionalInterface
    interface Holds {
        boolean still(int a, int b, int sizeA, int sizeB);
    }

    Joins() {
        this((a, b, sizeA, sizeB) -> true);
    }

    /** @param holds what does not hold once never holds again, and is not asked for */
    Joins(Holds holds) {
        this.holds = holds;
    }

    /** Two groups, with what tells how they were then: when they are taken out one may have grown. */
    void add(double mean, int a, int b, int sizeA, int sizeB) {
        if (size == means.length) {
            thin();
            if (size > means.length / 2) {
                means = Arrays.copyOf(means, means.length + means.length / 2);
                rows = Arrays.copyOf(rows, 4 * means.length);
            }
        }
        rise(size++, mean, a, b, sizeA, sizeB);
    }

    private void thin() {
        int all = size;
        size = 0;
        for (int i = 0; i < all; i++) {
            int row = 4 * i;
            if (holds.still(rows[row], rows[row + 1], rows[row + 2], rows[row + 3])) {
                rise(size++, means[i], rows[row], rows[row + 1], rows[row + 2], rows[row + 3]);
            }
        }
    }

    private void rise(int from, double mean, int a, int b, int sizeA, int sizeB) {
        int at = from;
        while (at > 0) {
            int up = (at - 1) >>> 1;
            if (!isBefore(mean, a, b, up)) {
                break;
            }
            move(up, at);
            at = up;
        }
        put(at, mean, a, b, sizeA, sizeB);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How alike the first two are. */
    double mean() {
        return means[0];
    }

    int a() {
        return rows[0];
    }

    int b() {
        return rows[1];
    }

    int sizeA() {
        return rows[2];
    }

    int sizeB() {
        return rows[3];
    }

    /** Takes out the first, that {@link #a} and the others tell of. */
    void remove() {
        size--;
        double mean = means[size];
        int a = rows[4 * size];
        int b = rows[4 * size + 1];
        int sizeA = rows[4 * size + 2];
        int sizeB = rows[4 * size + 3];
        int at = 0;
        while (2 * at + 1 < size) {
            int down = 2 * at + 1;
            if (down + 1 < size && isBefore(means[down + 1], rows[4 * down + 4], rows[4 * down + 5], down)) {
                down++;
            }
            if (isBefore(mean, a, b, down)) {
                break;
            }
            move(down, at);
            at = down;
        }
        put(at, mean, a, b, sizeA, sizeB);
    }

    private boolean isBefore(double mean, int a, int b, int other) {
        return isBefore(mean, a, b, means[other], rows[4 * other], rows[4 * other + 1]);
    }

    /** Whether one pair is taken out before another. */
    static boolean isBefore(double mean, int a, int b, double otherMean, int otherA, int otherB) {
        int more = Double.compare(otherMean, mean);
        if (more != 0) {
            return more < 0;
        }
        int first = Integer.compare(a, otherA);
        return first != 0 ? first < 0 : b < otherB;
    }

    private void move(int from, int to) {
        means[to] = means[from];
        System.arraycopy(rows, 4 * from, rows, 4 * to, 4);
    }

    private void put(int at, double mean, int a, int b, int sizeA, int sizeB) {
        means[at] = mean;
        rows[4 * at] = a;
        rows[4 * at + 1] = b;
        rows[4 * at + 2] = sizeA;
        rows[4 * at + 3] = sizeB;
    }
}
