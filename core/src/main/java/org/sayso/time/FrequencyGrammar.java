package org.sayso.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;

/**
 * How often.
 *
 * <pre>
 * Repeated ::= 'daily' | 'weekly' | … | WEEKDAY 's' | 'per' UNIT
 *            | ('every' | 'each') (WEEKDAY | MONTH | DAYPART | ('other' | 'second' | Number)? UNIT)
 * </pre>
 */
final class FrequencyGrammar {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("daily", "P1D"),
            Map.entry("nightly", "P1D"),
            Map.entry("weekly", "P1W"),
            Map.entry("biweekly", "P2W"),
            Map.entry("fortnightly", "P2W"),
            Map.entry("monthly", "P1M"),
            Map.entry("quarterly", "P3M"),
            Map.entry("yearly", "P1Y"),
            Map.entry("annual", "P1Y"),
            Map.entry("annually", "P1Y"),
            Map.entry("biennial", "P2Y"),
            Map.entry("hourly", "PT1H"));

    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT) + "s", day);
        }
    }

    private final Pieces pieces;

    FrequencyGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    static boolean canStart(Piece piece) {
        return WORDS.containsKey(piece.lower())
                || WEEKDAYS.containsKey(piece.lower())
                || piece.is("every")
                || piece.is("each")
                || piece.is("per");
    }

    @Nullable
    Found at(int i) {
        Piece first = pieces.at(i);
        String often = WORDS.get(first.lower());
        if (often != null) {
            return isName(i) ? null : new Found(new Meaning.Repeated(often), i, i + 1);
        }
        DayOfWeek weekdays = WEEKDAYS.get(first.lower());
        if (weekdays != null) {
            return first.isCapitalised() ? new Found(weekly(weekdays), i, i + 1) : null;
        }
        if (first.is("per")) {
            Unit per = Unit.of(pieces.at(i + 1));
            return per == null || per == Unit.SECOND
                    ? null
                    : new Found(new Meaning.Repeated(per.period(Quantity.ONE)), i, i + 2);
        }
        return each(i, pieces.at(i + 1).is("single") ? i + 2 : i + 1);
    }

    /** "Daily News", "a financial daily", "told the weekly": a paper. */
    private boolean isName(int i) {
        Piece first = pieces.at(i);
        Piece next = pieces.at(i + 1);
        boolean name = first.isCapitalised() && (i > 0 || (next.isWord() && next.isCapitalised()));
        boolean noun = first.lower().endsWith("ly")
                && !first.is("annually")
                && i > 0
                && (!next.isWord() || next.is("the") || next.is("that") || next.is("said") || next.is("reported"))
                && isPaperBefore(i);
        return name || noun;
    }

    private boolean isPaperBefore(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
            Piece piece = pieces.at(j);
            if (piece.is("a") || piece.is("an") || piece.is("the") || piece.is("told") || piece.is("s")) {
                return true;
            }
        }
        return pieces.at(i - 1).isCapitalised();
    }

    private static Meaning weekly(DayOfWeek day) {
        return new Meaning.Repeated("XXXX-WXX-" + day.getValue());
    }

    private @Nullable Found each(int start, int from) {
        Piece name = pieces.at(from);
        DayOfWeek day = CalendarNames.englishWeekday(name);
        if (day != null) {
            return new Found(weekly(day), start, from + 1);
        }
        int month = CalendarNames.englishMonth(name);
        if (month > 0 && name.isCapitalised()) {
            return new Found(new Meaning.Repeated("XXXX-%02d".formatted(month)), start, from + 1);
        }
        DayPart part = DayPart.of(name);
        if (part != null) {
            return new Found(new Meaning.Repeated("XXXX-XX-XX" + part.value()), start, from + 1);
        }
        boolean other = name.is("other") || name.is("second");
        NumberGrammar.Match number = other ? null : NumberGrammar.at(pieces, from);
        Quantity count = other ? new Quantity(2) : number == null ? Quantity.ONE : number.quantity();
        int at = other ? from + 1 : number == null ? from : number.end();
        Unit unit = Unit.of(pieces.at(at));
        return unit == null || (number == null && Unit.isPlural(pieces.at(at)))
                ? null
                : new Found(new Meaning.Repeated(unit.period(count)), start, at + 1);
    }
}
