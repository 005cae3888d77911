package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.claim.Candidates.Pair;
import org.sayso.model.SmallVector;
import org.sayso.reading.Reading;

/**
 * Joins the statements and own-voice sentences of many pages into claims. Pure: the same readings in the same order
 * give the same claims; sort them by page id before.
 */
public final class ClaimGrouper {

    /** Mean log odds from which statements are one claim: far over what strangers have, though under even odds. */
    private static final double SAME_CLAIM = -2.2;
    /** A page's own sentence must be more alike in words: it is not marked as anybody's claim. */
    private static final double OWN_VOICE = 0.28;
    /** A statement is shown with so many of those most like it in its claim. */
    private static final int SHOWN_RELATIONS = 4;

    private static final int SHOWN_CONTRADICTIONS = 12;

    private final Cast cast;
    private final StatementVectors statementVectors;

    public ClaimGrouper(Cast cast, StatementVectors statementVectors) {
        this.cast = cast;
        this.statementVectors = statementVectors;
    }

    public Claims group(List<Reading> readings) {
        CarrierFinder finder = new CarrierFinder(cast, RoleNames.of(readings, cast));
        List<Carrier> carriers = new ArrayList<>();
        List<SmallVector> vectors = new ArrayList<>();
        Iterator<List<SmallVector>> made = statementVectors.of(readings).iterator();
        for (Reading reading : readings) {
            List<Carrier> found = finder.find(reading, carriers.size());
            carriers.addAll(found);
            vectors.addAll(vectors(found, made.next()));
        }
        Likeness likeness = new Likeness(carriers);
        PairModel model = new PairModel(likeness, vectors);
        List<Pair> pairs = Candidates.of(carriers, likeness, vectors, model);
        List<List<Integer>> clusters = clusters(carriers, pairs, likeness);
        List<Claim> claims = new ArrayList<>();
        int[] clusterOf = new int[carriers.size()];
        for (int c = 0; c < clusters.size(); c++) {
            for (int member : clusters.get(c)) {
                clusterOf[member] = c;
            }
        }
        for (List<Integer> cluster : clusters) {
            List<Carrier> of = cluster.stream().map(carriers::get).toList();
            if (isWorthTelling(of)) {
                claims.add(ClaimMaker.claim("c" + (claims.size() + 1), of, likeness));
            }
        }
        return new Claims(claims, within(carriers, pairs, clusterOf, likeness, model));
    }

    /** Of the statements alone: a page's own sentences are compared by their words. */
    private static List<SmallVector> vectors(List<Carrier> carriers, List<SmallVector> ofStatements) {
        Iterator<SmallVector> next = ofStatements.iterator();
        return carriers.stream()
                .map(carrier -> carrier.statement() != null ? next.next() : SmallVector.NONE)
                .toList();
    }

    /** Statements by themselves first; then sentences in pages' own voice beside them, the rest among themselves. */
    private static List<List<Integer>> clusters(List<Carrier> carriers, List<Pair> compared, Likeness likeness) {
        List<Pair> said = compared.stream()
                .filter(pair -> isSaid(carriers, pair.a()) && isSaid(carriers, pair.b()))
                .toList();
        List<Pair> pairs = compared.stream()
                .filter(pair -> !isSaid(carriers, pair.a()) || !isSaid(carriers, pair.b()))
                .toList();
        List<List<Integer>> groups = Denials.joined(
                Clusters.of(
                        carriers.size(),
                        said,
                        pair -> pair.odds() - PairModel.STRANGERS,
                        SAME_CLAIM - PairModel.STRANGERS),
                carriers,
                said);
        int[] groupOf = new int[carriers.size()];
        List<Map<String, Double>> cores = new ArrayList<>();
        for (List<Integer> group : groups) {
            group.forEach(member -> groupOf[member] = cores.size());
            cores.add(CoreClusters.core(group.stream().map(carriers::get).toList()));
        }
        double[] best = new double[carriers.size()];
        int[] home = new int[carriers.size()];
        for (Pair pair : pairs) {
            if (isSaid(carriers, pair.a()) != isSaid(carriers, pair.b())) {
                int own = isSaid(carriers, pair.a()) ? pair.b() : pair.a();
                int group = groupOf[isSaid(carriers, pair.a()) ? pair.a() : pair.b()];
                double score =
                        Math.max(pair.score(), likeness.of(carriers.get(own).terms(), cores.get(group)));
                if (score > best[own]) {
                    best[own] = score;
                    home[own] = group;
                }
            }
        }
        List<Pair> alone = pairs.stream()
                .filter(pair -> !isSaid(carriers, pair.a())
                        && !isSaid(carriers, pair.b())
                        && best[pair.a()] < OWN_VOICE
                        && best[pair.b()] < OWN_VOICE)
                .toList();
        List<List<Integer>> joined = new ArrayList<>();
        for (List<Integer> group : CoreClusters.of(carriers, alone, likeness, OWN_VOICE)) {
            int first = group.getFirst();
            if (!isSaid(carriers, first) && best[first] < OWN_VOICE) {
                joined.add(group);
            }
        }
        for (int i = 0; i < carriers.size(); i++) {
            if (!isSaid(carriers, i) && best[i] >= OWN_VOICE) {
                groups.get(home[i]).add(i);
            }
        }
        for (List<Integer> group : groups) {
            if (isSaid(carriers, group.getFirst())) {
                group.sort(null);
                joined.add(group);
            }
        }
        joined.sort(Comparator.comparingInt(List::getFirst));
        return joined;
    }

    private static boolean isSaid(List<Carrier> carriers, int i) {
        return carriers.get(i).statement() != null;
    }

    /** A single sentence in one page's own voice is the page's text, no claim that others carry. */
    private static boolean isWorthTelling(List<Carrier> members) {
        if (members.stream().anyMatch(member -> member.statement() != null)) {
            return true;
        }
        return members.stream().map(Carrier::pageId).distinct().count() > 1;
    }

    private static List<Relation> within(
            List<Carrier> carriers, List<Pair> pairs, int[] clusterOf, Likeness likeness, PairModel model) {
        List<Compared> agreeing = new ArrayList<>();
        List<Compared> opposed = new ArrayList<>();
        for (Pair pair : pairs) {
            Carrier a = carriers.get(pair.a());
            Carrier b = carriers.get(pair.b());
            if (a.ref() == null || b.ref() == null) {
                continue;
            }
            double odds = pair.odds() == PairModel.APART ? model.logOdds(a, b, pair.score()) : pair.odds();
            String why = Opposition.why(a, b, pair.score(), odds, likeness);
            if (why != null) {
                opposed.add(new Compared(pair, odds, why));
            } else if (clusterOf[pair.a()] == clusterOf[pair.b()]) {
                agreeing.add(new Compared(pair, odds, ""));
            }
        }
        List<Relation> relations = new ArrayList<>();
        for (Compared pair : best(opposed, carriers.size(), SHOWN_CONTRADICTIONS)) {
            relations.add(new Relation(
                    ref(carriers, pair.pair().a()),
                    ref(carriers, pair.pair().b()),
                    Relation.Type.CONTRADICTS,
                    rounded(chance(pair.odds())),
                    pair.why()));
        }
        for (Compared pair : best(agreeing, carriers.size(), SHOWN_RELATIONS)) {
            relations.add(agreement(
                    carriers.get(pair.pair().a()), carriers.get(pair.pair().b()), chance(pair.odds())));
        }
        relations.sort(Comparator.comparing(Relation::a).thenComparing(Relation::b));
        return relations;
    }

    /** Two statements, log odds that they are of one matter, and why they exclude each other. */
    private record Compared(Pair pair, double odds, String why) {}

    /** Of each statement those most like it; the rest is seen in the claim. */
    private static List<Compared> best(List<Compared> pairs, int carriers, int most) {
        pairs.sort(Comparator.comparingDouble(Compared::odds)
                .reversed()
                .thenComparingInt(pair -> pair.pair().a())
                .thenComparingInt(pair -> pair.pair().b()));
        int[] shown = new int[carriers];
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

    private static StatementRef ref(List<Carrier> carriers, int i) {
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
        } else if (a.cue() == Carrier.Cue.CONFIRMS || b.cue() == Carrier.Cue.CONFIRMS) {
            type = Relation.Type.CONFIRMS;
            why = "another source confirms it";
        } else {
            type = Relation.Type.SAME_CLAIM;
            why = "the same matter from another origin";
        }
        return new Relation(
                Objects.requireNonNull(a.ref()), Objects.requireNonNull(b.ref()), type, rounded(score), why);
    }

    private static double rounded(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
