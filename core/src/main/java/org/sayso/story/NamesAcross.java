package org.sayso.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Cast;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameJoiner;
import org.sayso.name.NameMatcher;
import org.sayso.name.PageNames;
import org.sayso.reading.Reading;

/** Who is who across the pages of a story, joined by {@link NameJoiner}. */
final class NamesAcross implements Cast {

    private final List<CaseEntity> entities;
    private final Map<String, Map<String, CaseEntity>> byPage = new HashMap<>();

    NamesAcross(List<Reading> readings) {
        entities = new NameJoiner()
                .join(readings.stream()
                        .map(reading -> new PageNames(reading.page().id(), reading.names()))
                        .toList());
        for (CaseEntity entity : entities) {
            for (CaseEntity.Member member : entity.members()) {
                byPage.computeIfAbsent(member.page(), page -> new HashMap<>()).put(member.entity(), entity);
            }
        }
    }

    List<CaseEntity> entities() {
        return entities;
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
    List<CaseEntity> named(String name) {
        Map<CaseEntity, Double> scores = new HashMap<>();
        for (CaseEntity entity : entities) {
            double best = entity.names().stream()
                    .mapToDouble(other -> NameMatcher.score(name, other))
                    .max()
                    .orElse(0);
            if (best >= NameMatcher.THRESHOLD) {
                scores.put(entity, best);
            }
        }
        return entities.stream()
                .filter(scores::containsKey)
                .sorted((a, b) -> Double.compare(scores.getOrDefault(b, 0.0), scores.getOrDefault(a, 0.0)))
                .toList();
    }
}
