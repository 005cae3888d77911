package org.sayso.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.answer.Answer;
import org.sayso.claim.StatementRef;
import org.sayso.export.dossier.Dossier;
import org.sayso.export.dossier.Selection;

/** What is taken away: a dossier of all or of what was chosen, and every list as a table. */
final class TakeRoutes {

    private final Desk desk;
    private final Frames frames;
    private final Grading grading;

    TakeRoutes(Desk desk, Frames frames, Grading grading) {
        this.desk = desk;
        this.frames = frames;
        this.grading = grading;
    }

    void routes(RoutesConfig routes) {
        routes.get("/take", this::take);
        routes.get("/take/dossier.html", this::dossier);
        routes.get("/ask.csv", context -> Csv.answer(context, desk.edition(), Addressed.wish(context)));
        routes.get("/pages.csv", context -> Csv.pages(context, desk, desk.edition(), Addressed.wish(context)));
        routes.get("/matrix.csv", context -> Csv.matrix(context, grading.hypotheses(desk.edition())));
        routes.get(
                "/decisions.csv",
                context -> Csv.decisions(context, desk.caseFile().decisions().all()));
        routes.get("/search.csv", context -> Csv.search(context, desk, Addressed.wish(context)));
        routes.get("/statements.csv", context -> Csv.statements(context, desk.edition(), Addressed.wish(context)));
        routes.get("/claims.csv", context -> Csv.claims(context, desk.edition(), Addressed.wish(context)));
        routes.get("/names.csv", context -> Csv.names(context, desk.edition(), Addressed.wish(context)));
        routes.get("/timeline.csv", context -> Csv.timeline(context, desk.edition(), Addressed.wish(context)));
        routes.get("/network.csv", context -> Csv.network(context, desk.edition(), Addressed.wish(context)));
    }

    private void take(Context context) {
        Html.send(
                context,
                frames.of(context, "Take away", "take"),
                Html.part(out -> JtetakeGenerated.render(out, Html.NOBODY)));
    }

    private void dossier(Context context) throws IOException {
        Edition edition = desk.edition();
        Selection selection = selection(edition, context);
        List<String> questions = selection.isAll() ? desk.caseFile().questions() : context.queryParams("ask");
        List<Answer> answers = questions.stream().map(edition::answer).toList();
        context.contentType("text/html; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"dossier.html\"");
        try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
            Dossier.write(edition.story(), answers, desk.title(), selection, out);
        }
    }

    /** What was chosen: pages and names by id, claims by a statement that makes them, or by number. What is gone is left out. */
    private static Selection selection(Edition edition, Context context) {
        Set<String> pages = new HashSet<>();
        for (String page : context.queryParams("page")) {
            if (edition.story().reading(page) != null) {
                pages.add(page);
            }
        }
        Set<String> claims = new HashSet<>();
        for (String claim : context.queryParams("claim")) {
            int slash = claim.lastIndexOf('/');
            if (slash > 0) {
                StatementRef ref = new StatementRef(claim.substring(0, slash), claim.substring(slash + 1));
                edition.claims(ref).forEach(one -> claims.add(one.id()));
            } else if (edition.claim(claim) != null) {
                claims.add(claim);
            }
        }
        Set<String> names = new HashSet<>();
        for (String name : context.queryParams("name")) {
            if (edition.entity(name) != null) {
                names.add(name);
            }
        }
        Selection selection = new Selection(pages, claims, names);
        boolean wanted = context.queryParamMap().keySet().stream().anyMatch(Set.of("page", "claim", "name")::contains);
        if (wanted && selection.isAll()) {
            throw new Wish.Unreadable("Nothing of what was chosen is in the case any more: choose again");
        }
        return selection;
    }
}
