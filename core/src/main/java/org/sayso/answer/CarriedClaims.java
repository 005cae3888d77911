package org.sayso.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.claim.Claim;
import org.sayso.claim.Place;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;
import org.sayso.story.Story;

/**
 * Which claims each statement and each sentence in a page's own voice makes or denies, and which statements contradict it.
 *
 * @param statements ids of claims by statement
 * @param ownVoice and by place
 * @param contradictions by statement, both ways round
 * @param isKnown false where the story's claims were not worked out
 */
record CarriedClaims(
        Map<StatementRef, Set<String>> statements,
        Map<Place, Set<String>> ownVoice,
        Map<StatementRef, Set<StatementRef>> contradictions,
        boolean isKnown) {

    /** Of a story whose claims nobody knows yet. */
    static final CarriedClaims UNKNOWN = new CarriedClaims(Map.of(), Map.of(), Map.of(), false);

    /** Of a story, whose claims are worked out now if they were not before. */
    static CarriedClaims of(Story story) {
        Map<StatementRef, Set<String>> statements = new HashMap<>();
        Map<Place, Set<String>> ownVoice = new HashMap<>();
        for (Claim claim : story.claims()) {
            for (StatementRef ref : claim.statements()) {
                add(statements, ref, claim);
            }
            for (StatementRef ref : claim.deniedBy()) {
                add(statements, ref, claim);
            }
            for (Place place : claim.ownVoice()) {
                add(ownVoice, place, claim);
            }
        }
        Map<StatementRef, Set<StatementRef>> contradictions = new HashMap<>();
        for (Relation relation : story.relations()) {
            if (relation.type() == Relation.Type.CONTRADICTS) {
                contradictions
                        .computeIfAbsent(relation.a(), key -> new HashSet<>())
                        .add(relation.b());
                contradictions
                        .computeIfAbsent(relation.b(), key -> new HashSet<>())
                        .add(relation.a());
            }
        }
        return new CarriedClaims(statements, ownVoice, contradictions, true);
    }

    /** Most carry one claim alone. */
    private static <K> void add(Map<K, Set<String>> claims, K carrier, Claim claim) {
        Set<String> before = claims.putIfAbsent(carrier, Set.of(claim.id()));
        if (before != null && !before.contains(claim.id())) {
            Set<String> more = new TreeSet<>(before);
            more.add(claim.id());
            claims.put(carrier, more);
        }
    }

    /** Whether one of some statements contradicts one of some others. */
    boolean areAgainst(Set<StatementRef> some, Set<StatementRef> others) {
        return some.stream()
                .map(ref -> contradictions.getOrDefault(ref, Set.of()))
                .anyMatch(against -> against.stream().anyMatch(others::contains));
    }
}
