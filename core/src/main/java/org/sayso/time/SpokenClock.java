package org.sayso.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Turn;

/**
 * Times of day in words.
 *
 * <pre>
 * Spoken ::= MINUTES 'minutes'? ('past' | 'to') HOUR Part?     ten minutes past two, twenty to nine
 *          | 'a'? 'quarter' ('past' | 'to') HOUR Part?          a quarter to six
 *          | 'half' 'past' HOUR Part?                           half past two that night
 *          | HOUR "o'clock" Part?                               four o'clock in the morning
 *          | LED HOUR Part                                      at eleven in the morning
 *          | ('shortly' | 'just' | 'soon') ('after' | 'before') HOUR   where the clause ends or goes on without a noun
 * Part   ::= 'in' 'the' DAYPART | 'at' 'night' | 'that' DAYPART
 * </pre>
 *
 * Without a part of the day the hour is the one that is said: nothing tells two in the night from two in the afternoon.
 */
final class SpokenClock {

    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));

    /** Before an hour that has no more than its number: "at eleven in the morning". */
    private static final Set<String> LEADS = Set.of(
            "at", "by", "around", "about", "until", "till", "from", "before", "after", "since", "between", "to",
            "towards", "toward", "nearly", "almost", "past", "roughly");

    /** Before "twenty to nine" without "minutes": otherwise it is a score. */
    private static final Set<String> AT = Set.of("at", "until", "till", "around", "about", "nearly", "almost", "since");

    private static final List<String> MINUTES = List.of("five", "ten", "twenty");

    /**
     * A time and the index of the piece after it.
     *
     * @param turn SAME where the words hang it on the day told before ("that night")
     */
    record Match(String time, Turn turn, int end) {}

    private SpokenClock() {}

    static boolean canStart(Piece piece) {
        return HOURS.containsKey(piece.lower())
                || piece.is("twenty")
                || piece.is("quarter")
                || piece.is("half")
                || piece.is("a")
                || piece.is("shortly")
                || piece.is("just")
                || piece.is("soon")
                || (piece.isNumber() && piece.length() <= 2);
    }

    static @Nullable Match at(Pieces pieces, int i) {
        Match told = minutes(pieces, i);
        if (told == null) {
            told = oClock(pieces, i);
        }
        if (told == null && LEADS.contains(pieces.at(i - 1).lower())) {
            told = hourWithPart(pieces, i);
        }
        return told == null ? aroundHour(pieces, i) : told;
    }

    /** An hour after a day and "at": "Friday at six". */
    static @Nullable Match afterDay(Pieces pieces, int i) {
        Match told = at(pieces, i);
        if (told == null) {
            told = hourWithPart(pieces, i);
        }
        int hour = HOURS.getOrDefault(pieces.at(i).lower(), 0);
        return told != null || hour == 0 || pieces.at(i + 1).is("-") || Unit.of(pieces.at(i + 1)) != null
                ? told
                : new Match(time(hour, 0), Turn.BARE, i + 1);
    }

    private static @Nullable Match minutes(Pieces pieces, int start) {
        int i = start + (pieces.at(start).is("a") ? 1 : 0);
        int minutes;
        boolean sure = true;
        if (pieces.at(i).is("quarter")) {
            minutes = 15;
            i++;
        } else if (pieces.at(i).is("half") && pieces.at(i + 1).is("past") && i == start) {
            minutes = 30;
            i++;
        } else if (i == start) {
            NumberGrammar.Match number = NumberGrammar.at(pieces, i);
            if (number == null || number.quantity().isVague()) {
                return null;
            }
            minutes = (int) number.quantity().value();
            boolean named = Unit.of(pieces.at(number.end())) == Unit.MINUTE;
            sure = named
                    || (MINUTES.contains(pieces.at(i).lower())
                            && AT.contains(pieces.at(i - 1).lower()));
            sure |= MINUTES.contains(pieces.at(i).lower())
                    && pieces.at(number.end()).is("past");
            i = number.end() + (named ? 1 : 0);
        } else {
            return null;
        }
        boolean past = pieces.at(i).is("past");
        int hour = hour(pieces.at(i + 1));
        if (!sure
                || minutes < 1
                || minutes > 59
                || hour == 0
                || !(past || pieces.at(i).is("to"))) {
            return null;
        }
        return withPart(pieces, hour, past ? minutes : -minutes, i + 2);
    }

    private static @Nullable Match oClock(Pieces pieces, int i) {
        int hour = hour(pieces.at(i));
        boolean clock = pieces.at(i + 1).is("o")
                && pieces.at(i + 2).is("'")
                && pieces.at(i + 3).is("clock");
        return hour == 0 || !clock ? null : withPart(pieces, hour, 0, i + 4);
    }

    private static @Nullable Match hourWithPart(Pieces pieces, int i) {
        int hour = HOURS.getOrDefault(pieces.at(i).lower(), 0);
        Match told = hour == 0 ? null : withPart(pieces, hour, 0, i + 1);
        return told == null || told.end() == i + 1 ? null : told;
    }

    /** "shortly after one" */
    private static @Nullable Match aroundHour(Pieces pieces, int i) {
        boolean near = pieces.at(i).is("shortly")
                || pieces.at(i).is("just")
                || pieces.at(i).is("soon");
        boolean side = pieces.at(i + 1).is("after") || pieces.at(i + 1).is("before");
        int hour = HOURS.getOrDefault(pieces.at(i + 2).lower(), 0);
        if (!near || !side || hour == 0) {
            return null;
        }
        Match told = withPart(pieces, hour, 0, i + 3);
        return told.end() > i + 3 || UnitNames.isClauseEnd(pieces, i + 3) ? told : null;
    }

    private static Match withPart(Pieces pieces, int hour, int minutes, int i) {
        boolean in = pieces.at(i).is("in") && pieces.at(i + 1).is("the");
        int at = in ? i + 2 : i + 1;
        DayPart part = DayPart.of(pieces.at(at));
        boolean night = pieces.at(i).is("at") && part == DayPart.NIGHT;
        boolean that = pieces.at(i).is("that") && part != null;
        if (part == null || !(in || night || that)) {
            return new Match(time(hour, minutes), Turn.BARE, i);
        }
        int of24 = switch (part) {
            case MORNING -> hour % 12;
            case MIDDAY, AFTERNOON, EVENING -> hour % 12 + 12;
            case NIGHT -> hour >= 6 && hour < 12 ? hour + 12 : hour % 12;
        };
        return new Match(time(of24, minutes), that ? Turn.SAME : Turn.BARE, at + 1);
    }

    /** The time that "shortly before two" is with "Friday morning" (TMO) behind it; null where that is no part of a day. */
    static @Nullable String inPart(String time, String part) {
        int hour = Integer.parseInt(time.substring(1, 3));
        boolean later = hour < 12 && (part.equals("TAF") || part.equals("TEV") || (part.equals("TNI") && hour >= 6));
        return part.length() != "TMO".length()
                ? null
                : later ? "T%02d%s".formatted(hour + 12, time.substring(3)) : time;
    }

    private static int hour(Piece piece) {
        int number = piece.isNumber() && piece.length() <= 2 ? piece.number() : 0;
        return number >= 1 && number <= 12 ? number : HOURS.getOrDefault(piece.lower(), 0);
    }

    private static String time(int hour, int minutes) {
        int all = (hour * 60 + minutes + 24 * 60) % (24 * 60);
        return "T%02d:%02d".formatted(all / 60, all % 60);
    }
}
