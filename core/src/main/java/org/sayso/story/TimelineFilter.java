package org.sayso.story;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Place;
import org.sayso.name.Mention;
import org.sayso.reading.Reading;
import org.sayso.time.Days;

/**
 * Which entries of a timeline are wanted. A vague entry is taken where its interval meets the days asked for.
 *
 * @param about a name in any spelling: entries in whose words it stands, or that are its saying; null for all
 */
public record TimelineFilter(
        TimelineEntry.@Nullable Kind kind,
        @Nullable Days from,
        @Nullable Days to,
        @Nullable String about) {

    /** The story's entries that are wanted, in their order. */
    public List<TimelineEntry> of(Story story) {
        Set<String> wanted = new HashSet<>();
        if (about != null) {
            story.entitiesNamed(about).forEach(entity -> wanted.add(entity.id()));
        }
        return story.timeline().stream()
                .filter(entry -> kind == null || entry.kind() == kind)
                .filter(entry -> from == null || !entry.days().last().isBefore(from.first()))
                .filter(entry -> to == null || !entry.days().first().isAfter(to.last()))
                .filter(entry -> about == null || isAbout(story, entry, wanted, about))
                .toList();
    }

    private static boolean isAbout(Story story, TimelineEntry entry, Set<String> wanted, String name) {
        if (names(story, entry.place(), wanted, name)
                || entry.also().stream().anyMatch(place -> names(story, place, wanted, name))) {
            return true;
        }
        Reading reading = story.reading(entry.pageId());
        Statement statement = entry.statement() == null ? null : story.statement(entry.statement());
        return reading != null && statement != null && story.isBy(reading, statement, name);
    }

    private static boolean names(Story story, Place place, Set<String> wanted, String name) {
        Reading reading = story.reading(place.pageId());
        if (reading == null) {
            return false;
        }
        if (wanted.isEmpty()) {
            return story.quote(place).toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        }
        for (Mention mention : reading.names().mentions()) {
            String entity = place.span().contains(mention.span())
                    ? story.cast().entity(place.pageId(), mention.entity())
                    : null;
            if (entity != null && wanted.contains(entity)) {
                return true;
            }
        }
        return false;
    }
}
