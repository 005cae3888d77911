package org.sayso.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day a text has got to: what "two days later" and "the same month" hang on. One for each page, changed as it is read. */
final class Narrative {

    /** How far back a date with a written year may lie and still lend its year to "In December": about two years. */
    private static final long LENDS_YEAR_DAYS = 760;

    /** After so many sentences the year is no longer meant, unless so many dates have taken it one from another. */
    private static final int LENDS_SENTENCES = 8;

    private static final int LASTING_CHAIN = 2;

    /** Hours of the day: what is told after the evening and before the morning belongs to the next day. */
    private static final int MORNING = 7;

    private static final int EVENING = 18;
    private static final int LATE = 20;

    private @Nullable Days now;
    private Unit unit = Unit.DAY;
    private @Nullable Days written;
    private @Nullable LocalDate deicticDay;
    private @Nullable LocalDate clockDay;
    private boolean nowIsSaying;
    private int clockHour = -1;
    private int clockBlock = -1;
    private int block = -1;
    private int toldBlock = -2;
    private int sentences;
    private int writtenAt;
    private int chain;

    /** The last date told, null before the first. */
    @Nullable
    Days now() {
        return now;
    }

    /** How exact the last date told is. */
    Unit unit() {
        return unit;
    }

    /** The date whose year bare months and days take, null where they take the page's. */
    @Nullable
    Days lender(@Nullable Days page) {
        Days from = written;
        if (from == null || page == null) {
            return from;
        }
        if (chain < LASTING_CHAIN && sentences - writtenAt > LENDS_SENTENCES) {
            return null;
        }
        long back = page.first().toEpochDay() - from.last().toEpochDay();
        return back >= 0
                        && back <= LENDS_YEAR_DAYS
                        && from.first().getYear() != page.last().getYear()
                ? from
                : null;
    }

    /** The last day named from the page's day ("on Monday"), as long as nothing else was. */
    @Nullable
    LocalDate deicticDay() {
        return deicticDay;
    }

    void tell(Days days, Unit exactness) {
        now = days;
        unit = exactness;
        if (exactness == Unit.DAY) {
            toldBlock = block;
        }
    }

    void nextSentence(int ofBlock) {
        sentences++;
        block = ofBlock;
    }

    /** A time of day was told with its day: hours told later without one hang on it. */
    void tellClock(Days days, String value) {
        if (days.isOneDay()) {
            clockDay = days.first();
            clockHour = hourOf(value);
            clockBlock = block;
        }
    }

    /** The last day that a time of day was told of, null before the first. */
    @Nullable
    LocalDate clockDay() {
        return clockDay;
    }

    /** Whether the last day told was one of saying: "she said on Monday". */
    void tellSaying(boolean saying) {
        nowIsSaying = saying;
    }

    boolean isNowSaying() {
        return nowIsSaying;
    }

    /** Whether hours in somebody's words can hang on a day told before: not on the one they were said on. */
    boolean tellsHours() {
        return clockDay != null || (now != null && unit == Unit.DAY && !nowIsSaying);
    }

    /** Whether the paragraph has told a day. */
    boolean isDayToldHere() {
        return toldBlock == block;
    }

    /** Whether the hour is one of the small hours after a day's evening: "at 21:40 on Thursday. ... at 04:15". */
    boolean isNightBefore(Days day, String time) {
        int hour = hourOf(time);
        boolean late = clockHour >= LATE || (clockHour >= EVENING && clockBlock == block);
        return hour >= 0
                && hour < MORNING
                && late
                && day.isOneDay()
                && day.first().equals(clockDay);
    }

    /** The hour of a TIMEX3 time, {@link #LATE} for a night; -1 where it names none. */
    private static int hourOf(String value) {
        int t = value.indexOf('T');
        if (t < 0 || value.length() < t + 3) {
            return -1;
        }
        String hour = value.substring(t + 1, t + 3);
        return switch (hour) {
            case "NI" -> LATE;
            case "EV" -> EVENING;
            default -> Character.isDigit(hour.charAt(0)) ? Integer.parseInt(hour) : -1;
        };
    }

    /** A date written with its year, or one that took its year from such a date. */
    void lend(Days days, boolean taken) {
        written = days;
        writtenAt = sentences;
        chain = taken ? chain + 1 : 0;
    }

    /**
     * Something was told from the page's day ("on Tuesday"): the story is back in its own time.
     *
     * @param speakable whether somebody may have spoken then
     */
    void back(Days days, boolean speakable) {
        written = null;
        deicticDay = speakable && days.isOneDay() ? days.first() : deicticDay;
    }
}
