package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Candidates.Pair;

/**
 * Groups by average link: two groups join while the mean likeness of their members, across the groups, stays over a
 * threshold, so that no chain of small likenesses holds a group together. Pairs not given count as unlike.
 *
 * Pairs of which neither has joined anything stand in a row, those with groups in a queue; the better of the two is next.
 *
 * What links something that has not joined anything stands in its pairs alone; only groups keep their links added up. A
 * sum is made in the order of the joins, on either side of a link the same, so nothing depends on where it is kept.
 */
final class Clusters {

    private final List<Pair> pairs;
    private final ToDoubleFunction<Pair> likeness;
    private final double threshold;
    /** How far over the threshold a group of so many members must be, besides. */
    private final IntToDoubleFunction over;
    /** So many members a group has at most. */
    private final int largest;

    /** The group that something stands in, by its lowest member; a group that has joined another points there. */
    private final int[] group;
    /** How many members a group has; 0 where it has joined another. */
    private final int[] sizes;
    /** Members in a row: the next of each, -1 for the last. */
    private final int[] next;

    private final int[] last;

    /** Where the pairs of each begin in {@link #pairsOf}. */
    private final int[] starts;

    private final int[] pairsOf;
    /** Of those that have joined: sums of what links them to another group. */
    private final @Nullable Links[] links;

    private final Joins queue;
    /** Places of pairs over the threshold, the most alike first. */
    private final int[] alone;

    private int nextAlone;

    private Clusters(
            int count,
            List<Pair> pairs,
            ToDoubleFunction<Pair> likeness,
            double threshold,
            IntToDoubleFunction over,
            int largest) {
        this.over = over;
        this.largest = largest;
        this.pairs = pairs;
        this.likeness = likeness;
        this.threshold = threshold;
        group = IntStream.range(0, count).toArray();
        last = group.clone();
        sizes = new int[count];
        Arrays.fill(sizes, 1);
        next = new int[count];
        Arrays.fill(next, -1);
        links = new Links[count];
        int[] parts = parts(count);
        starts = new int[count + 1];
        for (Pair pair : pairs) {
            if (parts[pair.a()] == parts[pair.b()]) {
                starts[pair.a() + 1]++;
                starts[pair.b() + 1]++;
            }
        }
        for (int i = 0; i < count; i++) {
            starts[i + 1] = Math.addExact(starts[i], starts[i + 1]);
        }
        pairsOf = new int[starts[count]];
        int[] filled = starts.clone();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (parts[pair.a()] == parts[pair.b()]) {
                pairsOf[filled[pair.a()]++] = i;
                pairsOf[filled[pair.b()]++] = i;
            }
        }
        queue = new Joins(this::still);
        alone = Ranked.of(pairs, likeness, threshold);
    }

    /** No group reaches over two parts that no pair over the threshold joins: what links them need not be looked at. */
    private int[] parts(int count) {
        int[] parts = IntStream.range(0, count).toArray();
        for (Pair pair : pairs) {
            if (likeness.applyAsDouble(pair) >= threshold) {
                int a = root(parts, pair.a());
                int b = root(parts, pair.b());
                parts[Math.max(a, b)] = Math.min(a, b);
            }
        }
        for (int i = 0; i < count; i++) {
            parts[i] = root(parts, i);
        }
        return parts;
    }

    private static int root(int[] parts, int of) {
        int root = of;
        while (parts[root] != root) {
            parts[root] = parts[parts[root]];
            root = parts[root];
        }
        return root;
    }

    /** Groups of 0..{@code count}-1, members ascending, groups by their first member. */
    static List<List<Integer>> of(int count, List<Pair> pairs, ToDoubleFunction<Pair> likeness, double threshold) {
        return of(count, pairs, likeness, threshold, size -> 0, () -> {});
    }

    /**
     * @param over how far over the threshold two groups must be that have so many members together
     * @param step done after each join that was tried
     */
    static List<List<Integer>> of(
            int count,
            List<Pair> pairs,
            ToDoubleFunction<Pair> likeness,
            double threshold,
            IntToDoubleFunction over,
            Runnable step) {
        Clusters clusters = new Clusters(count, pairs, likeness, threshold, over, count);
        clusters.join(step);
        return clusters.groups();
    }

    /** @param largest two groups that have more members together stay two */
    static List<List<Integer>> of(
            int count, List<Pair> pairs, ToDoubleFunction<Pair> likeness, double threshold, int largest) {
        Clusters clusters = new Clusters(count, pairs, likeness, threshold, size -> 0, largest);
        clusters.join(() -> {});
        return clusters.groups();
    }

    private void join(Runnable step) {
        while (true) {
            Pair first = firstAlone();
            if (first != null && (queue.isEmpty() || isBefore(first))) {
                nextAlone++;
                join(first.a(), first.b());
            } else if (!queue.isEmpty()) {
                int a = queue.a();
                int b = queue.b();
                boolean still = still(a, b, queue.sizeA(), queue.sizeB());
                queue.remove();
                if (still) {
                    join(a, b);
                }
            } else {
                return;
            }
            step.run();
        }
    }

    private boolean still(int a, int b, int sizeA, int sizeB) {
        return sizes[a] == sizeA && sizes[b] == sizeB;
    }

    /** The next pair of which neither has joined anything, or null. */
    private @Nullable Pair firstAlone() {
        while (nextAlone < alone.length) {
            Pair pair = pairs.get(alone[nextAlone]);
            if (still(pair.a(), pair.b(), 1, 1)) {
                return pair;
            }
            nextAlone++;
        }
        return null;
    }

    private boolean isBefore(Pair pair) {
        double alike = likeness.applyAsDouble(pair);
        return Joins.isBefore(alike, pair.a(), pair.b(), queue.mean(), queue.a(), queue.b());
    }

    private void join(int a, int b) {
        if (sizes[a] + sizes[b] > largest) {
            return;
        }
        Links kept = links(a);
        Links gone = links(b);
        next[last[a]] = b;
        last[a] = last[b];
        sizes[a] += sizes[b];
        sizes[b] = 0;
        group[b] = a;
        links[a] = kept;
        links[b] = null;
        kept.remove(b);
        gone.remove(a);
        gone.each((other, value) -> {
            kept.add(other, value);
            Links others = links[other];
            if (others != null) {
                others.remove(b);
                others.add(a, value);
            }
        });
        kept.each((other, value) -> {
            double mean = value / ((double) sizes[a] * sizes[other]);
            if (mean >= threshold + over.applyAsDouble(sizes[a] + sizes[other])) {
                int low = Math.min(a, other);
                int high = Math.max(a, other);
                queue.add(mean, low, high, sizes[low], sizes[high]);
            }
        });
    }

    /** What links a group to others; of something that has not joined yet, added up now from its pairs and their groups' sums. */
    private Links links(int of) {
        Links made = links[of];
        if (made != null) {
            return made;
        }
        Links found = new Links();
        for (int i = starts[of]; i < starts[of + 1]; i++) {
            Pair pair = pairs.get(pairsOf[i]);
            int other = root(group, pair.a() == of ? pair.b() : pair.a());
            Links others = links[other];
            if (others == null) {
                found.put(other, likeness.applyAsDouble(pair));
            } else {
                found.put(other, others.get(of));
            }
        }
        return found;
    }

    private List<List<Integer>> groups() {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0) {
                List<Integer> members = new ArrayList<>(sizes[i]);
                for (int member = i; member >= 0; member = next[member]) {
                    members.add(member);
                }
                members.sort(null);
                groups.add(members);
            }
        }
        groups.sort(Comparator.comparingInt(List::getFirst));
        return groups;
    }
}
