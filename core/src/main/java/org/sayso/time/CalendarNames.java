package org.sayso.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of the months and of the days of the week, in the languages that headers and addresses come in. */
final class CalendarNames {

    /** One row a month: English, then German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Polish, Russian, Turkish. */
    private static final String[] MONTHS = {
        "january jan januar jänner janvier janv enero ene gennaio janeiro januari stycznia января янв ocak",
        "february feb februar février févr fevrier febrero febbraio fevereiro fev februari lutego февраля фев şubat",
        "march mar märz maerz mrz mars marzo março marco maart mrt marca марта мар mart",
        "april apr avril avr abril abr aprile kwietnia апреля апр nisan",
        "may mai mayo maggio maio mei maj maja мая mayıs",
        "june jun juni juin junio giugno junho czerwca июня июн haziran",
        "july jul juli juillet juil julio luglio julho lipca июля июл temmuz",
        "august aug août aout agosto augustus augusti sierpnia августа авг ağustos",
        "september sept sep septembre septiembre settembre setembro września сентября сен eylül",
        "october oct oktober okt octobre octubre ottobre outubro października октября окт ekim",
        "november nov novembre noviembre novembro listopada ноября ноя kasım",
        "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia декабря дек aralık",
    };

    /** One row a day, Monday first, in the same languages. */
    private static final String[] WEEKDAYS = {
        "monday mon montag lundi lunes lunedì segunda maandag måndag poniedziałek понедельник pazartesi",
        "tuesday tue tues dienstag mardi martes martedì terça dinsdag tisdag wtorek вторник salı",
        "wednesday wed mittwoch mercredi miércoles mercoledì quarta woensdag onsdag środa среда çarşamba",
        "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta donderdag torsdag czwartek четверг perşembe",
        "friday fri freitag vendredi viernes venerdì sexta vrijdag fredag piątek пятница cuma",
        "saturday sat samstag sonnabend samedi sábado sabato zaterdag lördag sobota суббота cumartesi",
        "sunday sun sonntag dimanche domingo domenica zondag söndag niedziela воскресенье pazar",
    };

    /** Months whose short or full name is an English word of its own: lower case alone does not make them a date. */
    private static final String WORDS_TOO = " may march mar mars mart jan dec sep sept maja mei mai ";

    private static final Map<String, Integer> MONTH = numbered(MONTHS);
    private static final Map<String, Integer> WEEKDAY = numbered(WEEKDAYS);
    private static final Map<String, Integer> ENGLISH_MONTH = english(MONTHS, 4);
    private static final Map<String, Integer> ENGLISH_WEEKDAY = english(WEEKDAYS, 4);

    private CalendarNames() {}

    /** 1 to 12, or 0. */
    static int month(Piece piece) {
        return piece.isWord() ? MONTH.getOrDefault(piece.lower(), 0) : 0;
    }

    static boolean isMonthAndWord(Piece piece) {
        return WORDS_TOO.contains(" " + piece.lower() + " ");
    }

    /** 1 to 12 for an English name, full or short, or 0. */
    static int englishMonth(Piece piece) {
        return piece.isWord() ? ENGLISH_MONTH.getOrDefault(piece.lower(), 0) : 0;
    }

    static @Nullable DayOfWeek weekday(Piece piece) {
        return piece.isWord() ? day(WEEKDAY.getOrDefault(piece.lower(), 0)) : null;
    }

    static @Nullable DayOfWeek englishWeekday(Piece piece) {
        return piece.isWord() ? day(ENGLISH_WEEKDAY.getOrDefault(piece.lower(), 0)) : null;
    }

    private static @Nullable DayOfWeek day(int number) {
        return number == 0 ? null : DayOfWeek.of(number);
    }

    private static Map<String, Integer> numbered(String[] rows) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int row = 0; row < rows.length; row++) {
            for (String name : rows[row].split(" ", -1)) {
                numbers.putIfAbsent(name, row + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    /** The full name and those of the next names that begin it. */
    private static Map<String, Integer> english(String[] rows, int names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int row = 0; row < rows.length; row++) {
            String[] all = rows[row].split(" ", -1);
            for (int i = 0; i < Math.min(names, all.length); i++) {
                if (all[0].startsWith(all[i])) {
                    numbers.put(all[i], row + 1);
                }
            }
        }
        return Map.copyOf(numbers);
    }
}
