package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.model.SmallVector;

/**
 * The pairs worth comparing: for each carrier those with which it shares most rare terms or words in a row, those beside
 * it on its page, and those near it in meaning. So many a carrier at most, so cost grows with the number of carriers,
 * never with its square, also where all pages tell the same. Of those compared only pairs that say anything are kept.
 */
final class Candidates {

    /** Less alike in words is nothing to anybody. */
    static final double FLOOR = 0.08;
    /** Less alike in words is nothing to a page's own sentence. */
    private static final double OWN_FLOOR = 0.14;

    /** So many, the best, are compared with a carrier for the words they share. */
    private static final int MOST = 120;
    /** So many of its page's carriers before it. */
    private static final int BESIDE = 40;
    /** Two statements less likely of one claim are as good as strangers. */
    private static final double LEAST_ODDS = -3;
    /** Less near in meaning, words must bring two together. */
    private static final double LEAST_NEAR = 0.5;

    /** So many pairs are compared in one go. */
    private static final int TOGETHER = 1 << 12;
    /** Those that share words with so many carriers are looked for in one go. */
    private static final int CARRIERS = 1 << 12;

    /**
     * @param score how alike in words, 0 to 1
     * @param odds log odds that two statements belong in one group; {@link PairModel#APART} where they cannot; of no
     *     meaning where one is no statement
     */
    record Pair(int a, int b, double score, double odds) {}

    private final List<Carrier> carriers;
    private final Likeness likeness;
    private final PairModel model;

    private Candidates(List<Carrier> carriers, Likeness likeness, PairModel model) {
        this.carriers = carriers;
        this.likeness = likeness;
        this.model = model;
    }

    /** Pairs with the lower index first, in order. */
    static List<Pair> of(
            List<Carrier> carriers, Likeness likeness, List<SmallVector> vectors, PairModel model, ClaimWatch watch) {
        PairKeys keys = new PairKeys(carriers.size());
        Watched shared = new Watched(watch, ClaimWatch.Part.PAIRS, carriers.size(), CARRIERS);
        sharing(carriers, likeness, keys, shared);
        beside(carriers, keys);
        Neighbours.of(vectors, (a, b) -> {
            if (vectors.get(a).likeness(vectors.get(b)) >= LEAST_NEAR) {
                keys.add(a, b);
            }
        });
        Candidates candidates = new Candidates(carriers, likeness, model);
        PairRows kept = new PairRows();
        Watched watched = new Watched(watch, ClaimWatch.Part.COMPARED, keys.count(), TOGETHER);
        for (int part = 0; part < keys.parts(); part++) {
            candidates.compared(keys.take(part), kept, watched);
        }
        watched.end();
        return kept;
    }

    private void compared(long[] pairs, PairRows kept, Watched watched) {
        List<List<Pair>> found = IntStream.range(0, (pairs.length + TOGETHER - 1) / TOGETHER)
                .parallel()
                .mapToObj(part -> {
                    List<Pair> some = compared(pairs, part * TOGETHER);
                    watched.steps(Math.min(TOGETHER, pairs.length - part * TOGETHER));
                    return some;
                })
                .toList();
        found.forEach(some -> some.forEach(pair -> kept.append(pair.a(), pair.b(), pair.score(), pair.odds())));
    }

    private List<Pair> compared(long[] pairs, int from) {
        List<Pair> compared = new ArrayList<>();
        for (int i = from; i < Math.min(pairs.length, from + TOGETHER); i++) {
            Pair pair = compared(PairKeys.first(pairs[i]), PairKeys.second(pairs[i]));
            if (pair != null) {
                compared.add(pair);
            }
        }
        return compared;
    }

    private @Nullable Pair compared(int a, int b) {
        Carrier left = carriers.get(a);
        Carrier right = carriers.get(b);
        double score = likeness.of(left, right);
        boolean said = left.isSaid() && right.isSaid();
        double odds = said ? model.logOdds(left, right, score) : 0;
        if (said ? odds < LEAST_ODDS && !(score >= FLOOR && mayDeny(left, right)) : score < OWN_FLOOR) {
            boolean answers = said && mayDeny(left, right) && Exchange.isNear(left, right);
            return answers ? new Pair(a, b, score, PairModel.STRANGERS) : null;
        }
        return new Pair(a, b, score, said && PairModel.areApart(left, right) ? PairModel.APART : odds);
    }

    /** Few words are enough for a denial. */
    private static boolean mayDeny(Carrier a, Carrier b) {
        return Opposition.isAgainst(a) != Opposition.isAgainst(b);
    }

    private static void sharing(List<Carrier> carriers, Likeness likeness, PairKeys keys, Watched watched) {
        Postings postings = new Postings(carriers, likeness);
        int parts = (carriers.size() + CARRIERS - 1) / CARRIERS;
        int together = 4 * Runtime.getRuntime().availableProcessors();
        for (int from = 0; from < parts; from += together) {
            List<int[][]> some = IntStream.range(from, Math.min(parts, from + together))
                    .parallel()
                    .mapToObj(part -> {
                        int first = part * CARRIERS;
                        int count = Math.min(CARRIERS, carriers.size() - first);
                        int[][] best = postings.best(first, count, MOST);
                        watched.steps(count);
                        return best;
                    })
                    .toList();
            int i = from * CARRIERS;
            for (int[][] part : some) {
                for (int[] best : part) {
                    for (int other : best) {
                        keys.add(i, other);
                    }
                    i++;
                }
            }
        }
    }

    private static void beside(List<Carrier> carriers, PairKeys keys) {
        for (int i = 0; i < carriers.size(); i++) {
            for (int j = i - 1; j >= Math.max(0, i - BESIDE); j--) {
                if (!carriers.get(i).pageId().equals(carriers.get(j).pageId())) {
                    break;
                }
                if (carriers.get(i).isSaid() && carriers.get(j).isSaid()) {
                    keys.add(i, j);
                }
            }
        }
    }
}
