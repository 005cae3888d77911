package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.Candidates.Pair;

/**
 * Groups statements that say the same of the same matter. Each has one group at home; besides, it stands in those whose
 * members are nearly as like it, for one sentence often makes several claims.
 */
final class StatementGroups {

    /** Mean log odds from which statements are one claim: far over what strangers have, though under even odds. */
    private static final double SAME_CLAIM = -2.6;
    /** Mean log odds to a group's members from which a statement of another group makes that claim, too. */
    private static final double ALSO = -2.1;
    /** So many claims at most besides its own. */
    private static final int MOST = 3;

    /** A statement that may stand in a group beside its own. */
    private record Guest(int group, int statement, double mean) {}

    private final List<Carrier> carriers;
    private final List<Pair> said;

    /** @param said pairs of statements */
    private StatementGroups(List<Carrier> carriers, List<Pair> said) {
        this.carriers = carriers;
        this.said = said;
    }

    /** Groups of all carriers, members ascending, groups by their first member; a page's own sentences each alone. */
    static List<List<Integer>> of(List<Carrier> carriers, List<Pair> compared) {
        List<Pair> said = compared.stream()
                .filter(pair -> carriers.get(pair.a()).statement() != null
                        && carriers.get(pair.b()).statement() != null)
                .toList();
        List<List<Integer>> homes =
                Clusters.of(carriers.size(), said, StatementGroups::overStrangers, SAME_CLAIM - PairModel.STRANGERS);
        return new StatementGroups(carriers, said).withGuests(Denials.joined(homes, carriers, said));
    }

    private static double overStrangers(Pair pair) {
        return pair.odds() - PairModel.STRANGERS;
    }

    private List<List<Integer>> withGuests(List<List<Integer>> homes) {
        int[] home = new int[carriers.size()];
        List<List<Integer>> groups = new ArrayList<>();
        for (int g = 0; g < homes.size(); g++) {
            groups.add(new ArrayList<>(homes.get(g)));
            for (int member : homes.get(g)) {
                home[member] = g;
            }
        }
        Map<Integer, List<Guest>> guests = new HashMap<>();
        sums(homes, home).forEach((key, sum) -> {
            int group = (int) (key >>> 32);
            int statement = (int) (long) key;
            double mean = sum / homes.get(group).size();
            if (mean >= ALSO - PairModel.STRANGERS) {
                guests.computeIfAbsent(statement, found -> new ArrayList<>()).add(new Guest(group, statement, mean));
            }
        });
        for (List<Guest> of : guests.values()) {
            of.sort(Comparator.comparingDouble(Guest::mean).reversed().thenComparingInt(Guest::group));
            of.stream().limit(MOST).forEach(guest -> groups.get(guest.group()).add(guest.statement()));
        }
        groups.forEach(group -> group.sort(null));
        return apart(groups);
    }

    /** Of each group and statement beside it that are near in at least one pair, the log odds of all their pairs. */
    private Map<Long, Double> sums(List<List<Integer>> homes, int[] home) {
        Map<Long, Double> sums = new HashMap<>();
        for (boolean near : new boolean[] {true, false}) {
            for (Pair pair : said) {
                if (home[pair.a()] == home[pair.b()]) {
                    continue;
                }
                for (boolean swapped : new boolean[] {false, true}) {
                    int group = home[swapped ? pair.b() : pair.a()];
                    long key = (long) group << 32 | (swapped ? pair.a() : pair.b());
                    if (!near) {
                        sums.computeIfPresent(key, (of, sum) -> sum + overStrangers(pair));
                    } else if (homes.get(group).size() > 1 && pair.odds() >= ALSO) {
                        sums.put(key, 0.0);
                    }
                }
            }
        }
        return sums;
    }

    /** Without groups that stand whole in another. */
    private List<List<Integer>> apart(List<List<Integer>> groups) {
        List<List<Integer>> groupsOf = new ArrayList<>();
        carriers.forEach(carrier -> groupsOf.add(new ArrayList<>()));
        for (int g = 0; g < groups.size(); g++) {
            for (int member : groups.get(g)) {
                groupsOf.get(member).add(g);
            }
        }
        List<Set<Integer>> sets = new ArrayList<>();
        groups.forEach(group -> sets.add(new HashSet<>(group)));
        List<List<Integer>> apart = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int of = g;
            boolean within = groupsOf.get(groups.get(g).getFirst()).stream()
                    .anyMatch(other -> other != of
                            && sets.get(other).containsAll(sets.get(of))
                            && (sets.get(other).size() > sets.get(of).size() || other < of));
            if (!within) {
                apart.add(groups.get(g));
            }
        }
        apart.sort(
                Comparator.comparing((List<Integer> group) -> group.getFirst()).thenComparing(List::toString));
        return apart;
    }
}
