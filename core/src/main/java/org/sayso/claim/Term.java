package org.sayso.claim;

import org.sayso.text.Span;

/**
 * Something a text is compared by.
 *
 * @param key a stem, a meaning ("=kill"), a country ("#ru"), somebody of the cast ("@…") or a number ("n:23")
 */
public record Term(String key, Kind kind, Span span) {

    public enum Kind {
        WORD,
        NAME,
        NUMBER
    }
}
