package org.sayso.casefile;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something a person decided about the case, kept apart from what was found: a join of two names, a corrected day, a
 * grade.
 *
 * @param id counts up in the order of deciding
 * @param kind what was decided, as {@code area.verb}: {@code names.merge}
 * @param about what it is about, in words that outlive a re-reading: a spelling, a page's address, never a running number
 * @param value what was decided, where the kind has a value: {@code B2}
 * @param why the person's reason
 * @param undoneAt when it was taken back, or null while it holds
 */
public record Decision(
        long id,
        Instant madeAt,
        String kind,
        Map<String, String> about,
        @Nullable String value,
        @Nullable String why,
        @Nullable Instant undoneAt) {

    public Decision {
        about = Collections.unmodifiableMap(new TreeMap<>(about));
    }

    public boolean holds() {
        return undoneAt == null;
    }
}
