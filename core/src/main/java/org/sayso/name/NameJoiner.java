package org.sayso.name;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins the entities of many pages into those of the case. Candidates share a key (a body's own words, a person's
 * surname by sound); all pairs are never compared, and the order of the pages does not matter.
 */
public final class NameJoiner {

    private final BodyKeys keys = new BodyKeys(new States(), new Bodies());

    /** The case's entities, by id. */
    public List<CaseEntity> join(List<PageNames> pages) {
        List<Bearer> persons = new ArrayList<>();
        List<Bearer> others = new ArrayList<>();
        List<PageNames> sorted = new ArrayList<>(pages);
        sorted.sort(Comparator.comparing(PageNames::page));
        TypeVotes votes = new TypeVotes(sorted, keys);
        for (PageNames page : sorted) {
            for (Entity entity : page.names().entities()) {
                NameType type = votes.type(entity);
                (type == NameType.PERSON ? persons : others).add(new Bearer(page.page(), entity, type));
            }
        }
        List<Joined> all = new ArrayList<>(new PersonJoiner().join(persons));
        all.addAll(new BodyJoiner(keys).join(others));
        return entities(all);
    }

    /**
     * One page's entity on its way into the case.
     *
     * @param type what the case as a whole takes it for
     */
    record Bearer(String page, Entity entity, NameType type) {}

    /** Page entities taken for one, and what joined each. */
    static final class Joined {
        final String key;
        final Map<Bearer, String> members = new LinkedHashMap<>();

        Joined(String key) {
            this.key = key;
        }

        void add(Bearer bearer, String why) {
            members.putIfAbsent(bearer, why);
        }
    }

    private static List<CaseEntity> entities(List<Joined> all) {
        TreeMap<String, CaseEntity> byId = new TreeMap<>();
        List<Joined> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(joined -> joined.key));
        for (Joined joined : sorted) {
            String id = id(joined.key, 6);
            for (int digits = 8; byId.containsKey(id); digits += 2) {
                id = id(joined.key, digits);
            }
            byId.put(id, entity(id, joined));
        }
        return List.copyOf(byId.values());
    }

    private static String id(String key, int digits) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "E"
                    + HexFormat.of()
                            .formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)))
                            .substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static CaseEntity entity(String id, Joined joined) {
        Map<String, Integer> names = new TreeMap<>();
        Set<String> roles = new LinkedHashSet<>();
        Map<NameType, Integer> types = new EnumMap<>(NameType.class);
        boolean outlet = false;
        Gender gender = null;
        List<CaseEntity.Member> members = new ArrayList<>();
        for (Map.Entry<Bearer, String> member : joined.members.entrySet()) {
            Entity entity = member.getKey().entity();
            entity.names().forEach(name -> names.merge(name, 1, Integer::sum));
            entity.roles().forEach(role -> roles.add(role.text()));
            types.merge(member.getKey().type(), 1, Integer::sum);
            outlet |= entity.outlet();
            gender = gender == null ? entity.gender() : gender;
            members.add(new CaseEntity.Member(member.getKey().page(), entity.id(), member.getValue()));
        }
        members.sort(Comparator.comparing(CaseEntity.Member::page).thenComparing(CaseEntity.Member::entity));
        List<String> ordered = new ArrayList<>(names.keySet());
        ordered.sort(fullestFirst(names));
        return new CaseEntity(
                id, commonest(types), ordered.getFirst(), ordered, List.copyOf(roles), outlet, gender, members);
    }

    private static Comparator<String> fullestFirst(Map<String, Integer> uses) {
        return Comparator.<String, Boolean>comparing(name -> !Scripts.isLatin(name))
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

    static @Nullable Gender gender(Joined joined) {
        for (Bearer bearer : joined.members.keySet()) {
            if (bearer.entity().gender() != null) {
                return bearer.entity().gender();
            }
        }
        return null;
    }
}
