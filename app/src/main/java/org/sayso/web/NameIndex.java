package org.sayso.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sayso.attribution.Statement;
import org.sayso.claim.StatementRef;
import org.sayso.name.CaseEntity;
import org.sayso.name.NameLookup;
import org.sayso.name.NameMatcher;
import org.sayso.reading.Reading;
import org.sayso.search.NameSounds;

/**
 * Names by the sound of their parts, so that a spelling is held against those alone that share one with it, as the search
 * of a case does it. What was looked up is remembered: a list is gone through part by part. Shared by all threads.
 */
final class NameIndex {

    /** So many names are remembered, then forgotten all at once. */
    private static final int MOST_REMEMBERED = 2000;

    private final Map<String, List<CaseEntity>> entities = new HashMap<>();
    private final Map<String, List<String>> strangers = new HashMap<>();
    private final Map<String, List<CaseEntity>> namedBefore = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> strangersBefore = new ConcurrentHashMap<>();

    /** The names of a story, and what its statements call sources that are none of them. */
    NameIndex(Edition edition) {
        for (CaseEntity entity : edition.story().entities()) {
            Set<String> sounds = new LinkedHashSet<>(NameSounds.telling(entity.name()));
            entity.names().forEach(name -> sounds.addAll(NameSounds.telling(name)));
            sounds.forEach(sound -> put(entities, sound, entity));
        }
        Set<String> known = new HashSet<>();
        for (Reading reading : edition.quoter().pages()) {
            for (Statement statement : reading.statements()) {
                String name = statement.origin().name();
                StatementRef ref = new StatementRef(reading.page().id(), statement.id());
                if (edition.source(ref, statement) == null && known.add(name)) {
                    NameSounds.telling(name).forEach(sound -> put(strangers, sound, name));
                }
            }
        }
    }

    private static <T> void put(Map<String, List<T>> lists, String sound, T one) {
        lists.computeIfAbsent(sound, any -> new ArrayList<>()).add(one);
    }

    private static <T> Set<T> sharing(Map<String, List<T>> lists, String name) {
        Set<String> sounds = new LinkedHashSet<>(NameSounds.telling(name));
        sounds.add(NameSounds.OTHER_SCRIPT);
        Set<T> sharing = new LinkedHashSet<>();
        sounds.forEach(sound -> sharing.addAll(lists.getOrDefault(sound, List.of())));
        return sharing;
    }

    /** The entities one of whose names {@code name} can be a spelling of, the most alike first. */
    List<CaseEntity> named(String name) {
        if (namedBefore.size() > MOST_REMEMBERED) {
            namedBefore.clear();
        }
        return namedBefore.computeIfAbsent(name, this::look);
    }

    private List<CaseEntity> look(String name) {
        record Found(CaseEntity entity, double score) {}
        NameLookup lookup = new NameLookup(name);
        return sharing(entities, name).stream()
                .map(entity -> new Found(entity, lookup.score(entity)))
                .filter(found -> found.score() >= NameMatcher.THRESHOLD)
                .sorted(Comparator.comparingDouble((Found found) -> -found.score())
                        .thenComparing(found -> found.entity().id()))
                .map(Found::entity)
                .toList();
    }

    /** Sources that are no entity of the case and that {@code name} can be a spelling of. */
    Set<String> strangers(String name) {
        if (strangersBefore.size() > MOST_REMEMBERED) {
            strangersBefore.clear();
        }
        return strangersBefore.computeIfAbsent(name, this::lookAmongStrangers);
    }

    private Set<String> lookAmongStrangers(String name) {
        NameLookup lookup = new NameLookup(name);
        Set<String> alike = new HashSet<>();
        for (String stranger : sharing(strangers, name)) {
            if (lookup.score(stranger) >= NameMatcher.THRESHOLD) {
                alike.add(stranger);
            }
        }
        return alike;
    }
}
