package org.sayso.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Polarity;
import org.sayso.text.Span;

/**
 * A statement, or a sentence in a page's own voice, made ready for comparing. It holds nothing of its page: the carriers of
 * all pages are held at once, the pages are not.
 *
 * @param index place among the story's carriers
 * @param ref null for a page's own voice
 * @param polarity null for a page's own voice
 * @param content what is said, or the sentence
 * @param denies whether it says that something is not so; "there is no doubt" denies nothing
 * @param open whether nobody says that it is so: "whether the gates were open", "who gave the order", "would not admit that"
 * @param whole whether its words can be read by themselves: "that the gate was shut", but not "of the gate" or "being there"
 * @param terms what it is compared by, each with the share it counts (1 for its own words, less for what context adds)
 * @param negated terms under a negation ("was not sunk": "=sink")
 * @param counts how many of what
 * @param explanation null where it explains nothing
 * @param shingles every four words in a row
 * @param words how many words it has
 * @param sentence which of the page's sentences it begins in
 * @param source who is behind it
 * @param cited the links it came through, where an outlet cites an outlet; else none
 * @param day ISO 8601, when it was said; null where the pages do not tell
 */
record Carrier(
        int index,
        @Nullable StatementRef ref,
        @Nullable Polarity polarity,
        List<Span> content,
        Place place,
        boolean denies,
        boolean open,
        boolean whole,
        Map<String, Double> terms,
        Set<String> negated,
        List<Counted> counts,
        @Nullable Explanation explanation,
        Shingles shingles,
        int words,
        int sentence,
        SourceKey source,
        List<Link> cited,
        @Nullable String day,
        Cue cue) {

    /** Whether it says that something told is untrue, and not what is so instead: "such stories are fables". */
    boolean callsFalse() {
        return denies && polarity == Polarity.ASSERTS;
    }

    /** What the words that attribute it do. */
    enum Cue {
        /** "wanted", "a deadline for", or nothing. */
        PLAIN,
        TELLS,
        ACCUSES,
        DENIES,
        ADMITS,
        CONFIRMS,
        WITHDRAWS
    }

    String pageId() {
        return place.pageId();
    }

    /** Whether somebody is said to say it: else it is the page's own voice. */
    boolean isSaid() {
        return ref != null;
    }
}
