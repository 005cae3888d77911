package org.sayso.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person decided about who is who. It says whom it means by spellings and pages, never by an id, so that it
 * still holds when pages are read again, added or taken out; where nobody is left whom it could mean, it rests.
 */
public sealed interface NameDecision {

    /** Whom it is about. */
    Subject subject();

    /** Two that were kept apart are one: "KH" and "Kelvar Harbourers". */
    record Merge(Subject subject, Subject other) implements NameDecision {}

    /**
     * Some that were joined are two: what the pages call {@code form} is somebody else, or all that one page says of the
     * subject is somebody else's.
     *
     * @param form a spelling; null for every form of it on {@code page}
     * @param page the only page where this holds; null for all pages, also those to come
     */
    record Split(
            Subject subject,
            @Nullable String form,
            @Nullable PageRef page) implements NameDecision {

        public Split {
            if (form == null && page == null) {
                throw new IllegalArgumentException("a split needs a spelling or a page");
            }
        }
    }

    /** It is to be called so, whether or not a page does. */
    record Rename(Subject subject, String name) implements NameDecision {

        public Rename {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a name needs letters");
            }
            name = Cluster.tidy(name.strip());
        }
    }

    /** It is a person, a body, a group or a place, whatever it was taken for. */
    record Retype(Subject subject, NameType type) implements NameDecision {}

    /**
     * One person, body, group or place in words that last.
     *
     * @param names spellings that pages have, the best first: the first that a page still has tells who is meant
     * @param type what it was when the decision was taken, where two bear one name
     * @param page a page that calls it so, where several of one type do
     */
    record Subject(
            List<String> names, NameType type, @Nullable PageRef page) {

        /** More spellings are not kept. */
        private static final int MOST = 12;

        public Subject {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("whom a decision means needs a name");
            }
        }

        /** The one meant, in its own spellings; bare surnames only where the pages have nothing fuller. */
        public static Subject of(CaseEntity entity, List<PageNames> pages) {
            boolean bare = Spelling.parts(entity.names().getFirst()).size() < 2;
            List<String> names = entity.names().stream()
                    .filter(name -> bare || Spelling.parts(name).size() > 1)
                    .limit(MOST)
                    .toList();
            return new Subject(names, entity.type(), anchor(entity, names.getFirst(), pages));
        }

        /** The first page that has the name, or else the first that has any. */
        private static @Nullable PageRef anchor(CaseEntity entity, String name, List<PageNames> pages) {
            Map<String, List<String>> members = new HashMap<>();
            entity.members()
                    .forEach(member -> members.computeIfAbsent(member.page(), k -> new ArrayList<>())
                            .add(member.entity()));
            PageRef any = null;
            for (PageNames page : pages) {
                for (String id : members.getOrDefault(page.page(), List.of())) {
                    PageRef ref = new PageRef(page.page(), page.file());
                    any = any == null ? ref : any;
                    Entity own = page.names().entity(id);
                    if (own != null && own.names().contains(name)) {
                        return ref;
                    }
                }
            }
            return any;
        }
    }

    /**
     * A page of the case. A page whose words changed has another id and the same file.
     *
     * @param id the page's id when the decision was taken
     * @param file its file's name or address
     */
    record PageRef(String id, String file) {}
}
