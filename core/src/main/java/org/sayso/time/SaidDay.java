package org.sayso.time;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.time.Meaning.Found;

/**
 * The day a quotation was spoken on, where the words around it date it: in "He said in October: “They met on Wednesday”"
 * the Wednesday is one of October. Holds for the rest of the paragraph as long as its sentences are quoted.
 */
final class SaidDay {

    private static final int REACH = 4;

    private static final Set<String> SAYING = Set.of(
            "said",
            "told",
            "wrote",
            "tweeted",
            "announced",
            "warned",
            "declared",
            "added",
            "posted",
            "testified",
            "speaking",
            "interview",
            "speech",
            "statement",
            "letter",
            "memo",
            "email",
            "tweet",
            "post",
            "testimony",
            "asked",
            "replied",
            "promised",
            "vowed",
            "insisted",
            "claimed",
            "reported");

    private @Nullable Days day;
    private int block = -1;

    /** The day the sentence's quoted words were said on, null where it is the page's. */
    @Nullable
    Days in(Sentence sentence, Pieces pieces, List<Found> found, BitSet quoted, Function<Found, Resolved> resolver) {
        if (sentence.block() != block || (!quoted.isEmpty() && !quoted.get(0)) || quoted.isEmpty()) {
            day = null;
            block = sentence.block();
        }
        if (quoted.isEmpty()) {
            return null;
        }
        for (Found one : found) {
            if (!quoted.get(one.start()) && isDate(one.meaning()) && isSaid(pieces, one)) {
                day = resolver.apply(one).days();
            }
        }
        return day;
    }

    /** A date of its own, not one that hangs on the page's day. */
    private static boolean isDate(Meaning meaning) {
        return meaning instanceof Meaning.Written
                || meaning instanceof Meaning.Month
                || meaning instanceof Meaning.Years;
    }

    static boolean isSaid(Pieces pieces, Found one) {
        for (int i = Math.max(0, one.start() - REACH); i < one.end() + REACH; i++) {
            if ((i < one.start() || i >= one.end())
                    && SAYING.contains(pieces.at(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
