package org.sayso.name;

import java.util.List;
import java.util.Map;

/**
 * Who is who after a person's decisions.
 *
 * @param entities the case's entities, by id
 * @param revised by page, the names of the pages that a decision changed; all others are as they were read
 * @param cuts the pages' entities that were cut in two
 * @param outcomes what became of each decision, in the order given
 */
public record DecidedNames(
        List<CaseEntity> entities, Map<String, Names> revised, List<Cut> cuts, List<Outcome> outcomes) {

    /** A page's entity {@code from} of which some mentions are now those of {@code to}. */
    public record Cut(String page, String from, String to) {}

    /**
     * What became of a decision.
     *
     * @param effect whether it changed anything
     * @param note why not, in words; empty where it did
     */
    public record Outcome(NameDecision decision, Effect effect, String note) {}

    /** A decision that rests is kept, and holds again when pages come that it speaks of. */
    public enum Effect {
        APPLIED,
        ALREADY_SO,
        RESTS
    }

    public DecidedNames {
        entities = List.copyOf(entities);
        revised = Map.copyOf(revised);
        cuts = List.copyOf(cuts);
        outcomes = List.copyOf(outcomes);
    }

    /** As {@link NameJoiner} joined them, but for what a person decided, one decision after another. */
    public static DecidedNames of(List<PageNames> pages, List<CaseEntity> joined, List<NameDecision> decisions) {
        return decisions.isEmpty()
                ? new DecidedNames(joined, Map.of(), List.of(), List.of())
                : new NameRevision(pages, joined).apply(decisions);
    }
}
