package org.sayso.claim;

import java.util.Arrays;

/**
 * A queue of pairs, of groups that may join or of what agrees: the most alike first, of two as alike the one with the lower
 * numbers. A heap over rows of numbers, for there are as many as pairs.
 */
final class Joins {

    private double[] means = new double[16];
    private int[] rows = new int[4 * 16];
    private int size;

    /** Two groups, of so many members then: when they are taken out one may have grown. */
    void add(double mean, int a, int b, int sizeA, int sizeB) {
        if (size == means.length) {
            means = Arrays.copyOf(means, size + size / 2);
            rows = Arrays.copyOf(rows, 4 * means.length);
        }
        int at = size++;
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
        int more = Double.compare(means[other], mean);
        if (more != 0) {
            return more < 0;
        }
        int first = Integer.compare(a, rows[4 * other]);
        return first != 0 ? first < 0 : b < rows[4 * other + 1];
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
