package org.sayso.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.claim.Candidates.Pair;

/**
 * What is told of two statements of one claim: a claim holds what is of one matter, which need not be the same, nor need
 * who denies something there deny what the next one says. Sides, steps and marks rest on pairs.
 */
final class Evidence {

    /** Log odds from which a statement says again what the other said. */
    private static final double AGAIN = 0;
    /** Less likely of one matter, nothing is confirmed. */
    private static final double OF_IT = -1;
    /** Chance that both cannot be true from which a negation is against what it negates. */
    private static final double NEGATED = 0.35;
    /** This share of what a page says in its own voice must be somebody's words elsewhere. */
    private static final double MOST = 0.75;
    /** So many words that tell something at least, or as many hurt as there: "More on the fire:" is nobody's. */
    private static final int TELLING = 4;

    private final PairModel model;
    private final Likeness likeness;
    private final Map<Long, Double> chances = new HashMap<>();

    Evidence(PairModel model, Likeness likeness, List<Contradictions.Found> contradictions) {
        this.model = model;
        this.likeness = likeness;
        for (Contradictions.Found found : contradictions) {
            Pair pair = found.pair();
            chances.put(key(pair.a(), pair.b()), found.chance());
        }
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b);
    }

    /** Whether both were found not to be true together. */
    boolean exclude(Carrier a, Carrier b) {
        return chance(a, b) >= Contradictions.SHOWN;
    }

    /** Whether the one says again what the other said, whoever says it. */
    boolean isAgain(Carrier a, Carrier b) {
        return odds(a, b) >= AGAIN && a.negated().isEmpty() == b.negated().isEmpty();
    }

    /** Whether somebody confirms what another said; who admits something need not answer anybody. */
    boolean isConfirmed(Carrier earlier, Carrier later) {
        boolean confirms = later.cue() == Carrier.Cue.CONFIRMS && odds(earlier, later) >= OF_IT;
        boolean admits = later.cue() == Carrier.Cue.ADMITS && odds(earlier, later) >= AGAIN;
        return (confirms || admits)
                && !later.open()
                && earlier.negated().isEmpty() == later.negated().isEmpty()
                && !Origins.same(earlier, later);
    }

    /** Whether somebody takes back what another, or he himself, said. */
    boolean isTakenBack(Carrier earlier, Carrier later) {
        return odds(earlier, later) >= OF_IT;
    }

    /** Whether a later day counts the same people anew. */
    boolean isOvertaken(Carrier earlier, Carrier later) {
        return Counts.isOvertaken(earlier, later) && odds(earlier, later) >= OF_IT;
    }

    /** Whether it is likely enough that both cannot be true for one to stand against the other where both are of one claim. */
    boolean isDenied(Carrier denial, Carrier other) {
        return chance(denial, other) >= Contradictions.LIKELY;
    }

    /** Whether nearly all that a page says in its own voice is what somebody said on another page. */
    boolean isAttributed(Carrier own, Carrier said) {
        return !said.pageId().equals(own.pageId())
                && own.negated().isEmpty() == said.negated().isEmpty()
                && !Counts.differ(own, said)
                && (tells(own) || Counts.agree(own, said))
                && likeness.within(own, said) >= MOST;
    }

    /** Whether somebody who negates a word of the other's says that it is not so: of ten who do, nine speak of something else. */
    boolean isNegated(Carrier one, Carrier other) {
        return chance(one, other) >= NEGATED;
    }

    private static boolean tells(Carrier own) {
        return own.terms().values().stream().filter(share -> share >= 1).count() >= TELLING;
    }

    private double chance(Carrier a, Carrier b) {
        return chances.getOrDefault(key(a.index(), b.index()), 0.0);
    }

    private double odds(Carrier a, Carrier b) {
        return model.logOdds(a, b, likeness.of(a, b));
    }
}
