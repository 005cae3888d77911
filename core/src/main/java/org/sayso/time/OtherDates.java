package org.sayso.time;

import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;
import org.sayso.time.Meaning.Part;

/**
 * Dates that are written in less usual ways.
 *
 * <pre>
 * Range    ::= ('from' | 'between')? Day ('-' | 'to' | 'and') Date | MONTH '.'? Day '-' Day (','? YYYY)?
 * Ordinal  ::= ORDINAL 'of' MONTH (','? YYYY)?                     the Fourth of July
 * Calendar ::= Day 'of'? OTHERMONTH Year? | OTHERMONTH Day? Year?  13 Rajab 1439
 * </pre>
 */
final class OtherDates {

    private final Pieces pieces;

    OtherDates(Pieces pieces) {
        this.pieces = pieces;
    }

    @Nullable
    Found at(int i) {
        Found range = range(i);
        if (range != null) {
            return range;
        }
        Found other = otherCalendar(i);
        return other == null ? ordinalDay(i) : other;
    }

    private @Nullable Found range(int i) {
        Piece dash = pieces.at(i + 1);
        Piece second = pieces.at(i + 2);
        boolean link = dash.is("-") || dash.is("to") || dash.is("and");
        if (pieces.at(i).isNumber()
                && pieces.at(i).length() <= 2
                && link
                && second.isNumber()
                && second.length() <= 2
                && (dash.is("-")
                        || pieces.at(i - 1).is("from")
                        || pieces.at(i - 1).is("between"))) {
            CalendarGrammar.Match last = CalendarGrammar.at(pieces, i + 2);
            int day = pieces.at(i).number();
            if (last != null
                    && last.date().day() > 0
                    && last.date().time() == null
                    && day >= 1
                    && day < last.date().day()) {
                CalendarDate to = last.date();
                return new Found(new Meaning.WrittenRange(day(to, day), to), i, last.end());
            }
        }
        int month = CalendarNames.englishMonth(pieces.at(i));
        int at = pieces.at(i + 1).is(".") ? i + 2 : i + 1;
        if (month > 0
                && pieces.at(i).isCapitalised()
                && pieces.at(at).isNumber()
                && pieces.at(at + 1).is("-")
                && pieces.at(at + 2).isNumber()
                && pieces.at(at + 2).length() <= 2) {
            int first = pieces.at(at).number();
            int last = pieces.at(at + 2).number();
            if (first >= 1 && first < last && last <= 31) {
                int end = at + 3;
                int yearAt = pieces.at(end).is(",") ? end + 1 : end;
                Integer year = pieces.at(yearAt).length() == 4
                                && pieces.at(yearAt).number() > 1000
                                && pieces.at(yearAt).number() < 2200
                        ? Integer.valueOf(pieces.at(yearAt).number())
                        : null;
                end = year == null ? end : yearAt + 1;
                CalendarDate from = new CalendarDate(pieces.span(i, end), year, month, first, null, null, false);
                CalendarDate to = day(from, last);
                if (from.in(2000) != null && to.in(2000) != null) {
                    return new Found(new Meaning.WrittenRange(from, to), i, end);
                }
            }
        }
        return null;
    }

    private static CalendarDate day(CalendarDate like, int day) {
        return new CalendarDate(like.span(), like.year(), like.month(), day, null, null, false);
    }

    /** "the Fourth of July", "the first of May" */
    private @Nullable Found ordinalDay(int i) {
        int day = pieces.at(i).isWord() ? NumberGrammar.ordinal(pieces, i) : 0;
        int of = NumberGrammar.afterOrdinal(pieces, i);
        int month = day == 0 ? 0 : CalendarNames.englishMonth(pieces.at(of + 1));
        if (month == 0 || !pieces.at(of).is("of") || !pieces.at(of + 1).isCapitalised()) {
            return null;
        }
        int end = of + 2;
        int yearAt = pieces.at(end).is(",") ? end + 1 : end;
        int year = pieces.at(yearAt).length() == 4 ? pieces.at(yearAt).number() : 0;
        boolean written = year > 1200 && year < 2200;
        end = written ? yearAt + 1 : end;
        CalendarDate date = new CalendarDate(pieces.span(i, end), written ? year : null, month, day, null, null, false);
        return date.in(2000) == null ? null : new Found(new Meaning.Written(date, Part.WHOLE), i, end);
    }

    private @Nullable Found otherCalendar(int i) {
        Piece first = pieces.at(i);
        int day = first.isNumber() && first.length() <= 2 ? first.number() : 0;
        int at = day == 0 ? i : i + 1;
        if (day > 0) {
            at += NumberGrammar.ordinal(pieces, i) > 0 ? 1 : 0;
            at += pieces.at(at).is("of") ? 1 : 0;
        }
        OtherCalendars.Month month = OtherCalendars.month(pieces.at(at));
        if (month == null || day > 31) {
            return null;
        }
        int end = at + 1;
        if (day == 0
                && pieces.at(end).isNumber()
                && pieces.at(end).length() <= 2
                && pieces.at(end).number() <= 31) {
            day = pieces.at(end).number();
            end++;
        }
        int yearAt = pieces.at(end).is(",") ? end + 1 : end;
        int year = pieces.at(yearAt).length() == 4 ? pieces.at(yearAt).number() : 0;
        boolean inRange = year > 1200 && year < 1550;
        boolean led =
                day > 0 || pieces.at(i - 1).is("during") || pieces.at(i - 1).is("of");
        if (!inRange && (OtherCalendars.needsYear(pieces.at(at)) || !led)) {
            return null;
        }
        return new Found(new Meaning.OtherCalendar(month, day, inRange ? year : 0), i, inRange ? yearAt + 1 : end);
    }
}
