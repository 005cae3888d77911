package org.sayso.claim;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A set of indexes, ascending in a row of numbers: a tenth of the room that a tree of objects takes. */
final class IndexSet {

    private int[] row = {};
    private int size;

    void add(int index) {
        int place = size > 0 && row[size - 1] < index ? -(size + 1) : Arrays.binarySearch(row, 0, size, index);
        if (place >= 0) {
            return;
        }
        int at = -(place + 1);
        if (size == row.length) {
            row = Arrays.copyOf(row, Math.max(4, size + size / 2));
        }
        System.arraycopy(row, at, row, at + 1, size - at);
        row[at] = index;
        size++;
    }

    void remove(int index) {
        int at = Arrays.binarySearch(row, 0, size, index);
        if (at >= 0) {
            System.arraycopy(row, at + 1, row, at, size - at - 1);
            size--;
        }
    }

    /** All of another, too. */
    void addAll(IndexSet others) {
        int[] both = new int[size + others.size];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < size || j < others.size) {
            boolean first = j == others.size || (i < size && row[i] <= others.row[j]);
            int next = first ? row[i] : others.row[j];
            i += i < size && row[i] == next ? 1 : 0;
            j += j < others.size && others.row[j] == next ? 1 : 0;
            both[count++] = next;
        }
        row = both;
        size = count;
    }

    /** Ascending; it must not be changed meanwhile. */
    void each(IntConsumer index) {
        for (int i = 0; i < size; i++) {
            index.accept(row[i]);
        }
    }
}
