package org.sayso.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A page as the case keeps it.
 *
 * @param why the reason, where it is unreadable
 */
public record PageState(
        String id,
        String name,
        String address,
        Kind kind,
        @Nullable String why) {

    /** What became of it. A superseded page is an older version of one that changed; it is kept and not counted. */
    public enum Kind {
        READ,
        UNREADABLE,
        SUPERSEDED
    }
}
