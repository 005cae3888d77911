package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sayso.claim.Candidates.Pair;

/** Finds which statements agree, and which contradict each other, each with its reason in one line. */
final class Relations {

    /** A statement is shown with so many of those most like it in its claims. */
    private static final int SHOWN_AGREEMENTS = 4;

    private static final int SHOWN_CONTRADICTIONS = 6;

    private final List<Carrier> carriers;
    private final PairModel model;
    private final Sides sides;

    /** @param groups of the carriers; one may stand in several */
    Relations(List<Carrier> carriers, List<List<Integer>> groups, PairModel model, Evidence evidence) {
        this.carriers = carriers;
        this.model = model;
        sides = new Sides(carriers, groups, evidence);
    }

    /**
     * @param compared how alike in words; by their statements
     * @param contradictions among them
     */
    List<Relation> among(List<Pair> compared, List<Contradictions.Found> contradictions) {
        List<Compared> opposed = new ArrayList<>();
        Set<Pair> apart = new HashSet<>();
        for (Contradictions.Found found : contradictions) {
            if (found.isShown()) {
                opposed.add(new Compared(found.pair(), found.chance(), found.why()));
                apart.add(found.pair());
            }
        }
        Joins agreeing = new Joins();
        for (Pair pair : compared) {
            Carrier a = carriers.get(pair.a());
            Carrier b = carriers.get(pair.b());
            if (a.ref() != null && b.ref() != null && sides.agree(pair.a(), pair.b()) && !apart.contains(pair)) {
                double odds = pair.odds() == PairModel.APART ? model.logOdds(a, b, pair.score()) : pair.odds();
                agreeing.add(chance(odds), pair.a(), pair.b(), 1, 1);
            }
        }
        List<Relation> relations = new ArrayList<>();
        for (Compared pair : best(opposed, SHOWN_CONTRADICTIONS)) {
            relations.add(new Relation(
                    ref(pair.pair().a()),
                    ref(pair.pair().b()),
                    Relation.Type.CONTRADICTS,
                    rounded(pair.chance()),
                    pair.why()));
        }
        int[] shown = new int[carriers.size()];
        while (!agreeing.isEmpty()) {
            int a = agreeing.a();
            int b = agreeing.b();
            double chance = agreeing.mean();
            agreeing.remove();
            if (shown[a] < SHOWN_AGREEMENTS && shown[b] < SHOWN_AGREEMENTS) {
                shown[a]++;
                shown[b]++;
                relations.add(agreement(carriers.get(a), carriers.get(b), chance));
            }
        }
        relations.sort(Comparator.comparing(Relation::a).thenComparing(Relation::b));
        return relations;
    }

    /** Two statements, how likely they stand so to each other, and why. */
    private record Compared(Pair pair, double chance, String why) {}

    /** Of each statement the likeliest; the rest is seen in the claim. */
    private List<Compared> best(List<Compared> pairs, int most) {
        pairs.sort(Comparator.comparingDouble(Compared::chance)
                .reversed()
                .thenComparingInt(pair -> pair.pair().a())
                .thenComparingInt(pair -> pair.pair().b()));
        int[] shown = new int[carriers.size()];
        List<Compared> best = new ArrayList<>();
        for (Compared pair : pairs) {
            if (shown[pair.pair().a()] < most && shown[pair.pair().b()] < most) {
                shown[pair.pair().a()]++;
                shown[pair.pair().b()]++;
                best.add(pair);
            }
        }
        return best;
    }

    private StatementRef ref(int i) {
        return Objects.requireNonNull(carriers.get(i).ref());
    }

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static Relation agreement(Carrier a, Carrier b, double score) {
        Relation.Type type;
        String why;
        if (Origins.same(a, b)) {
            type = Relation.Type.REPEATS;
            why = "the same words or matter from one origin";
        } else if (confirms(a) || confirms(b)) {
            type = Relation.Type.CONFIRMS;
            why = "another source confirms it";
        } else {
            type = Relation.Type.SAME_CLAIM;
            why = "the same matter from another origin";
        }
        return new Relation(
                Objects.requireNonNull(a.ref()), Objects.requireNonNull(b.ref()), type, rounded(score), why);
    }

    private static boolean confirms(Carrier carrier) {
        return carrier.cue() == Carrier.Cue.CONFIRMS || carrier.cue() == Carrier.Cue.ADMITS;
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
