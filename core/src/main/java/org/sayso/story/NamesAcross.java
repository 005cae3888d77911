package org.sayso.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Cast;
import org.sayso.name.CaseEntity;
import org.sayso.name.DecidedNames;
import org.sayso.name.DecidedNames.Cut;
import org.sayso.name.NameDecision;
import org.sayso.name.NameJoiner;
import org.sayso.name.NameLookup;
import org.sayso.name.NameMatcher;
import org.sayso.name.NameWhy;
import org.sayso.name.Names;
import org.sayso.name.PageNames;
import org.sayso.reading.Reading;

/** Who is who across the pages of a story: joined by {@link NameJoiner}, then as a person decided. */
final class NamesAcross implements Cast {

    private final List<Reading> readings;
    private final List<CaseEntity> joined;
    private final List<PageNames> pages;
    private final DecidedNames decided;
    private final Map<String, Map<String, CaseEntity>> byPage = new HashMap<>();

    NamesAcross(List<Reading> readings, List<NameDecision> decisions) {
        this(
                readings,
                decisions,
                new NameJoiner().join(readings.stream().map(NamesAcross::names).toList()));
    }

    /** @param join joins the names of the pages */
    NamesAcross(
            List<Reading> readings, List<NameDecision> decisions, Function<List<PageNames>, List<CaseEntity>> join) {
        this(
                readings,
                decisions,
                join.apply(readings.stream().map(NamesAcross::names).toList()));
    }

    /** @param joined who is who where nobody decided otherwise */
    NamesAcross(List<Reading> readings, List<NameDecision> decisions, List<CaseEntity> joined) {
        this.readings = readings;
        this.joined = joined;
        List<PageNames> found = readings.stream().map(NamesAcross::names).toList();
        decided = DecidedNames.of(found, joined, decisions);
        pages = recast(readings).stream().map(NamesAcross::names).toList();
        for (CaseEntity entity : decided.entities()) {
            for (CaseEntity.Member member : entity.members()) {
                byPage.computeIfAbsent(member.page(), page -> new HashMap<>()).put(member.entity(), entity);
            }
        }
    }

    private static PageNames names(Reading reading) {
        return new PageNames(
                reading.page().id(), reading.page().name(), reading.page().text(), reading.names());
    }

    /** The same pages, with other decisions; what joins their names is not worked out again. */
    NamesAcross with(List<NameDecision> decisions) {
        return new NamesAcross(readings, decisions, joined);
    }

    /** As they were given. */
    List<Reading> readings() {
        return readings;
    }

    List<CaseEntity> entities() {
        return decided.entities();
    }

    List<DecidedNames.Outcome> outcomes() {
        return decided.outcomes();
    }

    NameWhy why(String a, CaseEntity first, String b, CaseEntity second) {
        return NameWhy.of(a, first, b, second, pages);
    }

    /** The readings with the names and speakers that a person decided; untouched ones are the same. */
    List<Reading> recast(List<Reading> readings) {
        Map<String, List<Cut>> cuts = new HashMap<>();
        decided.cuts()
                .forEach(cut ->
                        cuts.computeIfAbsent(cut.page(), k -> new ArrayList<>()).add(cut));
        List<Reading> recast = new ArrayList<>();
        for (Reading reading : readings) {
            Names names = decided.revised().get(reading.page().id());
            recast.add(
                    names == null
                            ? reading
                            : Recast.of(
                                    reading,
                                    names,
                                    cuts.getOrDefault(reading.page().id(), List.of())));
        }
        return List.copyOf(recast);
    }

    /** Whom a decision about {@code entity} is to mean, in words that last. */
    NameDecision.Subject subject(CaseEntity entity) {
        return NameDecision.Subject.of(entity, pages);
    }

    @Nullable
    CaseEntity caseEntity(String pageId, String entityId) {
        return byPage.getOrDefault(pageId, Map.of()).get(entityId);
    }

    @Override
    public @Nullable String entity(String pageId, String entityId) {
        CaseEntity entity = caseEntity(pageId, entityId);
        return entity == null ? null : entity.id();
    }

    /** The entities one of whose names {@code name} can be a spelling of, the most alike first. */
    static List<CaseEntity> named(String name, List<CaseEntity> entities) {
        record Found(CaseEntity entity, double score) {}
        List<Found> found = new ArrayList<>();
        NameLookup lookup = new NameLookup(name);
        for (CaseEntity entity : entities) {
            double best = lookup.score(entity);
            if (best >= NameMatcher.THRESHOLD) {
                found.add(new Found(entity, best));
            }
        }
        found.sort(Comparator.comparingDouble((Found one) -> -one.score()));
        return found.stream().map(Found::entity).toList();
    }

    /** Those called exactly so, letter case and accents aside, or by that id; if none is, those it can be a spelling of. */
    static List<CaseEntity> called(String name, List<CaseEntity> entities) {
        List<CaseEntity> found =
                entities.stream().filter(entity -> entity.isCalled(name)).toList();
        String form = NameMatcher.plain(name);
        List<CaseEntity> own = found.stream()
                .filter(entity -> NameMatcher.plain(entity.name()).equals(form))
                .toList();
        return own.size() == 1 ? own : found.isEmpty() ? named(name, entities) : found;
    }
}
