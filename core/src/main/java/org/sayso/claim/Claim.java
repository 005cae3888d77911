package org.sayso.claim;

import java.util.List;

/**
 * What several statements say alike.
 *
 * @param id "c1", "c2", … in the order of the pages
 * @param text the claim in one of its carriers' own words
 * @param statements who says it, without those who deny it
 * @param ownVoice sentences in which a page says it on its own authority
 * @param origins statements, denials among them, that go back to one original source stand in one list
 * @param bounds how many independent origins the assertions have
 * @param deniedBy statements that deny it
 * @param steps in the order of days, undated ones last
 */
public record Claim(
        String id,
        Place text,
        List<StatementRef> statements,
        List<Place> ownVoice,
        List<List<StatementRef>> origins,
        Bounds bounds,
        List<StatementRef> deniedBy,
        Standing standing,
        List<Step> steps) {

    /** At least and at most so many independent origins; the two differ where it cannot be told. */
    public record Bounds(int least, int most) {

        /** "2", or "1 to 3". */
        @Override
        public String toString() {
            return least == most ? String.valueOf(least) : least + " to " + most;
        }
    }

    public Claim {
        statements = List.copyOf(statements);
        ownVoice = List.copyOf(ownVoice);
        origins = origins.stream().map(List::copyOf).toList();
        deniedBy = List.copyOf(deniedBy);
        steps = List.copyOf(steps);
    }
}
