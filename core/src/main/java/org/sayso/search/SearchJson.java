package org.sayso.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.export.Labels;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A hit as JSON, places in code points: an item of {@code hits} in docs/schema/search.schema.json. */
public final class SearchJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Hit hit;
    private final CodePoints points;

    private SearchJson(Hit hit) {
        this.hit = hit;
        this.points = new CodePoints(hit.page().text());
    }

    public static ObjectNode of(Hit hit) {
        return new SearchJson(hit).json();
    }

    private ObjectNode json() {
        ObjectNode json = JSON.objectNode();
        json.put("page", hit.page().id());
        json.put("file", hit.page().name());
        json.put("outlet", hit.page().outlet());
        json.put("published", hit.page().published());
        json.set("span", span(hit.span()));
        json.put("text", hit.text());
        ArrayNode highlights = JSON.arrayNode();
        hit.highlights().forEach(place -> highlights.add(span(place)));
        json.set("highlights", highlights);
        Statement statement = hit.statement();
        json.put("statement", statement == null ? null : ref(statement));
        ArrayNode chain = JSON.arrayNode();
        for (Link link : statement == null ? List.<Link>of() : statement.chain()) {
            chain.add(link(link));
        }
        json.set("chain", chain);
        ArrayNode statements = JSON.arrayNode();
        hit.statements().forEach(one -> statements.add(ref(one)));
        json.set("statements", statements);
        return json;
    }

    private String ref(Statement statement) {
        return hit.page().id() + "/" + statement.id();
    }

    private ObjectNode link(Link link) {
        ObjectNode json = JSON.objectNode();
        json.put("name", link.name());
        json.put("class", Labels.of(link.kind()));
        json.set("span", span(link.span()));
        json.put("inferred", link.inferred());
        return json;
    }

    private JsonNode span(@Nullable Span span) {
        return span == null
                ? JSON.nullNode()
                : JSON.arrayNode().add(points.outward(span.start())).add(points.outward(span.end()));
    }
}
