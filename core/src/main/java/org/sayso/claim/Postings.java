package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which carriers have a term, or four words in a row: of those that so few have that it brings them together. */
final class Postings {

    /** A term that more carriers have than this brings nobody together: it still counts in the comparison. */
    private static final int COMMON = 300;

    private static final int[] NOBODY = {};

    private final int carriers;
    private final Map<String, int[]> byTerm = new HashMap<>();
    /** Shingle and carrier in one number, in order. */
    private final long[] shingles;

    Postings(List<Carrier> carriers) {
        this.carriers = carriers.size();
        Map<String, Integer> counts = new HashMap<>();
        int words = 0;
        for (Carrier carrier : carriers) {
            carrier.terms().keySet().forEach(term -> counts.merge(term, 1, Integer::sum));
            words += carrier.shingles().size();
        }
        shingles = new long[words];
        int next = 0;
        Map<String, Integer> filled = new HashMap<>();
        for (Carrier carrier : carriers) {
            for (String term : carrier.terms().keySet()) {
                int count = counts.getOrDefault(term, 0);
                if (count > 1 && count <= COMMON) {
                    int at = filled.merge(term, 1, Integer::sum) - 1;
                    byTerm.computeIfAbsent(term, key -> new int[count])[at] = carrier.index();
                }
            }
            for (int i = 0; i < carrier.shingles().size(); i++) {
                shingles[next++] = (long) carrier.shingles().at(i) << 32 | carrier.index();
            }
        }
        Arrays.sort(shingles);
    }

    /** For one thread. */
    Counter counter(Likeness likeness) {
        return new Counter(likeness);
    }

    /** Adds up what others share with a carrier. */
    final class Counter {

        private final Likeness likeness;
        private final double[] shared = new double[carriers];
        private final List<Integer> others = new ArrayList<>();

        private Counter(Likeness likeness) {
            this.likeness = likeness;
        }

        /** Those that share most with a carrier, the most first; not those that share too little to be alike. */
        int[] best(Carrier carrier, int most) {
            carrier.terms().forEach((term, share) -> {
                double weight = share * likeness.weight(term);
                for (int other : byTerm.getOrDefault(term, NOBODY)) {
                    add(carrier.index(), other, weight);
                }
            });
            for (int k = 0; k < carrier.shingles().size(); k++) {
                int shingle = carrier.shingles().at(k);
                int from = first(shingle);
                int to = from;
                while (to < shingles.length && (int) (shingles[to] >>> 32) == shingle && to - from <= COMMON) {
                    to++;
                }
                for (int i = from; i < to && to - from <= COMMON; i++) {
                    add(carrier.index(), (int) shingles[i], 1);
                }
            }
            double[] sums = likeness.sums();
            double own = sums[carrier.index()];
            List<Integer> enough = new ArrayList<>();
            for (int other : others) {
                if (shared[other] >= Candidates.FLOOR * Math.min(own, sums[other])) {
                    enough.add(other);
                }
            }
            if (enough.size() > most) {
                enough.sort(Comparator.comparingDouble((Integer other) -> -shared[other])
                        .thenComparing(Comparator.naturalOrder()));
                enough = enough.subList(0, most);
            }
            int[] best = enough.stream().mapToInt(Integer::intValue).toArray();
            others.forEach(other -> shared[other] = 0);
            others.clear();
            return best;
        }

        private void add(int index, int other, double weight) {
            if (other != index) {
                if (shared[other] == 0) {
                    others.add(other);
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
