package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;

/** Makes of carriers that say the same one claim: its sentence, who denies it, its origins, its steps in time. */
final class ClaimMaker {

    private ClaimMaker() {}

    /** @param told the sentences of other claims, which this one leaves to them where it can; its own is added */
    static Claim claim(String id, List<Carrier> members, Likeness likeness, Evidence evidence, Set<Place> told) {
        List<Carrier> denying = Sides.denying(members, evidence);
        List<Carrier> statements = members.stream().filter(Carrier::isSaid).toList();
        List<Carrier> asserting =
                statements.stream().filter(member -> !denying.contains(member)).toList();
        List<List<Carrier>> origins = Origins.of(statements);
        Claim.Bounds bounds = Origins.bounds(Origins.of(asserting));
        List<Step> steps = steps(members, denying, evidence);
        List<Carrier> ownVoice =
                members.stream().filter(member -> !member.isSaid()).toList();
        List<String> circle = Circle.among(members);
        return new Claim(
                id,
                text(members, likeness, told),
                refs(asserting),
                ownVoice.stream().map(Carrier::place).toList(),
                origins.stream().map(ClaimMaker::refs).toList(),
                bounds,
                refs(denying),
                standing(asserting, denying, bounds, steps),
                steps,
                Marks.of(asserting, denying, ownVoice, circle, evidence),
                circle);
    }

    private static List<StatementRef> refs(List<Carrier> carriers) {
        return carriers.stream()
                .map(carrier -> Objects.requireNonNull(carrier.ref()))
                .toList();
    }

    /** The carrier most like the others, of those that read as a sentence of their own; the shorter where it is even. */
    private static Place text(List<Carrier> members, Likeness likeness, Set<Place> told) {
        Carrier best = members.getFirst();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Carrier member : members) {
            double like = 0;
            for (Carrier other : members) {
                if (other.index() != member.index()) {
                    like += likeness.of(member, other);
                }
            }
            double mean = members.size() == 1 ? 0 : like / (members.size() - 1);
            int words = member.words();
            double length = words < 4 ? -0.4 : words > 30 ? -0.2 : -0.004 * words;
            double denial = Opposition.denies(member) ? -0.3 : 0;
            double part = member.whole() ? 0 : -0.3;
            double another = told.contains(member.place()) ? -1 : 0;
            double score = mean + length + denial + part + another;
            if (score > bestScore) {
                bestScore = score;
                best = member;
            }
        }
        told.add(best.place());
        return best.place();
    }

    private static Standing standing(
            List<Carrier> asserting, List<Carrier> denying, Claim.Bounds bounds, List<Step> steps) {
        if (steps.stream().anyMatch(step -> step.kind() == Step.Kind.WITHDRAWN)) {
            return Standing.WITHDRAWN;
        }
        if (!denying.isEmpty()) {
            return asserting.isEmpty() ? Standing.DENIED : Standing.CONTESTED;
        }
        if (asserting.isEmpty()) {
            return Standing.OWN_VOICE;
        }
        boolean confirmed = steps.stream().anyMatch(step -> step.kind() == Step.Kind.CONFIRMED);
        if (confirmed && bounds.most() > 1) {
            return Standing.CONFIRMED;
        }
        return bounds.most() > 1 ? Standing.SEVERAL_ORIGINS : Standing.ONE_ORIGIN;
    }

    private static List<Step> steps(List<Carrier> members, List<Carrier> denying, Evidence evidence) {
        List<Carrier> sorted = new ArrayList<>(members);
        sorted.sort(
                Comparator.comparing((Carrier carrier) -> day(carrier.day())).thenComparingInt(Carrier::index));
        List<Step> steps = new ArrayList<>();
        List<Carrier> before = new ArrayList<>();
        Set<Carrier> against = new HashSet<>(denying);
        for (Carrier carrier : sorted) {
            Step.Kind kind;
            boolean withdraws = carrier.cue() == Carrier.Cue.WITHDRAWS
                    && (members.size() == 1
                            || before.stream().anyMatch(earlier -> evidence.isTakenBack(earlier, carrier)));
            if (withdraws) {
                kind = Step.Kind.WITHDRAWN;
            } else if (against.contains(carrier)) {
                kind = Step.Kind.DENIED;
            } else if (before.stream().anyMatch(earlier -> evidence.isOvertaken(earlier, carrier))) {
                kind = Step.Kind.OVERTAKEN;
            } else if (before.stream()
                    .anyMatch(earlier -> Origins.same(earlier, carrier) && evidence.isAgain(earlier, carrier))) {
                kind = Step.Kind.REPEATED;
            } else if (before.stream().anyMatch(earlier -> evidence.isConfirmed(earlier, carrier))) {
                kind = Step.Kind.CONFIRMED;
            } else {
                kind = Step.Kind.CLAIMED;
            }
            if (!against.contains(carrier) && !carrier.open() && carrier.polarity() != Polarity.QUESTIONS) {
                before.add(carrier);
            }
            steps.add(new Step(carrier.day(), kind, carrier.ref(), carrier.place()));
        }
        return steps;
    }

    /** Undated last. */
    private static String day(@Nullable String day) {
        return day == null ? "~" : day;
    }
}
