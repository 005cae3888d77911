package org.sayso.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Part;
import org.sayso.time.Meaning.Turn;

/** The words before a month, a year, a week that choose one of them or a part of it. */
final class Turns {

    private static final Map<String, Turn> TURNS =
            Map.of("last", Turn.LAST, "this", Turn.THIS, "next", Turn.NEXT, "past", Turn.LAST, "coming", Turn.NEXT);

    /** "early 2008", "mid-October" */
    private static final Map<String, Part> ADJECTIVES =
            Map.of("early", Part.EARLY, "late", Part.LATE, "mid", Part.MIDDLE);

    /** "the end of December" */
    private static final Map<String, Part> NOUNS = Map.of(
            "beginning",
            Part.EARLY,
            "start",
            Part.EARLY,
            "turn",
            Part.EARLY,
            "middle",
            Part.MIDDLE,
            "end",
            Part.LATE,
            "close",
            Part.LATE);

    /** A part and the index of what it is a part of. */
    record Prefix(Part part, int next) {}

    private Turns() {}

    static @Nullable Turn turn(Piece piece) {
        return TURNS.get(piece.lower());
    }

    static Turn turnOrBare(Piece piece) {
        return TURNS.getOrDefault(piece.lower(), Turn.BARE);
    }

    static boolean isPart(Piece piece) {
        return ADJECTIVES.containsKey(piece.lower()) || NOUNS.containsKey(piece.lower());
    }

    /** The part of a longer time that the word says, WHOLE where it says none. */
    static Part part(Piece piece) {
        Part part = ADJECTIVES.get(piece.lower());
        return part == null ? NOUNS.getOrDefault(piece.lower(), Part.WHOLE) : part;
    }

    /** {@code 'the'? ('very'? NOUN 'of' 'the'? | ADJECTIVE '-'? ('to' '-'? ADJECTIVE '-')? 'the'?)?}; null for a noun alone. */
    static @Nullable Prefix prefix(Pieces pieces, int start) {
        int i = pieces.at(start).is("the") ? start + 1 : start;
        i += pieces.at(i).is("very") && isPart(pieces.at(i + 1)) ? 1 : 0;
        Part noun = NOUNS.get(pieces.at(i).lower());
        if (noun != null) {
            if (!pieces.at(i + 1).is("of")) {
                return null;
            }
            return new Prefix(noun, pieces.at(i + 2).is("the") ? i + 3 : i + 2);
        }
        Part adjective = ADJECTIVES.get(pieces.at(i).lower());
        if (adjective == null) {
            return new Prefix(Part.WHOLE, i);
        }
        i += pieces.at(i + 1).is("-") ? 2 : 1;
        if (pieces.at(i).is("to") && (isPart(pieces.at(i + 1)) || isPart(pieces.at(i + 2)))) {
            i += pieces.at(i + 1).is("-") ? 3 : 2;
            i += pieces.at(i).is("-") ? 1 : 0;
        }
        return new Prefix(adjective, pieces.at(i).is("the") ? i + 1 : i);
    }
}
