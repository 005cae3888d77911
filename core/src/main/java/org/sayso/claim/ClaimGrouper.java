package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.claim.Candidates.Pair;
import org.sayso.reading.Reading;

/**
 * Joins the statements and own-voice sentences of many pages into claims. Pure: the same readings in the same order
 * give the same claims; sort them by page id before.
 */
public final class ClaimGrouper {

    private static final double FLOOR = 0.08;
    private static final double SAME_CLAIM = 0.18;
    /** A page's own sentence must be more alike: it is not marked as anybody's claim. */
    private static final double OWN_VOICE = 0.28;
    /** A statement is shown with so many of those most like it in its claim. */
    private static final int SHOWN_RELATIONS = 4;

    private final Cast cast;

    public ClaimGrouper(Cast cast) {
        this.cast = cast;
    }

    public Claims group(List<Reading> readings) {
        CarrierFinder finder = new CarrierFinder(cast, RoleNames.of(readings, cast));
        List<Carrier> carriers = new ArrayList<>();
        for (Reading reading : readings) {
            carriers.addAll(finder.find(reading, carriers.size()));
        }
        Likeness likeness = new Likeness(carriers);
        List<Pair> pairs = Candidates.of(carriers, likeness, FLOOR);
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
        return new Claims(claims, within(carriers, pairs, clusterOf, likeness));
    }

    /** Statements by themselves first; then sentences in pages' own voice beside them, the rest among themselves. */
    private static List<List<Integer>> clusters(List<Carrier> carriers, List<Pair> pairs, Likeness likeness) {
        List<Pair> said = pairs.stream()
                .filter(pair -> isSaid(carriers, pair.a()) && isSaid(carriers, pair.b()))
                .toList();
        List<List<Integer>> groups =
                Denials.joined(CoreClusters.of(carriers, said, likeness, SAME_CLAIM), carriers, said);
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

    private static List<Relation> within(List<Carrier> carriers, List<Pair> pairs, int[] clusterOf, Likeness likeness) {
        Map<Integer, Integer> shown = new HashMap<>();
        List<Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b));
        List<Relation> relations = new ArrayList<>();
        for (Pair pair : sorted) {
            Carrier a = carriers.get(pair.a());
            Carrier b = carriers.get(pair.b());
            if (a.ref() == null || b.ref() == null) {
                continue;
            }
            boolean together = clusterOf[pair.a()] == clusterOf[pair.b()];
            String opposed = Opposition.why(a, b, pair.score(), likeness);
            if (opposed != null) {
                if (together || pair.score() >= 0.2 || opposed.startsWith("opposite")) {
                    relations.add(new Relation(
                            a.ref(), b.ref(), Relation.Type.CONTRADICTS, rounded(0.5 + pair.score() / 2), opposed));
                }
                continue;
            }
            if (!together
                    || shown.getOrDefault(pair.a(), 0) >= SHOWN_RELATIONS
                    || shown.getOrDefault(pair.b(), 0) >= SHOWN_RELATIONS) {
                continue;
            }
            shown.merge(pair.a(), 1, Integer::sum);
            shown.merge(pair.b(), 1, Integer::sum);
            relations.add(agreement(a, b, pair.score()));
        }
        relations.sort(Comparator.comparing(Relation::a).thenComparing(Relation::b));
        return relations;
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
