package org.sayso.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;

/**
 * How long.
 *
 * <pre>
 * Lasting ::= ('the'? Which)? Number ('-' | Filler)? UNITS (('or' | 'and' | 'to') UNITS)? ('and' 'a' 'half')? Tail?
 *           | Which? UNITS | UNIT '-' 'long' | 'yearlong' | …
 * Tail    ::= '-' 'long' | "'" 's'? 'time'
 * Which   ::= 'past' | 'last' | 'next' | 'coming' | 'first' | …
 * </pre>
 *
 * "a year" after a number or "twice" is a frequency: "15 a year".
 */
final class LengthGrammar {

    private static final Set<String> WHICH =
            Set.of("past", "last", "next", "coming", "first", "previous", "following", "final");
    private static final Set<String> FILLERS =
            Set.of("full", "whole", "more", "long", "consecutive", "straight", "solid");
    /** "these days", "his years in office", "school days", "the days since": no length is said. */
    private static final Set<String> BEFORE_NO_LENGTH = Set.of(
            "these",
            "those",
            "his",
            "her",
            "their",
            "my",
            "our",
            "its",
            "your",
            "-",
            "early",
            "late",
            "s",
            "school",
            "small",
            "light",
            "office",
            "business",
            "working",
            "opening",
            "formative",
            "teenage",
            "dog",
            "happy");

    private static final Set<String> BEFORE_RATE =
            Set.of("twice", "once", "times", "million", "billion", "hours", "days");
    private static final Set<String> BEFORE_ONE_DAY = Set.of(
            "in", "for", "within", "after", "of", "than", "over", "just", "only", "least", "about", "nearly", "almost",
            "every");
    private static final Map<String, Unit> LONG = Map.of(
            "daylong",
            Unit.DAY,
            "weeklong",
            Unit.WEEK,
            "monthlong",
            Unit.MONTH,
            "yearlong",
            Unit.YEAR,
            "decadelong",
            Unit.DECADE,
            "nightlong",
            Unit.NIGHT);

    private final Pieces pieces;

    LengthGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    static boolean canStart(Piece piece) {
        return NumberGrammar.canStart(piece)
                || Unit.of(piece) != null
                || piece.is("the")
                || WHICH.contains(piece.lower())
                || LONG.containsKey(piece.lower());
    }

    @Nullable
    Found at(int start) {
        Unit inOneWord = LONG.get(pieces.at(start).lower());
        if (inOneWord != null) {
            return new Found(new Meaning.Lasting(inOneWord.period(Quantity.ONE)), start, start + 1);
        }
        int i = start;
        boolean article = pieces.at(i).is("the");
        i += article ? 1 : 0;
        boolean which = WHICH.contains(pieces.at(i).lower());
        i += which ? 1 : 0;
        if (article && !which) {
            return null;
        }
        NumberGrammar.Match number = NumberGrammar.at(pieces, i);
        return number == null ? uncounted(start, i, which) : counted(start, i, number);
    }

    /** "years", "the past weeks", "decades-long", "hour-long" */
    private @Nullable Found uncounted(int start, int at, boolean which) {
        Piece name = pieces.at(at);
        Unit unit = Unit.of(name);
        if (unit == null || UnitNames.isName(pieces, at) || UnitNames.isAge(pieces, at, at)) {
            return null;
        }
        boolean isLong = pieces.at(at + 1).is("-")
                && pieces.at(at + 2).is("long")
                && pieces.at(at + 1).isGlued();
        if (!Unit.isPlural(name)) {
            return isLong && !which && !pieces.at(at).isGlued()
                    ? new Found(new Meaning.Lasting(unit.period(Quantity.ONE)), start, at + 3)
                    : null;
        }
        Piece before = pieces.at(at - 1);
        boolean noLength = BEFORE_NO_LENGTH.contains(before.lower())
                || name.length() < 4
                || before.isNumber()
                || (before.isWord() && NumberGrammar.canStart(before))
                || (unit == Unit.SECOND && !before.is("for"));
        if (noLength && !isLong && !which) {
            return null;
        }
        return new Found(
                new Meaning.Lasting(unit.period(Quantity.SOME)), start, isLong ? at + 3 : unitsEnd(pieces, at));
    }

    private @Nullable Found counted(int start, int i, NumberGrammar.Match number) {
        int at = number.end();
        at += pieces.at(at).is("-") || FILLERS.contains(pieces.at(at).lower()) ? 1 : 0;
        Piece name = pieces.at(at);
        Unit unit = Unit.of(name);
        if (unit == null
                || UnitNames.isName(pieces, at)
                || UnitNames.isAge(pieces, i, at)
                || isMoneyOrPart(i)
                || pieces.at(at + 1).is("read")) {
            return null;
        }
        boolean abbreviated = name.length() < 4 && unit.isClock();
        boolean one = pieces.at(i).is("a") || pieces.at(i).is("an");
        boolean noLength = one
                && (unit == Unit.SECOND
                        || unit == Unit.NIGHT
                        || Unit.isPlural(name)
                        || pieces.at(at + 1).is("when"));
        boolean someDay = pieces.at(i).is("one")
                && unit == Unit.DAY
                && !BEFORE_ONE_DAY.contains(pieces.at(start - 1).lower());
        if ((abbreviated && !pieces.at(i).isNumber()) || noLength || someDay) {
            return null;
        }
        Quantity count = number.quantity();
        int end = unitsEnd(pieces, at);
        if (pieces.at(end).is("and")
                && pieces.at(end + 1).is("a")
                && pieces.at(end + 2).is("half")) {
            count = new Quantity(count.value() + 0.5);
            end += 3;
        }
        String value = unit.period(count);
        boolean rate = one
                && (pieces.at(start - 1).isNumber()
                        || BEFORE_RATE.contains(pieces.at(start - 1).lower()));
        return new Found(rate ? new Meaning.Repeated(value) : new Meaning.Lasting(value), start, afterTail(end));
    }

    /** "$3 years" and "1.5.2 days" count something else. */
    private boolean isMoneyOrPart(int i) {
        Piece before = pieces.at(i - 1);
        return before.is("$") || (before.is(".") && pieces.at(i).isGlued());
    }

    private int afterTail(int end) {
        if (pieces.at(end).is("-") && pieces.at(end + 1).is("long")) {
            return end + 2;
        }
        if (pieces.at(end).is("'") && pieces.at(end).isGlued()) {
            int time = pieces.at(end + 1).is("s") && pieces.at(end + 1).isGlued() ? end + 2 : end + 1;
            return pieces.at(time).is("time") ? time + 1 : end;
        }
        return end;
    }

    /** The index after "weeks", or after "weeks and months". */
    static int unitsEnd(Pieces pieces, int i) {
        Piece link = pieces.at(i + 1);
        boolean linked = link.is("and") || link.is("or") || link.is("to");
        return linked && Unit.of(pieces.at(i + 2)) != null && Unit.isPlural(pieces.at(i + 2)) ? i + 3 : i + 1;
    }
}
