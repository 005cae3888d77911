package org.sayso.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Place;
import org.sayso.story.TimelineEntry.Dated;
import org.sayso.story.TimelineEntry.Kind;
import org.sayso.time.Days;

/**
 * One event in several pages' words is one entry with all its carriers: of one day in much the same words, or told vaguely
 * ("in May") where another page gives the day. Where pages give like words different days, each entry names the others.
 * Candidates come from an index of terms, so the cost grows with the events and not with their square.
 */
final class EventGroups {

    /** Of one day: how many terms two must share, and which part of the shorter. */
    private static final int LEAST_SHARED = 3;

    private static final double SAME_DAY = 0.5;

    /** Of different days, where the day itself does not speak for it. */
    private static final int LEAST_ELSEWHERE = 4;

    private static final double SAME_MONTH = 0.6;
    private static final double OTHER_DAY = 0.7;

    /** Days apart that two tellings of one event may lie. */
    private static final long DISPUTED_WITHIN = 31;

    /** A term of so many groups tells none from another. */
    private static final int COMMON = 60;

    private static final class Group {
        final List<DatedEvent> events = new ArrayList<>();
        final List<Place> vaguer = new ArrayList<>();
        final List<Group> disputing = new ArrayList<>();
        boolean merged;

        DatedEvent first() {
            return events.getFirst();
        }

        boolean sharesPageWith(Group other) {
            return events.stream()
                    .anyMatch(a -> other.events.stream()
                            .anyMatch(b -> a.place().pageId().equals(b.place().pageId())));
        }
    }

    /** The groups of one day, by the terms of their first event. */
    private static final class Day {
        private final List<Group> groups = new ArrayList<>();
        private final Map<String, List<Integer>> byTerm = new HashMap<>();

        void add(Group group) {
            for (String term : group.first().terms()) {
                byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(groups.size());
            }
            groups.add(group);
        }

        /** The first group that shares so many terms with the event. */
        @Nullable
        Group home(DatedEvent event) {
            double part = event.days().isOneDay() ? SAME_DAY : SAME_MONTH;
            Map<Integer, Integer> shared = new HashMap<>();
            for (String term : event.terms()) {
                byTerm.getOrDefault(term, List.of()).forEach(group -> shared.merge(group, 1, Integer::sum));
            }
            int first = groups.size();
            for (Map.Entry<Integer, Integer> group : shared.entrySet()) {
                if (group.getKey() < first
                        && group.getValue() >= LEAST_SHARED
                        && groups.get(group.getKey()).first().likeness(event, LEAST_SHARED, part) > 0) {
                    first = group.getKey();
                }
            }
            return first < groups.size() ? groups.get(first) : null;
        }
    }

    private final List<Group> groups = new ArrayList<>();
    private final Map<String, List<Group>> byTerm = new HashMap<>();

    EventGroups(List<DatedEvent> events) {
        Map<Days, Day> byDay = new HashMap<>();
        for (DatedEvent event : events) {
            Day day = byDay.computeIfAbsent(event.days(), key -> new Day());
            Group home = day.home(event);
            if (home == null) {
                home = new Group();
                home.events.add(event);
                day.add(home);
                groups.add(home);
            } else {
                home.events.add(event);
            }
        }
        for (Group group : groups) {
            if (group.first().days().isOneDay()) {
                group.first()
                        .terms()
                        .forEach(term -> byTerm.computeIfAbsent(term, key -> new ArrayList<>())
                                .add(group));
            }
        }
        for (Group group : groups) {
            if (group.first().days().isOneDay()) {
                dispute(group);
            } else if (group.first().vagueness() <= DISPUTED_WITHIN) {
                joinToDay(group);
            }
        }
    }

    /** "in May" in one page, 3 May in another, in like words. */
    private void joinToDay(Group vague) {
        Group best = null;
        int most = 0;
        Days days = vague.first().days();
        for (Group other :
                candidates(vague, other -> days.contains(other.first().days().first()))) {
            int shared = other.first().likeness(vague.first(), LEAST_ELSEWHERE, SAME_MONTH);
            if (shared > most && !other.sharesPageWith(vague)) {
                best = other;
                most = shared;
            }
        }
        if (best != null) {
            best.vaguer.addAll(vague.events.stream().map(DatedEvent::place).toList());
            vague.merged = true;
        }
    }

    private void dispute(Group group) {
        long day = group.first().days().first().toEpochDay();
        for (Group other : candidates(group, other -> isOtherDayNear(other, day))) {
            if (other.first().likeness(group.first(), LEAST_ELSEWHERE, OTHER_DAY) > 0 && !other.sharesPageWith(group)) {
                group.disputing.add(other);
            }
        }
    }

    private static boolean isOtherDayNear(Group other, long day) {
        long apart = Math.abs(other.first().days().first().toEpochDay() - day);
        return apart > 0 && apart <= DISPUTED_WITHIN;
    }

    /** The groups of one day that share a term which is not everywhere, in their order, of those that may be wanted. */
    private Set<Group> candidates(Group group, Predicate<Group> wanted) {
        Set<Group> candidates = new LinkedHashSet<>();
        for (String term : group.first().terms().stream().sorted().toList()) {
            List<Group> having = byTerm.getOrDefault(term, List.of());
            if (having.size() <= COMMON) {
                having.stream().filter(wanted).forEach(candidates::add);
            }
        }
        candidates.remove(group);
        return candidates;
    }

    List<TimelineEntry> entries() {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Group group : groups) {
            if (!group.merged) {
                entries.add(entry(group));
            }
        }
        return entries;
    }

    private static TimelineEntry entry(Group group) {
        DatedEvent first = group.first();
        Set<Place> also = new LinkedHashSet<>();
        group.events.stream().skip(1).map(DatedEvent::place).forEach(also::add);
        also.addAll(group.vaguer);
        also.remove(first.place());
        List<Dated> otherwise = group.disputing.stream()
                .map(other -> new Dated(other.first().days(), other.first().place()))
                .sorted(Comparator.comparing(Dated::days)
                        .thenComparing(dated -> dated.place().pageId())
                        .thenComparing(dated -> dated.place().span()))
                .toList();
        return new TimelineEntry(
                first.days(),
                first.place().pageId(),
                first.place().span(),
                Kind.EVENT,
                first.statement(),
                List.copyOf(also),
                otherwise,
                group.events.stream().allMatch(DatedEvent::ahead));
    }
}
