package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.claim.Candidates.Pair;

/**
 * Brings denials to the claim they deny: few words ("there was no call") are enough for it, for what it negates says what
 * it is about.
 */
final class Denials {

    private static final double DENIED = 0.12;
    /** When it negates the very thing that the other asserts. */
    private static final double NEGATED = 0.08;

    private Denials() {}

    /**
     * Groups of nothing but denials moved to where the statement is that they most surely deny; groups by their first
     * member.
     *
     * @param pairs of statements
     */
    static List<List<Integer>> joined(List<List<Integer>> groups, List<Carrier> carriers, List<Pair> pairs) {
        int[] groupOf = new int[carriers.size()];
        for (int g = 0; g < groups.size(); g++) {
            for (int member : groups.get(g)) {
                groupOf[member] = g;
            }
        }
        double[] best = new double[carriers.size()];
        int[] home = new int[carriers.size()];
        for (Pair pair : pairs) {
            double odds = pair.odds() - PairModel.STRANGERS;
            for (boolean swapped : new boolean[] {false, true}) {
                Carrier denial = carriers.get(swapped ? pair.b() : pair.a());
                Carrier other = carriers.get(swapped ? pair.a() : pair.b());
                if (isDeniedBy(denial, other, pair.score())) {
                    if (odds > best[denial.index()]) {
                        best[denial.index()] = odds;
                        home[denial.index()] = other.index();
                    }
                }
            }
        }
        List<List<Integer>> joined = new ArrayList<>();
        groups.forEach(group -> joined.add(new ArrayList<>(group)));
        for (List<Integer> group : groups) {
            int surest = group.getFirst();
            for (int member : group) {
                surest = best[member] > best[surest] ? member : surest;
            }
            boolean alone = group.stream().allMatch(member -> Opposition.isAgainst(carriers.get(member)));
            if (alone && best[surest] > 0) {
                int from = groupOf[surest];
                int to = groupOf[home[surest]];
                joined.get(to).addAll(group);
                joined.get(from).clear();
                group.forEach(member -> groupOf[member] = to);
            }
        }
        joined.removeIf(List::isEmpty);
        joined.forEach(group -> group.sort(null));
        joined.sort(Comparator.comparingInt(List::getFirst));
        return joined;
    }

    private static boolean isDeniedBy(Carrier denial, Carrier other, double score) {
        if (!Opposition.isAgainst(denial) || Opposition.isAgainst(other)) {
            return false;
        }
        return Opposition.negates(denial, other) ? score >= NEGATED : Opposition.denies(denial) && score >= DENIED;
    }
}
