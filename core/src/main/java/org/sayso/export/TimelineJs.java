package org.sayso.export;

import java.time.LocalDate;
import java.util.List;
import org.sayso.claim.Place;
import org.sayso.page.Found;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.story.TimelineEntry;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A timeline as the JSON that Knight Lab's TimelineJS reads ({@code timeline.knightlab.com/docs/json-format.html}). An
 * entry's headline is the page's own words, below stands where: nothing is put in other words. TimelineJS takes its texts
 * for HTML, so the words are escaped.
 */
public final class TimelineJs {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Story story;

    public TimelineJs(Story story) {
        this.story = story;
    }

    /** {@code {"events": [...]}} */
    public ObjectNode of(List<TimelineEntry> entries) {
        ObjectNode json = JSON.objectNode();
        ArrayNode events = json.putArray("events");
        for (TimelineEntry entry : entries) {
            events.add(event(entry, events.size()));
        }
        return json;
    }

    private ObjectNode event(TimelineEntry entry, int number) {
        ObjectNode json = JSON.objectNode();
        json.set("start_date", date(entry.days().first()));
        if (!entry.days().isOneDay()) {
            json.set("end_date", date(entry.days().last()));
            json.put("display_date", entry.days().toString());
        }
        ObjectNode text = json.putObject("text");
        text.put("headline", escaped(story.quote(entry.place())));
        StringBuilder where = new StringBuilder(where(entry.place()));
        for (Place place : entry.also()) {
            where.append("<br>").append(where(place));
        }
        for (TimelineEntry.Dated other : entry.otherwise()) {
            where.append("<br>").append(other.days()).append(": ").append(where(other.place()));
        }
        text.put("text", where.toString());
        json.put("group", entry.kind().label());
        json.put("unique_id", entry.kind().label() + "-" + (number + 1));
        return json;
    }

    private static ObjectNode date(LocalDate day) {
        return JSON.objectNode()
                .put("year", day.getYear())
                .put("month", day.getMonthValue())
                .put("day", day.getDayOfMonth());
    }

    /** Outlet, file and code point. */
    private String where(Place place) {
        Reading reading = story.reading(place.pageId());
        if (reading == null) {
            throw new IllegalArgumentException("The story has no page %s".formatted(place.pageId()));
        }
        Found outlet = reading.article().outlet();
        Span span = place.span();
        String file =
                reading.page().name() + ":" + new CodePoints(reading.page().text()).outward(span.start());
        return escaped(outlet == null ? file : outlet.value() + ", " + file);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
