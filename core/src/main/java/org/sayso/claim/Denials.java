package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.claim.Candidates.Pair;

/**
 * Brings denials that stand alone to the claim it denies: few words ("there was no call") are enough for it, for what
 * it negates says what it is about.
 */
final class Denials {

    private static final double DENIED = 0.12;
    /** When it negates the very thing that the other asserts. */
    private static final double NEGATED = 0.08;

    private Denials() {}

    /** The groups of nothing but denials moved to where the statement most like them is; groups by their first member. */
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
            toward(carriers.get(pair.a()), carriers.get(pair.b()), pair.score(), best, home);
            toward(carriers.get(pair.b()), carriers.get(pair.a()), pair.score(), best, home);
        }
        List<List<Integer>> joined = new ArrayList<>();
        groups.forEach(group -> joined.add(new ArrayList<>(group)));
        for (List<Integer> group : groups) {
            int strongest = group.getFirst();
            for (int member : group) {
                strongest = best[member] > best[strongest] ? member : strongest;
            }
            boolean alone = group.stream().allMatch(member -> Opposition.isAgainst(carriers.get(member)));
            if (alone && best[strongest] > 0) {
                int from = groupOf[strongest];
                int to = groupOf[home[strongest]];
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

    private static void toward(Carrier denial, Carrier other, double score, double[] best, int[] home) {
        if (!Opposition.isAgainst(denial) || Opposition.isAgainst(other)) {
            return;
        }
        boolean negates = Opposition.negates(denial, other);
        boolean enough = negates ? score >= NEGATED : Opposition.denies(denial) && score >= DENIED;
        if (enough && score > best[denial.index()]) {
            best[denial.index()] = score;
            home[denial.index()] = other.index();
        }
    }
}
