package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.model.SmallVector;

/**
 * The pairs worth comparing: for each carrier those with which it shares most rare terms or words in a row, those beside
 * it on its page, and those near it in meaning. So many a carrier at most, so cost grows with the number of carriers,
 * never with its square, also where all pages tell the same.
 */
final class Candidates {

    /** A term that more carriers have than this brings nobody together: it still counts in the comparison. */
    private static final int COMMON = 300;
    /** So many, the best, are compared with a carrier for the words they share. */
    private static final int MOST = 120;
    /** So many of its page's carriers before it. */
    private static final int BESIDE = 40;

    /** @param score how alike, 0 to 1, or log odds */
    record Pair(int a, int b, double score) {}

    private Candidates() {}

    /** Pairs with the lower index first, in order. */
    static List<Pair> of(List<Carrier> carriers, Likeness likeness, List<SmallVector> vectors) {
        Set<Long> pairs = new HashSet<>();
        sharing(carriers, likeness, pairs);
        beside(carriers, pairs);
        Neighbours.of(vectors, (a, b) -> pairs.add(key(a, b)));
        return inOrder(pairs).stream()
                .map(key -> {
                    int a = (int) (key >>> 32);
                    int b = (int) (long) key;
                    return new Pair(a, b, likeness.of(carriers.get(a), carriers.get(b)));
                })
                .toList();
    }

    private static List<Long> inOrder(Collection<Long> keys) {
        long[] sorted = keys.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return Arrays.stream(sorted).boxed().toList();
    }

    private static long key(int a, int b) {
        return a < b ? (long) a << 32 | b : (long) b << 32 | a;
    }

    private static void sharing(List<Carrier> carriers, Likeness likeness, Set<Long> pairs) {
        Map<String, List<Integer>> byTerm = new HashMap<>();
        Map<Integer, List<Integer>> byShingle = new HashMap<>();
        for (Carrier carrier : carriers) {
            for (String term : carrier.terms().keySet()) {
                byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(carrier.index());
            }
            for (Integer shingle : carrier.shingles()) {
                byShingle.computeIfAbsent(shingle, key -> new ArrayList<>()).add(carrier.index());
            }
        }
        double[] shared = new double[carriers.size()];
        for (Carrier carrier : carriers) {
            List<Integer> others = new ArrayList<>();
            carrier.terms()
                    .forEach((term, share) ->
                            add(byTerm.get(term), carrier.index(), share * likeness.weight(term), shared, others));
            for (Integer shingle : carrier.shingles()) {
                add(byShingle.get(shingle), carrier.index(), 1, shared, others);
            }
            if (others.size() > MOST) {
                others.sort(Comparator.comparingDouble((Integer other) -> -shared[other])
                        .thenComparing(Comparator.naturalOrder()));
            }
            for (int i = 0; i < others.size(); i++) {
                if (i < MOST) {
                    pairs.add(key(carrier.index(), others.get(i)));
                }
                shared[others.get(i)] = 0;
            }
        }
    }

    private static void add(
            @Nullable List<Integer> posting, int index, double weight, double[] shared, List<Integer> others) {
        if (posting == null || posting.size() > COMMON) {
            return;
        }
        for (int other : posting) {
            if (other != index) {
                if (shared[other] == 0) {
                    others.add(other);
                }
                shared[other] += weight;
            }
        }
    }

    private static void beside(List<Carrier> carriers, Set<Long> pairs) {
        for (int i = 0; i < carriers.size(); i++) {
            for (int j = i - 1; j >= Math.max(0, i - BESIDE); j--) {
                if (!carriers.get(i).pageId().equals(carriers.get(j).pageId())) {
                    break;
                }
                if (carriers.get(i).statement() != null && carriers.get(j).statement() != null) {
                    pairs.add(key(i, j));
                }
            }
        }
    }
}
