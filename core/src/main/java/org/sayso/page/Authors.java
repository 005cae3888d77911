package org.sayso.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The writers' names in what a page's metadata gives for its author: without the "By", the office, the outlet's name behind
 * them, and without what a content system calls the account it was written from.
 */
final class Authors {

    /** Words of an office that stands behind a name and a comma: "Ann Lee, Harbour Affairs Writer". */
    private static final Set<String> OFFICES = Set.of(
            "writer",
            "reporter",
            "correspondent",
            "editor",
            "columnist",
            "contributor",
            "producer",
            "staff",
            "bureau",
            "press",
            "chief",
            "analyst",
            "journalist");

    private Authors() {}

    /** The names, joined by commas; null where none is given. */
    static @Nullable String told(Draft draft) {
        List<String> names = new ArrayList<>();
        for (String given : draft.page.markup().metadata().authors()) {
            String name = name(draft, given);
            if (isName(name)) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static String name(Draft draft, String given) {
        String name = given.strip();
        if (name.regionMatches(true, 0, "by ", 0, 3)) {
            name = name.substring(3).strip();
        }
        int comma = name.indexOf(", ");
        while (comma > 0) {
            int end = name.indexOf(", ", comma + 2);
            String behind = name.substring(comma + 2, end < 0 ? name.length() : end);
            if (SiteName.isSite(draft, behind) || isOffice(behind)) {
                name = name.substring(0, comma) + (end < 0 ? "" : name.substring(end));
                comma = name.indexOf(", ", comma);
            } else {
                comma = end;
            }
        }
        return name.substring(0, nameLength(draft, name)).strip();
    }

    private static boolean isOffice(String words) {
        return Words.of(words.toLowerCase(Locale.ROOT)).stream().anyMatch(OFFICES::contains);
    }

    /** How much of a byline is the name, where the outlet's is glued behind it: "Ann LeeHARBOUR POST", "Ann Lee Harbour Post". */
    static int nameLength(Draft draft, String byline) {
        for (int at = byline.length() - 3; at > 4; at--) {
            if (Character.isUpperCase(byline.charAt(at))
                    && byline.indexOf(' ') < at
                    && !byline.substring(at).equals(byline)
                    && SiteName.isSite(draft, byline.substring(at))) {
                int words = Words.count(byline.substring(0, at));
                return words >= 2 ? at : byline.length();
            }
        }
        return byline.length();
    }

    /** "jlee2" and "admin" are accounts: a name in our letters has a capital. */
    private static boolean isName(String given) {
        boolean small = false;
        for (int i = 0; i < given.length(); i++) {
            if (Character.isUpperCase(given.charAt(i))) {
                return true;
            }
            small |= Character.isLowerCase(given.charAt(i));
        }
        return !small && !given.isBlank();
    }
}
