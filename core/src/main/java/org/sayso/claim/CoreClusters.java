package org.sayso.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Candidates.Pair;

/**
 * Groups carriers by what a group has in common: groups join while their cores, the terms that most of their members
 * have, are alike. So a long statement joins on its point, and a chain of chance likenesses holds nothing together.
 */
final class CoreClusters {

    /** From so many members on, a core keeps only what this share of them has. */
    private static final int MANY = 3;

    private static final double MOST = 0.34;

    private record Join(double score, int a, int b, int versionA, int versionB) {}

    private static final class Group {
        final List<Integer> members = new ArrayList<>(1);
        final TreeSet<Integer> neighbours = new TreeSet<>();
        Map<String, Double> core;
        /** Of those that have joined; a carrier alone has its terms. */
        @Nullable
        Map<String, Double> sums;

        int version;

        Group(Carrier carrier) {
            members.add(carrier.index());
            core = carrier.terms();
        }

        Map<String, Double> sums() {
            return sums == null ? core : sums;
        }
    }

    private final Likeness likeness;
    private final double threshold;
    /** Those that stand in another's group now. */
    private final BitSet joined = new BitSet();

    private final @Nullable Group[] groups;
    private final PriorityQueue<Join> queue = new PriorityQueue<>(Comparator.comparingDouble(Join::score)
            .reversed()
            .thenComparingInt(Join::a)
            .thenComparingInt(Join::b));

    private CoreClusters(int carriers, Likeness likeness, double threshold) {
        this.groups = new Group[carriers];
        this.likeness = likeness;
        this.threshold = threshold;
    }

    /** Groups of all carriers, members ascending, groups by their first member. */
    static List<List<Integer>> of(List<Carrier> carriers, List<Pair> pairs, Likeness likeness, double threshold) {
        CoreClusters clusters = new CoreClusters(carriers.size(), likeness, threshold);
        for (Pair pair : pairs) {
            clusters.start(carriers.get(pair.a()));
            clusters.start(carriers.get(pair.b()));
        }
        for (Pair pair : pairs) {
            clusters.group(pair.a()).neighbours.add(pair.b());
            clusters.group(pair.b()).neighbours.add(pair.a());
            if (pair.score() >= threshold) {
                clusters.queue.add(new Join(pair.score(), pair.a(), pair.b(), 0, 0));
            }
        }
        clusters.join();
        List<List<Integer>> found = new ArrayList<>();
        for (int i = 0; i < clusters.groups.length; i++) {
            Group group = clusters.groups[i];
            if (group != null) {
                group.members.sort(null);
                found.add(group.members);
            } else if (!clusters.joined.get(i)) {
                found.add(List.of(i));
            }
        }
        found.sort(Comparator.comparingInt(List::getFirst));
        return found;
    }

    private void start(Carrier carrier) {
        if (groups[carrier.index()] == null) {
            groups[carrier.index()] = new Group(carrier);
        }
    }

    private Group group(int i) {
        Group group = groups[i];
        if (group == null) {
            throw new IllegalStateException("group %d has joined another".formatted(i));
        }
        return group;
    }

    private void join() {
        while (!queue.isEmpty()) {
            Join join = queue.remove();
            Group a = groups[join.a()];
            Group b = groups[join.b()];
            if (a != null && b != null && a.version == join.versionA() && b.version == join.versionB()) {
                merge(join.a(), a, join.b(), b);
            }
        }
    }

    private void merge(int kept, Group a, int gone, Group b) {
        a.members.addAll(b.members);
        Map<String, Double> sums = a.sums == null ? new TreeMap<>(a.core) : a.sums;
        b.sums().forEach((term, share) -> sums.merge(term, share, Double::sum));
        a.sums = sums;
        a.version++;
        a.core = Terms.of(core(sums, a.members.size()));
        groups[gone] = null;
        joined.set(gone);
        a.neighbours.remove(gone);
        b.neighbours.remove(kept);
        for (int neighbour : b.neighbours) {
            group(neighbour).neighbours.remove(gone);
            a.neighbours.add(neighbour);
        }
        for (int neighbour : a.neighbours) {
            Group other = group(neighbour);
            other.neighbours.add(kept);
            double score = likeness.of(a.core, other.core);
            if (score >= threshold) {
                queue.add(
                        kept < neighbour
                                ? new Join(score, kept, neighbour, a.version, other.version)
                                : new Join(score, neighbour, kept, other.version, a.version));
            }
        }
    }

    /** What most of some carriers have. */
    static Map<String, Double> core(List<Carrier> carriers) {
        Map<String, Double> sums = new TreeMap<>();
        for (Carrier carrier : carriers) {
            carrier.terms().forEach((term, share) -> sums.merge(term, share, Double::sum));
        }
        return core(sums, carriers.size());
    }

    private static Map<String, Double> core(Map<String, Double> sums, int size) {
        Map<String, Double> core = new HashMap<>();
        sums.forEach((term, sum) -> {
            double share = sum / size;
            if (size < MANY || share >= MOST) {
                core.put(term, share);
            }
        });
        return core;
    }
}
