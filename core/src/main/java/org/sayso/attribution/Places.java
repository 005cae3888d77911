package org.sayso.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sayso.text.Span;

/**
 * Numbered things by where they stand on a page, so that whoever asks what overlaps a place looks at what is near it and
 * not at the whole of a long page.
 */
final class Places {

    /** Characters that are kept together. */
    private static final int STRETCH = 1024;

    private final Map<Integer, List<Integer>> numbers = new HashMap<>();

    /** A number may be added again for other places. */
    void add(int number, Collection<Span> spans) {
        for (Span span : spans) {
            for (int at = span.start() / STRETCH; at <= span.end() / STRETCH; at++) {
                numbers.computeIfAbsent(at, key -> new ArrayList<>()).add(number);
            }
        }
    }

    /** All that overlap one of these spans, and others near them; in order. */
    Collection<Integer> near(Collection<Span> spans) {
        TreeSet<Integer> near = new TreeSet<>();
        for (Span span : spans) {
            for (int at = span.start() / STRETCH; at <= span.end() / STRETCH; at++) {
                near.addAll(numbers.getOrDefault(at, List.of()));
            }
        }
        return near;
    }
}
