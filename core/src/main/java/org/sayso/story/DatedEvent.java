package org.sayso.story;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.time.Days;

/**
 * Words of a page that tell of something at a day.
 *
 * @param statement on whose word, null where the page tells it itself
 * @param terms what it is compared by, the words of the day itself left out
 * @param ahead whether the day was still to come when the page was written
 */
public record DatedEvent(Days days, Place place, @Nullable StatementRef statement, Set<String> terms, boolean ahead) {

    public DatedEvent {
        terms = Set.copyOf(terms);
    }

    /** Days from the first to the last, 0 for one day. */
    long vagueness() {
        return days.last().toEpochDay() - days.first().toEpochDay();
    }

    /** How many terms two share, where at least {@code least} and that part of the shorter's; else 0. */
    int likeness(DatedEvent other, int least, double part) {
        boolean shorter = terms.size() <= other.terms.size();
        Set<String> small = shorter ? terms : other.terms;
        Set<String> large = shorter ? other.terms : terms;
        int shared = (int) small.stream().filter(large::contains).count();
        return shared >= least && shared >= part * small.size() ? shared : 0;
    }
}
