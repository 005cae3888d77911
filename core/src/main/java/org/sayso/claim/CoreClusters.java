package org.sayso.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private static final class Group {
        final List<Integer> members = new ArrayList<>(1);
        final IndexSet neighbours = new IndexSet();
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
    private final Joins queue;

    private CoreClusters(int carriers, Likeness likeness, double threshold) {
        this.groups = new Group[carriers];
        this.likeness = likeness;
        this.threshold = threshold;
        this.queue = new Joins(this::still);
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
                clusters.queue.add(pair.score(), pair.a(), pair.b(), 0, 0);
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
            int a = queue.a();
            int b = queue.b();
            boolean still = still(a, b, queue.sizeA(), queue.sizeB());
            queue.remove();
            if (still) {
                merge(a, group(a), b, group(b));
            }
        }
    }

    private boolean still(int a, int b, int versionA, int versionB) {
        Group first = groups[a];
        Group second = groups[b];
        return first != null && second != null && first.version == versionA && second.version == versionB;
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
        b.neighbours.each(neighbour -> group(neighbour).neighbours.remove(gone));
        a.neighbours.addAll(b.neighbours);
        a.neighbours.each(neighbour -> {
            Group other = group(neighbour);
            other.neighbours.add(kept);
            double score = likeness.of(a.core, other.core);
            if (score >= threshold) {
                if (kept < neighbour) {
                    queue.add(score, kept, neighbour, a.version, other.version);
                } else {
                    queue.add(score, neighbour, kept, other.version, a.version);
                }
            }
        });
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
