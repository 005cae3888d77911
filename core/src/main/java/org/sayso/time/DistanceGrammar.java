package org.sayso.time;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;

/**
 * So and so long from a day.
 *
 * <pre>
 * Away  ::= Number Filler? UNIT ('and' 'a' 'half')? ('ago' | 'earlier' | 'later' | 'from' 'now' | ('before' | 'after') end of clause)
 * Vague ::= UNITS 'ago' | 'the'? 'recent' UNITS | 'the'? 'coming' UNITS ('and' UNITS)?
 * </pre>
 */
final class DistanceGrammar {

    private static final Set<String> FILLERS = Set.of("full", "whole", "long", "short", "more", "or", "so");
    private static final Set<String> BACK = Set.of("ago", "earlier", "before", "previously", "prior");
    private static final Set<String> ON = Set.of("later", "after", "afterwards", "afterward", "hence");
    private static final Set<String> LOOSE = Set.of("before", "after", "prior");

    private final Pieces pieces;

    DistanceGrammar(Pieces pieces) {
        this.pieces = pieces;
    }

    static boolean canStart(Piece piece) {
        return NumberGrammar.canStart(piece)
                || Unit.of(piece) != null
                || piece.is("the")
                || piece.is("recent")
                || piece.is("coming")
                || piece.is("more");
    }

    @Nullable
    Found at(int i) {
        Found found = away(i);
        return found == null ? vague(i) : found;
    }

    private @Nullable Found away(int i) {
        NumberGrammar.Match number = NumberGrammar.at(pieces, i);
        int at = number == null ? i : number.end();
        Quantity count = number == null ? Quantity.SOME : number.quantity();
        while (number != null && FILLERS.contains(pieces.at(at).lower()) && at < number.end() + 2) {
            at++;
        }
        Unit unit = Unit.of(pieces.at(at));
        if (unit == null || (number == null && !Unit.isPlural(pieces.at(at))) || UnitNames.isName(pieces, at)) {
            return null;
        }
        int end = at + 1;
        if (pieces.at(end).is("and")
                && pieces.at(end + 1).is("a")
                && pieces.at(end + 2).is("half")) {
            count = new Quantity(count.value() + 0.5);
            end += 3;
        }
        if (pieces.at(end).is("or") && pieces.at(end + 1).is("so")) {
            end += 2;
        }
        Piece where = pieces.at(end);
        if (where.is("from") && pieces.at(end + 1).is("now")) {
            Meaning meaning =
                    count.isVague() ? new Meaning.Vague("FUTURE_REF") : new Meaning.Away(count, unit, false, false);
            return new Found(meaning, i, end + 2);
        }
        if (where.is("ago")) {
            Meaning meaning =
                    count.isVague() ? new Meaning.Vague("PAST_REF") : new Meaning.Away(count, unit, true, false);
            return new Found(meaning, i, end + 1);
        }
        boolean back = BACK.contains(where.lower());
        if (!back && !ON.contains(where.lower())) {
            return null;
        }
        boolean hangs = LOOSE.contains(where.lower()) && !UnitNames.isClauseEnd(pieces, end + 1);
        if (hangs || pieces.at(end + 1).is("than") || count.isVague()) {
            return null;
        }
        return new Found(new Meaning.Away(count, unit, back, true), i, end + 1);
    }

    private @Nullable Found vague(int start) {
        int i = pieces.at(start).is("the") || pieces.at(start).is("more") ? start + 1 : start;
        boolean recent = pieces.at(i).is("recent");
        boolean coming = pieces.at(i).is("coming");
        Unit unit = Unit.of(pieces.at(i + 1));
        if ((!recent && !coming) || unit == null || !Unit.isPlural(pieces.at(i + 1))) {
            return null;
        }
        return new Found(
                new Meaning.Vague(recent ? "PAST_REF" : "FUTURE_REF"), start, LengthGrammar.unitsEnd(pieces, i + 1));
    }
}
