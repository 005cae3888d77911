package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.claim.Candidates.Pair;

/** Puts what pages say in their own voice beside the statements that say the same, the rest among themselves. */
final class OwnVoices {

    /** A page's own sentence must be more alike in words than statements: it is not marked as anybody's claim. */
    private static final double SAME = 0.28;

    private final List<Carrier> carriers;
    private final List<Pair> pairs;
    private final Likeness likeness;

    private OwnVoices(List<Carrier> carriers, List<Pair> pairs, Likeness likeness) {
        this.carriers = carriers;
        this.pairs = pairs;
        this.likeness = likeness;
    }

    /**
     * The groups with the pages' own sentences in them, members ascending, groups by their first member.
     *
     * @param groups of all carriers, own sentences each alone
     * @param compared how alike in words
     */
    static List<List<Integer>> beside(
            List<List<Integer>> groups, List<Carrier> carriers, List<Pair> compared, Likeness likeness) {
        List<Pair> pairs = PairRows.where(
                compared,
                pair -> !carriers.get(pair.a()).isSaid()
                        || !carriers.get(pair.b()).isSaid());
        return new OwnVoices(carriers, pairs, likeness).place(groups);
    }

    private List<List<Integer>> place(List<List<Integer>> groups) {
        List<List<Integer>> placed = new ArrayList<>();
        List<List<Integer>> groupsOf = new ArrayList<>();
        Map<Integer, Map<String, Double>> cores = new HashMap<>();
        carriers.forEach(carrier -> groupsOf.add(new ArrayList<>()));
        for (List<Integer> group : groups) {
            if (isSaid(group.getFirst())) {
                group.forEach(member -> groupsOf.get(member).add(placed.size()));
                placed.add(new ArrayList<>(group));
            }
        }
        double[] best = new double[carriers.size()];
        int[] home = new int[carriers.size()];
        for (Pair pair : pairs) {
            if (isSaid(pair.a()) != isSaid(pair.b())) {
                int own = isSaid(pair.a()) ? pair.b() : pair.a();
                for (int group : groupsOf.get(isSaid(pair.a()) ? pair.a() : pair.b())) {
                    Map<String, Double> core = cores.computeIfAbsent(group, at -> core(placed.get(at)));
                    double score =
                            Math.max(pair.score(), likeness.of(carriers.get(own).terms(), core));
                    if (score > best[own]) {
                        best[own] = score;
                        home[own] = group;
                    }
                }
            }
        }
        for (int i = 0; i < carriers.size(); i++) {
            if (!isSaid(i) && best[i] >= SAME) {
                placed.get(home[i]).add(i);
            }
        }
        placed.addAll(amongThemselves(best));
        placed.forEach(group -> group.sort(null));
        placed.sort(Comparator.comparing((List<Integer> group) -> group.getFirst()));
        return placed;
    }

    /** What most of a group have. */
    private Map<String, Double> core(List<Integer> group) {
        return Terms.of(CoreClusters.core(group.stream().map(carriers::get).toList()));
    }

    private List<List<Integer>> amongThemselves(double[] best) {
        List<Pair> alone = PairRows.where(pairs, pair -> isAlone(pair.a(), best) && isAlone(pair.b(), best));
        List<List<Integer>> found = new ArrayList<>();
        for (List<Integer> group : CoreClusters.of(carriers, alone, likeness, SAME)) {
            if (isAlone(group.getFirst(), best)) {
                found.add(new ArrayList<>(group));
            }
        }
        return found;
    }

    private boolean isAlone(int i, double[] best) {
        return !isSaid(i) && best[i] < SAME;
    }

    private boolean isSaid(int i) {
        return carriers.get(i).isSaid();
    }
}
