package org.sayso.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One name held against many, as {@link NameMatcher} compares two: a thousand committees share their parts, and how alike
 * two parts are is worked out once. For one thread.
 */
public final class NameLookup {

    private final String name;
    private final Map<Spelling.Part, Map<Spelling.Part, Double>> known = new HashMap<>();

    public NameLookup(String name) {
        this.name = name;
    }

    /** 0 (nothing alike) to 1 (the same name). */
    public double score(String other) {
        return NameMatcher.score(name, other, this::alike);
    }

    /**
     * The best of the entity's names, in the pages' spellings or as a person called it; but a full name is held against
     * full names, where there are any: a surname alone is also a sister's.
     */
    public double score(CaseEntity entity) {
        List<String> names =
                Stream.concat(Stream.of(entity.name()), entity.names().stream()).toList();
        boolean full = isFull(name) && names.stream().anyMatch(NameLookup::isFull);
        return names.stream()
                .filter(other -> !full || isFull(other))
                .mapToDouble(this::score)
                .max()
                .orElse(0);
    }

    private static boolean isFull(String name) {
        return name.strip().indexOf(' ') > 0;
    }

    private double alike(Spelling.Part a, Spelling.Part b) {
        return known.computeIfAbsent(a, any -> new HashMap<>()).computeIfAbsent(b, any -> PartLikeness.alike(a, b));
    }
}
