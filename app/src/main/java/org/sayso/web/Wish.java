package org.sayso.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Days;

/** What an address asks for after its "?": empty values count as not given. Immutable. */
final class Wish {

    /** Something in an address that cannot be read: one line for whoever wrote it. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    private final Map<String, String> given;

    Wish(Map<String, String> given) {
        this.given = given;
    }

    /** As written, without blanks around it; empty where it is not given. */
    String text(String name) {
        return given.getOrDefault(name, "").strip();
    }

    /** Whether nothing is asked for, so that an empty list is one of an empty case. */
    boolean isEmpty() {
        return given.values().stream().allMatch(String::isBlank);
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    boolean flag(String name) {
        return switch (text(name)) {
            case "", "false", "0" -> false;
            default -> true;
        };
    }

    @Nullable
    Days days(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        Days days = Days.parse(text);
        if (days == null) {
            throw new Unreadable("%s: cannot read the day \"%s\": write YYYY-MM-DD, YYYY-MM, YYYY or first/last"
                    .formatted(name, text));
        }
        return days;
    }

    /** A whole number from 0 to {@code most}. */
    int number(String name, int otherwise, int most) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return Math.min(number, most);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Unreadable("%s: \"%s\" is no number from 0 on".formatted(name, text));
    }

    /** One of an enum's constants by its label ("net-user"). */
    <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return constant;
            }
        }
        throw new Unreadable("%s: \"%s\" is none of those there are".formatted(name, text));
    }

    /** The same wish as the end of an address, with one part changed; an empty {@code value} leaves it out. */
    String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(given);
        changed.put(name, value);
        if (!name.equals("offset")) {
            changed.remove("offset");
        }
        StringBuilder query = new StringBuilder("?");
        changed.forEach((key, text) -> {
            if (!text.isBlank()) {
                query.append(query.length() > 1 ? "&" : "")
                        .append(encoded(key))
                        .append('=')
                        .append(encoded(text));
            }
        });
        return query.toString();
    }

    /** The same wish with some parts not given. */
    Wish without(String... names) {
        Map<String, String> left = new LinkedHashMap<>(given);
        left.keySet().removeAll(Set.of(names));
        return new Wish(left);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
