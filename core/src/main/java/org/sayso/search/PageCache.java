package org.sayso.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sayso.casefile.KeptPage;
import org.sayso.casefile.KeptPages;

/** The pages that were shown last, so that the next search does not fetch them again. Shared by threads. */
final class PageCache {

    /** Some fifty kilobytes each. */
    private static final int MOST = 400;

    private final Map<String, KeptPage> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KeptPage> eldest) {
            return size() > MOST;
        }
    };

    /** Empty for a page that has gone since the index was opened. */
    Optional<KeptPage> page(String id, KeptPages from) {
        synchronized (pages) {
            KeptPage known = pages.get(id);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<KeptPage> page = from.find(id);
        synchronized (pages) {
            page.ifPresent(found -> pages.put(id, found));
        }
        return page;
    }

    void clear() {
        synchronized (pages) {
            pages.clear();
        }
    }
}
