package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * A date as a text writes it out: "December 4, 2017 13:57", "Friday, 3 January", "March 2018".
 *
 * @param span the words, with the weekday and the time where they belong to it
 * @param year null where it is not written
 * @param month 1 to 12
 * @param day 1 to 31, or 0 where only the month is written
 * @param weekday the weekday that stands with it
 * @param time {@code T13:57} as TIMEX3 writes it, null where no time stands with it
 * @param ambiguous whether "04/12/2017" could as well be read with day and month exchanged
 */
public record CalendarDate(
        Span span,
        @Nullable Integer year,
        int month,
        int day,
        @Nullable DayOfWeek weekday,
        @Nullable String time,
        boolean ambiguous) {

    public boolean yearWritten() {
        return year != null;
    }

    /** The day, or the month's days; null where the year is not written. */
    public @Nullable Days days() {
        return year == null ? null : in(year);
    }

    /** What an ambiguous date means with day and month exchanged; null where it is not ambiguous. */
    public @Nullable Days otherDays() {
        return !ambiguous || year == null ? null : Days.of(LocalDate.of(year, day, month));
    }

    /** Whether the written weekday is that of the written day; true where one of the two is not written. */
    public boolean weekdayFits() {
        return weekday == null || day == 0 || year == null || fits(year);
    }

    /** The years from first to last in which the day falls on the written weekday; all where no weekday is written. */
    public List<Integer> yearsThatFit(int first, int last) {
        return IntStream.rangeClosed(first, last).filter(this::fits).boxed().toList();
    }

    /** The day or month in a given year; null for 29 February in a year that has none. */
    public @Nullable Days in(int inYear) {
        YearMonth of = YearMonth.of(inYear, month);
        if (day == 0) {
            return new Days(of.atDay(1), of.atEndOfMonth());
        }
        return of.isValidDay(day) ? Days.of(of.atDay(day)) : null;
    }

    private boolean fits(int inYear) {
        Days in = in(inYear);
        return in != null && (weekday == null || day == 0 || in.first().getDayOfWeek() == weekday);
    }

    CalendarDate with(boolean isAmbiguous) {
        return new CalendarDate(span, year, month, day, weekday, time, isAmbiguous);
    }

    CalendarDate exchanged() {
        return new CalendarDate(span, year, /* month= */ day, /* day= */ month, weekday, time, ambiguous);
    }
}
