package org.sayso.page;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;
import org.sayso.time.Days;

/**
 * A paragraph or line of a page and what it is there for. Blocks lie in the order of the page and do not overlap.
 *
 * @param author who wrote an answer or comment of a thread
 * @param date the day of an answer or comment of a thread
 * @param score its votes
 * @param parent index of the first block of what it answers or comments on
 */
public record Block(
        Span span,
        Kind kind,
        @Nullable String author,
        @Nullable Days date,
        @Nullable Integer score,
        @Nullable Integer parent) {

    /** What a block is there for. */
    public enum Kind {
        MAIN,
        TITLE,
        BYLINE,
        DATELINE,
        CAPTION,
        QUOTATION,
        QUESTION,
        ANSWER,
        COMMENT,
        BOILERPLATE;

        /** Whether the block belongs to the story: its statements, names and dates are read. */
        public boolean isStory() {
            return this != BOILERPLATE;
        }
    }

    public static Block of(Span span, Kind kind) {
        return new Block(span, kind, null, null, null, null);
    }
}
