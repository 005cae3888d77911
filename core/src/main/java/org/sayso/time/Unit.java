package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A unit of time, its words, and how TIMEX3 counts it: a decade is ten {@code Y}. */
enum Unit {
    SECOND("T", "S", 1, "second seconds sec secs"),
    MINUTE("T", "M", 1, "minute minutes min mins"),
    HOUR("T", "H", 1, "hour hours hr hrs"),
    DAY("", "D", 1, "day days"),
    NIGHT("", "D", 1, "night nights"),
    WEEK("", "W", 1, "week weeks"),
    FORTNIGHT("", "W", 2, "fortnight fortnights"),
    MONTH("", "M", 1, "month months"),
    YEAR("", "Y", 1, "year years"),
    DECADE("", "Y", 10, "decade decades"),
    CENTURY("", "Y", 100, "century centuries");

    private static final Map<String, Unit> BY_WORD = new HashMap<>();

    static {
        for (Unit unit : values()) {
            for (String word : unit.words.split(" ", -1)) {
                BY_WORD.put(word, unit);
            }
        }
    }

    private final String clock;
    private final String letter;
    private final int factor;
    private final String words;

    Unit(String clock, String letter, int factor, String words) {
        this.clock = clock;
        this.letter = letter;
        this.factor = factor;
        this.words = words;
    }

    static @Nullable Unit of(Piece piece) {
        return piece.isWord() ? BY_WORD.get(piece.lower()) : null;
    }

    static boolean isPlural(Piece piece) {
        return piece.lower().endsWith("s");
    }

    boolean isLongerThan(Unit other) {
        return compareTo(other) > 0;
    }

    boolean isClock() {
        return !clock.isEmpty();
    }

    /** {@code P3D}, {@code PT2H}, {@code P20Y} for two decades, {@code PXY} for years nobody counted. */
    String period(Quantity count) {
        String number = count.isVague() ? "X" : Quantity.plain(count.value() * factor);
        if (count.value() == 0.5 && factor == 1) {
            return switch (this) {
                case YEAR -> "P6M";
                case DAY, NIGHT -> "PT12H";
                case HOUR -> "PT30M";
                case MINUTE -> "PT30S";
                default -> "P" + clock + number + letter;
            };
        }
        if (this == CENTURY && count.isVague()) {
            return "PXCE";
        }
        return "P" + clock + number + letter;
    }

    /** The day {@code count} of these away from a day. */
    LocalDate move(LocalDate day, long count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY, NIGHT -> day.plusDays(count);
            case WEEK, FORTNIGHT -> day.plusWeeks(count * factor);
            case MONTH -> day.plusMonths(count);
            case YEAR, DECADE, CENTURY -> day.plusYears(count * factor);
        };
    }

    /** The whole day, week, month, year, decade or century a day lies in. */
    Days around(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> Days.of(day);
            case WEEK, FORTNIGHT -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Days(monday, monday.plusDays(6));
            }
            case MONTH -> new Days(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case YEAR -> years(day.getYear(), 1);
            case DECADE -> years(day.getYear() / 10 * 10, 10);
            case CENTURY -> years(day.getYear() / 100 * 100, 100);
        };
    }

    /** TIMEX3's value of the whole day, week, month, year, decade or century a day lies in. */
    String value(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, NIGHT -> day.toString();
            case WEEK, FORTNIGHT ->
                "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
            case YEAR -> "%04d".formatted(day.getYear());
            case DECADE -> "%03d".formatted(day.getYear() / 10);
            case CENTURY -> "%02d".formatted(day.getYear() / 100);
        };
    }

    static Days years(int first, int count) {
        return new Days(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
    }
}
