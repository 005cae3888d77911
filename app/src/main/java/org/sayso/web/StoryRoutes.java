package org.sayso.web;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Collections;
import java.util.List;
import org.sayso.answer.Answer;
import org.sayso.casefile.Hypothesis;
import org.sayso.claim.Claim;
import org.sayso.export.dossier.ClaimView.CarrierView;
import org.sayso.export.dossier.ClaimViews;
import org.sayso.export.dossier.Fragments;
import org.sayso.export.dossier.QuestionViews;
import org.sayso.export.dossier.Quote;
import org.sayso.export.dossier.Shown;
import org.sayso.name.CaseEntity;

/** What the pages tell together: answers, claims, statements, names, days, links, and what is thought of them. */
final class StoryRoutes {

    private static final int STATEMENTS = 60;

    /** Of a claim by itself. */
    private static final int CARRIERS = 100;

    private static final int ASKED = 30;

    /** In seconds. */
    private static final String LOOK_AGAIN = "10";

    private final Desk desk;
    private final Frames frames;
    private final Deciding deciding;
    private final Grading grading;

    StoryRoutes(Desk desk, Frames frames, Deciding deciding, Grading grading) {
        this.desk = desk;
        this.frames = frames;
        this.deciding = deciding;
        this.grading = grading;
    }

    void routes(RoutesConfig routes) {
        routes.get("/ask", this::ask);
        routes.get("/claims", this::claims);
        routes.get("/claims/{id}", this::claim);
        routes.get("/statements", this::statements);
        routes.get("/names", this::names);
        routes.get("/names/{id}", this::name);
        routes.get("/timeline", this::timeline);
        routes.get("/network", this::network);
        routes.get("/search", this::search);
        routes.get("/matrix", this::matrix);
        routes.get("/decisions", this::decisions);
    }

    private void ask(Context context) {
        Wish wish = Addressed.wish(context);
        String question = wish.text("q");
        Edition edition = desk.edition();
        Content content = null;
        boolean claimsKnown = true;
        if (!question.isEmpty()) {
            Answer answer = edition.answer(question);
            claimsKnown = answer.claimsKnown();
            content = Fragments.answer(new QuestionViews(edition.quoter()).view("question", answer));
            if (Addressed.isOurs(context)) {
                desk.caseFile().asked(question);
            }
        }
        List<String> asked = desk.caseFile().questions().reversed().stream()
                .filter(one -> !one.equals(question))
                .limit(ASKED)
                .map(Shown::text)
                .toList();
        List<Quote> inPages = question.isEmpty()
                ? edition.questions().stream().map(edition.quoter()::quote).toList()
                : List.of();
        AskView view = new AskView(
                Shown.text(question), edition.quoter().pages().isEmpty(), content, claimsKnown, asked, inPages);
        Html.send(
                context,
                frames.of(context, question.isEmpty() ? "Ask" : question, "ask"),
                Html.part(out -> JteaskGenerated.render(out, Html.NOBODY, view)));
    }

    /** Of many pages claims take minutes, once: until they are there this says so, looks again by itself, and leads to what can be read. */
    private boolean isWaiting(Context context, Edition edition, String title, String here) {
        if (edition.claimsAtHand() || !edition.trouble().isEmpty()) {
            return false;
        }
        tellWait(context, edition, edition.withoutClaims(), title, here);
        return true;
    }

    private void tellWait(Context context, Edition edition, String says, String title, String here) {
        context.status(HttpStatus.SERVICE_UNAVAILABLE);
        context.header("Retry-After", LOOK_AGAIN);
        context.header("Refresh", LOOK_AGAIN);
        int pages = edition.story().readings().size();
        Html.send(
                context,
                frames.of(title, here, "", ""),
                Html.part(out -> JtewaitingGenerated.render(out, Html.NOBODY, title, says, pages)));
    }

    private void claims(Context context) {
        Wish wish = Addressed.wish(context);
        Edition edition = desk.edition();
        if (isWaiting(context, edition, "Claims", "claims")) {
            return;
        }
        ClaimsView view = ClaimsView.of(edition, wish, grading.claims(edition));
        Html.send(
                context,
                frames.of("Claims", "claims", "/api/claims" + view.query(), "/claims.csv" + view.query()),
                Html.part(out -> JteclaimsGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void claim(Context context) {
        Edition edition = desk.edition();
        if (isWaiting(context, edition, "Claim " + context.pathParam("id"), "claims")) {
            return;
        }
        Claim claim = Addressed.claim(edition, context.pathParam("id"));
        Wish wish = Addressed.wish(context);
        Slice<?> carriers = Slice.of(Collections.nCopies(ClaimViews.carriers(claim), claim.id()), wish, CARRIERS);
        ClaimSheet view = new ClaimSheet(
                ClaimsView.item(edition, claim, carriers),
                carriers,
                Shown.text(edition.story().quote(claim.text())).strip(),
                grading.hypotheses(edition).stream().map(Hypothesis::words).toList(),
                grading.ofClaim(edition, claim),
                deciding.justDecided(wish, "/claims/" + claim.id()));
        Html.send(
                context,
                frames.of(context, "Claim " + claim.id(), "claims"),
                Html.part(out -> JteclaimGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void statements(Context context) {
        Edition edition = desk.edition();
        Wish wish = Addressed.wish(context);
        Slice<StatementList.Item> slice = Slice.of(StatementList.of(edition, wish), wish, STATEMENTS);
        List<CarrierView> rows = slice.items().stream()
                .map(item -> edition.claimViews().carrier(item.ref(), item.statement()))
                .toList();
        CaseEntity by = edition.entity(wish.text("by"));
        CaseEntity about = edition.entity(wish.text("about"));
        Html.send(
                context,
                frames.of(context, "Statements", "statements"),
                Html.part(out -> JtestatementsGenerated.render(
                        out,
                        Html.NOBODY,
                        new Slice<>(rows, slice.total(), slice.offset(), slice.limit()),
                        wish,
                        by == null ? "" : Shown.text(by.name()),
                        about == null ? wish.text("about") : Shown.text(about.name()))));
    }

    private void names(Context context) {
        Wish wish = Addressed.wish(context);
        NamesView view = NamesView.of(desk.edition(), wish);
        Html.send(
                context,
                frames.of(context, "Names", "names"),
                Html.part(out -> JtenamesGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void name(Context context) {
        Edition edition = desk.edition();
        CaseEntity entity = Addressed.entity(edition, context.pathParam("id"));
        Wish wish = Addressed.wish(context);
        NameSheet view = NameSheet.of(
                edition,
                entity,
                wish,
                grading.ofName(entity),
                deciding.join(entity),
                deciding.justDecided(wish, "/names/" + entity.id()));
        Html.send(
                context,
                frames.of(context, view.name(), "names"),
                Html.part(out -> JtenameGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void timeline(Context context) {
        Wish wish = Addressed.wish(context);
        Edition edition = desk.edition();
        if (!edition.timelineAtHand()) {
            tellWait(context, edition, "The timeline of these pages is being worked out.", "Timeline", "timeline");
            return;
        }
        TimelineSheet view = TimelineSheet.of(edition, wish);
        Html.send(
                context,
                frames.of(context, "Timeline", "timeline"),
                Html.part(out -> JtetimelineGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void network(Context context) {
        Wish wish = Addressed.wish(context);
        NetworkView view = NetworkView.of(desk.edition(), wish);
        Html.send(
                context,
                frames.of(context, "Who cites whom", "network"),
                Html.part(out -> JtenetworkGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void search(Context context) {
        Wish wish = Addressed.wish(context);
        SearchView view = SearchView.of(desk, wish);
        Frame frame = frames.of(context, wish.has("q") ? wish.text("q") : "Search", "search");
        Html.send(
                context,
                view.trouble().isEmpty() ? frame : frame.withoutData(),
                Html.part(out -> JtesearchGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void matrix(Context context) {
        Edition edition = desk.edition();
        MatrixView view = MatrixView.of(edition, grading.hypotheses(edition));
        Html.send(
                context,
                frames.of(context, "Hypotheses", "matrix"),
                Html.part(out -> JtematrixGenerated.render(out, Html.NOBODY, view)));
    }

    private void decisions(Context context) {
        Wish wish = Addressed.wish(context);
        DecisionsView view = DecisionsView.of(desk.caseFile().decisions().all(), wish);
        Html.send(
                context,
                frames.of(context, "Decisions", "decisions"),
                Html.part(out -> JtedecisionsGenerated.render(out, Html.NOBODY, view, wish)));
    }
}
