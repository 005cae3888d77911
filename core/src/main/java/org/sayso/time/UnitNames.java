package org.sayso.time;

import java.util.Set;

/** When a unit's word is part of a name or of a person's age, and where a clause comes to its end: shared by the grammars of units. */
final class UnitNames {

    private static final Set<String> AGE = Set.of("old", "olds");
    private static final Set<String> ABOUT = Set.of("around", "about", "nearly", "over", "than", "almost");
    private static final Set<String> NEXT_CLAUSE = Set.of(
            "and", "but", "when", "in", "at", "by", "as", "while", "on", "was", "were", "had", "with", "because", "for",
            "who", "which");

    private UnitNames() {}

    /** "The Week", "60 Minutes": a capital within a sentence makes a name of a unit, unless the number has one too. */
    static boolean isName(Pieces pieces, int unit) {
        Piece piece = pieces.at(unit);
        if (piece.letters() != Piece.Letters.CAPITALISED || unit == 0) {
            return false;
        }
        Piece number = pieces.at(unit - 1);
        boolean title =
                number.isWord() && number.isCapitalised() && !number.is("the") && NumberGrammar.canStart(number);
        return !title || !pieces.at(unit + 1).isWord();
    }

    /** "66-year-old", "aged 12 years", "was 40 years old"; but "around 60 years old" is a length: ages are told exactly. */
    static boolean isAge(Pieces pieces, int number, int unit) {
        int i = unit + 1;
        if (pieces.at(i).is("-") && AGE.contains(pieces.at(i + 1).lower())) {
            return true;
        }
        Piece before = pieces.at(number - 1);
        boolean about = ABOUT.contains(before.lower()) || number == unit;
        boolean old = AGE.contains(pieces.at(i).lower())
                || (pieces.at(i).is("of") && pieces.at(i + 1).is("age"));
        return (old && !about) || before.is("aged") || before.is("age");
    }

    /** Whether what starts at {@code i} no longer says what "before" or "after" hangs on. */
    static boolean isClauseEnd(Pieces pieces, int i) {
        Piece piece = pieces.at(i);
        boolean mark = !piece.isWord() && !piece.isNumber() && !piece.is("\"") && !piece.is("'");
        return mark || NEXT_CLAUSE.contains(piece.lower());
    }
}
