package org.sayso.time;

import java.util.Set;

/** Which way the words around a time expression look. */
enum Tense {
    PAST,
    FUTURE,
    /** Present or no verb near. */
    OPEN;

    private static final int REACH = 14;

    private static final Set<String> PAST_WORDS = Set.of(
            "was",
            "were",
            "had",
            "did",
            "said",
            "told",
            "went",
            "came",
            "met",
            "took",
            "gave",
            "made",
            "left",
            "began",
            "wrote",
            "spoke",
            "held",
            "led",
            "fell",
            "rose",
            "sent",
            "won",
            "lost",
            "hit",
            "shot",
            "flew",
            "struck",
            "became",
            "got",
            "saw",
            "found",
            "brought",
            "kept",
            "knew",
            "thought",
            "ran",
            "broke",
            "fled",
            "stood",
            "paid",
            "sold",
            "bought",
            "built",
            "tweeted",
            "ago",
            "earlier",
            "been",
            "grew",
            "fought",
            "drew",
            "threw",
            "shook",
            "sank",
            "sought",
            "heard",
            "withdrew",
            "set",
            "put",
            "cut",
            "quit",
            "late",
            "last");
    private static final Set<String> FUTURE_WORDS = Set.of(
            "will",
            "ll",
            "shall",
            "would",
            "due",
            "upcoming",
            "scheduled",
            "expected",
            "planned",
            "plans",
            "deadline",
            "slated",
            "going",
            "expects",
            "next",
            "tomorrow",
            "must",
            "forthcoming");
    /** Ends in "ed" and says nothing about time. */
    private static final Set<String> NO_VERB = Set.of(
            "united",
            "need",
            "indeed",
            "red",
            "hundred",
            "armed",
            "speed",
            "feed",
            "unnamed",
            "sacred",
            "bed",
            "seed",
            "so-called",
            "wed");

    /** The verb that stands nearest before the expression, else nearest after it, within its sentence. */
    static Tense around(Pieces pieces, int start, int end) {
        Tense before = scan(pieces, start - 1, -1);
        return before == OPEN ? scan(pieces, end, 1) : before;
    }

    private static Tense scan(Pieces pieces, int from, int step) {
        Tense found = OPEN;
        for (int i = from, left = REACH; left > 0 && i >= 0 && i < pieces.size(); i += step, left--) {
            Piece piece = pieces.at(i);
            if (piece.is(";") || (piece.is("\"") && left < REACH - 1)) {
                break;
            }
            Tense tense = of(piece);
            if (tense == OPEN) {
                continue;
            }
            if (tense == PAST) {
                return found == FUTURE && !isOver(piece) ? FUTURE : PAST;
            }
            if (piece.is("will") || piece.is("ll") || piece.is("shall") || piece.is("would")) {
                return FUTURE;
            }
            if (found == FUTURE && left < REACH - 4) {
                return FUTURE;
            }
            found = FUTURE;
        }
        return found;
    }

    /** "had been due", "was expected": what was to come is over. */
    private static boolean isOver(Piece piece) {
        return piece.is("was") || piece.is("were") || piece.is("had") || piece.is("been") || piece.is("did");
    }

    private static Tense of(Piece piece) {
        if (!piece.isWord()) {
            return OPEN;
        }
        String word = piece.lower();
        if (FUTURE_WORDS.contains(word)) {
            return FUTURE;
        }
        boolean past =
                PAST_WORDS.contains(word) || (word.endsWith("ed") && word.length() > 3 && !NO_VERB.contains(word));
        return past ? PAST : OPEN;
    }
}
