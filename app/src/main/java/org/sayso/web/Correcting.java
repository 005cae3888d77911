package org.sayso.web;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.casefile.Decision;
import org.sayso.casefile.PageCorrections;
import org.sayso.casefile.PageState;
import org.sayso.export.dossier.Quoter;
import org.sayso.export.dossier.Shown;
import org.sayso.name.Entity;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.text.Span;
import org.sayso.time.Days;

/** What a person puts right of a page: its outlet and day, what is story, who said a statement; and pages taken out. */
final class Correcting {

    private static final int MOST_NAMES = 200;

    private final Desk desk;

    Correcting(Desk desk) {
        this.desk = desk;
    }

    void routes(RoutesConfig routes) {
        routes.post("/p/{id}/correct", this::correct);
        routes.post("/p/{id}/block", this::block);
        routes.post("/p/{id}/speaker", this::speaker);
        routes.post("/p/{id}/remove", this::remove);
    }

    private static @Nullable String why(Wish form) {
        return form.has("why") ? form.text("why") : null;
    }

    private void correct(Context context) {
        Reading reading = Addressed.reading(desk, context);
        Wish form = Deciding.form(context);
        String id = reading.page().id();
        PageCorrections corrections = desk.caseFile().pageCorrections();
        var article = reading.article();
        List<String> made = new ArrayList<>();
        String outlet = article.outlet() == null ? "" : article.outlet().value();
        if (form.has("outlet") && !form.text("outlet").equals(outlet)) {
            made.add(String.valueOf(corrections.outlet(id, form.text("outlet"), why(form))));
        }
        Days day = form.days("published");
        if (day != null
                && (article.published() == null || !article.published().days().equals(day))) {
            made.add(String.valueOf(corrections.day(id, day, why(form))));
        }
        if (made.isEmpty()) {
            throw new Wish.Unreadable("Nothing was corrected: the page has this outlet and this day already");
        }
        lead(context, "/p/" + Wish.encoded(id) + "?" + Deciding.DECIDED + "=" + String.join(",", made));
    }

    /** Words taken into the story, or set aside. */
    private void block(Context context) {
        Reading reading = Addressed.reading(desk, context);
        Wish form = Deciding.form(context);
        Span span = Addressed.span(reading, form.text("c")).trim(reading.page().text());
        if (span.isEmpty()) {
            throw new Wish.Unreadable("c: there are no words at this place");
        }
        long number = desk.caseFile().pageCorrections().block(reading.page(), span, form.flag("story"), why(form));
        String id = reading.page().id();
        int before = form.number("offset", 0, Integer.MAX_VALUE);
        String part = before == 0 ? "" : "&offset=" + before;
        lead(
                context,
                "/p/%s/edit?%s=%d%s#b-%s".formatted(Wish.encoded(id), Deciding.DECIDED, number, part, form.text("c")));
    }

    private void speaker(Context context) {
        Reading reading = Addressed.reading(desk, context);
        Wish form = Deciding.form(context);
        Span span = Addressed.span(reading, form.text("c"));
        Statement statement = reading.statements().stream()
                .filter(one -> one.extent().equals(span))
                .findFirst()
                .orElseThrow(() -> new Wish.Unreadable("c: no statement stands there"));
        if (!form.has("who") && !form.flag("nobody")) {
            throw new Wish.Unreadable("Say who said it, or that the page does not say");
        }
        String who = form.flag("nobody") ? "" : form.text("who");
        long number = desk.caseFile().pageCorrections().speaker(reading.page(), span, who, why(form));
        lead(
                context,
                "/p/%s?s=%s&%s=%d"
                        .formatted(
                                Wish.encoded(reading.page().id()),
                                Wish.encoded(statement.id()),
                                Deciding.DECIDED,
                                number));
    }

    /** Takes a page out, with its older versions and the copy that was kept of what was sent. */
    private void remove(Context context) throws IOException {
        String id = context.pathParam("id");
        PageState page = desk.pages().get(id);
        if (page == null) {
            throw new NotFoundResponse("%s is no page of this case".formatted(id));
        }
        if (!Deciding.form(context).flag("sure")) {
            throw new Wish.Unreadable("Nothing was taken out: say that you are sure");
        }
        List<String> ids = desk.pages().values().stream()
                .filter(one -> one.address().equals(page.address()))
                .map(PageState::id)
                .toList();
        desk.caseFile().remove(ids);
        Adding.forget(desk.caseFile(), page.address());
        lead(context, "/");
    }

    private void lead(Context context, String to) {
        desk.fresh();
        context.redirect(to, HttpStatus.SEE_OTHER);
    }

    /** How to say who said a statement, and what was said of it before. */
    Content speakerForm(Reading reading, Statement statement, String place) {
        String words = reading.page().quote(statement.extent());
        String id = reading.page().id();
        List<DecisionsView.Row> rows = of(reading).stream()
                .filter(decision -> words.equals(decision.about().get("words")))
                .map(DecisionsView::row)
                .toList();
        Set<String> names = new LinkedHashSet<>();
        for (Entity entity : reading.names().entities()) {
            if (entity.type() != NameType.PLACE && names.size() < MOST_NAMES) {
                names.add(Shown.text(entity.name()));
            }
        }
        return Html.part(out ->
                JtespeakerGenerated.render(out, Html.NOBODY, id, place, statement.id(), List.copyOf(names), rows));
    }

    private static boolean isAbout(Decision decision, Reading reading) {
        return reading.page().id().equals(decision.about().get("page"))
                || reading.page().name().equals(decision.about().get("file"));
    }

    /** The corrections of a page that hold. */
    List<Decision> of(Reading reading) {
        return desk.caseFile().decisions().holding(PageCorrections.AREA).stream()
                .filter(decision -> isAbout(decision, reading))
                .toList();
    }

    /** The page as it is now, to be put right. */
    EditView edit(Reading reading, Wish wish, @Nullable Content decided) {
        String id = reading.page().id();
        var article = reading.article();
        return new EditView(
                id,
                Shown.text(reading.page().name()),
                article.outlet() == null ? "" : Shown.text(article.outlet().value()),
                article.published() == null ? "" : article.published().days().toString(),
                Quoter.day(reading),
                EditView.lines(reading, wish),
                of(reading).stream().map(DecisionsView::row).toList(),
                decided);
    }
}
