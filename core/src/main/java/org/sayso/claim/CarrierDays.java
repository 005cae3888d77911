package org.sayso.claim;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The days on which carriers were said, as exact as they are known ("2020-01-03", "2020-01"). */
final class CarrierDays {

    /** "2020-01-03" */
    private static final int WHOLE_DAY = 10;

    private CarrierDays() {}

    /** Whether one day surely follows another; days less exact than the other's start do not. */
    static boolean isAfter(@Nullable String later, @Nullable String earlier) {
        if (later == null || earlier == null) {
            return false;
        }
        int exact = Math.min(later.length(), earlier.length());
        return later.substring(0, exact).compareTo(earlier.substring(0, exact)) > 0;
    }

    /** Days between two, 0 and more; -1 where one is not known to the day. */
    static long apart(@Nullable String one, @Nullable String other) {
        LocalDate a = day(one);
        LocalDate b = day(other);
        return a == null || b == null ? -1 : Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        try {
            return iso == null || iso.length() < WHOLE_DAY ? null : LocalDate.parse(iso.substring(0, WHOLE_DAY));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
