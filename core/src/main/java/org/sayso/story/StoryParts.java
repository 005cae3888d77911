package org.sayso.story;

import java.util.List;
import java.util.Map;
import org.sayso.claim.Claim;
import org.sayso.claim.Claims;
import org.sayso.claim.Relation;
import org.sayso.name.CaseEntity;

/** A part of a story that takes long to work out and is worth keeping: plain records, to be written and read again. */
public sealed interface StoryParts {

    /** Who is who across the pages, where nobody decided otherwise. */
    record Names(List<CaseEntity> entities) implements StoryParts {}

    /**
     * What joining names has compared, of whatever revision: a name whose block is still the same is not compared again.
     *
     * @param formOf by its fingerprint, which of its block a name is a form of
     */
    record ComparedNames(Map<String, Integer> formOf) implements StoryParts {}

    /** What is claimed. */
    record Claimed(List<Claim> claims, List<Relation> relations) implements StoryParts {

        Claimed(Claims claims) {
            this(claims.claims(), claims.relations());
        }

        /** Of several affairs, in their order. */
        public static Claimed joined(List<Claimed> affairs) {
            return new Claimed(Claims.joined(affairs.stream()
                    .map(affair -> new Claims(affair.claims(), affair.relations()))
                    .toList()));
        }
    }

    /**
     * What is claimed in a large case, affair by affair.
     *
     * @param keys of the affairs, in their order: each is kept by itself
     */
    record ByAffair(List<String> keys) implements StoryParts {}

    /** When what was. */
    record Timed(List<TimelineEntry> timeline) implements StoryParts {}
}
