package org.sayso.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What the words of a time expression say, before it is known which days that is. */
sealed interface Meaning {

    /** Which one of its kind, seen from the page's day, or (the last three) from the day the story has got to. */
    enum Turn {
        /** "Friday", "March" */
        BARE,
        /** "last Friday" */
        LAST,
        /** "this Friday" */
        THIS,
        /** "next Friday" */
        NEXT,
        /** "the previous month", "the year before" */
        BEFORE,
        /** "the same month", "that day" */
        SAME,
        /** "the following month" */
        AFTER;

        boolean isOfStory() {
            return this == BEFORE || this == SAME || this == AFTER;
        }

        int step() {
            return switch (this) {
                case LAST, BEFORE -> -1;
                case BARE, THIS, SAME -> 0;
                case NEXT, AFTER -> 1;
            };
        }
    }

    /** Which part of a longer time: "early 2008", "mid-October", "the end of December". */
    enum Part {
        WHOLE,
        EARLY,
        MIDDLE,
        LATE
    }

    /** "December 4, 2017", "3 January", "March 2018" */
    record Written(CalendarDate date, Part part) implements Meaning {}

    /** "from 3 to 5 January", "January 30 - February 2, 2019": two days written as one. */
    record WrittenRange(CalendarDate from, CalendarDate to) implements Meaning {}

    /** "2014", "1980-1988" */
    record Years(int first, int last, Part part) implements Meaning {}

    /** "the 1980s": 198 */
    record Decade(int tens) implements Meaning {}

    /** "the seventh century": 6 */
    record Century(int hundreds) implements Meaning {}

    /** "March", "last March", "January last year" ({@code ofYear} LAST), "mid-October" */
    record Month(int month, Turn turn, Turn ofYear, Part part) implements Meaning {}

    /** "last summer", "the first quarter of 2018", "the second half of the year": {@code code} is SU, Q1, H2. */
    record YearPart(String code, @Nullable Integer year, Turn turn, Turn ofYear) implements Meaning {}

    /** "Friday", "last Friday", "Friday last week" ({@code ofWeek} LAST), "Friday morning", "Friday at 3 pm" */
    record Weekday(
            DayOfWeek day, Turn turn, Turn ofWeek, @Nullable String time) implements Meaning {}

    /** "today" 0, "yesterday evening" -1 */
    record NearDay(int days, @Nullable String time) implements Meaning {}

    /** "on the 14th" */
    record DayOfMonth(int day, @Nullable String time) implements Meaning {}

    /** "last week", "the following month", "the same day", "the end of the year" */
    record Turned(Unit unit, Turn turn, Part part) implements Meaning {}

    /** "this weekend" */
    record Weekend(Turn turn) implements Meaning {}

    /** "three years ago" (not of the story), "two days later" (of the story) */
    record Away(Quantity count, Unit unit, boolean back, boolean ofStory) implements Meaning {}

    /** "18 months": P18M */
    record Lasting(String value) implements Meaning {}

    /** "weekly": P1W, "every Friday": XXXX-WXX-5 */
    record Repeated(String value) implements Meaning {}

    /** "at 08:30", "the next morning", "at night": a time whose day stands elsewhere. */
    record Hour(String time, Turn turn) implements Meaning {}

    /** "months ago": PAST_REF */
    record Vague(String value) implements Meaning {}

    /** "13 Rajab 1439" in another calendar, {@code year} 0 where it is not written, {@code day} 0 likewise. */
    record OtherCalendar(OtherCalendars.Month month, int day, int year) implements Meaning {}

    /** A meaning and the pieces it stands in. */
    record Found(Meaning meaning, int start, int end) {}
}
