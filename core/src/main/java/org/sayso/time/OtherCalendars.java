package org.sayso.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Months of the Persian (solar) and the Islamic (lunar, Umm al-Qura) calendar. The lunar month starts when the moon
 * is seen, so a day of it may be off by one against the country's own reckoning.
 */
final class OtherCalendars {

    /** A month by its number (1 to 12) in one of the two calendars. */
    record Month(boolean persian, int number) {}

    private static final ULocale SOLAR = new ULocale("@calendar=persian");
    private static final ULocale LUNAR = new ULocale("@calendar=islamic-umalqura");

    private static final String[] PERSIAN = {
        "farvardin",
        "ordibehesht",
        "khordad",
        "tir",
        "mordad amordad",
        "shahrivar",
        "mehr",
        "aban",
        "azar",
        "dey",
        "bahman",
        "esfand",
    };

    /** The months of two words (Rabi, Jumada, Dhu) are left out: their spellings are too many for a table. */
    private static final String[] ISLAMIC = {
        "muharram moharram",
        "safar",
        "",
        "",
        "",
        "",
        "rajab",
        "shaban sha'ban shaaban",
        "ramadan ramadhan ramazan",
        "shawwal shawal",
        "",
        "",
    };

    private static final Map<String, Month> MONTHS = new HashMap<>();

    static {
        for (int i = 0; i < 12; i++) {
            for (String name : PERSIAN[i].split(" ", -1)) {
                MONTHS.put(name, new Month(true, i + 1));
            }
            for (String name : ISLAMIC[i].split(" ", -1)) {
                if (!name.isEmpty()) {
                    MONTHS.put(name, new Month(false, i + 1));
                }
            }
        }
    }

    private OtherCalendars() {}

    static @Nullable Month month(Piece piece) {
        return piece.isWord() && piece.isCapitalised() ? MONTHS.get(piece.lower()) : null;
    }

    /** Names that are also people's or everyday names, a date only with day and year. */
    static boolean needsYear(Piece piece) {
        return switch (piece.lower()) {
            case "ramadan", "ramadhan", "ramazan", "muharram", "moharram" -> false;
            default -> true;
        };
    }

    /** The days of a month, or one day of it where {@code day} is not 0. */
    static Days days(Month month, int year, int day) {
        LocalDate first = gregorian(month, year, day == 0 ? 1 : day);
        if (day != 0) {
            return Days.of(first);
        }
        Month next = new Month(month.persian(), month.number() % 12 + 1);
        return new Days(
                first,
                gregorian(next, month.number() == 12 ? year + 1 : year, 1).minusDays(1));
    }

    /** The year of the other calendar that the first of January of a common year lies in. */
    static int yearNear(Month month, int commonYear) {
        return month.persian() ? commonYear - 622 : (int) Math.floor((commonYear - 622) * 33.0 / 32);
    }

    private static LocalDate gregorian(Month month, int year, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, month.persian() ? SOLAR : LUNAR);
        calendar.clear();
        calendar.set(year, month.number() - 1, day, 12, 0, 0);
        return Instant.ofEpochMilli(calendar.getTimeInMillis())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }
}
