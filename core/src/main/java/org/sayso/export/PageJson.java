package org.sayso.export;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.Role;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Found;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.Timex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One page as JSON: the object of {@code sayso analyze} and of an export's {@code pages}. A field that was not found is null or []. */
public final class PageJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Reading reading;
    private final CodePoints points;
    private final UnaryOperator<String> entityIds;

    private PageJson(Reading reading, UnaryOperator<String> entityIds) {
        this.reading = reading;
        this.points = new CodePoints(reading.page().text());
        this.entityIds = entityIds;
    }

    /** The page alone, with its own entity ids, and marginal statements marked as such among the others. */
    public static ObjectNode of(Reading reading, boolean withText) {
        PageJson page = new PageJson(reading, UnaryOperator.identity());
        ObjectNode json = page.page();
        Set<String> told = reading.statements().stream().map(Statement::id).collect(Collectors.toSet());
        json.set(
                "statements",
                list(
                        reading.attributed(),
                        statement -> page.statement(statement).put("marginal", !told.contains(statement.id()))));
        if (withText) {
            json.put("text", reading.page().text());
        }
        return json;
    }

    /** The page as a part of a case: {@code entityIds} gives the case's id for the page's. */
    public static ObjectNode of(Reading reading, UnaryOperator<String> entityIds) {
        PageJson page = new PageJson(reading, entityIds);
        ObjectNode json = page.page();
        json.set("statements", list(reading.statements(), page::statement));
        return json;
    }

    /** What is known of the page itself, without what stands in it. */
    public static ObjectNode header(Reading reading) {
        return new PageJson(reading, UnaryOperator.identity()).header();
    }

    private ObjectNode page() {
        ObjectNode json = JSON.objectNode();
        json.set("page", header());
        json.set("blocks", list(reading.article().blocks(), this::block));
        json.set(
                "sentences",
                spans(reading.sentences().stream().map(Sentence::span).toList()));
        json.set("mentions", list(reading.names().mentions(), this::mention));
        json.set("entities", list(reading.names().entities(), this::entity));
        json.set("dates", list(reading.timexes(), this::timex));
        return json;
    }

    private ObjectNode header() {
        Article article = reading.article();
        Published published = article.published();
        ObjectNode json = JSON.objectNode();
        json.put("id", reading.page().id());
        json.put("file", reading.page().name());
        json.put("url", reading.page().given().url());
        json.put("outlet", value(article.outlet()));
        json.put("title", value(article.title()));
        json.put("byline", value(article.byline()));
        json.put("published", published == null ? null : published.days().toString());
        json.set("publishedBasis", span(published == null ? null : published.span()));
        json.put("publishedBy", published == null ? null : Labels.of(published.basis()));
        json.put("captured", value(article.captured()));
        json.put("language", article.language());
        json.put("kind", Labels.of(article.kind()));
        return json;
    }

    private ObjectNode block(Block block) {
        ObjectNode json = JSON.objectNode();
        json.set("span", span(block.span()));
        json.put("kind", Labels.of(block.kind()));
        json.put("author", block.author());
        json.put("date", value(block.date()));
        json.put("score", block.score());
        json.put("parent", block.parent());
        return json;
    }

    private ObjectNode mention(Mention mention) {
        ObjectNode json = JSON.objectNode();
        json.set("span", span(mention.span()));
        json.put("type", Labels.of(mention.type()));
        json.put("entity", entityIds.apply(mention.entity()));
        return json;
    }

    private ObjectNode entity(Entity entity) {
        ObjectNode json = JSON.objectNode();
        json.put("id", entityIds.apply(entity.id()));
        json.put("type", Labels.of(entity.type()));
        json.put("name", entity.name());
        json.set("names", strings(entity.names()));
        json.set("roles", strings(entity.roles().stream().map(Role::text).toList()));
        return json;
    }

    private ObjectNode timex(Timex timex) {
        ObjectNode json = JSON.objectNode();
        json.set("span", span(timex.span()));
        json.put("type", timex.type().name());
        json.put("value", timex.value());
        return json;
    }

    private ObjectNode statement(Statement statement) {
        ObjectNode json = JSON.objectNode();
        json.put("id", statement.id());
        json.set("content", spans(statement.content()));
        json.set("source", spans(statement.source()));
        json.set("cue", spans(statement.cue()));
        json.put("manner", Labels.of(statement.manner()));
        json.put("polarity", Labels.of(statement.polarity()));
        json.put("sourceClass", Labels.of(statement.sourceClass()));
        json.put("sourceEntity", id(statement.sourceEntity()));
        json.put("confidence", Math.round(statement.confidence() * 1000) / 1000.0);
        json.set("chain", list(statement.chain(), this::link));
        json.put("hands", statement.hands());
        json.set("basis", spans(statement.basis()));
        json.set("venue", spans(statement.venue()));
        json.set("audience", spans(statement.audience()));
        json.set("record", spans(statement.record()));
        json.put("saidOn", statement.saidOn());
        return json;
    }

    private ObjectNode link(Link link) {
        ObjectNode json = JSON.objectNode();
        json.put("name", link.name());
        json.put("class", Labels.of(link.kind()));
        json.set("span", span(link.span()));
        json.put("entity", id(link.entity()));
        json.put("inferred", link.inferred());
        return json;
    }

    /** A statement by itself. */
    static ObjectNode statement(Reading reading, Statement statement, UnaryOperator<String> entityIds) {
        return new PageJson(reading, entityIds).statement(statement);
    }

    /** A chain by itself, as answers show it. */
    static ArrayNode chain(Reading reading, List<Link> chain, UnaryOperator<String> entityIds) {
        PageJson page = new PageJson(reading, entityIds);
        return list(chain, page::link);
    }

    private @Nullable String id(@Nullable String entity) {
        return entity == null ? null : entityIds.apply(entity);
    }

    private ArrayNode spans(List<Span> spans) {
        return list(spans, this::pair);
    }

    private JsonNode span(@Nullable Span span) {
        return span == null ? JSON.nullNode() : pair(span);
    }

    private ArrayNode pair(Span span) {
        return pair(points, span);
    }

    /** {@code [start, end]} in code points. */
    static ArrayNode pair(CodePoints points, Span span) {
        return JSON.arrayNode().add(points.outward(span.start())).add(points.outward(span.end()));
    }

    private static @Nullable String value(@Nullable Found found) {
        return found == null ? null : found.value();
    }

    private static @Nullable String value(@Nullable Days days) {
        return days == null ? null : days.toString();
    }

    static ArrayNode strings(Collection<String> strings) {
        ArrayNode json = JSON.arrayNode();
        strings.forEach(json::add);
        return json;
    }

    static <T> ArrayNode list(Collection<? extends T> items, Function<T, ? extends JsonNode> toJson) {
        ArrayNode json = JSON.arrayNode();
        items.forEach(item -> json.add(toJson.apply(item)));
        return json;
    }
}
