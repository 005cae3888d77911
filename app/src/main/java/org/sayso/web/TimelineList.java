package org.sayso.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.CaseEntity;
import org.sayso.name.Mention;
import org.sayso.reading.Reading;
import org.sayso.story.TimelineEntry;
import org.sayso.text.Span;
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
        Map<String, List<Span>> named = who == null ? Map.of() : mentions(edition, who);
        List<TimelineEntry> all = edition.timeline();
        if (kind == null && from == null && to == null && page.isEmpty() && words.isEmpty() && who == null) {
            return all;
        }
        return all.stream()
                .filter(entry -> kind == null || entry.kind() == kind)
                .filter(entry -> PageList.isWithin(entry.days(), from, to))
                .filter(entry -> page.isEmpty() || entry.pageId().equals(page))
                .filter(entry -> who == null || names(edition, entry, who, named.get(entry.pageId())))
                .filter(entry -> words.isEmpty()
                        || PageList.has(
                                edition.quoter().page(entry.pageId()).page().text(), entry.span(), words))
                .toList();
    }

    /** Where each page names somebody. */
    private static Map<String, List<Span>> mentions(Edition edition, CaseEntity who) {
        Map<String, Set<String>> members = new HashMap<>();
        who.members()
                .forEach(member -> members.computeIfAbsent(member.page(), any -> new HashSet<>())
                        .add(member.entity()));
        Map<String, List<Span>> mentions = new HashMap<>();
        members.forEach((page, ids) -> {
            Reading reading = edition.story().reading(page);
            if (reading != null) {
                mentions.put(
                        page,
                        reading.names().mentions().stream()
                                .filter(mention -> ids.contains(mention.entity()))
                                .map(Mention::span)
                                .toList());
            }
        });
        return mentions;
    }

    /** Whether the entry's words name somebody, or it is what they said. */
    private static boolean names(Edition edition, TimelineEntry entry, CaseEntity who, @Nullable List<Span> mentions) {
        if (mentions == null) {
            return false;
        }
        for (Span mention : mentions) {
            if (entry.span().contains(mention)) {
                return true;
            }
        }
        if (entry.statement() == null) {
            return false;
        }
        var statement = edition.story().statement(entry.statement());
        return statement != null && who.equals(edition.source(entry.statement(), statement));
    }
}
