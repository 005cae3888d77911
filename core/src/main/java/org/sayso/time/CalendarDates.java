package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/**
 * Dates that say their day themselves: full dates, months of a year, and days of a month ("Friday, 3 January") whose
 * year has to be found elsewhere. Reads headers, addresses and running text alike; never across the end of a line.
 */
public final class CalendarDates {

    private CalendarDates() {}

    /** As {@link #find(String, Span, DayOrder)}, the order of day and month taken from the other dates within. */
    public static List<CalendarDate> find(String text, Span within) {
        return find(text, within, DayOrder.UNKNOWN);
    }

    /**
     * Every date within the span, in its order.
     *
     * @param order what "04/12/2017" means; where unknown, another numeric date within that can be read in one way only
     *     decides, else it is read with the day first and marked {@link CalendarDate#ambiguous}
     */
    public static List<CalendarDate> find(String text, Span within, DayOrder order) {
        Pieces pieces = Pieces.of(text, within);
        List<CalendarDate> dates = new ArrayList<>();
        DayOrder seen = DayOrder.UNKNOWN;
        int i = 0;
        while (i < pieces.size()) {
            CalendarGrammar.Match match = CalendarGrammar.at(pieces, i);
            if (match == null) {
                i++;
                continue;
            }
            dates.add(match.date());
            DayOrder own = orderOf(text, match.date());
            seen = own == null ? seen : own;
            i = match.end();
        }
        DayOrder known = order == DayOrder.UNKNOWN ? seen : order;
        dates.replaceAll(date -> date.ambiguous() ? settled(date, known) : date);
        return List.copyOf(dates);
    }

    static CalendarDate settled(CalendarDate date, DayOrder order) {
        return switch (order) {
            case DAY_FIRST -> date.with(false);
            case MONTH_FIRST -> date.with(false).exchanged();
            case UNKNOWN -> date;
        };
    }

    /** The order that a date of slashes shows by itself: 25/12/2017 or 12/25/2017. */
    private static @Nullable DayOrder orderOf(String text, CalendarDate date) {
        String words = date.span().of(text);
        int slash = words.indexOf('/');
        if (date.ambiguous() || date.day() <= 12 || slash < 1 || slash > 2 || !Character.isDigit(words.charAt(0))) {
            return null;
        }
        String first = words.substring(0, slash);
        return first.chars().allMatch(Character::isDigit) && Integer.parseInt(first) == date.day()
                ? DayOrder.DAY_FIRST
                : DayOrder.MONTH_FIRST;
    }
}
