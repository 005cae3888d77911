package org.sayso.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sayso.casefile.CaseException;
import org.sayso.casefile.Decision;
import org.sayso.casefile.Grades;
import org.sayso.casefile.Hypothesis;
import org.sayso.casefile.NameDecisions;
import org.sayso.casefile.PageCorrections;
import org.sayso.export.dossier.Shown;
import org.sayso.name.NameWhy;

/** What people decided about the case, the last first, also what was taken back. */
record DecisionsView(Slice<Row> rows) {

    private static final int AT_ONCE = 100;

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    /** One decision in words. */
    record Row(long id, String when, String kind, String says, String why, boolean holds) {}

    static DecisionsView of(List<Decision> decisions, Wish wish) {
        Slice<Decision> slice = Slice.of(decisions.reversed(), wish, AT_ONCE);
        return new DecisionsView(new Slice<>(
                slice.items().stream().map(DecisionsView::row).toList(), slice.total(), slice.offset(), slice.limit()));
    }

    static Row row(Decision decision) {
        return new Row(
                decision.id(),
                WHEN.format(decision.madeAt()),
                decision.kind(),
                Shown.text(says(decision)),
                decision.why() == null ? "" : Shown.text(decision.why()),
                decision.holds());
    }

    private static String says(Decision decision) {
        try {
            if (NameDecisions.isOne(decision)) {
                return NameWhy.words(NameDecisions.read(decision));
            }
        } catch (CaseException e) {
            return String.valueOf(e.getMessage());
        }
        if (decision.kind().startsWith(PageCorrections.AREA)) {
            return PageCorrections.words(decision);
        }
        String value = Objects.requireNonNullElse(decision.value(), "");
        return switch (decision.kind()) {
            case Grades.KIND -> "%s for %s".formatted(value, about(decision));
            case Hypothesis.KIND ->
                "%s: %s %s"
                        .formatted(
                                Shown.quoted(decision.about().getOrDefault("hypothesis", "")),
                                Shown.quoted(decision.about().getOrDefault("claim", "")),
                                value.equals("neither")
                                        ? "speaks neither for it nor against it"
                                        : "speaks " + value + " it");
            default ->
                decision.kind() + " " + String.join(", ", decision.about().values())
                        + (value.isEmpty() ? "" : ": " + value);
        };
    }

    private static String about(Decision decision) {
        String claim = decision.about().get("claim");
        String name = decision.about().get("name");
        String page = decision.about().getOrDefault("page", "");
        return claim != null ? Shown.quoted(claim) : name != null ? name : page.substring(page.lastIndexOf('/') + 1);
    }
}
