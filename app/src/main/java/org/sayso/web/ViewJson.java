package org.sayso.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.casefile.Decision;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.export.Labels;
import org.sayso.export.StoryJson;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON behind views that no command has: what stands beside a statement, two side by side, a page to be put right. */
final class ViewJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Desk desk;
    private final Correcting correcting;

    ViewJson(Desk desk, Correcting correcting) {
        this.desk = desk;
        this.correcting = correcting;
    }

    void routes(RoutesConfig routes) {
        routes.get("/api/compare", this::compare);
        routes.get("/api/pages/{id}/statements/{statement}", this::beside);
        routes.get("/api/pages/{id}/parts", this::parts);
        routes.get("/api/questions", this::questions);
    }

    /** Two statements as lists give them, with the part of the page each stands in. */
    private void compare(Context context) {
        Edition edition = desk.edition();
        Wish wish = Addressed.wish(context);
        StatementRef first = ref(edition, wish, "a");
        StatementRef second = ref(edition, wish, "b");
        ObjectNode json = JSON.objectNode();
        CompareView.Bond bond = CompareView.Bond.of(edition, first, second);
        json.put("relation", bond.type());
        json.put("why", bond.why());
        ArrayNode sides = JSON.arrayNode();
        for (StatementRef ref : List.of(first, second)) {
            ObjectNode side = statement(edition, ref);
            Place around = new Place(ref.pageId(), CompareView.around(edition, ref));
            ObjectNode words = JSON.objectNode();
            words.set("span", points(edition.anchors().outward(around)));
            words.put("text", edition.story().quote(around));
            side.set("around", words);
            sides.add(side);
        }
        json.set("statements", sides);
        Api.send(context, json);
    }

    /** The statement an address names in full, "p-3f9a/s12". */
    static StatementRef ref(Edition edition, Wish wish, String name) {
        String written = wish.text(name);
        int slash = written.lastIndexOf('/');
        if (slash <= 0) {
            throw new Wish.Unreadable("%s: \"%s\" names no statement: write page/statement, as lists do, p-3f9a/s12"
                    .formatted(name, written));
        }
        StatementRef ref = new StatementRef(written.substring(0, slash), written.substring(slash + 1));
        return new StatementRef(ref.pageId(), Api.statement(edition, ref).id());
    }

    private void beside(Context context) {
        Edition edition = desk.edition();
        StatementRef ref = new StatementRef(context.pathParam("id"), context.pathParam("statement"));
        ObjectNode json = statement(edition, ref);
        Company company = Company.of(edition, ref);
        json.set("same", others(company.same()));
        json.set("against", others(company.against()));
        ArrayNode claims = JSON.arrayNode();
        edition.claims(ref).forEach(claim -> claims.add(claim.id()));
        json.set("claims", claims);
        Api.send(context, json);
    }

    private static ArrayNode others(List<Company.Other> company) {
        ArrayNode others = JSON.arrayNode();
        company.forEach(other -> others.add(JSON.objectNode()
                .put("statement", other.ref().toString())
                .put("why", other.why().isEmpty() ? null : other.why())));
        return others;
    }

    private static ObjectNode statement(Edition edition, StatementRef ref) {
        Statement statement = Api.statement(edition, ref);
        StoryJson writer = edition.json();
        return writer.statement(edition.quoter().page(ref.pageId()), statement);
    }

    /** The page part by part, what is story and what is left aside, and what was corrected of it. */
    private void parts(Context context) {
        Reading reading = Addressed.reading(desk, context);
        Wish wish = Addressed.wish(context);
        CodePoints points = new CodePoints(reading.page().text());
        Slice<Block> slice = Slice.of(EditView.blocks(reading), wish, Slice.MOST);
        ObjectNode json = JSON.objectNode();
        json.put("total", slice.total());
        json.put("offset", slice.offset());
        json.put("limit", slice.limit());
        var article = reading.article();
        json.put("outlet", article.outlet() == null ? null : article.outlet().value());
        json.put(
                "published",
                article.published() == null ? null : article.published().days().toString());
        ArrayNode parts = JSON.arrayNode();
        for (Block block : slice.items()) {
            ObjectNode part = JSON.objectNode();
            part.set("span", points(points.outward(block.span())));
            part.put("kind", Labels.of(block.kind()));
            part.put("story", block.kind().isStory());
            part.put("text", reading.page().quote(block.span()));
            parts.add(part);
        }
        json.set("parts", parts);
        ArrayNode corrections = JSON.arrayNode();
        correcting.of(reading).forEach(decision -> corrections.add(decision(decision)));
        json.set("corrections", corrections);
        Api.send(context, json);
    }

    /** What was asked, the last first, and what the pages themselves ask. */
    private void questions(Context context) {
        Edition edition = desk.edition();
        ObjectNode json = Api.listed(
                "questions", desk.caseFile().questions().reversed(), Addressed.wish(context), JSON::stringNode);
        ArrayNode inPages = JSON.arrayNode();
        StoryJson writer = edition.json();
        edition.questions()
                .forEach(place -> inPages.add(
                        writer.place(place).put("text", edition.story().quote(place))));
        json.set("inPages", inPages);
        Api.send(context, json);
    }

    /** Something a person decided. */
    static ObjectNode decision(Decision decision) {
        return JSON.objectNode()
                .put("id", decision.id())
                .put("kind", decision.kind())
                .put("words", DecisionsView.row(decision).says())
                .put("value", decision.value())
                .put("why", decision.why())
                .put("madeAt", decision.madeAt().toString())
                .put("undoneAt", text(decision.undoneAt()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static ArrayNode points(Span span) {
        return JSON.arrayNode().add(span.start()).add(span.end());
    }
}
