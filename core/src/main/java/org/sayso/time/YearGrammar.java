package org.sayso.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;
import org.sayso.time.Meaning.Part;

/**
 * Years and what is longer than one.
 *
 * <pre>
 * Long    ::= Part? (Year | Decade | Century)
 * Year    ::= YYYY (('-' | '/') (YYYY | YY))?
 * Decade  ::= 'the'? (YYY0 's' | "'"? Y0 's' | 'eighties')
 * Century ::= 'the'? ORDINAL '-'? 'century'
 * </pre>
 */
final class YearGrammar {

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

    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "since", "until", "till", "by", "from", "during", "between", "through", "before", "after", "of", "to",
            "for", "around", "circa", "early", "late", "mid", "and", "or", "than");
    /** Of these, the ones that also stand before what is counted: "of 1200 tons". */
    private static final Set<String> BEFORE_COUNT =
            Set.of("of", "to", "for", "and", "or", "around", "than", "by", "from", "between");

    private static final Set<String> NO_YEAR_AFTER =
            Set.of("$", "€", "£", "#", "no", "about", "nearly", "over", "almost", "flight", "boeing", "room");
    /** What a year in a compound may hang on: "mid-2015", "post-2014". */
    private static final Set<String> COMPOUNDS = Set.of("mid", "post", "pre", "early", "late");
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
                || Turns.isPart(piece)
                || DECADES.containsKey(piece.lower())
                || NumberGrammar.isOrdinalWord(piece)
                || piece.is("twenty");
    }

    @Nullable
    Found at(int start) {
        Turns.Prefix prefix = Turns.prefix(pieces, start);
        if (prefix == null) {
            return null;
        }
        Found found = decade(start, prefix.next());
        if (found == null) {
            found = century(start, prefix.next());
        }
        return found == null ? year(start, prefix.next(), prefix.part()) : found;
    }

    private @Nullable Found decade(int start, int from) {
        int i = pieces.at(from).is("'") ? from + 1 : from;
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
            boolean apart = i > from || pieces.at(i - 1).is("the");
            return number.length() == 2 && apart && number.number() >= 20
                    ? new Found(new Meaning.Decade(190 + number.number() / 10), start, end)
                    : null;
        }
        Integer tens = DECADES.get(number.lower());
        return tens != null && i == from && start < from ? new Found(new Meaning.Decade(tens), start, i + 1) : null;
    }

    private @Nullable Found century(int start, int i) {
        int ordinal = NumberGrammar.ordinal(pieces, i);
        if (ordinal < 1 || ordinal > 21) {
            return null;
        }
        int end = NumberGrammar.afterOrdinal(pieces, i);
        end += pieces.at(end).is("-") ? 1 : 0;
        boolean name = pieces.at(end).isCapitalised() && pieces.at(end + 1).isCapitalised();
        return pieces.at(end).is("century") && !name
                ? new Found(new Meaning.Century(ordinal - 1), start, end + 1)
                : null;
    }

    private @Nullable Found year(int start, int i, Part part) {
        int year = fourDigits(pieces.at(i));
        if (year == 0 || isPartOfWord(i, part)) {
            return null;
        }
        Piece dash = pieces.at(i + 1);
        Piece other = pieces.at(i + 2);
        if (dash.isGlued() && (dash.is("-") || dash.is("/")) && other.isNumber() && other.isGlued()) {
            int last = other.length() == 2 ? year / 100 * 100 + other.number() : fourDigits(other);
            return last > year && last - year < 200 ? new Found(new Meaning.Years(year, last, part), i, i + 3) : null;
        }
        return goesOn(i) || !isYear(i, year, part)
                ? null
                : new Found(new Meaning.Years(year, year, part), part == Part.WHOLE ? i : start, i + 1);
    }

    /** "F-2000", "A2000", "1.2000" */
    private boolean isPartOfWord(int i, Part part) {
        Piece before = pieces.at(i - 1);
        if (!pieces.at(i).isGlued()) {
            return false;
        }
        return switch (before.lower()) {
            case "(", "\"", "'", "/", "—", "[" -> false;
            case "-" ->
                before.isGlued()
                        && pieces.at(i - 2).isWord()
                        && part == Part.WHOLE
                        && !COMPOUNDS.contains(pieces.at(i - 2).lower());
            default -> true;
        };
    }

    /** "2000%", "2000.5", "2000th" */
    private boolean goesOn(int i) {
        Piece next = pieces.at(i + 1);
        Piece after = pieces.at(i + 2);
        return next.isGlued() && (next.is("%") || next.isWord() || (after.isGlued() && after.isNumber()));
    }

    private boolean isYear(int i, int year, Part part) {
        Piece before = pieces.at(i - 1);
        Piece next = pieces.at(i + 1);
        boolean led = part != Part.WHOLE || BEFORE_YEAR.contains(before.lower());
        boolean usual = year >= 1800 && year <= 2060;
        boolean round = year % 100 == 0;
        boolean plural = next.isWord() && !next.isCapitalised() && next.lower().endsWith("s") && next.length() > 3;
        if (COUNTED.contains(next.lower()) || (round && plural) || (round && before.is("than"))) {
            return false;
        }
        if (NO_YEAR_AFTER.contains(before.lower())) {
            return false;
        }
        return usual || (led && !BEFORE_COUNT.contains(before.lower()));
    }

    /** A number of four digits that can be a year, or 0. */
    static int fourDigits(Piece piece) {
        int number = piece.length() == 4 ? piece.number() : 0;
        return number >= 1000 && number < 2200 ? number : 0;
    }
}
