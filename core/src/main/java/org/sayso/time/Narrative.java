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

    private @Nullable Days now;
    private Unit unit = Unit.DAY;
    private @Nullable Days written;
    private @Nullable LocalDate deicticDay;
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
    }

    void nextSentence() {
        sentences++;
    }

    /** A date written with its year, or one that took its year from such a date. */
    void lend(Days days, boolean taken) {
        written = days;
        writtenAt = sentences;
        chain = taken ? chain + 1 : 0;
    }

    /** Something was told from the page's day ("on Tuesday"): the story is back in its own time. */
    void back(Days days) {
        written = null;
        deicticDay = days.isOneDay() ? days.first() : deicticDay;
    }
}
