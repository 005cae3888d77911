package org.sayso.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.claim.Claim;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.story.Story;

/**
 * Which claims each statement and each sentence in a page's own voice makes or denies.
 *
 * @param statements ids of claims by statement
 * @param ownVoice and by place
 */
record CarriedClaims(Map<StatementRef, Set<String>> statements, Map<Place, Set<String>> ownVoice) {

    static CarriedClaims of(Story story) {
        Map<StatementRef, Set<String>> statements = new HashMap<>();
        Map<Place, Set<String>> ownVoice = new HashMap<>();
        for (Claim claim : story.claims()) {
            for (StatementRef ref : claim.statements()) {
                statements.computeIfAbsent(ref, key -> new TreeSet<>()).add(claim.id());
            }
            for (StatementRef ref : claim.deniedBy()) {
                statements.computeIfAbsent(ref, key -> new TreeSet<>()).add(claim.id());
            }
            for (Place place : claim.ownVoice()) {
                ownVoice.computeIfAbsent(place, key -> new TreeSet<>()).add(claim.id());
            }
        }
        return new CarriedClaims(statements, ownVoice);
    }
}
