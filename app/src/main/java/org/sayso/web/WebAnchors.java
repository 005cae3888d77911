package org.sayso.web;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.export.dossier.Anchors;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.CodePoints;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/** Every page at its own address, every place by its code points: {@code /p/p-3f9a#c=2185-2227}. Shared by all threads. */
final class WebAnchors implements Anchors {

    private final Story story;
    private final Map<String, CodePoints> points = new ConcurrentHashMap<>();

    WebAnchors(Story story) {
        this.story = story;
    }

    @Override
    public String pageId(String pageId) {
        return "text";
    }

    @Override
    public String page(String pageId) {
        return "/p/" + Wish.encoded(pageId);
    }

    @Override
    public String cite(Place place) {
        return href(place);
    }

    @Override
    public String href(Place place) {
        return page(place.pageId()) + "#" + id(place);
    }

    @Override
    public String id(Place place) {
        Span points = outward(place);
        return "c=" + points.start() + "-" + points.end();
    }

    @Override
    public String name(String pageId, String entity) {
        String whole = story.cast().entity(pageId, entity);
        return whole == null ? "" : "n-" + whole;
    }

    @Override
    public String note(StatementRef ref) {
        return "note-" + ref.statementId();
    }

    /** Everything that other views lead to. */
    @Override
    public NavigableSet<Span> cited(String pageId) {
        NavigableSet<Span> cited = new TreeSet<>();
        Reading reading = reading(pageId);
        for (Sentence sentence : reading.sentences()) {
            cited.add(sentence.span().trim(reading.page().text()));
        }
        for (Statement statement : reading.statements()) {
            for (Link link : statement.chain()) {
                if (link.span() != null && !link.span().isEmpty()) {
                    cited.add(link.span());
                }
            }
        }
        return cited;
    }

    /** Address of a statement in its page, with all about it opened beside. */
    String beside(StatementRef ref, Statement statement) {
        return page(ref.pageId()) + "?s=" + Wish.encoded(ref.statementId()) + "#"
                + id(new Place(ref.pageId(), statement.extent()));
    }

    /** A place in code points. */
    Span outward(Place place) {
        return points(place.pageId()).outward(place.span());
    }

    CodePoints points(String pageId) {
        return points.computeIfAbsent(
                pageId, id -> new CodePoints(reading(id).page().text()));
    }

    private Reading reading(String pageId) {
        Reading reading = story.reading(pageId);
        if (reading == null) {
            throw new IllegalArgumentException("The story has no page %s".formatted(pageId));
        }
        return reading;
    }
}
