package org.sayso.web;

import gg.jte.Content;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Decision;
import org.sayso.casefile.NameDecisions;
import org.sayso.casefile.PageCorrections;
import org.sayso.export.Labels;
import org.sayso.export.dossier.Shown;
import org.sayso.name.CaseEntity;
import org.sayso.name.DecidedNames;
import org.sayso.name.NameDecision;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

/** What a person decides in the browser about names; and taking any decision back. */
final class Deciding {

    /** Which decision was just made, in the address one is led to. */
    static final String DECIDED = "decided";

    /** Where one may be led back to. */
    private static final Pattern WITHIN =
            Pattern.compile("/(p|names|claims)/[A-Za-z0-9_-]+(/edit)?([?]s=[A-Za-z0-9_-]+)?");

    private final Desk desk;

    Deciding(Desk desk) {
        this.desk = desk;
    }

    void routes(RoutesConfig routes) {
        routes.post("/names/{id}/merge", this::merge);
        routes.post("/names/{id}/split", this::split);
        routes.post("/names/{id}/rename", this::rename);
        routes.post("/names/{id}/type", this::type);
        routes.post("/decisions/{number}/undo", this::undo);
    }

    /** What a form sent. */
    static Wish form(Context context) {
        Map<String, String> given = new LinkedHashMap<>();
        context.formParamMap().forEach((name, values) -> {
            if (!values.isEmpty()) {
                given.put(name, values.getFirst());
            }
        });
        return new Wish(given);
    }

    private static String given(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }

    private CaseEntity entity(String id) {
        CaseEntity entity = desk.edition().entity(id);
        if (entity == null) {
            throw new NotFoundResponse("%s is no name of this case".formatted(id));
        }
        return entity;
    }

    private void merge(Context context) {
        Story story = desk.edition().story();
        CaseEntity entity = entity(context.pathParam("id"));
        String name = form(context).text("other");
        List<CaseEntity> others = new ArrayList<>(story.entitiesCalled(name));
        others.remove(entity);
        if (name.isEmpty() || others.isEmpty()) {
            throw new Wish.Unreadable("No other name of this case is “%s”: choose one of the list".formatted(name));
        }
        if (others.size() > 1) {
            throw new Wish.Unreadable("“%s” can be %s: say which by its id"
                    .formatted(
                            name,
                            String.join(
                                    ", ",
                                    others.stream()
                                            .limit(5)
                                            .map(one -> "%s (%s, %s)"
                                                    .formatted(one.name(), one.id(), Labels.of(one.type())))
                                            .toList())));
        }
        decide(context, entity, new NameDecision.Merge(story.subject(entity), story.subject(others.getFirst())));
    }

    private void split(Context context) {
        Edition edition = desk.edition();
        CaseEntity entity = entity(context.pathParam("id"));
        Wish form = form(context);
        NameDecision.@Nullable PageRef page = null;
        if (form.has("page")) {
            Reading reading = edition.story().reading(form.text("page"));
            if (reading == null) {
                throw new NotFoundResponse("%s is no page of this case".formatted(form.text("page")));
            }
            page = new NameDecision.PageRef(reading.page().id(), reading.page().name());
        }
        String spelling = given(context, "form");
        if (spelling.isEmpty() && page == null) {
            throw new Wish.Unreadable("Say what is somebody else: a spelling or a page");
        }
        if (!spelling.isEmpty() && !entity.names().contains(spelling)) {
            throw new Wish.Unreadable("%s is nowhere spelt “%s”".formatted(entity.name(), spelling));
        }
        decide(
                context,
                entity,
                new NameDecision.Split(edition.story().subject(entity), spelling.isEmpty() ? null : spelling, page));
    }

    private void rename(Context context) {
        CaseEntity entity = entity(context.pathParam("id"));
        String name = form(context).text("name");
        if (name.isEmpty()) {
            throw new Wish.Unreadable("Say what it is to be called");
        }
        decide(context, entity, new NameDecision.Rename(desk.edition().story().subject(entity), name));
    }

    private void type(Context context) {
        CaseEntity entity = entity(context.pathParam("id"));
        NameType type = form(context).one("type", NameType.class);
        if (type == null) {
            throw new Wish.Unreadable("Say what it is");
        }
        decide(context, entity, new NameDecision.Retype(desk.edition().story().subject(entity), type));
    }

    /** Keeps the decision if it changes anything, and leads to whom it is about. */
    private void decide(Context context, CaseEntity entity, NameDecision decision) {
        CaseFile caseFile = desk.caseFile();
        List<NameDecision> all = new ArrayList<>(caseFile.nameDecisions().holding());
        all.add(decision);
        DecidedNames.Outcome outcome =
                Story.of(desk.readings(), all).nameOutcomes().getLast();
        if (outcome.effect() != DecidedNames.Effect.APPLIED) {
            throw new Wish.Unreadable("Nothing was decided: " + outcome.note());
        }
        Wish form = form(context);
        long number = caseFile.nameDecisions().make(decision, form.has("why") ? form.text("why") : null);
        Edition edition = desk.fresh();
        String to = edition.entity(entity.id()) != null
                ? entity.id()
                : edition.story().entities().stream()
                        .filter(one -> one.decisions().contains(decision))
                        .map(CaseEntity::id)
                        .findFirst()
                        .orElse("");
        context.redirect("/names/" + Wish.encoded(to) + "?" + DECIDED + "=" + number, HttpStatus.SEE_OTHER);
    }

    private void undo(Context context) {
        long number = new Wish(Map.of("n", context.pathParam("number"))).number("n", 0, Integer.MAX_VALUE);
        Decision decision = desk.caseFile().decisions().all().stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("there is no decision %d".formatted(number)));
        if (decision.kind().startsWith(PageCorrections.AREA)) {
            desk.caseFile().pageCorrections().undo(number);
        } else {
            desk.caseFile().decisions().undo(number);
        }
        desk.fresh();
        String back = form(context).text("back");
        String name = back.startsWith("/names/") ? back.substring("/names/".length()) : "";
        boolean within = WITHIN.matcher(back).matches()
                && (name.isEmpty() || desk.edition().entity(name) != null);
        context.redirect(within ? back : "/decisions", HttpStatus.SEE_OTHER);
    }

    /** The decisions that led to an address ("7", "7,8"), to be shown there with the way back; null where none did. */
    @Nullable
    Content justDecided(Wish wish, String back) {
        if (!wish.has(DECIDED)) {
            return null;
        }
        List<String> numbers = List.of(wish.text(DECIDED).split(",", -1));
        List<DecisionsView.Row> rows = desk.caseFile().decisions().all().stream()
                .filter(decision -> numbers.contains(String.valueOf(decision.id())) && decision.holds())
                .map(DecisionsView::row)
                .toList();
        return rows.isEmpty()
                ? null
                : Html.part(out -> JtedecidedGenerated.render(out, Html.NOBODY, rows, back, "Decided"));
    }

    /** How to join a name with another, and what was decided about it. */
    Content join(CaseEntity entity) {
        List<DecisionsView.Row> rows = desk.caseFile().decisions().holding(NameDecisions.AREA).stream()
                .filter(decision -> entity.decisions().contains(NameDecisions.read(decision)))
                .map(DecisionsView::row)
                .toList();
        List<String> known = desk.edition().names().stream()
                .map(Edition.Named::entity)
                .filter(one -> !one.id().equals(entity.id()))
                .limit(400)
                .map(one -> Shown.text(one.name()))
                .distinct()
                .toList();
        return Html.part(out -> JtejoinGenerated.render(
                out, Html.NOBODY, entity.id(), Shown.text(entity.name()), Labels.of(entity.type()), known, rows));
    }
}
