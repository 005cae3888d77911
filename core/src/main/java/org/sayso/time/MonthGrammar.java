package org.sayso.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;
import org.sayso.time.Meaning.Part;
import org.sayso.time.Meaning.Turn;

/**
 * Large parts of a year: months by name, seasons, quarters, halves.
 *
 * <pre>
 * Month   ::= Part? Turn? MONTH OfYear?             last March, January last year, mid-October
 * Season  ::= Part? (Turn | 'the')? SEASON ('of'? YYYY | OfYear)?
 * Quarter ::= 'Q' 1..4 YYYY? | Turn 'quarter' | ORDINAL ('quarter' | 'half') ('of'? YYYY | 'of' 'the' 'year' | OfYear)?
 * OfYear  ::= ('of' | ',')? (Turn | 'that' | 'the' ('same' | 'following' | 'previous')) 'year'
 * </pre>
 */
final class MonthGrammar {

    private static final Map<String, String> SEASONS =
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");

    /** Months that are also names and words: a date only after one of {@link #BEFORE_MONTH}, or "a May poll". */
    private static final Set<String> NAMES_TOO = Set.of("may", "march", "april", "june", "august");

    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "since", "until", "till", "by", "from", "during", "between", "through", "before", "after", "of", "to",
            "for", "and", "around", "late", "early", "as", "or");
    /** "by May", "of May", "to May" may well be a person. */
    private static final Set<String> BEFORE_MAY = Set.of("in", "since", "until", "till", "during", "between", "mid");
    /** "the May government", "the March for Life" */
    private static final Set<String> AFTER_A_NAME = Set.of(
            "government",
            "cabinet",
            "administration",
            "ministry",
            "team",
            "deal",
            "era",
            "premiership",
            "for",
            "on",
            "of",
            "to",
            "in",
            "at",
            "and",
            "or",
            "is",
            "was",
            "has");

    private final Pieces pieces;

    MonthGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    static boolean canStart(Piece piece) {
        return piece.is("the")
                || piece.is("that")
                || piece.is("q")
                || Turns.isPart(piece)
                || Turns.turn(piece) != null
                || SEASONS.containsKey(piece.lower())
                || CalendarNames.englishMonth(piece) > 0
                || NumberGrammar.isOrdinalWord(piece)
                || piece.isNumber();
    }

    @Nullable
    Found at(int start) {
        Turns.Prefix prefix = Turns.prefix(pieces, start);
        if (prefix == null) {
            return null;
        }
        Found found = month(start, prefix.next(), prefix.part());
        if (found == null) {
            found = season(start, prefix.next(), prefix.part());
        }
        return found == null ? quarter(start, prefix.next()) : found;
    }

    private @Nullable Found month(int start, int from, Part part) {
        int i = from;
        Turn turn = isThat(i) ? Turn.SAME : Turns.turnOrBare(pieces.at(i));
        if (turn != Turn.BARE) {
            i += pieces.at(i + 1).is("past") || pieces.at(i + 1).is("coming") ? 2 : 1;
        }
        Piece name = pieces.at(i);
        int month = CalendarNames.englishMonth(name);
        boolean lower = !name.isCapitalised() && (turn == Turn.BARE || NAMES_TOO.contains(name.lower()));
        if (month == 0 || lower) {
            return null;
        }
        int end = i + 1;
        boolean shortened = name.length() <= 4 && !name.is("may") && !name.is("june") && !name.is("july");
        if (shortened) {
            if (!pieces.at(end).is(".") || !pieces.at(end).isGlued()) {
                return null;
            }
            end++;
        }
        boolean dayFollows = pieces.at(end).isNumber() && pieces.at(end).length() <= 2;
        if (turn != Turn.BARE && dayFollows) {
            return null;
        }
        boolean chosen = turn != Turn.BARE || part != Part.WHOLE;
        if (isDoubleName(end) || (!chosen && NAMES_TOO.contains(name.lower()) && !isMonthHere(i))) {
            return null;
        }
        YearOf year = yearOf(end);
        return new Found(new Meaning.Month(month, turn, year.turn(), part), chosen ? start : i, year.end());
    }

    /** "was charged that October.", but not "said that October was cold". */
    private boolean isThat(int i) {
        return pieces.at(i).is("that")
                && pieces.at(i - 1).isWord()
                && pieces.at(i + 1).isCapitalised()
                && pieces.at(i + 1).length() > 3
                && !pieces.at(i + 2).isWord()
                && !pieces.at(i + 2).isNumber();
    }

    /** "April-May" is two months, "May-Britt" a name. */
    private boolean isDoubleName(int end) {
        Piece dash = pieces.at(end);
        Piece other = pieces.at(end + 1);
        return dash.is("-")
                && dash.isGlued()
                && other.isWord()
                && other.isGlued()
                && CalendarNames.englishMonth(other) == 0;
    }

    private boolean isMonthHere(int i) {
        Piece name = pieces.at(i);
        Piece before = pieces.at(i - 1);
        Piece after = pieces.at(i + 1);
        if (Turns.turn(after) != null && pieces.at(i + 2).is("year")) {
            return true;
        }
        boolean article =
                before.is("a") || before.is("an") || before.is("the") || before.is("its") || before.is("their");
        if (article) {
            return after.isWord() && !after.isCapitalised() && !AFTER_A_NAME.contains(after.lower());
        }
        boolean surname = after.isWord() && after.isCapitalised();
        if (name.is("may")) {
            boolean andMonth = before.is("and") && CalendarNames.englishMonth(pieces.at(i - 2)) > 0;
            boolean fromTo = before.is("from") && pieces.at(i + 1).is("to");
            boolean earlyAs = before.is("as") && pieces.at(i - 3).is("as");
            boolean possessive = after.is("'") && pieces.at(i + 2).is("s");
            return (BEFORE_MAY.contains(before.lower()) || andMonth || fromTo || earlyAs) && !possessive && !surname;
        }
        return BEFORE_MONTH.contains(before.lower()) && !surname;
    }

    /** "last year" after a month or season: which year, and the index after it. */
    private record YearOf(Turn turn, int end) {}

    private YearOf yearOf(int end) {
        int i = pieces.at(end).is("of") || pieces.at(end).is(",") ? end + 1 : end;
        Turn turn = Turns.turn(pieces.at(i));
        if (turn != null && pieces.at(i + 1).is("year")) {
            return new YearOf(turn, i + 2);
        }
        if (pieces.at(i).is("that") && pieces.at(i + 1).is("year")) {
            return new YearOf(Turn.SAME, i + 2);
        }
        if (pieces.at(i).is("the") && pieces.at(i + 2).is("year")) {
            return switch (pieces.at(i + 1).lower()) {
                case "same" -> new YearOf(Turn.SAME, i + 3);
                case "following" -> new YearOf(Turn.AFTER, i + 3);
                case "previous" -> new YearOf(Turn.BEFORE, i + 3);
                default -> new YearOf(Turn.BARE, end);
            };
        }
        return new YearOf(Turn.BARE, end);
    }

    private @Nullable Found season(int start, int from, Part part) {
        Turn turn = Turns.turnOrBare(pieces.at(from));
        int i = turn == Turn.BARE ? from : from + 1;
        String code = SEASONS.get(pieces.at(i).lower());
        if (code == null) {
            return null;
        }
        int end = i + 1;
        int yearAt = pieces.at(end).is("of") || pieces.at(end).is(",") ? end + 1 : end;
        int year = YearGrammar.fourDigits(pieces.at(yearAt));
        if (year > 0) {
            return new Found(new Meaning.YearPart(code, year, turn, Turn.BARE), start, yearAt + 1);
        }
        YearOf of = yearOf(end);
        Piece before = pieces.at(start - 1);
        boolean inThe = pieces.at(start).is("the")
                && (before.is("in") || before.is("during"))
                && !pieces.at(end).is("of");
        boolean chosen = turn != Turn.BARE || of.turn() != Turn.BARE || part != Part.WHOLE || inThe;
        boolean name = pieces.at(i).isCapitalised() && start > 0 && of.turn() == Turn.BARE;
        return !chosen || name ? null : new Found(new Meaning.YearPart(code, null, turn, of.turn()), start, of.end());
    }

    private @Nullable Found quarter(int start, int from) {
        Piece first = pieces.at(from);
        if (first.is("q") && first.isCapitalised() && pieces.at(from + 1).isGlued()) {
            int number = pieces.at(from + 1).number();
            int year = YearGrammar.fourDigits(pieces.at(from + 2));
            Integer written = year == 0 ? null : year;
            return number < 1 || number > 4
                    ? null
                    : new Found(
                            new Meaning.YearPart("Q" + number, written, Turn.BARE, Turn.BARE),
                            start,
                            year == 0 ? from + 2 : from + 3);
        }
        Turn turn = Turns.turnOrBare(first);
        if (turn != Turn.BARE && pieces.at(from + 1).is("quarter")) {
            return new Found(new Meaning.YearPart("Q", null, turn, Turn.BARE), start, from + 2);
        }
        int ordinal = NumberGrammar.ordinal(pieces, from);
        if (ordinal < 1 || ordinal > 4) {
            return null;
        }
        int i = NumberGrammar.afterOrdinal(pieces, from);
        boolean quarter = pieces.at(i).is("quarter");
        if (!quarter && !(pieces.at(i).is("half") && ordinal <= 2)) {
            return null;
        }
        String code = (quarter ? "Q" : "H") + ordinal;
        int end = i + 1;
        int yearAt = pieces.at(end).is("of") ? end + 1 : end;
        int year = YearGrammar.fourDigits(pieces.at(yearAt));
        if (year > 0) {
            return new Found(new Meaning.YearPart(code, year, Turn.BARE, Turn.BARE), start, yearAt + 1);
        }
        if (pieces.at(end).is("of")
                && pieces.at(end + 1).is("the")
                && pieces.at(end + 2).is("year")) {
            return new Found(new Meaning.YearPart(code, null, Turn.BARE, Turn.THIS), start, end + 3);
        }
        YearOf of = yearOf(end);
        boolean article = pieces.at(start).is("the") && start < from;
        boolean ofSomething = pieces.at(end).is("of") && of.turn() == Turn.BARE;
        return of.turn() == Turn.BARE && (!quarter || !article || ofSomething)
                ? null
                : new Found(new Meaning.YearPart(code, null, Turn.BARE, of.turn()), start, of.end());
    }
}
