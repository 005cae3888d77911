package org.sayso.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.name.PageNames;
import org.sayso.reading.Reading;

/** The pages of a story, fetched when they are needed. Shared by threads. */
public interface StoryPages {

    /** Every page, in any order. */
    List<Reading> all();

    /** The page of this id, or null. */
    @Nullable
    Reading one(String id);

    /** The names of every page, in any order: what joining them across pages needs, and no more. */
    default List<PageNames> names() {
        return all().stream()
                .map(reading -> new PageNames(reading.page().id(), reading.names()))
                .toList();
    }

    /** The ids of all pages, in their order. */
    default List<String> ids() {
        return all().stream()
                .map(reading -> reading.page().id())
                .distinct()
                .sorted()
                .toList();
    }

    /** Some pages, in the order given, one after another: no more than a few are held at a time. */
    default void each(List<String> ids, Consumer<Reading> page) {
        for (String id : ids) {
            Reading reading = one(id);
            if (reading == null) {
                throw new IllegalArgumentException("The story has no page %s".formatted(id));
            }
            page.accept(reading);
        }
    }

    /** Pages at hand; of two with one id the first. */
    static StoryPages of(List<Reading> readings) {
        Map<String, Reading> byId = new HashMap<>();
        readings.forEach(reading -> byId.putIfAbsent(reading.page().id(), reading));
        return new StoryPages() {
            @Override
            public List<Reading> all() {
                return readings;
            }

            @Override
            public @Nullable Reading one(String id) {
                return byId.get(id);
            }
        };
    }
}
