package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.SourceClass;

/**
 * Who is behind a carrier, in a form that can be compared across pages.
 *
 * @param origin story-wide id of the one whose words it is, null where it is nobody of the cast
 * @param kind what kind of source that is
 * @param names terms of the origin's name or description
 * @param channels whom it came through, nearest the reader first: story-wide ids, or the terms of their names
 * @param teller what the last of them is called, in small letters, where it is an outlet; else empty
 */
record SourceKey(@Nullable String origin, SourceClass kind, Set<String> names, List<String> channels, String teller) {

    /** What an outlet may be called besides its name: "Tern Wire" is "Tern", as others cite it. */
    private static final Set<String> KINDS = Set.of(
            "wire",
            "news",
            "agency",
            "press",
            "service",
            "newspaper",
            "magazine",
            "media",
            "network",
            "television",
            "tv",
            "radio",
            "online");

    boolean isIdentified() {
        return switch (kind) {
            case NAMED, GROUP, OUTLET, DOCUMENT, NET_USER -> true;
            case UNNAMED, NOT_STATED -> false;
        };
    }

    /** One outlet, cited by both, has it from somebody whom nobody can look up, or does not say from whom. */
    private boolean isToldBySame(SourceKey other) {
        if (isKnownPerson() && other.isKnownPerson()) {
            return false;
        }
        List<String> cited = cited();
        return other.cited().stream().anyMatch(cited::contains);
    }

    private boolean isKnownPerson() {
        return isIdentified() && kind != SourceClass.OUTLET;
    }

    /** The outlets between the page's own and the origin, and the origin where it is one. */
    private List<String> cited() {
        List<String> cited = new ArrayList<>(channels.isEmpty() ? channels : channels.subList(1, channels.size()));
        if (kind == SourceClass.OUTLET && !channels.isEmpty()) {
            cited.add(origin != null ? origin : String.join(" ", names));
        }
        return cited;
    }

    /** Whether both surely are one and the same origin, or one unnamed channel through the same outlet. */
    boolean isSameAs(SourceKey other) {
        if (origin != null && origin.equals(other.origin)) {
            return true;
        }
        if (isToldBySame(other)) {
            return true;
        }
        if (origin != null && other.origin != null) {
            return false;
        }
        if (isIdentified() != other.isIdentified()) {
            return false;
        }
        if (isIdentified()) {
            return kind == other.kind && !names.isEmpty() && names.equals(other.names);
        }
        return !channels.isEmpty()
                && !other.channels.isEmpty()
                && (channels.getLast().equals(other.channels.getLast())
                        || isCalledIn(teller, other.teller)
                        || isCalledIn(other.teller, teller));
    }

    /** Whether the second name is the first with what kind of outlet it is behind it. */
    private static boolean isCalledIn(String plain, String whole) {
        return !plain.isEmpty()
                && whole.startsWith(plain + " ")
                && KINDS.containsAll(List.of(whole.substring(plain.length() + 1).split(" ", -1)));
    }
}
