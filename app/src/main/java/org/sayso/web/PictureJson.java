package org.sayso.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sayso.export.dossier.Shown;
import org.sayso.export.dossier.TellPicture;
import org.sayso.export.dossier.TimelinePainter;
import org.sayso.export.dossier.TimelineView;
import org.sayso.story.TimelineEntry;
import org.sayso.time.Days;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the pictures that move are drawn of in the browser: as much as can be told apart, and how much there is. */
final class PictureJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_NODES = 200;
    private static final int MOST_LINKS = 600;
    private static final int MOST_ENTRIES = 900;

    /** The days of the line looked at last; never changed. */
    private record Line(Edition edition, String filters, ArrayNode days) {}

    private final Desk desk;
    private volatile @Nullable Line line;

    PictureJson(Desk desk) {
        this.desk = desk;
    }

    void routes(RoutesConfig routes) {
        routes.get("/api/network/picture", this::network);
        routes.get("/api/timeline/picture", this::timeline);
    }

    /** The most linked of those an address asks for, and the strongest links between them. */
    private void network(Context context) {
        Edition edition = desk.edition();
        List<Network.Edge> links = LinkList.of(edition, Addressed.wish(context));
        Set<String> linked = NetworkView.ends(links);
        Set<String> chosen = new HashSet<>();
        for (Network.Node node : edition.network().nodes()) {
            if (chosen.size() < MOST_NODES && linked.contains(node.key())) {
                chosen.add(node.key());
            }
        }
        List<Network.Edge> drawn = links.stream()
                .filter(link -> chosen.contains(link.from()) && chosen.contains(link.to()))
                .limit(MOST_LINKS)
                .toList();
        Set<String> ends = NetworkView.ends(drawn);
        ObjectNode json = JSON.objectNode();
        json.put("total", linked.size());
        json.put("totalLinks", links.size());
        Map<String, Integer> numbers = new HashMap<>();
        ArrayNode nodes = JSON.arrayNode();
        for (Network.Node node : edition.network().nodes()) {
            if (ends.contains(node.key())) {
                numbers.put(node.key(), nodes.size());
                nodes.add(JSON.objectNode()
                        .put("name", node.name())
                        .put("label", Shown.isolated(Shown.brief(node.name(), NetworkView.LETTERS)))
                        .put("class", node.kind().label())
                        .put("shape", TellPicture.shape(node.kind()))
                        .put("publisher", node.publisher())
                        .put("cites", node.cites())
                        .put("cited", node.cited())
                        .put("href", NetworkView.href(node)));
            }
        }
        json.set("nodes", nodes);
        ArrayNode lines = JSON.arrayNode();
        for (Network.Edge link : drawn) {
            lines.add(JSON.objectNode()
                    .put("citer", numbers.get(link.from()))
                    .put("cited", numbers.get(link.to()))
                    .put("statements", link.weight()));
        }
        json.set("links", lines);
        Api.send(context, json);
    }

    /**
     * Every day something begins or ends at, with its place on an axis that is shortened where little happens, how
     * closely what begins there is dated (10 for a day, 7 a month, 4 a year, 0 for nothing), and how much of each kind
     * begins there; of a stretch that has not too many of them the entries themselves.
     */
    private void timeline(Context context) {
        Edition edition = desk.edition();
        Wish wish = Addressed.wish(context);
        List<TimelineEntry> all = TimelineList.of(edition, wish.without("from", "to"));
        Days from = wish.days("from");
        Days to = wish.days("to");
        List<TimelineEntry> within = all.stream()
                .filter(entry -> PageList.isWithin(entry.days(), from, to))
                .toList();
        ObjectNode json = JSON.objectNode();
        json.put("total", all.size());
        json.put("within", within.size());
        json.set("days", days(edition, wish.without("from", "to", "offset").with("offset", ""), all));
        if (within.size() > MOST_ENTRIES) {
            json.putNull("entries");
        } else {
            ArrayNode entries = JSON.arrayNode();
            new TimelinePainter(edition.quoter(), within).signs().forEach(sign -> entries.add(entry(sign)));
            json.set("entries", entries);
        }
        Api.send(context, json);
    }

    /** The days of whatever stretch is looked at are those of the whole line, until the case or a filter changes. */
    private ArrayNode days(Edition edition, String filters, List<TimelineEntry> entries) {
        Line known = line;
        if (known != null && known.edition().equals(edition) && known.filters().equals(filters)) {
            return known.days();
        }
        ArrayNode days = days(new TimelinePainter(edition.quoter(), entries).axis(), entries);
        line = new Line(edition, filters, days);
        return days;
    }

    private static ArrayNode days(SortedMap<LocalDate, Integer> axis, List<TimelineEntry> entries) {
        Map<LocalDate, Map<TimelineEntry.Kind, Integer>> counts = new HashMap<>();
        Map<LocalDate, Integer> letters = new HashMap<>();
        for (TimelineEntry entry : entries) {
            letters.merge(entry.days().first(), letters(entry.days()), Math::max);
            counts.computeIfAbsent(entry.days().first(), any -> new EnumMap<>(TimelineEntry.Kind.class))
                    .merge(entry.kind(), 1, Integer::sum);
        }
        ArrayNode days = JSON.arrayNode();
        axis.forEach((day, x) -> {
            ArrayNode one = JSON.arrayNode().add(day.toString()).add(x).add(letters.getOrDefault(day, 0));
            Map<TimelineEntry.Kind, Integer> of = counts.getOrDefault(day, Map.of());
            for (TimelineEntry.Kind kind : TimelineEntry.Kind.values()) {
                one.add(of.getOrDefault(kind, 0));
            }
            days.add(one);
        });
        return days;
    }

    private static int letters(Days days) {
        if (days.first().getDayOfMonth() > 1
                || days.last().getDayOfMonth() < days.last().lengthOfMonth()) {
            return "2031-06-14".length();
        }
        boolean years = days.first().getDayOfYear() == 1 && days.last().getMonth() == Month.DECEMBER;
        return years ? "2031".length() : "2031-06".length();
    }

    private static ObjectNode entry(TimelineView.Sign sign) {
        ArrayNode otherwise = JSON.arrayNode();
        sign.otherwise()
                .forEach(days -> otherwise.add(JSON.arrayNode()
                        .add(days.first().toString())
                        .add(days.last().toString())));
        return JSON.objectNode()
                .put("first", sign.days().first().toString())
                .put("last", sign.days().last().toString())
                .put("kind", sign.kind())
                .put("href", sign.href())
                .put("when", sign.when())
                .put("from", sign.from())
                .put("words", sign.words())
                .put("others", sign.others())
                .put("pages", sign.pages())
                .set("otherwise", otherwise);
    }
}
