package org.sayso.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Place;
import org.sayso.name.CaseEntity;
import org.sayso.name.Role;
import org.sayso.page.Published;
import org.sayso.reading.Reading;

/**
 * What pages of one day call somebody: "works minister" in 2029, "former works minister" two years later.
 *
 * @param role in the words of the first of these pages
 * @param day of the pages, {@code YYYY-MM-DD} or {@code first/last}; null where they have none
 * @param former whether the words say that it is over ("former", "then", "ex-", "late")
 * @param places where pages of that day say so, in the order of the pages
 */
public record HeldRole(String role, @Nullable String day, boolean former, List<Place> places) {

    private static final Set<String> OVER = Set.of("former", "then", "ex", "late", "onetime", "erstwhile");

    public HeldRole {
        places = List.copyOf(places);
    }

    /** All roles of one of the story's names, by day, those without a day last. */
    static List<HeldRole> of(CaseEntity entity, Function<String, @Nullable Reading> pages) {
        if (entity.roles().isEmpty()) {
            return List.of();
        }
        record Key(String words, String day) {}
        Map<Key, HeldRole> held = new LinkedHashMap<>();
        for (CaseEntity.Member member : entity.members()) {
            Reading reading = pages.apply(member.page());
            String day = reading == null ? null : day(reading);
            for (Role role : reading == null ? List.<Role>of() : roles(reading, member.entity())) {
                Key key = new Key(words(role.text()), day == null ? "" : day);
                HeldRole known = held.get(key);
                List<Place> places = new ArrayList<>(known == null ? List.of() : known.places());
                places.add(new Place(member.page(), role.span()));
                String text = known == null ? role.text() : known.role();
                held.put(key, new HeldRole(text, day, isOver(role.text()), places));
            }
        }
        return held.values().stream()
                .sorted(Comparator.comparing(HeldRole::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<Role> roles(Reading reading, String id) {
        return reading.names().entities().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.roles().stream())
                .toList();
    }

    private static @Nullable String day(Reading reading) {
        Published published = reading.article().published();
        return published == null ? null : published.days().toString();
    }

    private static String words(String role) {
        String words = role.toLowerCase(Locale.ROOT);
        return words.startsWith("the ") ? words.substring(4) : words;
    }

    private static boolean isOver(String role) {
        for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 4)) {
            if (OVER.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
