package org.sayso.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sayso.claim.Candidates.Pair;

/**
 * Places of pairs, the most alike first, of two as alike the one that stands first: in a row of numbers, for there are
 * millions.
 */
final class Ranked {

    private Ranked() {}

    /** Of those pairs that are at least so much alike. */
    static int[] of(List<Pair> pairs, ToDoubleFunction<Pair> likeness, double least) {
        int[] places = new int[16];
        double[] values = new double[16];
        int count = 0;
        for (int i = 0; i < pairs.size(); i++) {
            double alike = likeness.applyAsDouble(pairs.get(i));
            if (alike >= least) {
                if (count == places.length) {
                    places = Arrays.copyOf(places, count + count / 2);
                    values = Arrays.copyOf(values, count + count / 2);
                }
                places[count] = i;
                values[count++] = alike;
            }
        }
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        sort(order, new int[count], 0, count, values);
        for (int i = 0; i < count; i++) {
            order[i] = places[order[i]];
        }
        return order;
    }

    /** By falling values; what is even stays in its order. */
    private static void sort(int[] order, int[] room, int from, int to, double[] values) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(order, room, from, middle, values);
        sort(order, room, middle, to, values);
        if (values[order[middle - 1]] >= values[order[middle]]) {
            return;
        }
        System.arraycopy(order, from, room, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            boolean second = right < to && values[order[right]] > values[room[left]];
            order[at] = second ? order[right++] : room[left++];
        }
    }
}
