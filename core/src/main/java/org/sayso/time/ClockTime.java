package org.sayso.time;

import org.jspecify.annotations.Nullable;

/**
 * A time of day.
 *
 * @param minute -1 where only the hour is said ("3 pm")
 * @param second -1 where it is not said
 * @param zone "Z" or "+03:00" where the text gives the offset; null where it gives none or only names a zone
 */
record ClockTime(int hour, int minute, int second, @Nullable String zone) {

    /** {@code T13:57}, {@code T10:00:05Z}, {@code T15:00}. */
    String value() {
        StringBuilder value = new StringBuilder("T%02d:%02d".formatted(hour, Math.max(0, minute)));
        if (second > 0) {
            value.append(":%02d".formatted(second));
        }
        return zone == null ? value.toString() : value + zone;
    }
}
