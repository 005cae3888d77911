package org.sayso.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.claim.Claim;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;

/** The company a statement keeps: who says the same, who says otherwise. */
record Company(List<Other> same, List<Other> against) {

    /** @param why what speaks for the two belonging together; empty where the claim they share is all */
    record Other(StatementRef ref, String why) {}

    Company {
        same = List.copyOf(same);
        against = List.copyOf(against);
    }

    /** None while the claims of many pages are being worked out: what stands beside a statement does not wait for them. */
    static Company atHand(Edition edition, StatementRef ref) {
        return edition.claimsAtHand() ? of(edition, ref) : new Company(List.of(), List.of());
    }

    static Company of(Edition edition, StatementRef ref) {
        Map<StatementRef, String> same = new LinkedHashMap<>();
        Map<StatementRef, String> against = new LinkedHashMap<>();
        for (Relation relation : edition.relations(ref)) {
            StatementRef other = relation.a().equals(ref) ? relation.b() : relation.a();
            if (relation.type() == Relation.Type.CONTRADICTS) {
                against.putIfAbsent(other, relation.why());
            } else {
                same.putIfAbsent(other, relation.why());
            }
        }
        for (Claim claim : edition.claims(ref)) {
            boolean denies = claim.deniedBy().contains(ref);
            claim.statements().forEach(other -> (denies ? against : same).putIfAbsent(other, ""));
            claim.deniedBy().forEach(other -> (denies ? same : against).putIfAbsent(other, ""));
        }
        against.keySet().forEach(same::remove);
        same.remove(ref);
        against.remove(ref);
        return new Company(others(same), others(against));
    }

    private static List<Other> others(Map<StatementRef, String> found) {
        List<Other> others = new ArrayList<>();
        found.forEach((ref, why) -> others.add(new Other(ref, why)));
        return others;
    }
}
