package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.claim.Candidates.Pair;

/**
 * Parts a large case into affairs, pages that tell of one matter, for a claim is of one affair: each affair's claims rest on
 * its own pages, and a page more has only those of its own affair made again. A case of fewer pages is one affair, whatever
 * they tell. Average link over the words of pages, rare words weighing more; the same pages give the same affairs, whatever
 * their order.
 *
 * @param whole a case of so many pages is one affair
 * @param largest so many pages an affair has at most
 */
public record Affairs(int whole, int largest) {

    /** What holds where nobody asks for something else. */
    public static final Affairs USUAL = new Affairs(150, 60);

    /** From this likeness of its pages on, on average, it is one affair. */
    private static final double ONE = 0.1;
    /** Pages less alike are as good as strangers. */
    private static final double LEAST = 0.03;
    /** A word that more pages have brings nobody together. */
    private static final int COMMON = 200;
    /** Of each page so many, the most alike, are looked at. */
    private static final int MOST = 40;

    public Affairs {
        if (whole < 0 || largest < 1) {
            throw new IllegalArgumentException("no affairs of %d pages and %d at most".formatted(whole, largest));
        }
    }

    /** Whether a case of so many pages is one affair: then nothing need be known of them. */
    public boolean isOne(int pages) {
        return pages <= whole;
    }

    /** The pages of each affair by their places, ascending; affairs by their first page. */
    public List<List<Integer>> of(List<PageTopic> topics) {
        return Clusters.of(topics.size(), pairs(weighed(topics)), Pair::score, ONE, largest);
    }

    /** Of a page its telling words, by number, and what each weighs in it; their squares sum up to 1. */
    private record Weighed(int[] words, double[] weights) {}

    private static List<Weighed> weighed(List<PageTopic> topics) {
        Map<Integer, Integer> pagesWith = new HashMap<>();
        topics.forEach(topic -> topic.words().forEach(word -> pagesWith.merge(word, 1, Integer::sum)));
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Weighed> weighed = new ArrayList<>();
        for (PageTopic topic : topics) {
            int[] words = new int[topic.words().size()];
            double[] weights = new double[words.length];
            int found = 0;
            double squares = 0;
            for (int i = 0; i < words.length; i++) {
                int with = pagesWith.getOrDefault(topic.words().get(i), 0);
                if (with > 1 && with <= Math.min(COMMON, topics.size() / 2)) {
                    words[found] = numbers.computeIfAbsent(topic.words().get(i), word -> numbers.size());
                    weights[found] =
                            (1 + Math.log(topic.counts().get(i))) * rarity(topics.size(), with);
                    squares += weights[found] * weights[found];
                    found++;
                }
            }
            for (int i = 0; i < found; i++) {
                weights[i] /= Math.sqrt(squares);
            }
            weighed.add(new Weighed(Arrays.copyOf(words, found), Arrays.copyOf(weights, found)));
        }
        return weighed;
    }

    /** In steps: a page more must not move all affairs a little. */
    private static double rarity(int pages, int with) {
        return 1 + step(pages) - step(with);
    }

    /** The logarithm, in quarters of a doubling. */
    private static double step(int count) {
        return Math.rint(4 * Math.log(count) / Math.log(2)) / 4;
    }

    private static List<Pair> pairs(List<Weighed> pages) {
        int words = 0;
        for (Weighed page : pages) {
            for (int word : page.words()) {
                words = Math.max(words, word + 1);
            }
        }
        int[][] pagesWith = new int[words][];
        int[] sizes = new int[words];
        pages.forEach(page -> Arrays.stream(page.words()).forEach(word -> sizes[word]++));
        for (int word = 0; word < words; word++) {
            pagesWith[word] = new int[sizes[word]];
        }
        double[][] weights = new double[words][];
        for (int word = 0; word < words; word++) {
            weights[word] = new double[sizes[word]];
        }
        Arrays.fill(sizes, 0);
        for (int at = 0; at < pages.size(); at++) {
            Weighed page = pages.get(at);
            for (int i = 0; i < page.words().length; i++) {
                int word = page.words()[i];
                pagesWith[word][sizes[word]] = at;
                weights[word][sizes[word]++] = page.weights()[i];
            }
        }
        PairKeys keys = new PairKeys(pages.size());
        Map<Long, Double> likeness = new HashMap<>();
        Shared shared = new Shared(pages.size());
        for (int at = 0; at < pages.size(); at++) {
            Weighed page = pages.get(at);
            for (int i = 0; i < page.words().length; i++) {
                int[] others = pagesWith[page.words()[i]];
                for (int k = 0; k < others.length; k++) {
                    shared.add(others[k], page.weights()[i] * weights[page.words()[i]][k]);
                }
            }
            for (int other : shared.best(at)) {
                keys.add(at, other);
                likeness.put(key(at, other), shared.with(other));
            }
            shared.clear();
        }
        PairRows pairs = new PairRows();
        for (int part = 0; part < keys.parts(); part++) {
            for (long key : keys.take(part)) {
                int a = PairKeys.first(key);
                int b = PairKeys.second(key);
                double alike = likeness.getOrDefault(key(a, b), likeness.getOrDefault(key(b, a), 0.0));
                pairs.append(a, b, alike, alike);
            }
        }
        return pairs;
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }

    /** Adds up what others share with a page. */
    private static final class Shared {

        private final double[] shared;
        private final int[] others;
        private int found;

        Shared(int pages) {
            shared = new double[pages];
            others = new int[pages];
        }

        void add(int other, double more) {
            if (shared[other] == 0) {
                others[found++] = other;
            }
            shared[other] += more;
        }

        double with(int other) {
            return shared[other];
        }

        /** Those that share most with it, of two that share as much the one that comes first. */
        List<Integer> best(int page) {
            return Arrays.stream(others, 0, found)
                    .filter(other -> other != page && shared[other] >= LEAST)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(this::with)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(MOST)
                    .toList();
        }

        void clear() {
            for (int i = 0; i < found; i++) {
                shared[others[i]] = 0;
            }
            found = 0;
        }
    }
}
