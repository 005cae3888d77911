package org.sayso.export.dossier;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/**
 * All pages in one file: every place that somebody points at gets an id, unique in it. Places of pages that are not in the
 * file have none to be led to.
 */
final class FileAnchors implements Anchors {

    private record OnPage(String prefix, CodePoints points, NavigableSet<Span> cited) {}

    private final Map<String, OnPage> pages = new LinkedHashMap<>();

    /** Ids of the pages in the file; null for all. */
    private final @Nullable Set<String> held;

    FileAnchors(Story story) {
        this(story, null);
    }

    FileAnchors(Story story, @Nullable Set<String> held) {
        this.held = held;
        Map<String, Integer> prefixes = new HashMap<>();
        for (Reading reading : story.readings()) {
            String id = reading.page().id();
            String prefix = id.replaceAll("[^A-Za-z0-9_-]", "_");
            int same = prefixes.merge(prefix, 1, Integer::sum);
            String once = "page-" + (same == 1 ? prefix : prefix + "_" + same);
            pages.put(id, new OnPage(once, new CodePoints(reading.page().text()), new TreeSet<>()));
        }
    }

    @Override
    public boolean holds(String pageId) {
        return held == null || held.contains(pageId);
    }

    @Override
    public String pageId(String pageId) {
        return onPage(pageId).prefix();
    }

    @Override
    public String page(String pageId) {
        return holds(pageId) ? "#" + pageId(pageId) : "";
    }

    @Override
    public String cite(Place place) {
        onPage(place.pageId()).cited().add(place.span());
        return href(place);
    }

    @Override
    public String href(Place place) {
        return holds(place.pageId()) ? "#" + id(place) : "";
    }

    @Override
    public String note(StatementRef ref) {
        return "note-" + pageId(ref.pageId()) + "-" + ref.statementId().replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** "p-3f9a-c2185-2227", in code points. */
    @Override
    public String id(Place place) {
        OnPage page = onPage(place.pageId());
        Span points = page.points().outward(place.span());
        String prefix = page.prefix().substring("page-".length());
        return prefix + "-c" + points.start() + "-" + points.end();
    }

    @Override
    public NavigableSet<Span> cited(String pageId) {
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
