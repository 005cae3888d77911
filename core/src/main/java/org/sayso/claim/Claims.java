package org.sayso.claim;

import java.util.List;

/** What {@link ClaimGrouper} makes of a story's statements. */
public record Claims(List<Claim> claims, List<Relation> relations) {

    public Claims {
        claims = List.copyOf(claims);
        relations = List.copyOf(relations);
    }
}
