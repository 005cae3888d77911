package org.sayso.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.text.Span;
import org.sayso.time.Days;

/**
 * Something at a day.
 *
 * @param days one day, or the interval it lies in where the pages are vague
 * @param span the sentence that says so; for a publication the words that give the day, else the title
 * @param statement whose saying it is; null for events and publications
 * @param also the same event in other pages' words
 */
public record TimelineEntry(
        Days days,
        String pageId,
        Span span,
        Kind kind,
        @Nullable StatementRef statement,
        List<Place> also) {

    /** What happened. */
    public enum Kind {
        EVENT("event"),
        STATEMENT("statement"),
        PUBLICATION("publication");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As outputs write it: "event". */
        public String label() {
            return label;
        }
    }

    public TimelineEntry {
        also = List.copyOf(also);
    }
}
