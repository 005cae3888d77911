package org.sayso.claim;

import java.util.ArrayList;
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
        final List<Integer> members = new ArrayList<>();
        final Map<String, Double> sums = new TreeMap<>();
        final TreeSet<Integer> neighbours = new TreeSet<>();
        Map<String, Double> core = Map.of();
        int version;
    }

    private final Likeness likeness;
    private final double threshold;
    private final List<@Nullable Group> groups = new ArrayList<>();
    private final PriorityQueue<Join> queue = new PriorityQueue<>(Comparator.comparingDouble(Join::score)
            .reversed()
            .thenComparingInt(Join::a)
            .thenComparingInt(Join::b));

    private CoreClusters(Likeness likeness, double threshold) {
        this.likeness = likeness;
        this.threshold = threshold;
    }

    /** Groups of all carriers, members ascending, groups by their first member. */
    static List<List<Integer>> of(List<Carrier> carriers, List<Pair> pairs, Likeness likeness, double threshold) {
        CoreClusters clusters = new CoreClusters(likeness, threshold);
        for (Carrier carrier : carriers) {
            Group group = new Group();
            group.members.add(carrier.index());
            group.sums.putAll(carrier.terms());
            group.core = carrier.terms();
            clusters.groups.add(group);
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
        for (Group group : clusters.groups) {
            if (group != null) {
                group.members.sort(null);
                found.add(group.members);
            }
        }
        found.sort(Comparator.comparingInt(List::getFirst));
        return found;
    }

    private Group group(int i) {
        Group group = groups.get(i);
        if (group == null) {
            throw new IllegalStateException("group %d has joined another".formatted(i));
        }
        return group;
    }

    private void join() {
        while (!queue.isEmpty()) {
            Join join = queue.remove();
            Group a = groups.get(join.a());
            Group b = groups.get(join.b());
            if (a != null && b != null && a.version == join.versionA() && b.version == join.versionB()) {
                merge(join.a(), a, join.b(), b);
            }
        }
    }

    private void merge(int kept, Group a, int gone, Group b) {
        a.members.addAll(b.members);
        b.sums.forEach((term, share) -> a.sums.merge(term, share, Double::sum));
        a.version++;
        a.core = core(a.sums, a.members.size());
        groups.set(gone, null);
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
