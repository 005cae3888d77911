package org.sayso.claim;

/**
 * A page's own sentence that says in its own voice what is somebody's word elsewhere: "The gates were opened by hand.",
 * where the same page or another has it from the minister.
 *
 * @param place the page's own sentence
 * @param from the statement that says the same on somebody's word
 * @param kind how the two are known to belong together
 * @param score 0 to 1: how much of the sentence the statement says
 */
public record LostAttribution(Place place, StatementRef from, Kind kind, double score) {

    /** How a sentence and the statement it comes from belong together. */
    public enum Kind {
        /** It says no more than the statement: "Lorn acted alone." */
        REPEATS,
        /** It goes on with the statement right before it, the speaker dropped: "It was a plain theft." */
        FOLLOWS
    }
}
