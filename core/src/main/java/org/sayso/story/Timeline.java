package org.sayso.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.claim.StatementRef;
import org.sayso.claim.Term;
import org.sayso.claim.TermReader;
import org.sayso.page.Article;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.story.TimelineEntry.Kind;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.Timex;

/** Lays a story out in time: what happened, what was said, what was published. */
final class Timeline {

    /** How much of the shorter sentence's terms two must share, on the same day, to tell of one event. */
    private static final double SAME_EVENT = 0.5;

    private static final int LEAST_SHARED = 3;

    private final TermReader termReader;

    Timeline(TermReader termReader) {
        this.termReader = termReader;
    }

    List<TimelineEntry> of(List<Reading> readings) {
        List<TimelineEntry> entries = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (Reading reading : readings) {
            TimelineEntry publication = publication(reading);
            if (publication != null) {
                entries.add(publication);
            }
            Set<Span> told = new HashSet<>();
            for (Statement statement : reading.statements()) {
                Days days = statement.saidOn() == null ? null : Days.parse(statement.saidOn());
                if (days != null) {
                    StatementRef ref = new StatementRef(reading.page().id(), statement.id());
                    entries.add(new TimelineEntry(
                            days, reading.page().id(), statement.extent(), Kind.STATEMENT, ref, List.of()));
                }
                told.addAll(statement.content());
            }
            events(reading, told, events);
        }
        entries.addAll(joined(events));
        entries.sort(Comparator.comparing(TimelineEntry::days)
                .thenComparing(TimelineEntry::kind)
                .thenComparing(TimelineEntry::pageId)
                .thenComparing(TimelineEntry::span));
        return List.copyOf(entries);
    }

    private record Event(Days days, Place place, Set<String> terms) {}

    private void events(Reading reading, Set<Span> told, List<Event> events) {
        int next = 0;
        List<Timex> timexes = reading.timexes();
        for (Sentence sentence : reading.sentences()) {
            while (next < timexes.size()
                    && timexes.get(next).span().end() <= sentence.span().start()) {
                next++;
            }
            Set<Days> seen = new HashSet<>();
            for (int i = next;
                    i < timexes.size()
                            && timexes.get(i).span().start() < sentence.span().end();
                    i++) {
                Timex timex = timexes.get(i);
                Days days = timex.days();
                boolean saidByOther = told.stream().anyMatch(span -> span.contains(timex.span()));
                if (days != null && timex.type() != Timex.Type.SET && !saidByOther && seen.add(days)) {
                    Set<String> terms = new HashSet<>();
                    for (Term term : termReader.read(reading, List.of(sentence.span()))) {
                        terms.add(term.key());
                    }
                    Span span = sentence.span().trim(reading.page().text());
                    events.add(new Event(days, new Place(reading.page().id(), span), terms));
                }
            }
        }
    }

    /** Events of one day in much the same words are one entry with all its places. */
    private static List<TimelineEntry> joined(List<Event> events) {
        Map<Days, List<List<Event>>> byDay = new HashMap<>();
        List<List<Event>> groups = new ArrayList<>();
        for (Event event : events) {
            List<List<Event>> day = byDay.computeIfAbsent(event.days(), key -> new ArrayList<>());
            List<Event> home = null;
            for (List<Event> group : day) {
                if (home == null && isSame(group.getFirst(), event)) {
                    home = group;
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                day.add(home);
                groups.add(home);
            }
            home.add(event);
        }
        List<TimelineEntry> entries = new ArrayList<>();
        for (List<Event> group : groups) {
            Event first = group.getFirst();
            List<Place> also =
                    group.stream().skip(1).map(Event::place).distinct().toList();
            entries.add(new TimelineEntry(
                    first.days(), first.place().pageId(), first.place().span(), Kind.EVENT, null, also));
        }
        return entries;
    }

    private static boolean isSame(Event a, Event b) {
        if (!a.days().isOneDay()) {
            return false;
        }
        boolean shorter = a.terms().size() <= b.terms().size();
        Set<String> small = shorter ? a.terms() : b.terms();
        Set<String> large = shorter ? b.terms() : a.terms();
        long shared = small.stream().filter(large::contains).count();
        return shared >= LEAST_SHARED && shared >= SAME_EVENT * small.size();
    }

    private static @Nullable TimelineEntry publication(Reading reading) {
        Article article = reading.article();
        Published published = article.published();
        if (published == null) {
            return null;
        }
        Span span = published.span();
        if (span == null && article.title() != null) {
            span = article.title().span();
        }
        if (span == null) {
            span = reading.sentences().isEmpty()
                    ? new Span(0, 0)
                    : reading.sentences().getFirst().span();
        }
        return new TimelineEntry(published.days(), reading.page().id(), span, Kind.PUBLICATION, null, List.of());
    }
}
