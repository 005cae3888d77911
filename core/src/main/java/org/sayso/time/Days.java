package org.sayso.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One day or a run of days, both ends included: what is known of when something was. */
public record Days(LocalDate first, LocalDate last) implements Comparable<Days> {

    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("Days need first <= last, got %s and %s".formatted(first, last));
        }
    }

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** Reads {@code 2020-01-03}, {@code 2020-01}, {@code 2020} or {@code 2020-01-03/2020-01-07}; null where it is none of them. */
    public static @Nullable Days parse(String value) {
        return IsoDays.parse(value);
    }

    public boolean isOneDay() {
        return first.equals(last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** ISO 8601: a day, a month, a year, or {@code first/last}. */
    @Override
    public String toString() {
        if (isOneDay()) {
            return first.toString();
        }
        if (first.getDayOfYear() == 1 && last.equals(first.plusYears(1).minusDays(1))) {
            return "%04d".formatted(first.getYear());
        }
        if (first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1))) {
            return "%04d-%02d".formatted(first.getYear(), first.getMonthValue());
        }
        return first + "/" + last;
    }

    @Override
    public int compareTo(Days other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : last.compareTo(other.last);
    }
}
