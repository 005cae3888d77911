package org.sayso.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;
import org.sayso.time.Meaning.Part;
import org.sayso.time.Meaning.Turn;

/**
 * Years and what is longer or a large part of one: decades, centuries, months by name, seasons, quarters, halves.
 *
 * <pre>
 * Long    ::= Part? (Month | Season | Year | Decade | Century | Quarter)
 * Part    ::= 'the'? ('early' | 'mid' '-'? | 'late' | ('beginning' | 'start' | 'middle' | 'end' | …) 'of') 'the'?
 * Month   ::= Turn? MONTH (Turn 'year')?            last March, January last year
 * Season  ::= (Turn | 'the')? SEASON ('of'? YYYY | Turn 'year')?
 * Year    ::= YYYY (('-' | '/') (YYYY | YY))?
 * Decade  ::= 'the'? (YYY0 's' | "'"? Y0 's' | 'eighties')
 * Century ::= 'the'? ORDINAL '-'? 'century'
 * Quarter ::= 'Q' 1..4 YYYY? | ('the' | Turn)? ORDINAL ('quarter' | 'half') ('of' (YYYY | 'the' 'year' | Turn 'year'))?
 * Turn    ::= 'last' | 'this' 'past'? | 'next' | 'past' | 'coming'
 * </pre>
 */
final class YearGrammar {

    private static final Map<String, Part> PARTS = Map.of(
            "early",
            Part.EARLY,
            "late",
            Part.LATE,
            "mid",
            Part.MIDDLE,
            "beginning",
            Part.EARLY,
            "start",
            Part.EARLY,
            "middle",
            Part.MIDDLE,
            "end",
            Part.LATE,
            "close",
            Part.LATE,
            "turn",
            Part.EARLY);
    private static final Map<String, Turn> TURNS =
            Map.of("last", Turn.LAST, "this", Turn.THIS, "next", Turn.NEXT, "past", Turn.LAST, "coming", Turn.NEXT);
    private static final Map<String, String> SEASONS =
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");
    private static final Map<String, Integer> DECADES = Map.of(
            "twenties",
            192,
            "thirties",
            193,
            "forties",
            194,
            "fifties",
            195,
            "sixties",
            196,
            "seventies",
            197,
            "eighties",
            198,
            "nineties",
            199);

    /** Before a month whose name is also a person's or another word. "by May" and "to May" may be a person. */
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "since", "until", "till", "by", "from", "during", "between", "through", "before", "after", "of", "to",
            "for", "and", "around", "late", "early");

    private static final Set<String> BEFORE_MAY = Set.of("in", "since", "until", "till", "from", "during", "between");
    private static final Set<String> NAMES_TOO = Set.of("may", "march", "april", "june", "august");

    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "since", "until", "till", "by", "from", "during", "between", "through", "before", "after", "of", "to",
            "for", "around", "circa", "early", "late", "mid", "and", "or");
    /** What can be counted in thousands: "2000 people" is no year. */
    private static final Set<String> COUNTED = Set.of(
            "people",
            "men",
            "women",
            "children",
            "percent",
            "dollars",
            "euros",
            "pounds",
            "km",
            "kilometers",
            "miles",
            "feet",
            "meters",
            "metres",
            "tons",
            "tonnes",
            "kg",
            "mph",
            "hours",
            "minutes",
            "calories",
            "words",
            "mm",
            "m",
            "ft",
            "troops",
            "soldiers",
            "homes",
            "members",
            "cases",
            "deaths",
            "jobs",
            "shares",
            "employees",
            "points",
            "votes",
            "units",
            "workers",
            "residents",
            "square",
            "million",
            "billion",
            "degrees",
            "acres",
            "prisoners",
            "civilians",
            "fighters",
            "families",
            "years",
            "days",
            "weeks",
            "months",
            "others",
            "protesters",
            "police",
            "officers",
            "rubles",
            "rupees",
            "riyals",
            "yuan",
            "yen",
            "students",
            "times",
            "seats",
            "barrels");

    private final Pieces pieces;

    YearGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    static boolean canStart(Piece piece) {
        return piece.isNumber()
                || piece.is("the")
                || piece.is("'")
                || piece.is("q")
                || PARTS.containsKey(piece.lower())
                || TURNS.containsKey(piece.lower())
                || SEASONS.containsKey(piece.lower())
                || CalendarNames.englishMonth(piece) > 0
                || DECADES.containsKey(piece.lower());
    }

    @Nullable
    Found at(int start) {
        Part part = Part.WHOLE;
        int i = start;
        if (pieces.at(i).is("the")) {
            i++;
        }
        if (pieces.at(i).is("very") && PARTS.containsKey(pieces.at(i + 1).lower())) {
            i++;
        }
        Part named = PARTS.get(pieces.at(i).lower());
        if (named != null) {
            boolean noun = isNoun(pieces.at(i));
            if (noun && pieces.at(i + 1).is("of")) {
                part = named;
                i += 2;
            } else if (!noun) {
                part = named;
                i += pieces.at(i + 1).is("-") ? 2 : 1;
                if (pieces.at(i).is("to")
                        && pieces.at(i + 2).is("-")
                        && PARTS.containsKey(pieces.at(i + 1).lower())) {
                    i += 3;
                }
            } else {
                return null;
            }
            i += pieces.at(i).is("the") && pieces.at(i).gap() != Piece.Gap.NONE ? 1 : 0;
        }
        boolean article = i > start;
        Found found = month(start, i, part);
        if (found == null) {
            found = season(start, i);
        }
        if (found == null) {
            found = decade(start, i);
        }
        if (found == null) {
            found = century(start, i);
        }
        if (found == null) {
            found = quarter(start, i, article);
        }
        if (found == null) {
            found = year(start, i, part);
        }
        return found;
    }

    private static boolean isNoun(Piece piece) {
        return piece.is("beginning")
                || piece.is("start")
                || piece.is("middle")
                || piece.is("end")
                || piece.is("close")
                || piece.is("turn");
    }

    static boolean isPart(Piece piece) {
        return PARTS.containsKey(piece.lower());
    }

    /** The part of a longer time that stands at {@code i}, WHOLE where none does. */
    static Part part(Pieces pieces, int i) {
        return PARTS.getOrDefault(pieces.at(i).lower(), Part.WHOLE);
    }

    static @Nullable Turn turn(Piece piece) {
        return TURNS.get(piece.lower());
    }

    private @Nullable Found month(int start, int from, Part part) {
        int i = from;
        Turn turn = TURNS.getOrDefault(pieces.at(i).lower(), Turn.BARE);
        if (turn != Turn.BARE) {
            i += pieces.at(i + 1).is("past") || pieces.at(i + 1).is("coming") ? 2 : 1;
        }
        Piece name = pieces.at(i);
        int month = CalendarNames.englishMonth(name);
        if (month == 0 || (!name.isCapitalised() && (turn == Turn.BARE || NAMES_TOO.contains(name.lower())))) {
            return null;
        }
        int end = i + 1;
        boolean dotted = name.length() <= 4 && !name.is("may") && !name.is("june") && !name.is("july");
        if (dotted) {
            if (!pieces.at(end).is(".") || !pieces.at(end).isGlued()) {
                return null;
            }
            end++;
        }
        if (pieces.at(end).is("-")
                && pieces.at(end).isGlued()
                && pieces.at(end + 1).isWord()
                && pieces.at(end + 1).isGlued()
                && CalendarNames.englishMonth(pieces.at(end + 1)) == 0) {
            return null;
        }
        if (turn == Turn.BARE && part == Part.WHOLE && NAMES_TOO.contains(name.lower()) && !isMonthHere(i, name)) {
            return null;
        }
        YearOf year = yearOf(end);
        return new Found(
                new Meaning.Month(month, turn, year.turn(), part),
                turn == Turn.BARE && part == Part.WHOLE ? i : start,
                year.end());
    }

    private boolean isMonthHere(int i, Piece name) {
        Piece before = pieces.at(i - 1);
        Piece after = pieces.at(i + 1);
        if (TURNS.containsKey(after.lower()) && pieces.at(i + 2).is("year")) {
            return true;
        }
        if (name.is("may")) {
            boolean andMonth = before.is("and") && CalendarNames.englishMonth(pieces.at(i - 2)) > 0;
            return (BEFORE_MAY.contains(before.lower()) || andMonth)
                    && !(after.is("'") && pieces.at(i + 2).is("s"));
        }
        return BEFORE_MONTH.contains(before.lower()) && !(after.isWord() && after.isCapitalised());
    }

    /** "last year" after a month or season: which year, and the index after it. */
    private record YearOf(Turn turn, int end) {}

    private YearOf yearOf(int end) {
        int i = pieces.at(end).is("of") || pieces.at(end).is(",") ? end + 1 : end;
        Turn turn = TURNS.get(pieces.at(i).lower());
        if (turn != null && pieces.at(i + 1).is("year")) {
            return new YearOf(turn, i + 2);
        }
        boolean that = pieces.at(i).is("that")
                || (pieces.at(i).is("the") && pieces.at(i + 1).is("same"));
        if (that && pieces.at(i + 1).is("year")) {
            return new YearOf(Turn.SAME, i + 2);
        }
        if (pieces.at(i).is("the")
                && (pieces.at(i + 1).is("following") || pieces.at(i + 1).is("previous"))
                && pieces.at(i + 2).is("year")) {
            return new YearOf(pieces.at(i + 1).is("following") ? Turn.AFTER : Turn.BEFORE, i + 3);
        }
        return new YearOf(Turn.BARE, end);
    }

    private @Nullable Found season(int start, int from) {
        int i = from;
        Turn turn = TURNS.getOrDefault(pieces.at(i).lower(), Turn.BARE);
        i += turn == Turn.BARE ? 0 : 1;
        String code = SEASONS.get(pieces.at(i).lower());
        if (code == null) {
            return null;
        }
        int end = i + 1;
        int yearAt = pieces.at(end).is("of") || pieces.at(end).is(",") ? end + 1 : end;
        int year = fourDigits(pieces.at(yearAt));
        if (year > 0) {
            return new Found(new Meaning.YearPart(code, year, turn, Turn.BARE), start, yearAt + 1);
        }
        YearOf of = yearOf(end);
        boolean inThe = pieces.at(i - 1).is("the")
                && (pieces.at(i - 2).is("in") || pieces.at(i - 2).is("during"));
        if (turn == Turn.BARE
                && of.turn() == Turn.BARE
                && (!inThe || code.equals("SP") || pieces.at(i).is("fall"))) {
            return null;
        }
        if (pieces.at(i).isCapitalised() && start > 0 && of.turn() == Turn.BARE) {
            return null;
        }
        return new Found(new Meaning.YearPart(code, null, turn, of.turn()), start, of.end());
    }

    private @Nullable Found decade(int start, int from) {
        int i = from;
        if (pieces.at(i).is("'")) {
            i++;
        }
        Piece number = pieces.at(i);
        Piece s = pieces.at(i + 1);
        int end = i + 2;
        if (s.is("'") && pieces.at(i + 2).is("s") && pieces.at(i + 2).isGlued()) {
            s = pieces.at(i + 2);
            end++;
        }
        if (number.isNumber() && s.is("s") && s.isGlued() && number.number() % 10 == 0) {
            if (number.length() == 4 && number.number() >= 1000 && number.number() < 2100) {
                return new Found(new Meaning.Decade(number.number() / 10), start, end);
            }
            boolean apart = pieces.at(i - 1).is("'") || pieces.at(i - 1).is("the") || i > from + 1;
            if (number.length() == 2 && apart && number.number() >= 20) {
                return new Found(new Meaning.Decade(190 + number.number() / 10), start, end);
            }
        }
        Integer tens = DECADES.get(number.lower());
        boolean ofTime = tens != null
                && i == from
                && start < from
                && !pieces.at(from - 1).is("his");
        return ofTime && tens != null ? new Found(new Meaning.Decade(tens), start, i + 1) : null;
    }

    private @Nullable Found century(int start, int i) {
        int ordinal = NumberGrammar.ordinal(pieces, i);
        if (ordinal < 1 || ordinal > 21) {
            return null;
        }
        int end = NumberGrammar.afterOrdinal(pieces, i);
        end += pieces.at(end).is("-") ? 1 : 0;
        return pieces.at(end).is("century") ? new Found(new Meaning.Century(ordinal - 1), start, end + 1) : null;
    }

    private @Nullable Found quarter(int start, int from, boolean article) {
        if (pieces.at(from).is("q")
                && pieces.at(from).isCapitalised()
                && pieces.at(from + 1).isGlued()) {
            int number = pieces.at(from + 1).number();
            int year = fourDigits(pieces.at(from + 2));
            return number < 1 || number > 4
                    ? null
                    : new Found(
                            new Meaning.YearPart("Q" + number, year == 0 ? null : year, Turn.BARE, Turn.BARE),
                            start,
                            year == 0 ? from + 2 : from + 3);
        }
        Turn turn = TURNS.getOrDefault(pieces.at(from).lower(), Turn.BARE);
        if (turn != Turn.BARE && pieces.at(from + 1).is("quarter")) {
            return new Found(new Meaning.YearPart("Q", null, turn, Turn.BARE), start, from + 2);
        }
        int ordinal = NumberGrammar.ordinal(pieces, from);
        int i = ordinal == 0 ? from : NumberGrammar.afterOrdinal(pieces, from);
        boolean quarter = pieces.at(i).is("quarter") && ordinal >= 1 && ordinal <= 4;
        boolean half = pieces.at(i).is("half") && ordinal >= 1 && ordinal <= 2;
        if (!quarter && !half) {
            return null;
        }
        String code = (quarter ? "Q" : "H") + ordinal;
        int end = i + 1;
        int yearAt = pieces.at(end).is("of") ? end + 1 : end;
        int year = fourDigits(pieces.at(yearAt));
        if (year > 0) {
            return new Found(new Meaning.YearPart(code, year, Turn.BARE, Turn.BARE), start, yearAt + 1);
        }
        if (pieces.at(end).is("of")
                && pieces.at(end + 1).is("the")
                && pieces.at(end + 2).is("year")) {
            return new Found(new Meaning.YearPart(code, null, Turn.BARE, Turn.THIS), start, end + 3);
        }
        YearOf of = yearOf(end);
        if (of.turn() == Turn.BARE && !(quarter && article)) {
            return null;
        }
        return new Found(new Meaning.YearPart(code, null, Turn.BARE, of.turn()), start, of.end());
    }

    private @Nullable Found year(int start, int i, Part part) {
        int year = fourDigits(pieces.at(i));
        Piece before = pieces.at(i - 1);
        if (year == 0
                || (pieces.at(i).isGlued()
                        && !before.is("(")
                        && !before.is("\"")
                        && !before.is("-")
                        && !before.is("'")
                        && !before.is("/"))) {
            return null;
        }
        Piece next = pieces.at(i + 1);
        Piece other = pieces.at(i + 2);
        if (next.isGlued() && (next.is("-") || next.is("/")) && other.isNumber() && other.isGlued()) {
            int last = fourDigits(other);
            if (last == 0 && other.length() == 2) {
                last = year / 100 * 100 + other.number();
            }
            return last > year && last - year < 200 ? new Found(new Meaning.Years(year, last, part), i, i + 3) : null;
        }
        boolean goesOn = next.isGlued()
                && (next.is("%")
                        || (pieces.at(i + 2).isGlued() && pieces.at(i + 2).isNumber())
                        || next.isWord());
        if (goesOn
                || (before.isGlued()
                        && before.is("-")
                        && pieces.at(i).isGlued()
                        && pieces.at(i - 2).isWord())) {
            return null;
        }
        boolean led = part != Part.WHOLE || BEFORE_YEAR.contains(before.lower());
        boolean counted = COUNTED.contains(next.lower())
                || (year % 100 == 0
                        && next.isWord()
                        && !next.isCapitalised()
                        && next.lower().endsWith("s")
                        && next.length() > 3
                        && !next.is("was"));
        if (counted || (!led && (year < 1800 || year > 2060)) || (led && year < 1000)) {
            return null;
        }
        if (before.is("$")
                || before.is("€")
                || before.is("£")
                || before.is("#")
                || before.is("no")
                || before.is("about")
                || before.is("nearly")
                || before.is("over")
                || (before.is("than") && !led)) {
            return null;
        }
        boolean ofCount = before.is("of") || before.is("to") || before.is("for") || before.is("and") || before.is("or");
        return ofCount && (year < 1800 || year > 2060)
                ? null
                : new Found(new Meaning.Years(year, year, part), part == Part.WHOLE ? i : start, i + 1);
    }

    private static int fourDigits(Piece piece) {
        int number = piece.length() == 4 ? piece.number() : 0;
        return number >= 1000 && number < 2200 ? number : 0;
    }
}
