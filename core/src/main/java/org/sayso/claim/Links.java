package org.sayso.claim;

import java.util.Arrays;

/** What joins one group to others: numbers by the others' indexes, in a fraction of the room that a map of objects takes. */
final class Links {

    private static final int FREE = -1;
    private static final int TAKEN_OUT = -2;

    private int[] keys = {};
    private double[] values = {};
    private int size;
    /** Places that are not free: links, and those taken out. */
    private int used;

    /** Told of each link. */
    @FunctionalInterface
    interface Each {
        void link(int other, double value);
    }

    /** Adds to the link with another; from 0 where there was none. */
    void add(int other, double value) {
        if (4 * (used + 1) > 3 * keys.length) {
            grow();
        }
        int place = place(other);
        if (keys[place] != other) {
            keys[place] = other;
            size++;
            used++;
            values[place] = 0;
        }
        values[place] += value;
    }

    /** Makes it the link with another, whatever it was. */
    void put(int other, double value) {
        add(other, 0);
        values[place(other)] = value;
    }

    /** The link with another, which there must be. */
    double get(int other) {
        int place = size == 0 ? -1 : place(other);
        if (place < 0 || keys[place] != other) {
            throw new IllegalStateException("no link with " + other);
        }
        return values[place];
    }

    void remove(int other) {
        if (size > 0) {
            int place = place(other);
            if (keys[place] == other) {
                keys[place] = TAKEN_OUT;
                size--;
            }
        }
    }

    void clear() {
        keys = new int[] {};
        values = new double[] {};
        size = 0;
        used = 0;
    }

    /** In an order that depends on nothing but what was done before. */
    void each(Each each) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] >= 0) {
                each.link(keys[i], values[i]);
            }
        }
    }

    /** Where a link is, else the free place where it would be. */
    private int place(int other) {
        int place = ((other * 0x9E3779B1) >>> 8) & (keys.length - 1);
        while (keys[place] != FREE && keys[place] != other) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        int[] oldKeys = keys;
        double[] oldValues = values;
        int length = 8;
        while (length < 2 * (size + 1)) {
            length *= 2;
        }
        keys = new int[length];
        Arrays.fill(keys, FREE);
        values = new double[length];
        used = size;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }
}
