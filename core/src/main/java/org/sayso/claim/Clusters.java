package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sayso.claim.Candidates.Pair;

/**
 * Groups by average link: two groups join while the mean likeness of their members, across the groups, stays over a
 * threshold, so that no chain of small likenesses holds a group together. Pairs not given count as unlike.
 */
final class Clusters {

    private record Join(double mean, int a, int b, int sizeA, int sizeB) {}

    private Clusters() {}

    /** No group reaches over two parts that no pair over the threshold joins: what links them need not be kept. */
    private static int[] parts(int count, List<Pair> pairs, ToDoubleFunction<Pair> likeness, double threshold) {
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
        List<List<Integer>> members = new ArrayList<>();
        List<Links> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new ArrayList<>(List.of(i)));
            links.add(new Links());
        }
        PriorityQueue<Join> queue = new PriorityQueue<>(Comparator.comparingDouble(Join::mean)
                .reversed()
                .thenComparingInt(Join::a)
                .thenComparingInt(Join::b));
        int[] parts = parts(count, pairs, likeness, threshold);
        for (Pair pair : pairs) {
            if (parts[pair.a()] != parts[pair.b()]) {
                continue;
            }
            double alike = likeness.applyAsDouble(pair);
            links.get(pair.a()).add(pair.b(), alike);
            links.get(pair.b()).add(pair.a(), alike);
            if (alike >= threshold) {
                queue.add(new Join(alike, pair.a(), pair.b(), 1, 1));
            }
        }
        while (!queue.isEmpty()) {
            Join join = queue.remove();
            List<Integer> a = members.get(join.a());
            List<Integer> b = members.get(join.b());
            if (a.size() != join.sizeA() || b.size() != join.sizeB()) {
                continue;
            }
            a.addAll(b);
            b.clear();
            Links gone = links.get(join.b());
            Links kept = links.get(join.a());
            gone.remove(join.a());
            kept.remove(join.b());
            gone.each((other, value) -> {
                kept.add(other, value);
                links.get(other).remove(join.b());
                links.get(other).add(join.a(), value);
            });
            gone.clear();
            kept.each((other, value) -> {
                int size = members.get(other).size();
                double mean = value / ((double) a.size() * size);
                if (mean >= threshold) {
                    int low = Math.min(join.a(), other);
                    int high = Math.max(join.a(), other);
                    queue.add(new Join(
                            mean,
                            low,
                            high,
                            members.get(low).size(),
                            members.get(high).size()));
                }
            });
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> group : members) {
            if (!group.isEmpty()) {
                group.sort(null);
                groups.add(group);
            }
        }
        groups.sort(Comparator.comparingInt(List::getFirst));
        return groups;
    }
}
