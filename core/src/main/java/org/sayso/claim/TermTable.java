package org.sayso.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of all carriers as numbers, so that two are compared in a walk along two short rows. A carrier is known by
 * its index; its terms keep their order.
 */
final class TermTable {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, double[]> wholes = new HashMap<>();
    private final int[][] terms;
    private final double[][] shares;
    /** Term and its place in the carrier's own order, by term; empty where there are few, and looking at each is as quick. */
    private final long[][] sorted;

    private static final int FEW = 16;
    private static final long[] NONE = {};

    TermTable(List<Carrier> carriers) {
        terms = new int[carriers.size()][];
        shares = new double[carriers.size()][];
        sorted = new long[carriers.size()][];
        for (int i = 0; i < terms.length; i++) {
            Map<String, Double> of = carriers.get(i).terms();
            terms[i] = new int[of.size()];
            double[] own = new double[of.size()];
            sorted[i] = of.size() <= FEW ? NONE : new long[of.size()];
            int at = 0;
            for (Map.Entry<String, Double> term : of.entrySet()) {
                terms[i][at] = numbers.computeIfAbsent(term.getKey(), key -> numbers.size());
                own[at] = term.getValue();
                if (sorted[i].length > 0) {
                    sorted[i][at] = (long) terms[i][at] << 32 | at;
                }
                at++;
            }
            Arrays.sort(sorted[i]);
            shares[i] = Arrays.stream(own).allMatch(share -> share == 1) ? whole(own) : own;
        }
    }

    /** Most carriers have nothing but their own words: those with as many of them share one row. */
    private double[] whole(double[] ones) {
        return wholes.computeIfAbsent(ones.length, length -> ones);
    }

    /** How many terms there are. */
    int size() {
        return numbers.size();
    }

    /** The number of a term; -1 where no carrier has it. */
    int number(String term) {
        return numbers.getOrDefault(term, -1);
    }

    /** Every term with its number. */
    Map<String, Integer> numbers() {
        return numbers;
    }

    int[] terms(int carrier) {
        return terms[carrier];
    }

    /** What each of {@link #terms} counts. */
    double[] shares(int carrier) {
        return shares[carrier];
    }

    /** What a term counts for a carrier; -1 where it has it not. */
    double share(int carrier, int term) {
        long[] row = sorted[carrier];
        if (row.length == 0) {
            return shareOfFew(carrier, term);
        }
        int low = 0;
        int high = row.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((int) (row[middle] >>> 32) < term) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean has = low < row.length && (int) (row[low] >>> 32) == term;
        return has ? shares[carrier][(int) row[low]] : -1;
    }

    private double shareOfFew(int carrier, int term) {
        int[] own = terms[carrier];
        for (int i = 0; i < own.length; i++) {
            if (own[i] == term) {
                return shares[carrier][i];
            }
        }
        return -1;
    }
}
