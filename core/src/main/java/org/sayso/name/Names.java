package org.sayso.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of one page: mentions in the order of the page, entities in the order of first mention. */
public record Names(List<Mention> mentions, List<Entity> entities) {

    public static final Names NONE = new Names(List.of(), List.of());

    public Names {
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
    }

    /** The entity of that id, or null. */
    public @Nullable Entity entity(String id) {
        for (Entity entity : entities) {
            if (entity.id().equals(id)) {
                return entity;
            }
        }
        return null;
    }
}
