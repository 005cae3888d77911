package org.sayso.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.reading.Reading;
import org.sayso.text.Span;

/** One page to be read, what stands beside its statements, and how it is put right. */
final class PageRoutes {

    private final Desk desk;
    private final Frames frames;
    private final Deciding deciding;
    private final Correcting correcting;
    private final Grading grading;

    PageRoutes(Desk desk, Frames frames, Deciding deciding, Correcting correcting, Grading grading) {
        this.desk = desk;
        this.frames = frames;
        this.deciding = deciding;
        this.correcting = correcting;
        this.grading = grading;
    }

    void routes(RoutesConfig routes) {
        routes.get("/p/{id}", this::page);
        routes.post("/p/{id}/unread", this::unread);
        routes.get("/p/{id}/s/{statement}", this::beside);
        routes.get("/p/{id}/edit", this::edit);
        routes.get("/compare", this::compare);
    }

    private void page(Context context) {
        Edition edition = desk.edition();
        Reading reading = Addressed.reading(desk, context);
        String id = reading.page().id();
        String newer = Newer.version(desk, id);
        Edition shown =
                edition.story().reading(id) != null ? edition : new Edition(org.sayso.story.Story.of(List.of(reading)));
        Wish wish = Addressed.wish(context);
        if (Addressed.isOurs(context)) {
            desk.see(id, true);
        }
        BesideView beside = null;
        if (wish.has("s")) {
            StatementRef ref = new StatementRef(id, wish.text("s"));
            beside = beside(shown, ref);
        }
        ReadingView view = ReadingView.of(
                shown,
                reading,
                newer == null ? "" : edition.anchors().page(newer),
                beside,
                newer == null ? grading.ofPage(id) : null,
                deciding.justDecided(wish, "/p/" + id));
        String page = "/api/pages/" + Wish.encoded(id);
        String json = wish.has("s") ? page + "/statements/" + Wish.encoded(wish.text("s")) : page;
        String title = view.title().isEmpty() ? view.label() : view.title();
        Html.send(
                context,
                newer == null
                        ? frames.of(title, "page", json, "/statements.csv?page=" + Wish.encoded(id))
                        : frames.of(title, "page", page, ""),
                Html.part(out -> JtereadingGenerated.render(out, Html.NOBODY, view)));
    }

    private void unread(Context context) {
        desk.see(context.pathParam("id"), false);
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void beside(Context context) {
        Edition edition = desk.edition();
        BesideView view = beside(edition, new StatementRef(context.pathParam("id"), context.pathParam("statement")));
        Html.send(context, Html.part(out -> JtebesideGenerated.render(out, Html.NOBODY, view)));
    }

    private BesideView beside(Edition edition, StatementRef ref) {
        Statement statement = Api.statement(edition, ref);
        Reading reading = edition.quoter().page(ref.pageId());
        Span place = edition.anchors().outward(new Place(ref.pageId(), statement.extent()));
        return BesideView.of(
                edition, ref, statement, correcting.speakerForm(reading, statement, place.start() + "-" + place.end()));
    }

    private void edit(Context context) {
        Reading reading = Addressed.reading(desk, context);
        Wish wish = Addressed.wish(context);
        EditView view = correcting.edit(
                reading, wish, deciding.justDecided(wish, "/p/" + reading.page().id() + "/edit"));
        String json = "/api/pages/" + Wish.encoded(reading.page().id()) + "/parts";
        Html.send(
                context,
                frames.of("Put a page right", "page", json, ""),
                Html.part(out -> JteeditGenerated.render(out, Html.NOBODY, view, wish)));
    }

    private void compare(Context context) {
        Edition edition = desk.edition();
        Wish wish = Addressed.wish(context);
        List<StatementRef> refs = List.of(ViewJson.ref(edition, wish, "a"), ViewJson.ref(edition, wish, "b"));
        CompareView view = CompareView.of(edition, refs);
        Html.send(
                context,
                frames.of(context, "Side by side", "compare"),
                Html.part(out -> JtecompareGenerated.render(out, Html.NOBODY, view)));
    }
}
