package org.sayso.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Cardinals;

/**
 * How many of something.
 *
 * <pre>
 * Number ::= Half? | Vague | Count (('-' | 'to' | 'or') Count)? ('and' 'a' 'half')?
 * Half   ::= 'half' ('a' | 'an')                   half a century
 * Vague  ::= ('a'? ('few' | 'couple' 'of'?)) | 'several' | ('dozens' | 'hundreds' | 'thousands') 'of' | …
 * Count  ::= digits ((',' | '.') digits)? | WORD ('-'? WORD)? ('hundred' | 'thousand')? | 'a' | 'an' | 'a' 'dozen'
 * </pre>
 */
final class NumberGrammar {

    private static final Map<String, Integer> ORDINALS =
            Cardinals.numbered("zeroth first second third fourth fifth sixth seventh "
                    + "eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
                    + "nineteenth twentieth");
    private static final Set<String> VAGUE =
            Set.of("several", "many", "some", "numerous", "countless", "few", "multiple");
    private static final Set<String> VAGUE_OF = Set.of("dozens", "hundreds", "thousands", "scores", "tens");

    /** A number and the index of the piece after it. */
    record Match(Quantity quantity, int end) {}

    private NumberGrammar() {}

    static boolean canStart(Piece piece) {
        String word = piece.lower();
        return piece.isNumber()
                || word.equals("a")
                || word.equals("an")
                || word.equals("half")
                || word.equals("couple")
                || Cardinals.ones(word) >= 0
                || Cardinals.tens(word) > 0
                || VAGUE.contains(word)
                || VAGUE_OF.contains(word)
                || word.equals("hundred")
                || word.equals("dozen");
    }

    static @Nullable Match at(Pieces pieces, int i) {
        Piece first = pieces.at(i);
        Piece second = pieces.at(i + 1);
        if (first.is("half")) {
            return second.is("a") || second.is("an") ? new Match(new Quantity(0.5), i + 2) : null;
        }
        if (first.is("a") || first.is("an")) {
            return afterArticle(pieces, i);
        }
        if (VAGUE.contains(first.lower())) {
            return new Match(Quantity.SOME, i + 1);
        }
        if (VAGUE_OF.contains(first.lower()) && second.is("of")) {
            return new Match(Quantity.SOME, i + 2);
        }
        if (first.is("couple") && second.is("of")) {
            return new Match(new Quantity(2), i + 2);
        }
        Match count = count(pieces, i);
        if (count == null) {
            return null;
        }
        Piece link = pieces.at(count.end());
        if (link.is("to") || link.is("or") || link.is("-")) {
            Match upTo = count(pieces, count.end() + 1);
            if (upTo != null) {
                return new Match(Quantity.SOME, upTo.end());
            }
        }
        return half(pieces, count);
    }

    static boolean isOrdinalWord(Piece piece) {
        return ORDINALS.containsKey(piece.lower());
    }

    /** 1 for "first" and "1st", 19 for "19th" and "nineteenth"; 0 where it is no ordinal. */
    static int ordinal(Pieces pieces, int i) {
        Piece piece = pieces.at(i);
        if (piece.isNumber()) {
            Piece ending = pieces.at(i + 1);
            boolean ordinal = ending.is("st") || ending.is("nd") || ending.is("rd") || ending.is("th");
            return ordinal && ending.isGlued() && piece.length() <= 2 ? Math.max(0, piece.number()) : 0;
        }
        if (piece.is("twenty") && pieces.at(i + 1).is("-")) {
            return pieces.at(i + 2).is("first") ? 21 : 0;
        }
        return ORDINALS.getOrDefault(piece.lower(), 0);
    }

    /** The index after an ordinal that stands at {@code i}. */
    static int afterOrdinal(Pieces pieces, int i) {
        if (pieces.at(i).isNumber()) {
            return i + 2;
        }
        return pieces.at(i).is("twenty") ? i + 3 : i + 1;
    }

    private static Match afterArticle(Pieces pieces, int i) {
        Piece second = pieces.at(i + 1);
        if (second.is("few") || second.is("handful") || second.is("number")) {
            return new Match(Quantity.SOME, pieces.at(i + 2).is("of") ? i + 3 : i + 2);
        }
        if (second.is("couple")) {
            return new Match(new Quantity(2), pieces.at(i + 2).is("of") ? i + 3 : i + 2);
        }
        if (second.is("dozen")) {
            return new Match(new Quantity(12), i + 2);
        }
        if (second.is("hundred")) {
            return new Match(new Quantity(100), i + 2);
        }
        if (second.is("half")) {
            return new Match(new Quantity(0.5), i + 2);
        }
        return new Match(Quantity.ONE, i + 1);
    }

    private static Match half(Pieces pieces, Match count) {
        int i = count.end();
        boolean half = pieces.at(i).is("and")
                && pieces.at(i + 1).is("a")
                && pieces.at(i + 2).is("half");
        return half ? new Match(new Quantity(count.quantity().value() + 0.5), i + 3) : count;
    }

    private static @Nullable Match count(Pieces pieces, int i) {
        Piece first = pieces.at(i);
        if (first.isNumber()) {
            return digits(pieces, i);
        }
        int small = Cardinals.ones(first.lower());
        int ten = Cardinals.tens(first.lower());
        int end = i + 1;
        int value = small;
        if (ten > 0) {
            value = ten;
            int at = pieces.at(end).is("-") ? end + 1 : end;
            int unit = Cardinals.ones(pieces.at(at).lower());
            if (unit > 0 && unit < 10) {
                value += unit;
                end = at + 1;
            }
        } else if (first.is("hundred") || first.is("dozen")) {
            return new Match(new Quantity(first.is("dozen") ? 12 : 100), end);
        }
        if (value < 0) {
            return null;
        }
        if (pieces.at(end).is("hundred")) {
            return new Match(new Quantity(value * 100.0), end + 1);
        }
        if (pieces.at(end).is("thousand")) {
            return new Match(new Quantity(value * 1000.0), end + 1);
        }
        if (pieces.at(end).is("dozen")) {
            return new Match(new Quantity(value * 12.0), end + 1);
        }
        return new Match(new Quantity(value), end);
    }

    private static @Nullable Match digits(Pieces pieces, int i) {
        double value = pieces.at(i).number();
        int end = i + 1;
        Piece mark = pieces.at(end);
        Piece more = pieces.at(end + 1);
        if (value < 0) {
            return null;
        }
        if (mark.isGlued() && more.isGlued() && more.isNumber()) {
            if (mark.is(",") && more.length() == 3) {
                value = value * 1000 + more.number();
                end += 2;
            } else if (mark.is(".") && more.length() <= 2) {
                value = Double.parseDouble(pieces.at(i).lower() + "." + more.lower());
                end += 2;
            }
        }
        return new Match(new Quantity(value), end);
    }
}
