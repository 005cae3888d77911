package org.sayso.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.LostAttribution;
import org.sayso.claim.Mark;
import org.sayso.claim.Place;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;
import org.sayso.claim.Step;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameWhy;
import org.sayso.reading.Reading;
import org.sayso.story.HeldRole;
import org.sayso.story.Story;
import org.sayso.story.TimelineEntry;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A story as JSON: all of it in one document ({@link #write}), or one list of it. */
public final class StoryJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Leaves the writer open: it is the caller's. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build();

    private final Story story;
    private final Map<String, CodePoints> points = new HashMap<>();

    public StoryJson(Story story) {
        this.story = story;
    }

    /** {@code sayso export --format json}: page after page, so that only one is held as JSON at a time. */
    public void write(Writer out) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            array(json, "pages", story.readings(), reading -> PageJson.of(reading, entityIds(reading)));
            array(json, "entities", story.entities(), this::name);
            array(json, "claims", story.claims(), this::claim);
            array(json, "relations", story.relations(), StoryJson::relation);
            array(json, "lostAttributions", story.lostAttributions(), this::lostAttribution);
            array(json, "timeline", story.timeline(), this::timelineEntry);
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    private static <T> void array(
            JsonGenerator json, String name, List<T> items, Function<T, ? extends JsonNode> toJson) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            MAPPER.writeTree(json, toJson.apply(item));
        }
        json.writeEndArray();
    }

    /** {@link #entity}, with what the pages call it and when. */
    public ObjectNode name(CaseEntity entity) {
        ObjectNode json = entity(entity);
        json.set("held", PageJson.list(story.roles(entity), this::held));
        return json;
    }

    private ObjectNode held(HeldRole held) {
        ObjectNode json = JSON.objectNode();
        json.put("role", held.role());
        json.put("day", held.day());
        json.put("former", held.former());
        json.set("places", PageJson.list(held.places(), this::place));
        return json;
    }

    /** A name of the story with its roles and the pages that name it. */
    public static ObjectNode entity(CaseEntity entity) {
        ObjectNode json = JSON.objectNode();
        json.put("id", entity.id());
        json.put("type", Labels.of(entity.type()));
        json.put("name", entity.name());
        json.set("names", PageJson.strings(entity.names()));
        json.set("roles", PageJson.strings(entity.roles()));
        json.put("outlet", entity.outlet());
        json.set("joins", PageJson.list(entity.members(), StoryJson::join));
        json.set(
                "decisions",
                PageJson.strings(entity.decisions().stream().map(NameWhy::words).toList()));
        return json;
    }

    private static ObjectNode join(CaseEntity.Member member) {
        ObjectNode json = JSON.objectNode();
        json.put("page", member.page());
        json.put("why", member.why());
        return json;
    }

    /** What several statements say alike, and what speaks against it. */
    public ObjectNode claim(Claim claim) {
        ObjectNode json = JSON.objectNode();
        json.put("id", claim.id());
        json.set("text", place(claim.text()));
        json.set("statements", refs(claim.statements()));
        json.set("ownVoice", PageJson.list(claim.ownVoice(), this::place));
        json.set("origins", PageJson.list(claim.origins(), StoryJson::refs));
        json.put("leastOrigins", claim.bounds().least());
        json.put("mostOrigins", claim.bounds().most());
        json.set("deniedBy", refs(claim.deniedBy()));
        json.put("standing", claim.standing().label());
        json.set("steps", PageJson.list(claim.steps(), this::step));
        json.set(
                "marks",
                PageJson.strings(claim.marks().stream().map(Mark::label).toList()));
        json.set("circle", PageJson.strings(claim.circle()));
        return json;
    }

    private ObjectNode step(Step step) {
        ObjectNode json = JSON.objectNode();
        json.put("day", step.day());
        json.put("kind", Labels.of(step.kind()));
        json.put("statement", step.statement() == null ? null : step.statement().toString());
        json.set("place", place(step.place()));
        return json;
    }

    private static ObjectNode relation(Relation relation) {
        ObjectNode json = JSON.objectNode();
        json.put("a", relation.a().toString());
        json.put("b", relation.b().toString());
        json.put("type", relation.type().label());
        json.put("score", relation.score());
        json.put("why", relation.why());
        return json;
    }

    /** A page's own sentence, and the statement that says the same on somebody's word. */
    public ObjectNode lostAttribution(LostAttribution lost) {
        ObjectNode json = place(lost.place());
        json.put("text", story.quote(lost.place()));
        json.put("from", lost.from().toString());
        json.put("kind", Labels.of(lost.kind()));
        json.put("score", lost.score());
        return json;
    }

    /** Something at a day, with the other places that tell of it. */
    public ObjectNode timelineEntry(TimelineEntry entry) {
        ObjectNode json = JSON.objectNode();
        json.put("date", entry.days().toString());
        json.put("page", entry.pageId());
        json.set("span", pair(entry.pageId(), entry.span()));
        json.put("kind", entry.kind().label());
        json.put(
                "statement",
                entry.statement() == null ? null : entry.statement().toString());
        json.put("ahead", entry.ahead());
        json.set("also", PageJson.list(entry.also(), this::place));
        json.set(
                "otherwise",
                PageJson.list(
                        entry.otherwise(),
                        dated -> place(dated.place()).put("date", dated.days().toString())));
        return json;
    }

    /** A statement with its page and words, as a list of statements shows it. */
    public ObjectNode statement(Reading reading, Statement statement) {
        ObjectNode json = JSON.objectNode();
        json.put("page", reading.page().id());
        json.put("file", reading.page().name());
        json.put("text", reading.page().quote(statement.extent()));
        json.setAll(PageJson.statement(reading, statement, entityIds(reading)));
        return json;
    }

    private UnaryOperator<String> entityIds(Reading reading) {
        String page = reading.page().id();
        return entity -> {
            String joined = story.cast().entity(page, entity);
            return joined == null ? page + "/" + entity : joined;
        };
    }

    /** A place of a page, as claims and answers have it. */
    public ObjectNode place(Place place) {
        ObjectNode json = JSON.objectNode();
        json.put("page", place.pageId());
        json.set("span", pair(place.pageId(), place.span()));
        return json;
    }

    /** {@code [start, end]} in code points of a page of the story. */
    ArrayNode pair(String page, Span span) {
        return PageJson.pair(
                points.computeIfAbsent(
                        page, id -> new CodePoints(reading(id).page().text())),
                span);
    }

    /** A chain with the story's ids. */
    ArrayNode chain(String page, List<Link> chain) {
        Reading reading = reading(page);
        return PageJson.chain(reading, chain, entityIds(reading));
    }

    private Reading reading(String page) {
        Reading reading = story.reading(page);
        if (reading == null) {
            throw new IllegalArgumentException("The story has no page %s".formatted(page));
        }
        return reading;
    }

    private static ArrayNode refs(List<StatementRef> refs) {
        return PageJson.strings(refs.stream().map(StatementRef::toString).toList());
    }
}
