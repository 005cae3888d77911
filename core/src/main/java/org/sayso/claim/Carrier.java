package org.sayso.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Statement;
import org.sayso.text.Span;

/**
 * A statement, or a sentence in a page's own voice, made ready for comparing.
 *
 * @param index place among the story's carriers
 * @param statement null for a page's own voice
 * @param denies whether it says that something is not so; "there is no doubt" denies nothing
 * @param terms what it is compared by, each with the share it counts (1 for its own words, less for what context adds)
 * @param negated terms under a negation ("was not sunk": "=sink")
 * @param numbers the thing counted, by its term, to the number ("23", with "~" where only roughly)
 * @param explanation null where it explains nothing
 * @param shingles every four words in a row
 * @param words how many words it has
 * @param sentence which of the page's sentences it begins in
 * @param source who is behind it
 * @param day ISO 8601, when it was said; null where the pages do not tell
 */
record Carrier(
        int index,
        @Nullable StatementRef ref,
        @Nullable Statement statement,
        Place place,
        boolean denies,
        Map<String, Double> terms,
        Set<String> negated,
        Map<String, String> numbers,
        @Nullable Explanation explanation,
        Shingles shingles,
        int words,
        int sentence,
        SourceKey source,
        @Nullable String day,
        Cue cue) {

    /** Whether it says that something told is untrue, and not what is so instead: "such stories are fables". */
    boolean callsFalse() {
        return statement != null && denies && statement.polarity() == Polarity.ASSERTS;
    }

    /** What the words that attribute it do. */
    enum Cue {
        PLAIN,
        CONFIRMS,
        WITHDRAWS
    }

    String pageId() {
        return place.pageId();
    }

    List<Span> content() {
        return statement == null ? List.of(place.span()) : statement.content();
    }
}
