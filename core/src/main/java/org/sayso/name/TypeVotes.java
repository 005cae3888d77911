package org.sayso.name;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the case as a whole takes a name for: a page that alone reads "Tarnhaven" as a person, where others have the town,
 * is mistaken. Pages vote by form; who bears a full name votes for the bare surname too.
 */
final class TypeVotes {

    /** So many pages must name a surname's bearer in full before a place of that name is taken for the person. */
    private static final int KNOWN_SURNAME = 3;

    private final NameForms forms;
    /** Pages by type, by form. */
    private final Map<String, EnumMap<NameType, Integer>> votes = new HashMap<>();

    private final Map<String, Integer> surnames = new HashMap<>();

    TypeVotes(List<PageNames> pages, NameForms known) {
        this.forms = known;
        for (PageNames page : pages) {
            Map<String, NameType> forms = new HashMap<>();
            Set<String> bearers = new HashSet<>();
            for (Entity entity : page.names().entities()) {
                for (String name : entity.names()) {
                    forms.putIfAbsent(known.plain(name), entity.type());
                }
                List<Spelling.Part> parts = Spelling.parts(entity.name());
                if (entity.type() == NameType.PERSON && parts.size() > 1) {
                    bearers.add(parts.getLast().plain());
                }
            }
            bearers.forEach(surname -> {
                surnames.merge(surname, 1, Integer::sum);
                forms.put(surname, NameType.PERSON);
            });
            forms.forEach((form, type) -> votes.computeIfAbsent(form, k -> new EnumMap<>(NameType.class))
                    .merge(type, 1, Integer::sum));
        }
    }

    /** Its own type where the page has more to go by than one form, or the form is a state's or a known body's. */
    NameType type(Entity entity) {
        NameType own = entity.type();
        if (entity.names().size() > 1 || isKnown(entity)) {
            return own;
        }
        String form = forms.plain(entity.name());
        Map<NameType, Integer> counts = votes.getOrDefault(form, new EnumMap<>(NameType.class));
        int top = 0;
        for (int count : counts.values()) {
            top = Math.max(top, count);
        }
        NameType best = own;
        for (NameType type : order(form).reversed()) {
            if (counts.getOrDefault(type, 0) == top) {
                best = type;
            }
        }
        boolean doubtful =
                own == NameType.PLACE && best == NameType.PERSON && surnames.getOrDefault(form, 0) < KNOWN_SURNAME;
        return doubtful ? own : best;
    }

    private boolean isKnown(Entity entity) {
        String key = forms.key(entity.name(), NameType.PLACE, true);
        return !key.startsWith("place:");
    }

    /** Where the pages are torn: the surname of somebody is a person, other lone names are places, longer ones bodies. */
    private List<NameType> order(String form) {
        if (surnames.containsKey(form)) {
            return List.of(NameType.PERSON, NameType.PLACE, NameType.ORGANISATION, NameType.GROUP);
        }
        return form.indexOf(' ') < 0
                ? List.of(NameType.PLACE, NameType.ORGANISATION, NameType.PERSON, NameType.GROUP)
                : List.of(NameType.ORGANISATION, NameType.PLACE, NameType.PERSON, NameType.GROUP);
    }
}
