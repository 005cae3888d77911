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
 * @param span the words that say so: a sentence, or what is said of it; for a publication the words that give the day,
 *     else the title
 * @param statement whose saying it is; for an event on whose word it stands, null where the page tells it itself
 * @param also the same event in other words, of this page or others; these may be vaguer about the day
 * @param otherwise the same event as pages tell it that give it another day: the day is in dispute
 * @param ahead whether the day of an event was still to come for every page that tells of it: planned, not told as done
 */
public record TimelineEntry(
        Days days,
        String pageId,
        Span span,
        Kind kind,
        @Nullable StatementRef statement,
        List<Place> also,
        List<Dated> otherwise,
        boolean ahead) {

    /** A place that gives an event a day. */
    public record Dated(Days days, Place place) {}

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
        otherwise = List.copyOf(otherwise);
    }

    /** As lists write it: "event", "event ahead". */
    public String label() {
        return ahead ? kind.label() + " ahead" : kind.label();
    }

    /** Where the entry's own words stand. */
    public Place place() {
        return new Place(pageId, span);
    }
}
