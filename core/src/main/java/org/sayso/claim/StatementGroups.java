package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.claim.Candidates.Pair;

/**
 * Groups statements that say the same of the same matter. Each has one group at home; besides, it stands in those whose
 * members are nearly as like it, for one sentence often makes several claims.
 */
final class StatementGroups {

    /** Mean log odds from which statements are one claim: far over what strangers have, though under even odds. */
    private static final double SAME_CLAIM = -2.8;
    /** Mean log odds to a group's members from which a statement of another group makes that claim, too. */
    private static final double ALSO = -1.6;
    /** A claim of more statements asks for more: where many pages tell of one matter, all they say is a little alike. */
    private static final double WIDE = 30;
    /** How much surer the model must be of a claim twice as wide. */
    private static final double SURER = 4;
    /** So many claims at most besides its own. */
    private static final int MOST = 3;

    /** Steps of joining after which it is told of. */
    private static final int TOLD = 1 << 14;

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
    static List<List<Integer>> of(List<Carrier> carriers, List<Pair> compared, ClaimWatch watch) {
        List<Pair> said = PairRows.where(
                compared,
                pair -> carriers.get(pair.a()).isSaid()
                        && carriers.get(pair.b()).isSaid());
        List<List<Integer>> homes = Clusters.of(
                carriers.size(),
                said,
                StatementGroups::overStrangers,
                SAME_CLAIM - PairModel.STRANGERS,
                StatementGroups::surer,
                new Watched(watch, ClaimWatch.Part.GROUPS, 0, TOLD)::step);
        return new StatementGroups(carriers, said).withGuests(Denials.joined(homes, carriers, said));
    }

    private static double surer(int size) {
        return SURER * Math.max(0, Math.log(size / WIDE) / Math.log(2));
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
        sums(homes, home).each((group, statement, sum) -> {
            int size = homes.get(group).size();
            double mean = sum / size;
            if (mean >= ALSO - PairModel.STRANGERS + surer(size + 1)) {
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
    private PairSums sums(List<List<Integer>> homes, int[] home) {
        PairSums sums = new PairSums();
        for (boolean near : new boolean[] {true, false}) {
            for (Pair pair : said) {
                if (home[pair.a()] == home[pair.b()]) {
                    continue;
                }
                for (boolean swapped : new boolean[] {false, true}) {
                    int group = home[swapped ? pair.b() : pair.a()];
                    int statement = swapped ? pair.a() : pair.b();
                    if (!near) {
                        sums.add(group, statement, overStrangers(pair));
                    } else if (homes.get(group).size() > 1 && pair.odds() >= ALSO) {
                        sums.start(group, statement);
                    }
                }
            }
        }
        return sums;
    }

    /** Without groups that stand whole in another. */
    private List<List<Integer>> apart(List<List<Integer>> groups) {
        Map<Integer, List<Integer>> groupsOf = new HashMap<>();
        int[] groupCount = new int[carriers.size()];
        groups.forEach(group -> group.forEach(member -> groupCount[member]++));
        for (int g = 0; g < groups.size(); g++) {
            for (int member : groups.get(g)) {
                if (groupCount[member] > 1) {
                    groupsOf.computeIfAbsent(member, found -> new ArrayList<>()).add(g);
                }
            }
        }
        List<List<Integer>> apart = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int of = g;
            List<Integer> group = groups.get(g);
            boolean within = groupsOf.getOrDefault(group.getFirst(), List.of()).stream()
                    .anyMatch(other -> other != of
                            && holds(groups.get(other), group)
                            && (groups.get(other).size() > group.size() || other < of));
            if (!within) {
                apart.add(group);
            }
        }
        apart.sort(
                Comparator.comparing((List<Integer> group) -> group.getFirst()).thenComparing(List::toString));
        return apart;
    }

    /** Whether all of some members, ascending, are among others, ascending. */
    private static boolean holds(List<Integer> others, List<Integer> members) {
        int at = 0;
        for (int member : members) {
            while (at < others.size() && others.get(at) < member) {
                at++;
            }
            if (at == others.size() || others.get(at) != member) {
                return false;
            }
        }
        return true;
    }
}
