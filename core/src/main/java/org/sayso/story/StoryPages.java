package org.sayso.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.reading.Reading;

/** The pages of a story, fetched when they are needed. Shared by threads. */
public interface StoryPages {

    /** Every page, in any order. */
    List<Reading> all();

    /** The page of this id, or null. */
    @Nullable
    Reading one(String id);

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
