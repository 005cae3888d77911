package org.sayso.time;

import org.jspecify.annotations.Nullable;

/**
 * The day a place of the page speaks from: the page's own day, or a forum comment's where the place is inside one.
 * Null where nothing is known.
 */
@FunctionalInterface
public interface Anchor {

    /** The day at a place, {@code offset} in UTF-16 code units of the page's text. */
    @Nullable
    Days at(int offset);
}
