package org.sayso.name;

import java.util.List;

/**
 * One person, body, group or place, as one page names it.
 *
 * @param id "e1", "e2", … in the order of first mention
 * @param name the fullest of its names
 * @param names every distinct form on the page, the fullest first
 * @param outlet whether it is a news outlet or agency
 */
public record Entity(String id, NameType type, String name, List<String> names, List<Role> roles, boolean outlet) {

    public Entity {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
    }
}
