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
 * @param marks what a reader should know before trusting it
 * @param circle the outlets that cite one another for it, in the order of citing, the first again at the end; or none
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
        List<Step> steps,
        List<Mark> marks,
        List<String> circle) {

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
        marks = List.copyOf(marks);
        circle = List.copyOf(circle);
    }

    /** The same under another id. */
    public Claim called(String another) {
        return new Claim(
                another, text, statements, ownVoice, origins, bounds, deniedBy, standing, steps, marks, circle);
    }

    /** Whether it was confirmed, denied, withdrawn or overtaken on another day than it was first told. */
    public boolean isChanged() {
        String first = steps.stream()
                .filter(step -> step.day() != null && step.kind() == Step.Kind.CLAIMED)
                .map(Step::day)
                .findFirst()
                .orElse(null);
        return first != null
                && steps.stream()
                        .anyMatch(step -> step.kind().changes() && step.day() != null && !first.equals(step.day()));
    }
}
