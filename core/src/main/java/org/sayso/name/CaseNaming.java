package org.sayso.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes one entity of the case of the pages' entities that are it: its name, type, roles and members. */
final class CaseNaming {

    /** A form that fewer than one page in so many has does not name the entity, however full: it may be a slip. */
    private static final int RARE = 20;

    private CaseNaming() {}

    /**
     * One page's entity.
     *
     * @param type what the case as a whole takes it for
     * @param why what joined it
     */
    record Part(String page, Entity entity, NameType type, String why) {}

    static CaseEntity of(String id, List<Part> parts) {
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(Part::page)
                .thenComparing(part -> part.entity().id()));
        Map<String, Integer> names = new TreeMap<>();
        Set<String> roles = new LinkedHashSet<>();
        Map<NameType, Integer> types = new EnumMap<>(NameType.class);
        boolean outlet = false;
        Gender gender = null;
        List<CaseEntity.Member> members = new ArrayList<>();
        for (Part part : sorted) {
            Entity entity = part.entity();
            entity.names().forEach(name -> names.merge(name, 1, Integer::sum));
            entity.roles().forEach(role -> roles.add(role.text()));
            types.merge(part.type(), 1, Integer::sum);
            outlet |= entity.outlet();
            gender = gender == null ? entity.gender() : gender;
            members.add(new CaseEntity.Member(part.page(), entity.id(), part.why()));
        }
        List<String> ordered = new ArrayList<>(names.keySet());
        ordered.sort(fullestFirst(names, members.size() / RARE));
        ordered = States.WORLD.ownFirst(ordered);
        return new CaseEntity(
                id,
                commonest(types),
                ordered.getFirst(),
                ordered,
                List.copyOf(roles),
                outlet,
                gender,
                members,
                List.of());
    }

    private static Comparator<String> fullestFirst(Map<String, Integer> uses, int seldom) {
        return Comparator.<String, Boolean>comparing(name -> !Scripts.isLatin(name))
                .thenComparing(name -> uses.getOrDefault(name, 0) < seldom)
                .thenComparingInt(name -> -Spelling.parts(name).size())
                .thenComparingInt(name -> -uses.getOrDefault(name, 0))
                .thenComparingInt(name -> -name.length())
                .thenComparing(Comparator.naturalOrder());
    }

    private static NameType commonest(Map<NameType, Integer> types) {
        NameType best = NameType.PERSON;
        for (Map.Entry<NameType, Integer> type : types.entrySet()) {
            if (type.getValue() > types.getOrDefault(best, 0)) {
                best = type.getKey();
            }
        }
        return best;
    }
}
