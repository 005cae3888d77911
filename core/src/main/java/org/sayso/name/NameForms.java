package org.sayso.name;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What names of a case come down to, each worked out once, however many pages have it: joining looks at the same names
 * again and again. For one joining, by one thread.
 */
final class NameForms {

    private final BodyKeys keys;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<NameType, Map<String, String>> acting = new EnumMap<>(NameType.class);
    private final Map<NameType, Map<String, String>> still = new EnumMap<>(NameType.class);

    NameForms(BodyKeys keys) {
        this.keys = keys;
    }

    /** {@link Spelling#plain} */
    String plain(String name) {
        return plain.computeIfAbsent(name, Spelling::plain);
    }

    /** {@link BodyKeys#of} */
    String key(String name, NameType type, boolean acts) {
        return (acts ? acting : still)
                .computeIfAbsent(type, any -> new HashMap<>())
                .computeIfAbsent(name, of -> keys.of(of, type, acts));
    }
}
