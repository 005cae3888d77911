package org.sayso.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.CaseNaming.Part;
import org.sayso.name.DecidedNames.Cut;
import org.sayso.name.DecidedNames.Effect;
import org.sayso.name.DecidedNames.Outcome;
import org.sayso.name.NameDecision.PageRef;
import org.sayso.name.NameDecision.Subject;

/** Carries out decisions on a case's entities, each on what those before it made. */
final class NameRevision {

    private static final String BY_DECISION = "decided";

    private final Map<String, PageCast> casts = new HashMap<>();
    private final Map<String, String> pageByFile = new HashMap<>();
    private final Set<Group> groups = new LinkedHashSet<>();
    private final Map<String, Set<Group>> byForm = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Cut> cuts = new ArrayList<>();

    /** An entity of the case in the making. */
    private static final class Group {
        final String id;
        final List<Part> parts = new ArrayList<>();
        final List<NameDecision> decisions = new ArrayList<>();
        NameType type;

        boolean retyped;

        @Nullable
        String chosen;
        /** As it was joined, while nothing was decided about it. */
        @Nullable
        CaseEntity untouched;

        Group(String id, NameType type) {
            this.id = id;
            this.type = type;
        }
    }

    NameRevision(List<PageNames> pages, List<CaseEntity> joined) {
        for (PageNames page : pages) {
            casts.put(page.page(), new PageCast(page.names(), page.text()));
            pageByFile.merge(page.file(), page.page(), (a, b) -> "");
        }
        for (CaseEntity entity : joined) {
            Group group = new Group(entity.id(), entity.type());
            group.untouched = entity;
            for (CaseEntity.Member member : entity.members()) {
                Entity own = cast(member.page()).entity(member.entity());
                if (own != null) {
                    group.parts.add(new Part(member.page(), own, entity.type(), member.why()));
                }
            }
            add(group);
        }
    }

    private PageCast cast(String page) {
        return casts.computeIfAbsent(page, k -> new PageCast(Names.NONE, ""));
    }

    private void add(Group group) {
        groups.add(group);
        ids.add(group.id);
        for (Part part : group.parts) {
            for (String name : part.entity().names()) {
                byForm.computeIfAbsent(Spelling.plain(name), k -> new LinkedHashSet<>())
                        .add(group);
            }
        }
    }

    DecidedNames apply(List<NameDecision> decisions) {
        List<Outcome> outcomes = new ArrayList<>();
        for (NameDecision decision : decisions) {
            outcomes.add(apply(decision));
        }
        List<CaseEntity> entities = new ArrayList<>();
        for (Group group : groups) {
            entities.add(group.untouched != null ? group.untouched : entity(group));
        }
        entities.sort(Comparator.comparing(CaseEntity::id));
        Map<String, Names> revised = new HashMap<>();
        casts.forEach((page, cast) -> {
            if (cast.isChanged()) {
                revised.put(page, cast.names());
            }
        });
        return new DecidedNames(entities, revised, cuts, outcomes);
    }

    private Outcome apply(NameDecision decision) {
        Subject subject = decision.subject();
        Set<Group> found = find(subject);
        if (found.size() != 1) {
            return rests(decision, subject, found.size());
        }
        Group group = found.iterator().next();
        return switch (decision) {
            case NameDecision.Merge merge -> merge(merge, group);
            case NameDecision.Split split -> split(split, group);
            case NameDecision.Rename rename -> {
                group.chosen = rename.name();
                yield done(decision, group);
            }
            case NameDecision.Retype retype -> {
                boolean same = group.type == retype.type();
                group.type = retype.type();
                group.retyped = true;
                yield same ? alreadySo(decision, group, "it is one already") : done(decision, group);
            }
        };
    }

    private Outcome merge(NameDecision.Merge merge, Group group) {
        Set<Group> found = find(merge.other());
        if (found.size() != 1) {
            return rests(merge, merge.other(), found.size());
        }
        Group other = found.iterator().next();
        if (other == group) {
            return alreadySo(merge, group, "they are one already");
        }
        groups.remove(other);
        for (Part part : other.parts) {
            group.parts.add(new Part(part.page(), part.entity(), part.type(), BY_DECISION));
        }
        group.retyped |= other.retyped || group.type != other.type;
        group.chosen = group.chosen == null ? other.chosen : group.chosen;
        group.decisions.addAll(other.decisions);
        reindex(other);
        add(group);
        return done(merge, group);
    }

    private Outcome split(NameDecision.Split split, Group group) {
        PageRef where = split.page();
        String page = where == null ? null : pageId(where);
        if (where != null && page == null) {
            return new Outcome(split, Effect.RESTS, "the case has no page " + where.file());
        }
        String form = split.form() == null ? null : Spelling.plain(split.form());
        List<Part> stay = new ArrayList<>();
        List<Part> go = new ArrayList<>();
        for (Part part : group.parts) {
            boolean here = page == null || part.page().equals(page);
            boolean named = form == null || PageCast.has(part.entity(), form);
            if (!here || !named) {
                stay.add(part);
            } else if (form == null || cast(part.page()).isAll(part.entity(), form)) {
                go.add(new Part(part.page(), part.entity(), part.type(), BY_DECISION));
            } else {
                PageCast cast = cast(part.page());
                Entity cut = cast.cut(part.entity(), form);
                Entity rest = cast.entity(part.entity().id());
                cuts.add(new Cut(part.page(), part.entity().id(), cut.id()));
                stay.add(new Part(part.page(), rest == null ? part.entity() : rest, part.type(), part.why()));
                go.add(new Part(part.page(), cut, part.type(), BY_DECISION));
            }
        }
        if (go.isEmpty()) {
            return new Outcome(split, Effect.RESTS, "no page calls it “%s” now".formatted(split.form()));
        }
        if (stay.isEmpty()) {
            return alreadySo(split, group, "nothing else is joined with it");
        }
        Group apart = new Group(freshId(split, page), group.type);
        apart.parts.addAll(go);
        apart.decisions.add(split);
        reindex(group);
        group.parts.clear();
        group.parts.addAll(stay);
        add(group);
        add(apart);
        return done(split, group);
    }

    private String freshId(NameDecision.Split split, @Nullable String page) {
        String key = "split:" + Spelling.plain(split.subject().names().getFirst()) + "/"
                + (split.form() == null ? "" : Spelling.plain(split.form())) + "/" + (page == null ? "" : page);
        String id = NameJoiner.id(key, 6);
        for (int digits = 8; ids.contains(id); digits += 2) {
            id = NameJoiner.id(key, digits);
        }
        return id;
    }

    /** Takes the group out of the index; {@link #add} puts it back as it is then. */
    private void reindex(Group group) {
        for (Part part : group.parts) {
            for (String name : part.entity().names()) {
                byForm.getOrDefault(Spelling.plain(name), new HashSet<>()).remove(group);
            }
        }
    }

    private static Outcome done(NameDecision decision, Group group) {
        group.untouched = null;
        group.decisions.add(decision);
        return new Outcome(decision, Effect.APPLIED, "");
    }

    private static Outcome alreadySo(NameDecision decision, Group group, String note) {
        group.untouched = null;
        group.decisions.add(decision);
        return new Outcome(decision, Effect.ALREADY_SO, note);
    }

    private static Outcome rests(NameDecision decision, Subject subject, int found) {
        String name = subject.names().getFirst();
        return new Outcome(
                decision,
                Effect.RESTS,
                (found == 0 ? "no page names “%s” now" : "several are called “%s” now").formatted(name));
    }

    /** By the first of its spellings that anybody bears; the page and the type tell several apart. */
    private Set<Group> find(Subject subject) {
        for (String name : subject.names()) {
            String form = Spelling.plain(name);
            Set<Group> found = byForm.getOrDefault(form, Set.of());
            if (!found.isEmpty()) {
                String page = subject.page() == null ? null : pageId(subject.page());
                Set<Group> here = new LinkedHashSet<>();
                Set<Group> alike = new LinkedHashSet<>();
                for (Group group : found) {
                    if (page != null
                            && group.parts.stream()
                                    .anyMatch(part -> part.page().equals(page) && PageCast.has(part.entity(), form))) {
                        here.add(group);
                    }
                }
                for (Group group : here.isEmpty() ? found : here) {
                    if (group.type == subject.type()) {
                        alike.add(group);
                    }
                }
                return !alike.isEmpty() ? alike : !here.isEmpty() ? here : found;
            }
        }
        return Set.of();
    }

    private @Nullable String pageId(PageRef page) {
        if (casts.containsKey(page.id())) {
            return page.id();
        }
        String id = pageByFile.get(page.file());
        return id == null || id.isEmpty() ? null : id;
    }

    private CaseEntity entity(Group group) {
        List<Part> parts = new ArrayList<>();
        for (Part part : group.parts) {
            parts.add(new Part(part.page(), part.entity(), group.type, part.why()));
            cast(part.page()).call(part.entity().id(), group.retyped ? group.type : null, group.chosen);
        }
        CaseEntity found = CaseNaming.of(group.id, parts);
        String chosen = group.chosen;
        return new CaseEntity(
                found.id(),
                group.type,
                chosen == null ? found.name() : chosen,
                found.names(),
                found.roles(),
                found.outlet(),
                found.gender(),
                found.members(),
                group.decisions);
    }
}
