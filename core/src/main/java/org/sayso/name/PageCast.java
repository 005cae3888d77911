package org.sayso.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/** One page's names while decisions change them. */
final class PageCast {

    private final String text;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private List<Mention> mentions;
    private boolean changed;

    PageCast(Names names, String text) {
        this.text = text;
        this.mentions = names.mentions();
        names.entities().forEach(entity -> entities.put(entity.id(), entity));
    }

    boolean isChanged() {
        return changed;
    }

    Names names() {
        return new Names(mentions, List.copyOf(entities.values()));
    }

    @Nullable
    Entity entity(String id) {
        return entities.get(id);
    }

    /** @param form as {@link Spelling#plain} gives it */
    static boolean has(Entity entity, String form) {
        return entity.names().stream().anyMatch(name -> Spelling.plain(name).equals(form));
    }

    /** Whether all its names are {@code form} or short for it, so that nobody else is left of it. */
    boolean isAll(Entity entity, String form) {
        return forms(entity, form).size() == entity.names().size();
    }

    /** The names that are {@code form}, and what is short for it alone: "Tarrow" of "Edda Tarrow", but not if "Mona Tarrow" is there. */
    private static List<String> forms(Entity entity, String form) {
        List<String> others = entity.names().stream()
                .filter(name -> !Spelling.plain(name).equals(form) && !isShortFor(name, form))
                .toList();
        return entity.names().stream()
                .filter(name -> Spelling.plain(name).equals(form)
                        || (isShortFor(name, form)
                                && others.stream().noneMatch(other -> isShortFor(name, Spelling.plain(other)))))
                .toList();
    }

    private static boolean isShortFor(String name, String form) {
        Set<String> parts = new HashSet<>();
        Spelling.parts(form).forEach(part -> parts.add(part.folded()));
        List<Spelling.Part> own = Spelling.parts(name);
        return own.size() < parts.size() && own.stream().allMatch(part -> parts.contains(part.folded()));
    }

    /** Makes an entity of its own of the mentions that are called so; the roles that stand nearest them go along. */
    Entity cut(Entity whole, String form) {
        List<String> forms = forms(whole, form);
        Set<String> plain = new HashSet<>();
        forms.forEach(name -> plain.add(Spelling.plain(name)));
        String id = freshId();
        List<Mention> gone = new ArrayList<>();
        List<Mention> left = new ArrayList<>();
        List<Mention> all = new ArrayList<>();
        for (Mention mention : mentions) {
            boolean own = mention.entity().equals(whole.id());
            boolean goes = own
                    && plain.contains(Spelling.plain(Cluster.tidy(mention.span().of(text))));
            Mention now = goes ? new Mention(mention.span(), mention.type(), id) : mention;
            all.add(now);
            if (own) {
                (goes ? gone : left).add(now);
            }
        }
        List<Role> roles = new ArrayList<>();
        List<Role> others = new ArrayList<>();
        for (Role role : whole.roles()) {
            (distance(role.span(), gone) < distance(role.span(), left) ? roles : others).add(role);
        }
        List<String> rest =
                whole.names().stream().filter(name -> !forms.contains(name)).toList();
        Entity cut = new Entity(id, whole.type(), forms.getFirst(), forms, roles, whole.outlet(), null);
        entities.put(
                whole.id(),
                new Entity(whole.id(), whole.type(), rest.getFirst(), rest, others, whole.outlet(), whole.gender()));
        entities.put(id, cut);
        mentions = all;
        changed = true;
        return cut;
    }

    private String freshId() {
        int n = entities.size() + 1;
        while (entities.containsKey("e" + n)) {
            n++;
        }
        return "e" + n;
    }

    private static int distance(Span role, List<Mention> mentions) {
        int nearest = Integer.MAX_VALUE;
        for (Mention mention : mentions) {
            int gap = Math.max(
                    mention.span().start() - role.end(),
                    role.start() - mention.span().end());
            nearest = Math.min(nearest, Math.max(0, gap));
        }
        return nearest;
    }

    /** Gives the entity the type and name that were decided; null leaves either as it is. */
    void call(String id, @Nullable NameType type, @Nullable String name) {
        Entity own = entities.get(id);
        if (own == null || (type == null && name == null)) {
            return;
        }
        NameType kind = type == null ? own.type() : type;
        entities.put(
                id,
                new Entity(
                        id,
                        kind,
                        name == null ? own.name() : name,
                        own.names(),
                        own.roles(),
                        own.outlet(),
                        own.gender()));
        List<Mention> all = new ArrayList<>();
        for (Mention mention : mentions) {
            all.add(mention.entity().equals(id) ? new Mention(mention.span(), kind, id) : mention);
        }
        mentions = all;
        changed = true;
    }
}
