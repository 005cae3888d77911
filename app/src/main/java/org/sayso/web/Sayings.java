package org.sayso.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.StatementRef;
import org.sayso.name.CaseEntity;
import org.sayso.name.Mention;
import org.sayso.reading.Reading;
import org.sayso.text.Span;

/**
 * For every name of a story how often it is mentioned, what they said, and what is said of them, by day. Made in one pass
 * over the pages, so that no view of a name looks through the pages that name it.
 */
final class Sayings {

    private final Map<String, Integer> mentions = new HashMap<>();
    private final Map<String, List<StatementRef>> said = new HashMap<>();
    private final Map<String, List<StatementRef>> saidOf = new HashMap<>();

    /** A mention with whom of the whole case it means. */
    private record Meant(Span span, String entity) {}

    Sayings(Edition edition) {
        for (Reading page : edition.quoter().pages()) {
            add(edition, page);
        }
    }

    private void add(Edition edition, Reading page) {
        String id = page.page().id();
        List<Meant> meant = new ArrayList<>();
        for (Mention mention : page.names().mentions()) {
            String entity = edition.story().cast().entity(id, mention.entity());
            if (entity != null) {
                mentions.merge(entity, 1, Integer::sum);
                meant.add(new Meant(mention.span(), entity));
            }
        }
        meant.sort(Comparator.comparingInt(one -> one.span().start()));
        for (Statement statement : page.statements()) {
            StatementRef ref = new StatementRef(id, statement.id());
            CaseEntity source = edition.source(ref, statement);
            if (source != null) {
                put(said, source.id(), ref);
            }
            for (String one : named(meant, statement.content(), source)) {
                put(saidOf, one, ref);
            }
        }
    }

    /** Who is named in the words, but for the one who says them. */
    private static Set<String> named(List<Meant> meant, List<Span> words, @Nullable CaseEntity speaker) {
        Set<String> named = new LinkedHashSet<>();
        for (Span piece : words) {
            for (int i = firstFrom(meant, piece.start()); i < meant.size(); i++) {
                Meant one = meant.get(i);
                if (one.span().start() >= piece.end()) {
                    break;
                }
                if (piece.contains(one.span())
                        && (speaker == null || !speaker.id().equals(one.entity()))) {
                    named.add(one.entity());
                }
            }
        }
        return named;
    }

    /** Where those begin that start at a place or behind it. */
    private static int firstFrom(List<Meant> meant, int start) {
        int low = 0;
        int high = meant.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (meant.get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void put(Map<String, List<StatementRef>> lists, String entity, StatementRef ref) {
        lists.computeIfAbsent(entity, any -> new ArrayList<>()).add(ref);
    }

    /** How often the pages use a name. */
    int mentions(String entity) {
        return mentions.getOrDefault(entity, 0);
    }

    /** What they said. */
    List<StatementRef> said(String entity) {
        return said.getOrDefault(entity, List.of());
    }

    /** Others' statements that name them. */
    List<StatementRef> saidOf(String entity) {
        return saidOf.getOrDefault(entity, List.of());
    }
}
