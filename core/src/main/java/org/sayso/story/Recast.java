package org.sayso.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.name.DecidedNames.Cut;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.Names;
import org.sayso.reading.Reading;
import org.sayso.text.Span;

/** A reading after a person decided about its names: its statements are by whom the person says. */
final class Recast {

    private final Names names;
    private final Map<String, List<String>> cuts = new HashMap<>();

    private Recast(Names names, List<Cut> cuts) {
        this.names = names;
        cuts.forEach(cut ->
                this.cuts.computeIfAbsent(cut.from(), k -> new ArrayList<>()).add(cut.to()));
    }

    /** @param cuts those of this page, in the order they were made */
    static Reading of(Reading reading, Names names, List<Cut> cuts) {
        Recast recast = new Recast(names, cuts);
        return new Reading(
                reading.article(),
                reading.sentences(),
                names,
                reading.timexes(),
                reading.statements().stream().map(recast::statement).toList());
    }

    private Statement statement(Statement statement) {
        Span source = statement.source().isEmpty() ? null : statement.source().getFirst();
        String entity = whose(statement.sourceEntity(), source);
        List<Link> chain = new ArrayList<>();
        for (Link link : statement.chain()) {
            String own =
                    link.entity() == null ? null : whose(link.entity(), link.span() == null ? source : link.span());
            Entity now = own == null ? null : names.entity(own);
            boolean same = link.entity() == null || !cuts.containsKey(link.entity());
            Entity named = same && !isChosen(now) ? null : now;
            chain.add(
                    link.entity() == null
                            ? link
                            : new Link(
                                    named == null ? link.name() : named.name(),
                                    link.kind(),
                                    link.span(),
                                    own,
                                    link.inferred()));
        }
        return new Statement(
                statement.id(),
                statement.content(),
                statement.source(),
                statement.cue(),
                statement.manner(),
                statement.polarity(),
                statement.sourceClass(),
                entity,
                statement.confidence(),
                chain,
                statement.setting(),
                statement.saidOn());
    }

    /** A name that no page gives it is one that a person gave. */
    private static boolean isChosen(@Nullable Entity entity) {
        return entity != null && !entity.name().equals(entity.names().getFirst());
    }

    /** Whose the words at {@code where} are, once {@code entity} was cut: of those it fell into, the one named there, or last named before. */
    private @Nullable String whose(@Nullable String entity, @Nullable Span where) {
        if (entity == null || !cuts.containsKey(entity) || where == null) {
            return entity;
        }
        List<String> all = new ArrayList<>(List.of(entity));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(cuts.getOrDefault(all.get(i), List.of()));
        }
        String last = entity;
        for (Mention mention : names.mentions()) {
            if (mention.span().start() >= where.end()) {
                break;
            }
            if (all.contains(mention.entity())) {
                last = mention.entity();
            }
        }
        return last;
    }
}
