package org.sayso.page;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;
import org.sayso.time.Days;

/**
 * The page's own day.
 *
 * @param days one day, or the interval it must lie in
 * @param span the words of the page that say so, null where it is not in its text
 */
public record Published(Days days, Basis basis, @Nullable Span span) {

    /** On whose word the day stands. */
    public enum Basis {
        GIVEN,
        METADATA,
        HEADER,
        DATELINE,
        ADDRESS,
        FILE_NAME,
        TEXT,
        /** By the day an archive took the page: it was not published later. */
        CAPTURED
    }
}
