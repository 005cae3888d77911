package org.sayso.time;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates written out. Every alternative is tried at one place and reads a handful of pieces, so the cost is linear.
 *
 * <pre>
 * Date     ::= (Clock Join?)? (WEEKDAY Comma? 'the'?)? Calendar ('(' WEEKDAY ')')? (Join? Clock)?
 * Calendar ::= MONTH '.'? Day (Comma? Year)?                          December 4, 2017
 *            | Day ('of' | 'de' | '-' | '/')? MONTH '.'? (Sep? Year)?  4 December 2017, 3rd of January, 15-Jan-2021
 *            | MONTH '.'? Sep? Year                                   March 2018
 *            | YYYY ('-' | '/' | '.') (MM | MONTH) same DD            2017-12-04, 2018/mar/15
 *            | D ('.' | '/' | '-') M same Year                        04/12/2017, 15.01.2021
 *            | YYYYMMDD                                               20180315
 *            | '/' YYYY '/' (MM | MONTH) '/'                          an address's month
 * Day      ::= 1..31 ('st' | 'nd' | 'rd' | 'th' | '.' | 'er' | 'º')?
 * Year     ::= four digits | "'" two digits
 * Join     ::= 'T' | ',' | 'at' | 'on' | '-' | 'um' | 'à' | 'a las'
 * </pre>
 */
final class CalendarGrammar {

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "º", "ª", "°");
    private static final Set<String> OF = Set.of("of", "de", "del", "di", "d", "-", "/", "van");
    private static final Set<String> BEFORE_YEAR = Set.of(",", "of", "de", "del", "-", "/", "in");
    private static final Set<String> JOIN = Set.of("t", ",", "at", "on", "-", "um", "à", "klo", "kl", "om", "alle");

    /** What is matched, and the index of the piece after it. */
    record Match(CalendarDate date, int end) {}

    /** Day, month and year alone. */
    private record Core(@Nullable Integer year, int month, int day, boolean ambiguous, int end) {}

    private CalendarGrammar() {}

    static @Nullable Match at(Pieces pieces, int i) {
        Piece first = pieces.at(i);
        if (first.isNumber()) {
            ClockGrammar.Match clock = ClockGrammar.at(pieces, i);
            if (clock != null && clock.time().minute() >= 0) {
                int from = clock.end();
                Piece join = pieces.at(from);
                if (JOIN.contains(join.lower()) && sameLine(join)) {
                    from++;
                }
                Match date = dated(pieces, i, from, clock.time());
                return date != null && sameLine(pieces.at(from)) ? date : null;
            }
        }
        return dated(pieces, i, i, null);
    }

    private static @Nullable Match dated(Pieces pieces, int start, int from, @Nullable ClockTime clock) {
        int i = from;
        DayOfWeek weekday = CalendarNames.weekday(pieces.at(i));
        if (weekday != null) {
            if (!pieces.at(i).isCapitalised() && !sameLine(pieces.at(i + 1))) {
                return null;
            }
            i++;
            if (pieces.at(i).is(".")) {
                i++;
            }
            if (pieces.at(i).is(",")) {
                i++;
            }
            if (pieces.at(i).is("the") || pieces.at(i).is("den") || pieces.at(i).is("le")) {
                i++;
            }
            if (!sameLine(pieces.at(i))) {
                return null;
            }
        }
        Core core = core(pieces, i);
        if (core == null) {
            return null;
        }
        int end = core.end();
        if (weekday == null && pieces.at(end).is("(") && pieces.at(end + 2).is(")")) {
            weekday = CalendarNames.weekday(pieces.at(end + 1));
            end += weekday == null ? 0 : 3;
        }
        ClockTime time = clock;
        if (time == null && core.day() > 0) {
            int at = end;
            Piece join = pieces.at(at);
            if (JOIN.contains(join.lower()) && sameLine(join)) {
                at++;
            }
            ClockGrammar.Match match = sameLine(pieces.at(at)) ? ClockGrammar.at(pieces, at) : null;
            if (match != null) {
                time = match.time();
                end = match.end();
            }
        }
        CalendarDate date = new CalendarDate(
                pieces.span(start, end),
                core.year(),
                core.month(),
                core.day(),
                weekday,
                time == null ? null : time.value(),
                core.ambiguous());
        if (core.ambiguous() && weekday != null) {
            date = date.with(false);
            date = date.weekdayFits() ? date : date.exchanged();
        }
        return new Match(date, end);
    }

    private static @Nullable Core core(Pieces pieces, int i) {
        Piece first = pieces.at(i);
        if (first.isWord()) {
            int month = CalendarNames.month(first);
            return month == 0 ? null : monthFirst(pieces, i, month);
        }
        if (first.is("/")) {
            return address(pieces, i);
        }
        if (!first.isNumber() || (first.isGlued() && isJoined(pieces.at(i - 1)))) {
            return null;
        }
        return switch (first.length()) {
            case 1, 2 -> dayFirst(pieces, i);
            case 4 -> yearFirst(pieces, i);
            case 8 -> compact(first, i);
            default -> null;
        };
    }

    /** A number that hangs on what stands before it ("1.5", "$4", "A-3") is no day. */
    private static boolean isJoined(Piece before) {
        return before.is(".")
                || before.is("$")
                || before.is("€")
                || before.is("£")
                || before.is("#")
                || before.is("'")
                || before.isNumber()
                || before.is(":");
    }

    private static @Nullable Core monthFirst(Pieces pieces, int i, int month) {
        Piece name = pieces.at(i);
        int at = i + 1;
        boolean dotted = pieces.at(at).is(".") && pieces.at(at).isGlued();
        at += dotted ? 1 : 0;
        int separators = pieces.at(at).is("-") || pieces.at(at).is("/") ? 1 : 0;
        Piece number = pieces.at(at + separators);
        if (!sameLine(number) || !sameLine(pieces.at(at))) {
            return null;
        }
        int day = day(number, month);
        int dayEnd = afterDay(pieces, at + separators, false);
        if (day > 0 && !hasMoreDigits(pieces, dayEnd)) {
            Core core = withYear(pieces, dayEnd, month, day);
            return core.year() == null && (!name.isCapitalised() || separators > 0) ? null : core;
        }
        int yearAt = BEFORE_YEAR.contains(pieces.at(at).lower()) ? at + 1 : at;
        int year = sameLine(pieces.at(yearAt)) ? year(pieces, yearAt) : 0;
        boolean written = name.isCapitalised() || !CalendarNames.isMonthAndWord(name);
        return year == 0 || !written || hasMoreDigits(pieces, yearEnd(pieces, yearAt))
                ? null
                : new Core(year, month, 0, false, yearEnd(pieces, yearAt));
    }

    private static @Nullable Core dayFirst(Pieces pieces, int i) {
        Core numeric = numeric(pieces, i);
        if (numeric != null) {
            return numeric;
        }
        int at = afterDay(pieces, i, true);
        at += OF.contains(pieces.at(at).lower()) ? 1 : 0;
        if (pieces.at(at).is("'")) {
            at++;
        }
        Piece name = pieces.at(at);
        int month = CalendarNames.month(name);
        int day = month == 0 ? 0 : day(pieces.at(i), month);
        if (day == 0 || !sameLine(name)) {
            return null;
        }
        int end = at + 1;
        boolean dotted = pieces.at(end).is(".") && pieces.at(end).isGlued() && name.length() <= 5;
        int yearAt = dotted ? end + 1 : end;
        if (year(pieces, yearAt) == 0 && !BEFORE_YEAR.contains(pieces.at(yearAt).lower())) {
            dotted = false;
        }
        Core core = withYear(pieces, dotted ? end + 1 : end, month, day);
        boolean plain = name.isCapitalised() || !CalendarNames.isMonthAndWord(name);
        return core.year() == null && !plain ? null : core;
    }

    private static Core withYear(Pieces pieces, int at, int month, int day) {
        int yearAt =
                BEFORE_YEAR.contains(pieces.at(at).lower()) && !pieces.at(at).is("in") ? at + 1 : at;
        boolean near = sameLine(pieces.at(at)) && sameLine(pieces.at(yearAt));
        int year = near ? year(pieces, yearAt) : 0;
        if (year == 0 || !exists(year, month, day) || hasMoreDigits(pieces, yearEnd(pieces, yearAt))) {
            return new Core(null, month, day, false, at);
        }
        return new Core(year, month, day, false, yearEnd(pieces, yearAt));
    }

    private static @Nullable Core yearFirst(Pieces pieces, int i) {
        int year = year(pieces, i);
        Piece mark = pieces.at(i + 1);
        Piece middle = pieces.at(i + 2);
        if (year == 0 || !isSeparator(mark) || !middle.isGlued()) {
            return null;
        }
        int month = middle.isNumber() && middle.length() <= 2 ? middle.number() : CalendarNames.month(middle);
        Piece last = pieces.at(i + 4);
        boolean full = pieces.at(i + 3).is(mark.lower()) && pieces.at(i + 3).isGlued() && last.isGlued();
        int day = full ? day(last, month) : 0;
        return day > 0 && exists(year, month, day) ? new Core(year, month, day, false, i + 5) : null;
    }

    /** An address's {@code /2018/03/}; where a day follows, the date starts after the slash. */
    private static @Nullable Core address(Pieces pieces, int i) {
        int year = pieces.at(i + 1).isGlued() ? year(pieces, i + 1) : 0;
        if (year == 0 || !pieces.at(i + 2).is("/")) {
            return null;
        }
        if (yearFirst(pieces, i + 1) != null) {
            return null;
        }
        Piece middle = pieces.at(i + 3);
        int month = middle.isNumber() && middle.length() <= 2 ? middle.number() : CalendarNames.month(middle);
        return month >= 1
                        && month <= 12
                        && pieces.at(i + 4).is("/")
                        && pieces.at(i + 4).isGlued()
                ? new Core(year, month, 0, false, i + 4)
                : null;
    }

    private static @Nullable Core numeric(Pieces pieces, int i) {
        Piece mark = pieces.at(i + 1);
        Piece middle = pieces.at(i + 2);
        Piece last = pieces.at(i + 4);
        if (!isSeparator(mark)
                || !middle.isNumber()
                || !middle.isGlued()
                || middle.length() > 2
                || !pieces.at(i + 3).is(mark.lower())
                || !last.isNumber()
                || !last.isGlued()) {
            return null;
        }
        boolean shortYear = last.length() == 2 && (mark.is("/") || pieces.at(i).length() + middle.length() == 4);
        int year = shortYear ? 2000 + last.number() - (last.number() > 50 ? 100 : 0) : year(pieces, i + 4);
        int a = pieces.at(i).number();
        int b = middle.number();
        if (year == 0 || hasMoreDigits(pieces, i + 5)) {
            return null;
        }
        boolean dayFirst = exists(year, b, a);
        boolean monthFirst = exists(year, a, b);
        if (!dayFirst && !monthFirst) {
            return null;
        }
        boolean ambiguous = dayFirst && monthFirst && a != b && mark.is("/");
        return dayFirst ? new Core(year, b, a, ambiguous, i + 5) : new Core(year, a, b, false, i + 5);
    }

    private static @Nullable Core compact(Piece digits, int i) {
        int number = digits.number();
        int year = number / 10000;
        int month = number / 100 % 100;
        int day = number % 100;
        return year >= 1900 && year < 2100 && exists(year, month, day)
                ? new Core(year, month, day, false, i + 1)
                : null;
    }

    private static int day(Piece piece, int month) {
        int day = piece.length() <= 2 ? piece.number() : -1;
        return month >= 1 && month <= 12 && day >= 1 && exists(2000, month, day) ? day : 0;
    }

    private static int afterDay(Pieces pieces, int i, boolean dotCounts) {
        Piece next = pieces.at(i + 1);
        boolean ordinal = next.isGlued() && (ORDINALS.contains(next.lower()) || (dotCounts && next.is(".")));
        return ordinal ? i + 2 : i + 1;
    }

    /** "March 4,500", "March 4.5", "March 4%", "Jan 10:30": the number went on. */
    private static boolean hasMoreDigits(Pieces pieces, int end) {
        Piece mark = pieces.at(end);
        if (!mark.isGlued()) {
            return false;
        }
        Piece digits = pieces.at(end + 1);
        boolean goesOn = digits.isNumber() && digits.isGlued() && digits.length() != 4;
        return mark.is("%") || (goesOn && (mark.is(",") || mark.is(".") || mark.is(":")));
    }

    private static boolean isSeparator(Piece mark) {
        return mark.isGlued() && (mark.is("-") || mark.is("/") || mark.is("."));
    }

    private static int year(Pieces pieces, int i) {
        Piece piece = pieces.at(i);
        if (piece.is("'")
                && pieces.at(i + 1).isNumber()
                && pieces.at(i + 1).length() == 2
                && pieces.at(i + 1).isGlued()) {
            int two = pieces.at(i + 1).number();
            return two > 50 ? 1900 + two : 2000 + two;
        }
        int number = piece.length() == 4 ? piece.number() : -1;
        return number >= 1200 && number < 2200 ? number : 0;
    }

    private static int yearEnd(Pieces pieces, int i) {
        return pieces.at(i).is("'") ? i + 2 : i + 1;
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && YearMonth.of(year, month).isValidDay(day);
    }

    private static boolean sameLine(Piece piece) {
        return piece.gap() != Piece.Gap.LINE;
    }
}
