package org.sayso.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a claim's {@link Mark}s in who says it, when. */
final class Marks {

    private Marks() {}

    static List<Mark> of(
            List<Carrier> asserting,
            List<Carrier> denying,
            List<Carrier> ownVoice,
            List<String> circle,
            Evidence evidence) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (!asserting.isEmpty()
                && ownVoice.isEmpty()
                && asserting.stream().noneMatch(carrier -> carrier.source().isIdentified())) {
            marks.add(Mark.ONLY_UNNAMED);
        }
        if (asserting.stream()
                .anyMatch(said -> denying.stream()
                        .anyMatch(denial -> takesBack(denial, said) && evidence.exclude(denial, said)))) {
            marks.add(Mark.SOURCE_DENIES_LATER);
        }
        boolean lost = ownVoice.stream()
                .anyMatch(own -> asserting.stream().anyMatch(said -> evidence.isAttributed(own, said)));
        if (lost) {
            marks.add(Mark.ATTRIBUTION_LOST);
        }
        if (!circle.isEmpty()) {
            marks.add(Mark.CIRCULAR);
        }
        return List.copyOf(marks);
    }

    private static boolean takesBack(Carrier denial, Carrier said) {
        String source = said.source().origin();
        return source != null && source.equals(denial.source().origin()) && isAfter(denial.day(), said.day());
    }

    /** Whether one day surely follows another; days less exact than the other's start do not. */
    private static boolean isAfter(@Nullable String later, @Nullable String earlier) {
        if (later == null || earlier == null) {
            return false;
        }
        int exact = Math.min(later.length(), earlier.length());
        return Objects.requireNonNull(later).substring(0, exact).compareTo(earlier.substring(0, exact)) > 0;
    }
}
