package org.sayso.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Times of day.
 *
 * <pre>
 * Clock ::= HH ':' MM (':' SS ('.' digits)?)? Half? Zone? | HH '.' MM (Half | 'uhr') Zone? | HH 'h' MM | HH Half Zone?
 * Half  ::= 'am' | 'pm' | 'a.m.' | 'p.m.'
 * Zone  ::= 'Z' | '('? NAME (('+' | '-') HH (':' MM)?)? ')'? | ('+' | '-') HH ':'? MM | ','? WORD 'time'
 * </pre>
 */
final class ClockGrammar {

    private static final Set<String> UNIVERSAL = Set.of("gmt", "utc", "z");

    private static final Set<String> ZONES = Set.of(
            "gmt", "utc", "z", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "pt", "bst", "cet",
            "cest", "eet", "eest", "msk", "ist", "jst", "kst", "hkt", "aest", "aedt", "irst", "irdt", "sgt");

    /** A time and the index of the piece after it. */
    record Match(ClockTime time, int end) {}

    private ClockGrammar() {}

    static @Nullable Match at(Pieces pieces, int i) {
        Piece first = pieces.at(i);
        if (!first.isNumber() || first.length() > 2 || first.number() > 24) {
            return null;
        }
        int hour = first.number();
        Piece mark = pieces.at(i + 1);
        Piece minutes = pieces.at(i + 2);
        if (mark.isGlued()
                && minutes.isGlued()
                && minutes.isNumber()
                && minutes.length() == 2
                && minutes.number() < 60) {
            if (mark.is(":")) {
                return seconds(pieces, hour, minutes.number(), i + 3);
            }
            if (mark.is(".")) {
                int half = half(pieces, i + 3);
                if (half != 0 && hour <= 12) {
                    return zone(pieces, hour(hour, half), minutes.number(), -1, i + 3 + halfLength(pieces, i + 3));
                }
                return pieces.at(i + 3).is("uhr") ? zone(pieces, hour, minutes.number(), -1, i + 4) : null;
            }
            if (mark.is("h")) {
                return zone(pieces, hour, minutes.number(), -1, i + 3);
            }
        }
        int half = half(pieces, i + 1);
        return half == 0 || hour > 12 || hour == 0
                ? null
                : zone(pieces, hour(hour, half), -1, -1, i + 1 + halfLength(pieces, i + 1));
    }

    private static @Nullable Match seconds(Pieces pieces, int hour, int minute, int from) {
        int i = from;
        int second = -1;
        Piece digits = pieces.at(i + 1);
        if (pieces.at(i).is(":")
                && pieces.at(i).isGlued()
                && digits.isGlued()
                && digits.isNumber()
                && digits.length() == 2
                && digits.number() < 60) {
            second = digits.number();
            i += 2;
            if (pieces.at(i).is(".")
                    && pieces.at(i).isGlued()
                    && pieces.at(i + 1).isNumber()
                    && pieces.at(i + 1).isGlued()) {
                i += 2;
            }
        } else if (pieces.at(i).is(":") && digits.isNumber() && digits.isGlued()) {
            return null;
        }
        int half = half(pieces, i);
        if (half != 0 && hour <= 12) {
            return zone(pieces, hour(hour, half), minute, second, i + halfLength(pieces, i));
        }
        return hour == 24 ? null : zone(pieces, hour, minute, second, i);
    }

    /** 1 before noon, 2 after, 0 where neither is said. */
    private static int half(Pieces pieces, int i) {
        Piece first = pieces.at(i);
        if (first.gap() == Piece.Gap.LINE || !first.isWord()) {
            return 0;
        }
        if (first.is("am") || first.is("pm")) {
            return first.is("am") ? 1 : 2;
        }
        if ((first.is("a") || first.is("p"))
                && pieces.at(i + 1).is(".")
                && pieces.at(i + 2).is("m")
                && pieces.at(i + 1).isGlued()) {
            return first.is("a") ? 1 : 2;
        }
        return 0;
    }

    private static int halfLength(Pieces pieces, int i) {
        if (pieces.at(i).length() == 2) {
            return 1;
        }
        return pieces.at(i + 3).is(".") && pieces.at(i + 3).isGlued() ? 4 : 3;
    }

    private static int hour(int hour, int half) {
        return hour % 12 + (half == 2 ? 12 : 0);
    }

    private static Match zone(Pieces pieces, int hour, int minute, int second, int from) {
        int open = pieces.at(from).is("(") ? 1 : 0;
        Piece name = pieces.at(from + open);
        boolean sign = name.is("+") || name.is("-");
        if (open == 0 && sign && name.isGlued()) {
            int length = offsetLength(pieces, from + 1, false);
            if (length > 0) {
                return match(hour, minute, second, offset(pieces, from), from + 1 + length);
            }
        }
        if (name.gap() != Piece.Gap.LINE && ZONES.contains(name.lower()) && (name.letters() != Piece.Letters.LOWER)) {
            int end = from + open + 1;
            String zone = UNIVERSAL.contains(name.lower()) ? "Z" : null;
            Piece plus = pieces.at(end);
            if ((plus.is("+") || (plus.is("-") && plus.isGlued()))
                    && pieces.at(end + 1).isGlued()) {
                int length = offsetLength(pieces, end + 1, true);
                if (length > 0) {
                    zone = offset(pieces, end);
                    end += 1 + length;
                }
            }
            if (open == 0 || pieces.at(end).is(")")) {
                return match(hour, minute, second, zone, end + open);
            }
        }
        int comma = pieces.at(from).is(",") ? 1 : 0;
        Piece place = pieces.at(from + comma);
        if (place.isWord() && pieces.at(from + comma + 1).is("time") && (place.isCapitalised() || place.is("local"))) {
            return match(hour, minute, second, null, from + comma + 2);
        }
        return match(hour, minute, second, null, from);
    }

    private static Match match(int hour, int minute, int second, @Nullable String zone, int end) {
        return new Match(new ClockTime(hour, minute, second, zone), end);
    }

    /** How many pieces {@code HH}, {@code HHMM} or {@code HH:MM} takes, 0 where it is none. */
    private static int offsetLength(Pieces pieces, int i, boolean short1) {
        Piece hours = pieces.at(i);
        if (!hours.isNumber() || !hours.isGlued()) {
            return 0;
        }
        if (hours.length() == 4) {
            return 1;
        }
        if (hours.length() <= 2
                && pieces.at(i + 1).is(":")
                && pieces.at(i + 1).isGlued()
                && pieces.at(i + 2).length() == 2) {
            return 3;
        }
        return short1 && hours.length() <= 2 ? 1 : 0;
    }

    private static String offset(Pieces pieces, int i) {
        Piece hours = pieces.at(i + 1);
        int hour = hours.length() == 4 ? hours.number() / 100 : hours.number();
        int minute = hours.length() == 4 ? hours.number() % 100 : 0;
        if (offsetLength(pieces, i + 1, true) == 3) {
            minute = Math.max(0, pieces.at(i + 3).number());
        }
        return "%s%02d:%02d".formatted(pieces.at(i).lower(), hour, minute);
    }
}
