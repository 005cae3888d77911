package org.sayso.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.name.CaseEntity;
import org.sayso.story.TimelineEntry;
import org.sayso.time.Days;

/** The entries of the timeline an address asks for. */
final class TimelineList {

    private TimelineList() {}

    static List<TimelineEntry> of(Edition edition, Wish wish) {
        TimelineEntry.Kind kind = wish.one("kind", TimelineEntry.Kind.class);
        Days from = wish.days("from");
        Days to = wish.days("to");
        String page = wish.text("page");
        String words = wish.text("q").toLowerCase(Locale.ROOT);
        CaseEntity who = wish.has("by") ? edition.entity(wish.text("by")) : null;
        Set<String> pages = new HashSet<>();
        if (who != null) {
            who.members().forEach(member -> pages.add(member.page()));
        }
        List<TimelineEntry> all = edition.story().timeline();
        if (kind == null && from == null && to == null && page.isEmpty() && words.isEmpty() && who == null) {
            return all;
        }
        return all.stream()
                .filter(entry -> kind == null || entry.kind() == kind)
                .filter(entry -> PageList.isWithin(entry.days(), from, to))
                .filter(entry -> page.isEmpty() || entry.pageId().equals(page))
                .filter(entry -> who == null || (pages.contains(entry.pageId()) && names(edition, entry, who)))
                .filter(entry -> words.isEmpty()
                        || PageList.has(
                                edition.quoter().page(entry.pageId()).page().text(), entry.span(), words))
                .toList();
    }

    /** Whether the entry's words name somebody, or it is what they said. */
    private static boolean names(Edition edition, TimelineEntry entry, CaseEntity who) {
        var reading = edition.story().reading(entry.pageId());
        if (reading == null) {
            return false;
        }
        if (entry.statement() != null) {
            var statement = edition.story().statement(entry.statement());
            if (statement != null && who.equals(edition.source(entry.statement(), statement))) {
                return true;
            }
        }
        return reading.names().mentions().stream()
                .anyMatch(mention -> entry.span().contains(mention.span())
                        && who.id().equals(edition.story().cast().entity(entry.pageId(), mention.entity())));
    }
}
