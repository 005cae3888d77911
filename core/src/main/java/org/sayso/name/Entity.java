package org.sayso.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, body, group or place, as one page names it.
 *
 * @param id "e1", "e2", … in the order of first mention
 * @param name the fullest of its names
 * @param names every distinct form on the page, the fullest first
 * @param outlet whether it is a news outlet or agency
 * @param gender of a person, where a title or the given name tells
 */
public record Entity(
        String id,
        NameType type,
        String name,
        List<String> names,
        List<Role> roles,
        boolean outlet,
        @Nullable Gender gender) {

    public Entity {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
    }

    public Entity(String id, NameType type, String name, List<String> names, List<Role> roles, boolean outlet) {
        this(id, type, name, names, roles, outlet, null);
    }
}
