package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import org.sayso.claim.Candidates.Pair;

/** Groups a handful of things by average link, every pair compared. */
public final class Grouping {

    /** How alike two things are, 0 to 1, by their places. */
    @FunctionalInterface
    public interface PairScore {
        double of(int a, int b);
    }

    private Grouping() {}

    /** Groups of 0..{@code count}-1 whose members are alike on average; members ascending, groups by first member. */
    public static List<List<Integer>> of(int count, PairScore score, double threshold) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                double alike = score.of(a, b);
                pairs.add(new Pair(a, b, alike, alike));
            }
        }
        return Clusters.of(count, pairs, Pair::score, threshold);
    }
}
