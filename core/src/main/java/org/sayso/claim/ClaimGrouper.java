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
        CarrierFinder finder = new CarrierFinder(cast, RoleNames.of(readings, cast));
        List<Carrier> carriers = new ArrayList<>();
        List<SmallVector> vectors = new ArrayList<>();
        Iterator<List<SmallVector>> made = statementVectors.of(readings).iterator();
        Watched prepared = new Watched(watch, ClaimWatch.Part.CARRIERS, readings.size(), TOLD);
        for (Reading reading : readings) {
            List<Carrier> found = finder.find(reading, carriers.size());
            carriers.addAll(found);
            vectors.addAll(vectors(found, made.next()));
            prepared.step();
        }
        Likeness likeness = new Likeness(carriers);
        PairModel model = new PairModel(likeness, vectors);
        List<Pair> pairs = Candidates.of(carriers, likeness, vectors, model, watch);
        List<List<Integer>> groups =
                OwnVoices.beside(StatementGroups.of(carriers, pairs, watch), carriers, pairs, likeness);
        List<Claim> claims = new ArrayList<>();
        Set<Place> texts = new HashSet<>();
        Watched told = new Watched(watch, ClaimWatch.Part.CLAIMS, groups.size(), TOLD);
        for (List<Integer> group : groups) {
            List<Carrier> of = group.stream().map(carriers::get).toList();
            if (isWorthTelling(of)) {
                claims.add(ClaimMaker.claim("c" + (claims.size() + 1), of, likeness, texts));
            }
            told.step();
        }
        Contradictions contradictions =
                new Contradictions(carriers, likeness, model, new PairTexts(readings), judgements, watch);
        return new Claims(claims, new Relations(carriers, groups, model).among(pairs, contradictions.among(pairs)));
    }

    /** Of the statements alone: a page's own sentences are compared by their words. */
    private static List<SmallVector> vectors(List<Carrier> carriers, List<SmallVector> ofStatements) {
        Iterator<SmallVector> next = ofStatements.iterator();
        return carriers.stream()
                .map(carrier -> carrier.statement() != null ? next.next() : SmallVector.NONE)
                .toList();
    }

    /** A single sentence in one page's own voice is the page's text, no claim that others carry. */
    private static boolean isWorthTelling(List<Carrier> members) {
        if (members.stream().anyMatch(member -> member.statement() != null)) {
            return true;
        }
        return members.stream().map(Carrier::pageId).distinct().count() > 1;
    }
}
