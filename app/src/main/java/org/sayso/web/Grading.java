package org.sayso.web;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.Decision;
import org.sayso.casefile.Grades;
import org.sayso.casefile.Hypothesis;
import org.sayso.casefile.PageState;
import org.sayso.claim.Claim;
import org.sayso.export.dossier.Shown;
import org.sayso.name.CaseEntity;

/** A person's own judgement: grades of pages, names and claims, and hypotheses set against claims. */
final class Grading {

    private final Desk desk;

    Grading(Desk desk) {
        this.desk = desk;
    }

    void routes(RoutesConfig routes) {
        routes.post("/p/{id}/grade", this::page);
        routes.post("/names/{id}/grade", this::name);
        routes.post("/claims/{id}/grade", this::claim);
        routes.post("/matrix", this::mark);
    }

    private void page(Context context) {
        PageState page = state(Addressed.reading(desk, context).page().id());
        give(context, Grades.page(page), "/p/" + Wish.encoded(page.id()));
    }

    private PageState state(String id) {
        PageState page = desk.pages().get(id);
        if (page == null) {
            throw new NotFoundResponse("%s is no page of this case".formatted(id));
        }
        return page;
    }

    private void name(Context context) {
        CaseEntity entity = Addressed.entity(desk.edition(), context.pathParam("id"));
        give(context, Grades.name(entity), "/names/" + Wish.encoded(entity.id()));
    }

    private void claim(Context context) {
        Edition edition = desk.edition();
        Claim claim = sameClaim(edition, context.pathParam("id"), Deciding.form(context));
        give(context, Grades.claim(edition.story(), claim), "/claims/" + Wish.encoded(claim.id()));
    }

    private void give(Context context, Map<String, String> about, String back) {
        Wish form = Deciding.form(context);
        String grade = Grades.grade(form.text("letter") + form.text("digit"));
        if (grade == null) {
            throw new Wish.Unreadable("Choose a letter for the source, a digit for what is said, or both");
        }
        long number = Grades.give(desk.caseFile(), about, grade, form.has("why") ? form.text("why") : null);
        context.redirect(back + "?" + Deciding.DECIDED + "=" + number, HttpStatus.SEE_OTHER);
    }

    /** The claim of that number, if it is still the one that was looked at: numbers change with every page. */
    private static Claim sameClaim(Edition edition, String id, Wish form) {
        Claim claim = Addressed.claim(edition, id);
        // a form sends the ends of lines as it likes
        if (!Shown.line(form.text("words")).equals(Shown.line(edition.story().quote(claim.text())))) {
            throw new Wish.Unreadable("The claims have other numbers now: open this one again from the list");
        }
        return claim;
    }

    /** How a claim bears on a hypothesis. */
    private void mark(Context context) {
        Edition edition = desk.edition();
        Wish form = Deciding.form(context);
        Hypothesis.Speaks speaks = form.one("speaks", Hypothesis.Speaks.class);
        if (!form.has("hypothesis") || speaks == null) {
            throw new Wish.Unreadable("Say which hypothesis, and whether the claim speaks for it or against it");
        }
        Claim claim = form.has("words")
                ? sameClaim(edition, form.text("claim"), form)
                : Addressed.claim(edition, form.text("claim"));
        Hypothesis.mark(
                desk.caseFile(),
                edition.story(),
                form.text("hypothesis"),
                claim,
                speaks,
                form.has("why") ? form.text("why") : null);
        context.redirect(
                form.text("back").equals("claim") ? "/claims/" + Wish.encoded(claim.id()) : "/matrix",
                HttpStatus.SEE_OTHER);
    }

    private static Content form(@Nullable Decision decision, String action, String words) {
        String grade = decision == null || decision.value() == null ? "" : decision.value();
        DecisionsView.Row row = decision == null ? null : DecisionsView.row(decision);
        GradeView view = new GradeView(action, words, grade, row);
        return Html.part(out -> JtegradeGenerated.render(out, Html.NOBODY, view));
    }

    Content ofPage(String id) {
        return form(Grades.of(desk.caseFile()).find(Grades.page(state(id))), "/p/" + Wish.encoded(id) + "/grade", "");
    }

    Content ofName(CaseEntity entity) {
        return form(Grades.of(desk.caseFile()).find(entity), "/names/" + Wish.encoded(entity.id()) + "/grade", "");
    }

    Content ofClaim(Edition edition, Claim claim) {
        return form(
                claims(edition).get(claim.id()),
                "/claims/" + Wish.encoded(claim.id()) + "/grade",
                Shown.text(edition.story().quote(claim.text())).strip());
    }

    /** The grades of claims, by the number the claims have now. */
    Map<String, Decision> claims(Edition edition) {
        Map<String, Decision> grades = new HashMap<>();
        for (Decision decision : Grades.of(desk.caseFile()).ofClaims()) {
            Claim claim = edition.claim(decision.about());
            if (claim != null) {
                grades.put(claim.id(), decision);
            }
        }
        return grades;
    }

    List<Hypothesis> hypotheses(Edition edition) {
        return Hypothesis.of(desk.caseFile(), edition::claim);
    }
}
