package org.sayso.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.reading.Reading;

/** Tells who is behind carriers. A name is read once, and held once, however many carriers have it from there. For one thread. */
final class SourceKeys {

    private final Cast cast;
    private final Map<String, Set<String>> terms = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private final Map<String, String> called = new HashMap<>();
    private final Map<List<String>, List<String>> channels = new HashMap<>();
    private @Nullable String page;
    private SourceKey own = own("");

    SourceKeys(Cast cast) {
        this.cast = cast;
    }

    /** Of a sentence in the page's own voice. */
    SourceKey of(Reading reading) {
        String id = reading.page().id();
        if (!id.equals(page)) {
            page = id;
            own = own(id);
        }
        return own;
    }

    private static SourceKey own(String page) {
        return new SourceKey(null, SourceClass.OUTLET, Set.of(), List.of("page:" + page), "");
    }

    SourceKey of(Reading reading, Statement statement) {
        String id = reading.page().id();
        Link last = statement.origin();
        String entity = last.entity() != null ? last.entity() : statement.sourceEntity();
        String origin = entity == null ? null : cast.entity(id, entity);
        List<String> through = new ArrayList<>();
        List<Link> chain = statement.chain();
        for (int i = 0; i < chain.size() - 1; i++) {
            Link link = chain.get(i);
            String known = link.entity() == null ? null : cast.entity(id, link.entity());
            through.add(known != null ? known : joined(link.name()));
        }
        Link teller = chain.size() > 1 ? chain.get(chain.size() - 2) : null;
        return new SourceKey(
                origin,
                last.kind(),
                terms(last.name()),
                channels.computeIfAbsent(List.copyOf(through), key -> key),
                teller != null && teller.kind() == SourceClass.OUTLET ? called(teller.name()) : "");
    }

    private String called(String name) {
        return called.computeIfAbsent(name, key -> {
            String small = key.toLowerCase(Locale.ROOT);
            return small.startsWith("the ") ? small.substring(4) : small;
        });
    }

    private String joined(String name) {
        return joined.computeIfAbsent(name, key -> String.join(" ", terms(key)));
    }

    private Set<String> terms(String name) {
        return terms.computeIfAbsent(name, SourceKeys::read);
    }

    private static Set<String> read(String name) {
        Set<String> keys = new LinkedHashSet<>();
        for (Term term : TermReader.read(name)) {
            keys.add(term.key());
        }
        return keys.isEmpty() ? Set.of() : Collections.unmodifiableSet(keys);
    }
}
