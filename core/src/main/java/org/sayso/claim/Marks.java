package org.sayso.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sayso.attribution.SourceClass;

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
        if (ownVoice.isEmpty()
                && asserting.stream().noneMatch(carrier -> carrier.source().isIdentified())
                && asserting.stream().anyMatch(Marks::informs)) {
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

    /** Whether it is told as something known, and not by "you": what is asked, wanted or felt needs no name. */
    private static boolean informs(Carrier carrier) {
        boolean somebody = carrier.source().kind() == SourceClass.NOT_STATED
                || !carrier.source().names().isEmpty();
        return somebody && carrier.cue() != Carrier.Cue.PLAIN && !carrier.open();
    }

    private static boolean takesBack(Carrier denial, Carrier said) {
        String source = said.source().origin();
        return source != null
                && source.equals(denial.source().origin())
                && CarrierDays.isAfter(denial.day(), said.day());
    }
}
