package org.sayso.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an expression comes to.
 *
 * @param masked the value in the form in which its fields can be left open one by one: {@code 2019-W40-3} for a Wednesday
 */
record Resolved(Timex.Type type, String value, @Nullable Days days, String masked) {

    private static final int DAYS_TRIED = 62;

    static Resolved date(String value, @Nullable Days days) {
        return new Resolved(Timex.Type.DATE, value, days, value);
    }

    static Resolved open(Timex.Type type, String value) {
        return new Resolved(type, value, null, value);
    }

    Resolved at(@Nullable String time) {
        return time == null ? this : new Resolved(Timex.Type.TIME, value + time, days, masked + time);
    }

    /**
     * The answer from an anchor that may be an interval: what all its days agree on, with X for what they do not
     * (2019-WXX-3: a Wednesday of 2019).
     */
    static Resolved over(Days anchor, Function<LocalDate, Resolved> answer) {
        long length = anchor.last().toEpochDay() - anchor.first().toEpochDay();
        long step = Math.max(1, length / DAYS_TRIED);
        List<Resolved> answers = new ArrayList<>();
        for (LocalDate day = anchor.first(); !day.isAfter(anchor.last()); day = day.plusDays(step)) {
            Resolved resolved = answer.apply(day);
            if (answers.isEmpty() || !answers.getLast().equals(resolved)) {
                answers.add(resolved);
            }
        }
        Resolved first = answers.getFirst();
        if (answers.stream().allMatch(first::equals)) {
            return first;
        }
        String masked = first.masked();
        Days days = first.days();
        for (Resolved other : answers) {
            masked = mask(masked, other.masked());
            Days more = other.days();
            days = days == null || more == null
                    ? null
                    : new Days(
                            days.first().isBefore(more.first()) ? days.first() : more.first(),
                            days.last().isAfter(more.last()) ? days.last() : more.last());
        }
        return new Resolved(first.type(), masked, days, masked);
    }

    /** X for the digits, up to the time of day. */
    private static String open(String field) {
        int time = field.indexOf('T');
        String days = time < 0 ? field : field.substring(0, time);
        return days.replaceAll("\\d", "X") + (time < 0 ? "" : field.substring(time));
    }

    /** Fields between hyphens that differ become X. */
    private static String mask(String a, String b) {
        String[] left = a.split("-", -1);
        String[] right = b.split("-", -1);
        if (left.length != right.length) {
            return left[0].equals(right[0]) ? left[0] : "XXXX";
        }
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < left.length; i++) {
            masked.append(i == 0 ? "" : "-");
            masked.append(left[i].equals(right[i]) ? left[i] : open(left[i]));
        }
        return masked.toString();
    }
}
