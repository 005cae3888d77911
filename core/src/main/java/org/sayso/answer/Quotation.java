package org.sayso.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of words somebody quotes.
 *
 * @param place where they, or the words nearest to them, stand; null where nothing is near
 * @param tidied whether only marks differ: quotation marks, white space, letter case at the start, an ellipsis, words
 *     in brackets
 * @param difference word by word, from the page's words to the quoted ones; empty where exact or absent
 * @param bySpeaker whether the one asked for said it: null where nobody was asked for or nobody is said to have
 */
public record Quotation(
        String quotation,
        Verdict verdict,
        @Nullable Evidence place,
        boolean tidied,
        List<Change> difference,
        @Nullable Boolean bySpeaker) {

    /** Whether the words stand in the pages. */
    public enum Verdict {
        EXACT,
        ALTERED,
        ABSENT
    }

    /** Words in a row that are the page's and the quotation's, the page's alone, or the quotation's alone. */
    public record Change(Kind kind, String words) {

        /** Whose the words are. */
        public enum Kind {
            SAME,
            LEFT_OUT,
            PUT_IN
        }
    }

    public Quotation {
        difference = List.copyOf(difference);
    }
}
