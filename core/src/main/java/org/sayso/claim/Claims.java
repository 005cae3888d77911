package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What {@link ClaimGrouper} makes of a story's statements. */
public record Claims(List<Claim> claims, List<Relation> relations) {

    public Claims {
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
    }

    /** Those of several affairs that have no page in common, one after another. */
    public static Claims joined(List<Claims> affairs) {
        List<Claim> claims = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        for (Claims affair : affairs) {
            affair.claims().forEach(claim -> claims.add(claim.called("c" + (claims.size() + 1))));
            relations.addAll(affair.relations());
        }
        relations.sort(Comparator.comparing(Relation::a).thenComparing(Relation::b));
        return new Claims(claims, relations);
    }
}
