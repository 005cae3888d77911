package org.sayso.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.casefile.CaseException;
import org.sayso.casefile.Decision;
import org.sayso.casefile.NameDecisions;
import org.sayso.casefile.PageCorrections;
import org.sayso.export.dossier.Shown;
import org.sayso.name.NameWhy;

/** What people decided about the case, the last first, also what was taken back. */
record DecisionsView(List<Row> rows) {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    /** One decision in words. */
    record Row(long id, String when, String kind, String says, String why, boolean holds) {}

    static DecisionsView of(List<Decision> decisions) {
        List<Row> rows = new ArrayList<>();
        for (Decision decision : decisions.reversed()) {
            rows.add(row(decision));
        }
        return new DecisionsView(rows);
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
        return switch (decision.kind()) {
            default ->
                decision.kind() + " " + String.join(", ", decision.about().values())
                        + (decision.value() == null ? "" : ": " + decision.value());
        };
    }
}
