package org.sayso.story;

import java.util.List;
import java.util.Map;
import org.sayso.claim.Claim;
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
    record Claimed(List<Claim> claims, List<Relation> relations) implements StoryParts {}

    /** When what was. */
    record Timed(List<TimelineEntry> timeline) implements StoryParts {}
}
