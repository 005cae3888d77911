package org.sayso.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which carriers have a term, or four words in a row: of those that so few have that it brings them together. */
final class Postings {

    /** A term that more carriers have than this brings nobody together: it still counts in the comparison. */
    private static final int COMMON = 300;

    private static final int[] NOBODY = {};

    private final List<Carrier> carriers;
    private final Likeness likeness;
    private final TermTable table;
    /** By the terms' numbers. */
    private final int[][] byTerm;
    /** Shingle and carrier in one number, in order. */
    private final long[] shingles;

    Postings(List<Carrier> carriers, Likeness likeness) {
        this.carriers = carriers;
        this.likeness = likeness;
        table = likeness.table();
        int[] counts = new int[table.size()];
        int words = 0;
        for (Carrier carrier : carriers) {
            for (int term : table.terms(carrier.index())) {
                counts[term]++;
            }
            words += carrier.shingles().size();
        }
        byTerm = new int[table.size()][];
        for (int term = 0; term < counts.length; term++) {
            byTerm[term] = counts[term] > 1 && counts[term] <= COMMON ? new int[counts[term]] : NOBODY;
        }
        shingles = new long[words];
        int next = 0;
        int[] filled = counts;
        Arrays.fill(filled, 0);
        for (Carrier carrier : carriers) {
            for (int term : table.terms(carrier.index())) {
                if (byTerm[term].length > 0) {
                    byTerm[term][filled[term]++] = carrier.index();
                }
            }
            for (int i = 0; i < carrier.shingles().size(); i++) {
                shingles[next++] = (long) carrier.shingles().at(i) << 32 | carrier.index();
            }
        }
        Arrays.sort(shingles);
    }

    /** Of some carriers in a row, those that share most with each, the most first; not those that share too little to be alike. */
    int[][] best(int first, int count, int most) {
        Counter counter = new Counter();
        return IntStream.range(first, first + count)
                .mapToObj(carrier -> counter.best(carriers.get(carrier), most))
                .toArray(int[][]::new);
    }

    /** Adds up what others share with a carrier. */
    private final class Counter {

        private final double[] shared = new double[carriers.size()];
        private int[] others = new int[64];
        private int found;

        int[] best(Carrier carrier, int most) {
            int index = carrier.index();
            int[] terms = table.terms(index);
            double[] shares = table.shares(index);
            for (int i = 0; i < terms.length; i++) {
                double weight = shares[i] * likeness.weight(terms[i]);
                for (int other : byTerm[terms[i]]) {
                    add(index, other, weight);
                }
            }
            for (int k = 0; k < carrier.shingles().size(); k++) {
                int shingle = carrier.shingles().at(k);
                int from = first(shingle);
                int to = from;
                while (to < shingles.length && (int) (shingles[to] >>> 32) == shingle && to - from <= COMMON) {
                    to++;
                }
                for (int i = from; i < to && to - from <= COMMON; i++) {
                    add(index, (int) shingles[i], 1);
                }
            }
            int[] best = enough(likeness.sums(), index);
            if (best.length > most) {
                best = best(best, most);
            }
            for (int i = 0; i < found; i++) {
                shared[others[i]] = 0;
            }
            found = 0;
            return best;
        }

        private int[] enough(double[] sums, int index) {
            int[] enough = new int[found];
            int size = 0;
            for (int i = 0; i < found; i++) {
                if (shared[others[i]] >= Candidates.FLOOR * Math.min(sums[index], sums[others[i]])) {
                    enough[size++] = others[i];
                }
            }
            return Arrays.copyOf(enough, size);
        }

        /** Those that share most, of two that share as much the one with the lower index. */
        private int[] best(int[] enough, int most) {
            double[] by = new double[enough.length];
            for (int i = 0; i < by.length; i++) {
                by[i] = shared[enough[i]];
            }
            Arrays.sort(by);
            double least = by[by.length - most];
            int[] best = new int[most];
            int size = 0;
            for (int other : enough) {
                if (shared[other] > least) {
                    best[size++] = other;
                }
            }
            int[] even = Arrays.stream(enough)
                    .filter(other -> shared[other] == least)
                    .sorted()
                    .toArray();
            System.arraycopy(even, 0, best, size, most - size);
            return best;
        }

        private void add(int index, int other, double weight) {
            if (other != index) {
                if (shared[other] == 0) {
                    if (found == others.length) {
                        others = Arrays.copyOf(others, 2 * found);
                    }
                    others[found++] = other;
                }
                shared[other] += weight;
            }
        }

        /** The first place of a shingle. */
        private int first(int shingle) {
            int low = 0;
            int high = shingles.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if ((int) (shingles[middle] >>> 32) < shingle) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
