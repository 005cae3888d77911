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
            "wasn",
            "weren",
            "hadn",
            "didn",
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
            "forthcoming",
            "wouldn");

    /** Present tense of what stands in a calendar: "the trial opens Tuesday". */
    private static final Set<String> CALENDAR_VERBS = Set.of(
            "starts",
            "begins",
            "opens",
            "kicks",
            "hosts",
            "meets",
            "holds",
            "votes",
            "heads",
            "arrives",
            "launches",
            "returns",
            "travels",
            "visits",
            "expires",
            "ends",
            "airs",
            "convenes",
            "resumes",
            "goes",
            "leaves",
            "takes",
            "reopens",
            "runs",
            "debuts",
            "premieres");

    /** "to begin on Friday": the infinitive right before the expression looks ahead, unless it was past. */
    private static final Set<String> INFINITIVES = Set.of(
            "begin",
            "start",
            "take",
            "open",
            "vote",
            "meet",
            "decide",
            "hold",
            "be",
            "appear",
            "arrive",
            "visit",
            "return",
            "testify",
            "travel",
            "leave",
            "announce",
            "expire",
            "end",
            "come",
            "speak",
            "go",
            "resume",
            "launch",
            "release",
            "host",
            "deliver",
            "give",
            "publish",
            "fly",
            "sign");

    /** "seemed able to deliver on Friday": behind these, what is told of happened, or did not. */
    private static final Set<String> RAISING = Set.of(
            "seemed",
            "appeared",
            "managed",
            "failed",
            "tried",
            "struggled",
            "continued",
            "began",
            "started",
            "happened",
            "proved",
            "used",
            "went",
            "came",
            "forced");

    /** "set up for July 12", "planned for Friday": what stands before "for" says that it lies ahead. */
    private static final Set<String> APPOINTED =
            Set.of("set", "scheduled", "slated", "planned", "arranged", "booked", "called", "due", "timetabled");

    /** What is on a calendar before it happens: "after the Nov. 4 election". */
    private static final Set<String> CALENDAR_NOUNS = Set.of(
            "election",
            "elections",
            "vote",
            "deadline",
            "primary",
            "primaries",
            "caucus",
            "caucuses",
            "summit",
            "midterm",
            "midterms",
            "races",
            "ballot",
            "referendum",
            "debate",
            "convention",
            "inauguration",
            "runoff",
            "launch",
            "expiration",
            "polls");

    private static final Set<String> PASSING = Set.of("before", "after", "missed", "past", "since");

    /** "open until Friday" looks ahead where nothing past stands by it. */
    private static final Set<String> UNTIL = Set.of("until", "till", "through");

    /** Ends in "ed" and says nothing about time. */
    private static final Set<String> NO_VERB = Set.of(
            "united", "need", "indeed", "red", "hundred", "armed", "speed", "feed", "unnamed", "sacred", "bed", "seed",
            "wed");

    /**
     * The verb that stands nearest before the expression, else nearest after it, within its sentence; open where what
     * follows is of the kind that is announced ahead.
     */
    static Tense around(Pieces pieces, int start, int end) {
        if (isInfinitiveBefore(pieces, start)) {
            return FUTURE;
        }
        if (isToDoBefore(pieces, start) || isAppointedBefore(pieces, start)) {
            return FUTURE;
        }
        if (pieces.at(start - 1).is("as")
                && isSoon(pieces.at(start - 2))
                && pieces.at(start - 3).is("as")) {
            return FUTURE;
        }
        Tense before = scan(pieces, start - 1, -1);
        Tense tense = before == OPEN ? scan(pieces, end, 1) : before;
        if (UNTIL.contains(pieces.at(start - 1).lower())) {
            return tense == PAST ? OPEN : FUTURE;
        }
        return tense == PAST && isCalendarNounAfter(pieces, end) ? OPEN : tense;
    }

    private static boolean isSoon(Piece piece) {
        return piece.is("early") || piece.is("soon") || piece.is("late");
    }

    private static boolean isInfinitiveBefore(Pieces pieces, int start) {
        for (int i = start - 1; i >= Math.max(1, start - 4); i--) {
            if (INFINITIVES.contains(pieces.at(i).lower()) && pieces.at(i - 1).is("to")) {
                for (int j = i - 2; j >= Math.max(0, i - 5); j--) {
                    if (isOver(pieces.at(j)) || RAISING.contains(pieces.at(j).lower())) {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** "is to address the nation on Thursday": what somebody is to do lies ahead, whatever it is. */
    private static boolean isToDoBefore(Pieces pieces, int start) {
        for (int i = start - 2; i >= Math.max(1, start - 7); i--) {
            Piece be = pieces.at(i - 1);
            if (pieces.at(i).is("to")
                    && (isNow(be) || (isAhead(be) && (isNow(pieces.at(i - 2)) || isNow(pieces.at(i - 3)))))
                    && pieces.at(i + 1).isWord()) {
                return true;
            }
            if (!pieces.at(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isNow(Piece piece) {
        return piece.is("is") || piece.is("are");
    }

    /** "is set to leave", "is expected to leave". */
    private static boolean isAhead(Piece piece) {
        return APPOINTED.contains(piece.lower()) || piece.is("expected") || piece.is("likely") || piece.is("poised");
    }

    /** "has been set up for July 12", but not "had been set for". */
    private static boolean isAppointedBefore(Pieces pieces, int start) {
        if (!pieces.at(start - 1).is("for")) {
            return false;
        }
        for (int i = start - 2; i >= Math.max(0, start - 4); i--) {
            if (APPOINTED.contains(pieces.at(i).lower())) {
                for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
                    if (pieces.at(j).is("was")
                            || pieces.at(j).is("were")
                            || pieces.at(j).is("had")) {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** "before the deadline", "missed the deadline": told of as past where its verb is. */
    private static boolean isPassed(Pieces pieces, int noun) {
        return pieces.at(noun).is("deadline")
                && (PASSING.contains(pieces.at(noun - 1).lower())
                        || PASSING.contains(pieces.at(noun - 2).lower()));
    }

    private static boolean isCalendarNounAfter(Pieces pieces, int end) {
        for (int i = end; i < end + 3; i++) {
            if (CALENDAR_NOUNS.contains(pieces.at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static Tense scan(Pieces pieces, int from, int step) {
        Tense found = OPEN;
        for (int i = from, left = REACH; left > 0 && i >= 0 && i < pieces.size(); i += step, left--) {
            Piece piece = pieces.at(i);
            if (piece.is(";") || (piece.is("\"") && left < REACH - 1)) {
                break;
            }
            boolean wont = piece.is("won")
                    && pieces.at(i + 1).is("'")
                    && pieces.at(i + 2).is("t");
            Tense tense = wont ? FUTURE : of(piece);
            if (tense == OPEN || pieces.at(i - 1).is("be") || isPassed(pieces, i)) {
                continue;
            }
            if (tense == PAST) {
                return found == FUTURE && !isOver(piece) ? FUTURE : PAST;
            }
            if (wont
                    || piece.is("will")
                    || piece.is("wouldn")
                    || piece.is("ll")
                    || piece.is("shall")
                    || piece.is("would")) {
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
        if (FUTURE_WORDS.contains(word) || CALENDAR_VERBS.contains(word)) {
            return FUTURE;
        }
        boolean past =
                PAST_WORDS.contains(word) || (word.endsWith("ed") && word.length() > 3 && !NO_VERB.contains(word));
        return past ? PAST : OPEN;
    }
}
