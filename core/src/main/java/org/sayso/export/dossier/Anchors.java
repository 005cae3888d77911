package org.sayso.export.dossier;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.sayso.claim.Place;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/** Ids of places in the pages' texts, and which of them somebody points at. */
final class Anchors {

    private record OnPage(String prefix, CodePoints points, NavigableSet<Span> cited) {}

    private final Map<String, OnPage> pages = new LinkedHashMap<>();

    Anchors(Story story) {
        Map<String, Integer> prefixes = new HashMap<>();
        for (Reading reading : story.readings()) {
            String id = reading.page().id();
            String prefix = id.replaceAll("[^A-Za-z0-9_-]", "_");
            int same = prefixes.merge(prefix, 1, Integer::sum);
            String once = "page-" + (same == 1 ? prefix : prefix + "_" + same);
            pages.put(id, new OnPage(once, new CodePoints(reading.page().text()), new TreeSet<>()));
        }
    }

    /** Id of a page's section. */
    String page(String pageId) {
        return onPage(pageId).prefix();
    }

    /** Id of a place, which the page's text will have from now on: "p-3f9a-c2185-2227", in code points. */
    String cite(Place place) {
        onPage(place.pageId()).cited().add(place.span());
        return at(place);
    }

    /** Id of a place, without asking for it. */
    String at(Place place) {
        OnPage page = onPage(place.pageId());
        Span points = page.points().outward(place.span());
        String prefix = page.prefix().substring("page-".length());
        return prefix + "-c" + points.start() + "-" + points.end();
    }

    /** The places of a page that somebody points at, in its order. */
    NavigableSet<Span> cited(String pageId) {
        return onPage(pageId).cited();
    }

    private OnPage onPage(String pageId) {
        OnPage page = pages.get(pageId);
        if (page == null) {
            throw new IllegalArgumentException("The story has no page %s".formatted(pageId));
        }
        return page;
    }
}
