package org.sayso.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sayso.answer.QuotationCheck;
import org.sayso.attribution.Statement;
import org.sayso.casefile.Hypothesis;
import org.sayso.casefile.PageState;
import org.sayso.claim.Claim;
import org.sayso.claim.StatementRef;
import org.sayso.export.AnswerJson;
import org.sayso.export.Labels;
import org.sayso.export.PageJson;
import org.sayso.export.StoryJson;
import org.sayso.name.CaseEntity;
import org.sayso.reading.Reading;
import org.sayso.search.Request;
import org.sayso.search.SearchException;
import org.sayso.search.SearchJson;
import org.sayso.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same JSON as the commands give, under {@code /api}; lists by pages with true totals. */
final class Api {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int USUAL = 100;
    private static final String DESCRIPTION = "/org/sayso/web/openapi.json";

    private final Desk desk;

    Api(Desk desk) {
        this.desk = desk;
    }

    void routes(RoutesConfig routes) {
        routes.get("/api/openapi.json", Api::description);
        routes.get("/api/pages", this::pages);
        routes.get("/api/pages/{id}", this::page);
        routes.get("/api/pages/{id}/text", this::text);
        routes.get("/api/pages/{id}/find", this::find);
        routes.get("/api/statements", this::statements);
        routes.get("/api/claims", this::claims);
        routes.get("/api/claims/{id}", this::claim);
        routes.get("/api/names", this::names);
        routes.get("/api/names/{id}", this::name);
        routes.get("/api/matrix", this::matrix);
        routes.get("/api/timeline", this::timeline);
        routes.get("/api/network", this::network);
        routes.get("/api/ask", this::ask);
        routes.get("/api/check", this::check);
        routes.get("/api/search", this::search);
        routes.get("/api/decisions", this::decisions);
        routes.get("/api/status", this::status);
        routes.get("/api/export", this::export);
    }

    static void send(Context context, JsonNode json) {
        context.contentType("application/json; charset=utf-8");
        context.result(json.toString());
    }

    static <T> void list(Context context, String name, List<T> all, Wish wish, Function<T, ? extends JsonNode> toJson) {
        send(context, listed(name, all, wish, toJson));
    }

    /** The part of a list that an address asks for, with how much there is of it. */
    static <T> ObjectNode listed(String name, List<T> all, Wish wish, Function<T, ? extends JsonNode> toJson) {
        Slice<T> slice = Slice.of(all, wish, USUAL);
        ObjectNode json = JSON.objectNode();
        json.put("total", slice.total());
        json.put("offset", slice.offset());
        json.put("limit", slice.limit());
        ArrayNode items = JSON.arrayNode();
        slice.items().forEach(item -> items.add(toJson.apply(item)));
        json.set(name, items);
        return json;
    }

    private static void description(Context context) throws IOException {
        try (InputStream in = Api.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException("%s is missing from the jar".formatted(DESCRIPTION));
            }
            context.contentType("application/json; charset=utf-8");
            context.result(in.readAllBytes());
        }
    }

    private void pages(Context context) {
        Edition edition = desk.edition();
        Wish wish = Addressed.wish(context);
        Set<String> seen = desk.seen();
        list(context, "pages", PageList.of(desk, edition, wish), wish, page -> {
            ObjectNode json = PageJson.header(page);
            json.put("unread", !seen.contains(page.page().id()));
            json.put("statements", page.statements().size());
            return json;
        });
    }

    private void page(Context context) {
        Reading reading = Addressed.reading(desk, context);
        Wish wish = Addressed.wish(context);
        Edition edition = desk.edition();
        boolean inStory = edition.story().reading(reading.page().id()) != null;
        UnaryOperator<String> ids = entity -> {
            String joined =
                    inStory ? edition.story().cast().entity(reading.page().id(), entity) : null;
            return joined == null ? reading.page().id() + "/" + entity : joined;
        };
        ObjectNode json = PageJson.of(reading, ids);
        if (wish.flag("text")) {
            json.put("text", reading.page().text());
        }
        send(context, json);
    }

    private void text(Context context) {
        context.contentType("text/plain; charset=utf-8");
        context.result(Addressed.reading(desk, context).page().text());
    }

    /** Where words of a page stand in its newest version: {@code ?c=12-40}, or the words themselves. */
    private void find(Context context) {
        Reading old = Addressed.reading(desk, context);
        Span span = Addressed.span(old, Addressed.wish(context).text("c"));
        ObjectNode json = JSON.objectNode();
        json.put("text", old.page().quote(span));
        Place found = Newer.find(desk, old, span);
        json.put("page", found == null ? null : found.page());
        json.set(
                "span",
                found == null
                        ? JSON.nullNode()
                        : JSON.arrayNode().add(found.start()).add(found.end()));
        send(context, json);
    }

    /** Words of a page by code points. */
    record Place(String page, int start, int end) {}

    private void statements(Context context) {
        Edition edition = desk.edition();
        Wish wish = Addressed.wish(context);
        StoryJson writer = edition.json();
        list(
                context,
                "statements",
                StatementList.of(edition, wish),
                wish,
                item -> writer.statement(item.reading(), item.statement()));
    }

    private void claims(Context context) {
        Edition edition = desk.edition();
        Wish wish = Addressed.wish(context);
        list(context, "claims", ClaimList.of(edition, wish), wish, edition.json()::claim);
    }

    private void claim(Context context) {
        Edition edition = desk.edition();
        send(context, edition.json().claim(Addressed.claim(edition, context.pathParam("id"))));
    }

    private void name(Context context) {
        Edition edition = desk.edition();
        CaseEntity entity = Addressed.entity(edition, context.pathParam("id"));
        ObjectNode json = StoryJson.entity(entity);
        json.put("mentions", edition.sayings().mentions(entity.id()));
        send(context, json);
    }

    /** Hypotheses with what a person set against them, the one that least speaks against first. */
    private void matrix(Context context) {
        Edition edition = desk.edition();
        List<Hypothesis> all = Hypothesis.of(desk.caseFile(), edition::claim);
        list(context, "hypotheses", all, Addressed.wish(context), hypothesis -> {
            ObjectNode json = JSON.objectNode();
            json.put("words", hypothesis.words());
            json.set("for", weight(hypothesis.weight(Hypothesis.Speaks.FOR)));
            json.set("against", weight(hypothesis.weight(Hypothesis.Speaks.AGAINST)));
            ArrayNode marks = JSON.arrayNode();
            for (Hypothesis.Mark mark : hypothesis.marks()) {
                Claim claim = mark.claim();
                marks.add(JSON.objectNode()
                        .put("claim", claim == null ? null : claim.id())
                        .put("words", mark.words())
                        .put("speaks", mark.speaks().name().toLowerCase(Locale.ROOT))
                        .put("why", mark.decision().why()));
            }
            json.set("marks", marks);
            return json;
        });
    }

    private static ObjectNode weight(Hypothesis.Weight weight) {
        return JSON.objectNode()
                .put("claims", weight.claims())
                .put("leastOrigins", weight.origins().least())
                .put("mostOrigins", weight.origins().most());
    }

    private void names(Context context) {
        Edition edition = desk.edition();
        Wish wish = Addressed.wish(context);
        list(context, "entities", NameList.of(edition, wish), wish, named -> {
            ObjectNode json = edition.json().name(named.entity());
            json.put("mentions", named.mentions());
            return json;
        });
    }

    private void timeline(Context context) {
        Edition edition = desk.edition();
        Wish wish = Addressed.wish(context);
        list(context, "timeline", TimelineList.of(edition, wish), wish, edition.json()::timelineEntry);
    }

    private void network(Context context) {
        Edition edition = desk.edition();
        Wish wish = Addressed.wish(context);
        Network network = edition.network();
        list(context, "links", LinkList.of(edition, wish), wish, edge -> {
            ObjectNode json = JSON.objectNode();
            json.set("citer", node(network, edge.from()));
            json.set("cited", node(network, edge.to()));
            ArrayNode refs = JSON.arrayNode();
            edge.statements().forEach(ref -> refs.add(ref.toString()));
            json.set("statements", refs);
            return json;
        });
    }

    private static ObjectNode node(Network network, String key) {
        ObjectNode json = JSON.objectNode();
        network.node(key).ifPresent(node -> {
            json.put("name", node.name());
            json.put("class", node.kind().label());
            json.put("entity", node.entity());
        });
        return json;
    }

    private void ask(Context context) {
        Wish wish = Addressed.wish(context);
        if (!wish.has("q")) {
            throw new Wish.Unreadable("q: give the question, as in /api/ask?q=Why+did+the+ferry+turn+back");
        }
        Edition edition = desk.edition();
        send(context, AnswerJson.of(edition.story(), edition.answer(wish.text("q"))));
    }

    private void check(Context context) {
        Wish wish = Addressed.wish(context);
        if (!wish.has("q")) {
            throw new Wish.Unreadable("q: give the words that somebody quotes");
        }
        Edition edition = desk.edition();
        String by = wish.has("by") ? wish.text("by") : null;
        send(context, AnswerJson.of(edition.story(), QuotationCheck.check(edition.story(), wish.text("q"), by)));
    }

    private void search(Context context) {
        Wish wish = Addressed.wish(context);
        if (!SearchView.isAsked(wish)) {
            throw new Wish.Unreadable("q: search for what? Give words, or a filter such as by");
        }
        int offset = wish.number("offset", 0, Integer.MAX_VALUE);
        int limit = Math.max(1, wish.number("limit", USUAL, Slice.MOST));
        ArrayNode hits = JSON.arrayNode();
        int[] passed = new int[1];
        Request request = SearchView.request(wish);
        int found;
        try {
            found = desk.search().find(request, desk.edition()::kept, hit -> {
                if (passed[0]++ >= offset) {
                    hits.add(SearchJson.of(hit));
                }
                return hits.size() < limit;
            });
        } catch (SearchException e) {
            throw new Wish.Unreadable("q: " + e.getMessage());
        }
        ObjectNode json = JSON.objectNode();
        json.put(request.in() == Request.In.PAGES ? "pages" : "statements", found);
        json.put("offset", offset);
        json.put("limit", limit);
        json.set("hits", hits);
        send(context, json);
    }

    private void decisions(Context context) {
        list(context, "decisions", desk.caseFile().decisions().all(), Addressed.wish(context), ViewJson::decision);
    }

    private void status(Context context) {
        Wish wish = Addressed.wish(context);
        list(
                context,
                "pages",
                List.copyOf(desk.pages().values()),
                wish,
                page -> JSON.objectNode()
                        .put("id", page.id())
                        .put("file", page.name())
                        .put("state", Labels.of(page.kind()))
                        .put("why", page.kind() == PageState.Kind.UNREADABLE ? page.why() : null));
    }

    private void export(Context context) throws IOException {
        context.contentType("application/json; charset=utf-8");
        Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
        desk.edition().json().write(out);
    }

    /** One statement by its name, "p-3f9a/s12". */
    static Statement statement(Edition edition, StatementRef ref) {
        Statement statement = edition.story().statement(ref);
        if (statement == null) {
            throw new NotFoundResponse("%s is no statement of this case".formatted(ref));
        }
        return statement;
    }
}
