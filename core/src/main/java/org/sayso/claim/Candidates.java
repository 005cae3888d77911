package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pairs worth comparing: carriers that share a term or four words in a row that few others have. Cost grows with
 * the number of carriers, never with its square.
 */
final class Candidates {

    /** A term that more carriers have than this brings nobody together: it still counts in the comparison. */
    private static final int COMMON = 300;

    /** @param score how alike, 0 to 1 */
    record Pair(int a, int b, double score) {}

    private Candidates() {}

    static List<Pair> of(List<Carrier> carriers, Likeness likeness, double floor) {
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
        List<Pair> pairs = new ArrayList<>();
        int[] seenBy = new int[carriers.size()];
        Arrays.fill(seenBy, -1);
        for (Carrier carrier : carriers) {
            List<Integer> others = new ArrayList<>();
            for (String term : carrier.terms().keySet()) {
                later(byTerm.get(term), carrier.index(), seenBy, others);
            }
            for (Integer shingle : carrier.shingles()) {
                later(byShingle.get(shingle), carrier.index(), seenBy, others);
            }
            others.sort(null);
            for (int other : others) {
                double score = likeness.of(carrier, carriers.get(other));
                if (score >= floor) {
                    pairs.add(new Pair(carrier.index(), other, score));
                }
            }
        }
        return pairs;
    }

    private static void later(@Nullable List<Integer> posting, int index, int[] seenBy, List<Integer> others) {
        if (posting == null || posting.size() > COMMON) {
            return;
        }
        for (int other : posting) {
            if (other > index && seenBy[other] != index) {
                seenBy[other] = index;
                others.add(other);
            }
        }
    }
}
