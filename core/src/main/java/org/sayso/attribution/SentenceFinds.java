package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Span;

/** The attributions found so far in one sentence. */
final class SentenceFinds {

    private final List<Attribution> found = new ArrayList<>();

    List<Attribution> all() {
        return found;
    }

    /** Adds one, without the content that is its cue or its source; none where no content is left. */
    void add(List<Span> source, Span cue, List<Span> content, double confidence) {
        List<Span> kept = content.stream()
                .filter(c -> !c.isEmpty() && !cue.overlaps(c))
                .sorted()
                .toList();
        if (kept.isEmpty() || source.stream().anyMatch(s -> s.overlaps(cue))) {
            return;
        }
        List<Span> free = kept.stream()
                .filter(c -> source.stream().noneMatch(c::overlaps))
                .toList();
        if (!free.isEmpty()) {
            found.add(new Attribution(source, List.of(cue), free, Math.round(confidence * 100) / 100.0));
        }
    }

    boolean hasCueAt(int offset) {
        return found.stream().anyMatch(a -> a.cue().stream().anyMatch(c -> c.contains(offset)));
    }

    /** Whether an offset lies in what somebody says. */
    boolean covers(int offset) {
        return found.stream()
                .anyMatch(a -> a.content().stream().anyMatch(c -> c.contains(offset))
                        && !a.source().isEmpty());
    }
}
