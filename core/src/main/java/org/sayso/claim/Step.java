package org.sayso.claim;

import org.jspecify.annotations.Nullable;

/**
 * One moment in a claim's life.
 *
 * @param day ISO 8601 as exact as known ("2020-01-03", "2020-01"), null where the pages do not tell
 * @param statement who; null where a page says it in its own voice
 */
public record Step(
        @Nullable String day, Kind kind, @Nullable StatementRef statement, Place place) {

    /** What happened to the claim. */
    public enum Kind {
        CLAIMED,
        REPEATED,
        CONFIRMED,
        DENIED,
        WITHDRAWN,
        /** A later count took the place of the one that was told before. */
        OVERTAKEN;

        /** Whether the claim stands otherwise after it than before. */
        public boolean changes() {
            return switch (this) {
                case CLAIMED, REPEATED -> false;
                case CONFIRMED, DENIED, WITHDRAWN, OVERTAKEN -> true;
            };
        }
    }
}
