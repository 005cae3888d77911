package org.sayso.name;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins the entities of many pages into those of the case. Candidates share a key (a body's own words, a person's
 * surname by sound); all pairs are never compared, and the order of the pages does not matter.
 */
public final class NameJoiner {

    private final BodyKeys keys = new BodyKeys(States.WORLD, new Bodies());
    private final Map<String, Integer> before;

    public NameJoiner() {
        this(Map.of());
    }

    /** @param before what an earlier joining, of whatever pages, has {@linkplain Joining#compared compared} */
    public NameJoiner(Map<String, Integer> before) {
        this.before = Map.copyOf(before);
    }

    /**
     * Who is who, and what the next joining may spare itself.
     *
     * @param entities the case's, by id
     * @param compared by its fingerprint, a full name that was compared with its block, and which of that it is a form of
     * @param comparedNow how many names this joining compared itself
     */
    public record Joining(List<CaseEntity> entities, Map<String, Integer> compared, int comparedNow) {}

    /** The case's entities, by id. */
    public List<CaseEntity> join(List<PageNames> pages) {
        return joined(pages).entities();
    }

    /** The same, with what another joining may spare itself. */
    public Joining joined(List<PageNames> pages) {
        List<Bearer> persons = new ArrayList<>();
        List<Bearer> others = new ArrayList<>();
        List<PageNames> sorted = new ArrayList<>(pages);
        sorted.sort(Comparator.comparing(PageNames::page));
        NameForms forms = new NameForms(keys);
        TypeVotes votes = new TypeVotes(sorted, forms);
        for (PageNames page : sorted) {
            for (Entity entity : page.names().entities()) {
                NameType type = votes.type(entity);
                (type == NameType.PERSON ? persons : others).add(new Bearer(page.page(), entity, type));
            }
        }
        PersonJoiner joiner = new PersonJoiner(before);
        List<Joined> all = new ArrayList<>(joiner.join(persons));
        all.addAll(new BodyJoiner(forms).join(others));
        return new Joining(entities(all), joiner.compared(), joiner.comparedNow());
    }

    /**
     * One page's entity on its way into the case.
     *
     * @param type what the case as a whole takes it for
     */
    record Bearer(String page, Entity entity, NameType type) {
        @Override
        public int hashCode() {
            return 31 * page.hashCode() + entity.id().hashCode();
        }
    }

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

    static String id(String key, int digits) {
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
        List<CaseNaming.Part> parts = new ArrayList<>();
        joined.members.forEach(
                (bearer, why) -> parts.add(new CaseNaming.Part(bearer.page(), bearer.entity(), bearer.type(), why)));
        return CaseNaming.of(id, parts);
    }
}
