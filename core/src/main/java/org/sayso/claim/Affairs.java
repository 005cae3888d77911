package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    public static final Affairs USUAL = new Affairs(2_000, 400);

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
    private static final class Weighed {

        private final int[] words;
        private final double[] weights;

        Weighed(int[] words, double[] weights) {
            this.words = words;
            this.weights = weights;
        }

        int[] words() {
            return words;
        }

        double[] weights() {
            return weights;
        }
    }

    private static List<Weighed> weighed(List<PageTopic> topics) {
        int[] all = topics.stream()
                .flatMapToInt(topic -> IntStream.range(0, topic.words()).map(topic::word))
                .sorted()
                .toArray();
        int[] words = Arrays.stream(all).distinct().toArray();
        int[] pagesWith = new int[words.length];
        int at = -1;
        for (int i = 0; i < all.length; i++) {
            at += i == 0 || all[i] != all[i - 1] ? 1 : 0;
            pagesWith[at]++;
        }
        int common = Math.min(COMMON, topics.size() / 2);
        double[] rarity = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            rarity[i] = pagesWith[i] > 1 && pagesWith[i] <= common ? rarity(topics.size(), pagesWith[i]) : 0;
        }
        return topics.stream().map(topic -> weighed(topic, words, rarity)).toList();
    }

    /** @param rarity 0 of those that tell nothing */
    private static Weighed weighed(PageTopic topic, int[] words, double[] rarity) {
        int[] telling = new int[topic.words()];
        double[] weights = new double[telling.length];
        int found = 0;
        double squares = 0;
        for (int i = 0; i < topic.words(); i++) {
            int word = Arrays.binarySearch(words, topic.word(i));
            if (rarity[word] > 0) {
                telling[found] = word;
                weights[found] = (1 + Math.log(topic.count(i))) * rarity[word];
                squares += weights[found] * weights[found];
                found++;
            }
        }
        for (int i = 0; i < found; i++) {
            weights[i] /= Math.sqrt(squares);
        }
        return new Weighed(Arrays.copyOf(telling, found), Arrays.copyOf(weights, found));
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
        Shared shared = new Shared(pages.size());
        List<int[]> best = new ArrayList<>();
        List<double[]> alike = new ArrayList<>();
        for (int at = 0; at < pages.size(); at++) {
            Weighed page = pages.get(at);
            for (int i = 0; i < page.words().length; i++) {
                int[] others = pagesWith[page.words()[i]];
                double[] theirs = weights[page.words()[i]];
                for (int k = 0; k < others.length; k++) {
                    shared.add(others[k], page.weights()[i] * theirs[k]);
                }
            }
            int[] of = shared.best(at);
            for (int other : of) {
                keys.add(at, other);
            }
            best.add(of);
            alike.add(Arrays.stream(of).mapToDouble(shared::with).toArray());
            shared.clear();
        }
        PairRows pairs = new PairRows();
        for (int part = 0; part < keys.parts(); part++) {
            for (long key : keys.take(part)) {
                int a = PairKeys.first(key);
                int b = PairKeys.second(key);
                int place = place(best.get(a), b);
                double both = place >= 0 ? alike.get(a)[place] : alike.get(b)[place(best.get(b), a)];
                pairs.append(a, b, both, both);
            }
        }
        return pairs;
    }

    private static int place(int[] among, int wanted) {
        for (int i = 0; i < among.length; i++) {
            if (among[i] == wanted) {
                return i;
            }
        }
        return -1;
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
        int[] best(int page) {
            int[] enough = Arrays.stream(others, 0, found)
                    .filter(other -> other != page && shared[other] >= LEAST)
                    .toArray();
            if (enough.length <= MOST) {
                return enough;
            }
            return Arrays.stream(enough)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(this::with)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(MOST)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        void clear() {
            for (int i = 0; i < found; i++) {
                shared[others[i]] = 0;
            }
            found = 0;
        }
    }
}
