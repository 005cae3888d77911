package org.sayso.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Days ::= Part ('/' Part)?}, {@code Part ::= YYYY ('-' MM ('-' DD)?)?} */
final class IsoDays {

    private static final Pattern PART = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    private IsoDays() {}

    static @Nullable Days parse(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return part(value);
        }
        Days from = part(value.substring(0, slash));
        Days to = part(value.substring(slash + 1));
        return from == null || to == null || to.last().isBefore(from.first())
                ? null
                : new Days(from.first(), to.last());
    }

    private static @Nullable Days part(String value) {
        Matcher match = PART.matcher(value.trim());
        if (!match.matches()) {
            return null;
        }
        int year = Integer.parseInt(match.group(1));
        try {
            if (match.group(3) != null) {
                return Days.of(LocalDate.of(year, Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))));
            }
            if (match.group(2) != null) {
                LocalDate first = LocalDate.of(year, Integer.parseInt(match.group(2)), 1);
                return new Days(first, first.plusMonths(1).minusDays(1));
            }
            LocalDate first = LocalDate.of(year, 1, 1);
            return new Days(first, first.plusYears(1).minusDays(1));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
