package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.sayso.claim.Candidates.Pair;
import org.sayso.model.SmallVector;
import org.sayso.reading.Reading;

/**
 * Joins the statements and own-voice sentences of many pages into claims. Pure: the same readings in the same order
 * give the same claims; sort them by page id before.
 */
public final class ClaimGrouper {

    /** Pages or claims after which it is told of. */
    private static final int TOLD = 100;
    /** So many pages are held at once to make out what their statements mean. */
    private static final int TOGETHER = 64;

    private final Cast cast;
    private final StatementVectors statementVectors;
    private final PairJudgements judgements;
    private final ClaimWatch watch;

    public ClaimGrouper(Cast cast, StatementVectors statementVectors, PairJudgements judgements) {
        this(cast, statementVectors, judgements, ClaimWatch.NOBODY);
    }

    /** @param watch told of how far it is; ends it by what it throws */
    public ClaimGrouper(Cast cast, StatementVectors statementVectors, PairJudgements judgements, ClaimWatch watch) {
        this.cast = cast;
        this.statementVectors = statementVectors;
        this.judgements = judgements;
        this.watch = watch;
    }

    public Claims group(List<Reading> readings) {
        return group(ClaimPages.of(readings));
    }

    /** The same; each page is looked at twice and let go. */
    public Claims group(ClaimPages pages) {
        Meant meant = meant(pages);
        PageWords words = new PageWords();
        List<Carrier> carriers = new ArrayList<>();
        List<SmallVector> vectors = new ArrayList<>();
        prepare(pages, meant, words, carriers, vectors);
        Likeness likeness = new Likeness(carriers);
        PairModel model = new PairModel(likeness, vectors);
        List<Pair> pairs = Candidates.of(carriers, likeness, vectors, model, watch);
        List<Contradictions.Found> contradictions =
                new Contradictions(carriers, likeness, model, new PairTexts(words), judgements, watch).among(pairs);
        Evidence evidence = new Evidence(model, likeness, contradictions);
        List<List<Integer>> said = Denials.beside(
                StatementGroups.of(carriers, pairs, watch), carriers, contradictions, likeness, evidence);
        List<List<Integer>> groups = OwnVoices.beside(said, carriers, pairs, likeness);
        List<Claim> claims = claims(groups, carriers, likeness, evidence);
        return new Claims(claims, new Relations(carriers, groups, model, evidence).among(pairs, contradictions));
    }

    /**
     * What has to be known of all pages before the first can be prepared.
     *
     * @param vectors of each page's statements
     */
    private record Meant(RoleNames roles, List<List<SmallVector>> vectors) {}

    private Meant meant(ClaimPages pages) {
        RoleNames roles = RoleNames.of(List.of(), cast);
        List<List<SmallVector>> vectors = new ArrayList<>();
        List<Reading> some = new ArrayList<>();
        Watched watched = new Watched(watch, ClaimWatch.Part.MEANING, pages.count(), TOGETHER);
        pages.each(reading -> {
            roles.learn(reading, cast);
            some.add(reading);
            if (some.size() == TOGETHER) {
                vectors.addAll(statementVectors.of(some));
                watched.steps(some.size());
                some.clear();
            }
        });
        vectors.addAll(statementVectors.of(some));
        watched.steps(some.size());
        return new Meant(roles, vectors);
    }

    private void prepare(
            ClaimPages pages, Meant meant, PageWords words, List<Carrier> carriers, List<SmallVector> vectors) {
        CarrierFinder finder = new CarrierFinder(cast, meant.roles());
        Iterator<List<SmallVector>> made = meant.vectors().iterator();
        Watched prepared = new Watched(watch, ClaimWatch.Part.CARRIERS, pages.count(), TOLD);
        pages.each(reading -> {
            words.add(reading);
            List<Carrier> found = finder.find(reading, carriers.size());
            carriers.addAll(found);
            Iterator<SmallVector> next = made.next().iterator();
            for (Carrier carrier : found) {
                vectors.add(carrier.isSaid() ? next.next() : SmallVector.NONE);
            }
            prepared.step();
        });
    }

    private List<Claim> claims(
            List<List<Integer>> groups, List<Carrier> carriers, Likeness likeness, Evidence evidence) {
        List<Claim> claims = new ArrayList<>();
        Set<Place> texts = new HashSet<>();
        Watched told = new Watched(watch, ClaimWatch.Part.CLAIMS, groups.size(), TOLD);
        for (List<Integer> group : groups) {
            List<Carrier> of = group.stream().map(carriers::get).toList();
            if (isWorthTelling(of)) {
                claims.add(ClaimMaker.claim("c" + (claims.size() + 1), of, likeness, evidence, texts));
            }
            told.step();
        }
        return claims;
    }

    /** A single sentence in one page's own voice is the page's text, no claim that others carry. */
    private static boolean isWorthTelling(List<Carrier> members) {
        if (members.stream().anyMatch(Carrier::isSaid)) {
            return true;
        }
        return members.stream().map(Carrier::pageId).distinct().count() > 1;
    }
}
