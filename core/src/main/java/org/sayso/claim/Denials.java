package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Groups with each denial beside what it was found to contradict, in that of its groups which is most like the denial,
     * and in none where it denies nothing; members ascending, groups by their first member.
     */
    static List<List<Integer>> beside(
            List<List<Integer>> groups,
            List<Carrier> carriers,
            List<Contradictions.Found> contradictions,
            Likeness likeness,
            Evidence evidence) {
        List<List<Integer>> placed = new ArrayList<>();
        Map<Integer, List<List<Integer>>> groupsOf = new HashMap<>();
        for (List<Integer> group : groups) {
            List<Integer> members = new ArrayList<>(group);
            placed.add(members);
            members.forEach(member ->
                    groupsOf.computeIfAbsent(member, found -> new ArrayList<>()).add(members));
        }
        for (Contradictions.Found found : contradictions) {
            Carrier a = carriers.get(found.pair().a());
            Carrier b = carriers.get(found.pair().b());
            if (!found.isShown() || Opposition.denies(a) == Opposition.denies(b)) {
                continue;
            }
            Carrier denial = Opposition.denies(a) ? a : b;
            Carrier other = Opposition.denies(a) ? b : a;
            List<List<Integer>> claims = Objects.requireNonNull(groupsOf.get(other.index()));
            if (claims.stream().noneMatch(group -> group.contains(denial.index()))) {
                List<Integer> nearest = claims.getFirst();
                double most = -1;
                for (List<Integer> group : claims) {
                    double like = group.stream()
                            .mapToDouble(member -> likeness.of(denial, carriers.get(member)))
                            .average()
                            .orElse(0);
                    nearest = like > most ? group : nearest;
                    most = Math.max(most, like);
                }
                List<List<Integer>> own = Objects.requireNonNull(groupsOf.get(denial.index()));
                own.stream().filter(group -> group.size() == 1).forEach(List::clear);
                nearest.add(denial.index());
                own.add(nearest);
            }
        }
        for (List<Integer> group : List.copyOf(placed)) {
            List<Integer> apart = new ArrayList<>();
            for (int member : ofNothingIn(group, carriers, evidence)) {
                List<List<Integer>> of = Objects.requireNonNull(groupsOf.get(member));
                group.remove(Integer.valueOf(member));
                of.remove(group);
                if (of.isEmpty()) {
                    apart.add(member);
                    of.add(apart);
                }
            }
            placed.add(apart);
        }
        placed.removeIf(List::isEmpty);
        placed.forEach(group -> group.sort(null));
        placed.sort(
                Comparator.comparing((List<Integer> group) -> group.getFirst()).thenComparing(List::toString));
        return placed;
    }

    /** The denials in a group that deny nothing of what others there say. */
    private static List<Integer> ofNothingIn(List<Integer> group, List<Carrier> carriers, Evidence evidence) {
        List<Carrier> others = group.stream()
                .map(carriers::get)
                .filter(other -> other.isSaid() && !Opposition.denies(other))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        return group.stream()
                .filter(member -> Opposition.denies(carriers.get(member))
                        && others.stream().noneMatch(other -> evidence.isDenied(carriers.get(member), other)))
                .toList();
    }

    private static boolean isDeniedBy(Carrier denial, Carrier other, double score) {
        if (!Opposition.isAgainst(denial) || Opposition.isAgainst(other)) {
            return false;
        }
        return Opposition.negates(denial, other) ? score >= NEGATED : Opposition.denies(denial) && score >= DENIED;
    }
}
