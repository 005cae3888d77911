package org.sayso.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Cast;
import org.sayso.name.CaseEntity;

/** Who is who across the pages, as it was worked out: what a {@link StoryMemory} keeps of names. */
final class KnownNames implements Cast {

    private final List<CaseEntity> entities;
    private final Map<String, Map<String, CaseEntity>> byPage = new HashMap<>();

    KnownNames(List<CaseEntity> entities) {
        this.entities = List.copyOf(entities);
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

    /** Whom a page's names mean, as text: alike while they mean the same. */
    String meant(String pageId) {
        Map<String, String> ids = new TreeMap<>();
        byPage.getOrDefault(pageId, Map.of()).forEach((own, entity) -> ids.put(own, entity.id()));
        return ids.toString();
    }

    @Override
    public @Nullable String entity(String pageId, String entityId) {
        CaseEntity entity = caseEntity(pageId, entityId);
        return entity == null ? null : entity.id();
    }
}
