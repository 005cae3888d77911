package org.sayso.time;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * A time expression.
 *
 * @param value TIMEX3 value ("2020-01-03", "2019-10", "P18Y", "XXXX-WXX-3"), or ISO 8601 {@code first/last} where only
 *     an interval is known
 * @param days the days meant, or null where the expression names none ("three years", "weekly") or they cannot be known
 */
public record Timex(
        Span span, Type type, String value, @Nullable Days days) {

    /** TIMEX3's four kinds. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
