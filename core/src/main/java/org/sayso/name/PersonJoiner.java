package org.sayso.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.NameJoiner.Bearer;
import org.sayso.name.NameJoiner.Joined;

/**
 * Persons across pages. Full names first ({@link FullNames}), the fullest before the shorter; a page that has only a surname
 * joins the case's one bearer of it.
 */
final class PersonJoiner {

    private final Map<String, Integer> before;
    private Map<String, Integer> compared = Map.of();
    private int comparedNow;

    private final Map<String, Set<Full>> surnames = new HashMap<>();

    /** By page, the surnames it names, by sound. */
    private final Map<String, Set<String>> families = new HashMap<>();

    /** By given name and surname's sound. */
    private final Map<String, Set<Full>> relatives = new HashMap<>();
    /** Who bears a bare surname, once decided. */
    private final Map<String, Optional<Full>> bearers = new HashMap<>();

    /** @param before which names were forms of which when they were last compared */
    PersonJoiner(Map<String, Integer> before) {
        this.before = before;
    }

    /** The same of this joining, to spare the next one. */
    Map<String, Integer> compared() {
        return compared;
    }

    /** How many names were compared in this joining. */
    int comparedNow() {
        return comparedNow;
    }

    /** A person known by a full name. */
    private static final class Full {
        final String name;
        final List<Spelling.Part> parts;
        final Joined joined;

        @Nullable
        Gender gender;

        Full(String name, List<Spelling.Part> parts) {
            this.name = name;
            this.parts = parts;
            this.joined = new Joined("person:" + Spelling.plain(name));
        }
    }

    List<Joined> join(List<Bearer> persons) {
        boolean abjad = false;
        for (Bearer bearer : persons) {
            for (String name : bearer.entity().names()) {
                List<Spelling.Part> parts = Spelling.parts(name);
                if (!parts.isEmpty()) {
                    abjad |= parts.getLast().isAbjad();
                    families.computeIfAbsent(bearer.page(), k -> new HashSet<>())
                            .add(parts.getLast().sound());
                }
            }
        }
        Map<String, List<Bearer>> byName = new LinkedHashMap<>();
        List<Bearer> lone = new ArrayList<>();
        for (Bearer bearer : persons) {
            if (Spelling.parts(bearer.entity().name()).size() > 1) {
                byName.computeIfAbsent(Spelling.plain(bearer.entity().name()), k -> new ArrayList<>())
                        .add(bearer);
            } else {
                lone.add(bearer);
            }
        }
        List<Map.Entry<String, List<Bearer>>> names = new ArrayList<>(byName.entrySet());
        names.sort(Comparator.<Map.Entry<String, List<Bearer>>>comparingInt(
                        e -> -Spelling.parts(e.getKey()).size())
                .thenComparingInt(e -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey));
        List<Full> all = fulls(names.stream().map(Map.Entry::getValue).toList(), abjad);
        List<Joined> joined = new ArrayList<>();
        all.forEach(full -> joined.add(full.joined));
        joined.addAll(joinLone(lone));
        return joined;
    }

    /** The persons, in the order of their first names. */
    private List<Full> fulls(List<List<Bearer>> names, boolean abjad) {
        FullNames known = new FullNames(abjad, before);
        int[] formOf = known.formOf(names);
        compared = known.now();
        comparedNow = known.compared();
        List<Full> all = new ArrayList<>();
        Full[] byPlace = new Full[formOf.length];
        for (int i = 0; i < formOf.length; i++) {
            List<Bearer> bearers = names.get(i);
            String name = bearers.getFirst().entity().name();
            Full full = byPlace[formOf[i]];
            if (full == null) {
                full = new Full(name, Spelling.parts(name));
                byPlace[i] = full;
                all.add(full);
                enter(full);
            }
            String why = full.name.equals(name) ? "same name" : "another form of “" + full.name + "”";
            for (Bearer bearer : bearers) {
                full.joined.add(bearer, why);
            }
            full.gender = full.gender == null ? FullNames.gender(bearers) : full.gender;
        }
        return all;
    }

    private void enter(Full full) {
        relatives
                .computeIfAbsent(
                        relative(full.parts.getFirst(), full.parts.getLast().sound()), k -> new LinkedHashSet<>())
                .add(full);
        surnames.computeIfAbsent(full.parts.getLast().sound(), k -> new LinkedHashSet<>())
                .add(full);
        String surname = full.parts.getLast().plain();
        if (surname.startsWith("abdul") && surname.length() > 7) {
            surnames.computeIfAbsent(Spelling.part(surname.substring(5)).sound(), k -> new LinkedHashSet<>())
                    .add(full);
        }
    }

    private static String relative(Spelling.Part given, String family) {
        return given.folded() + " " + family;
    }

    /** A page that never gives the full name. Decided for all such pages before any is added: none sways another. */
    private List<Joined> joinLone(List<Bearer> lone) {
        Map<String, Joined> own = new LinkedHashMap<>();
        List<Runnable> adding = new ArrayList<>();
        for (Bearer bearer : lone) {
            List<Spelling.Part> parts = Spelling.parts(bearer.entity().name());
            Spelling.Part part = parts.isEmpty() ? Spelling.part(bearer.entity().name()) : parts.getFirst();
            Full full = onlyBearer(part, bearer.entity().gender());
            Full relative = full == null ? onlyRelative(part, bearer.page()) : null;
            if (full != null) {
                adding.add(() -> full.joined.add(bearer, "the surname of “" + full.name + "”"));
            } else if (relative != null) {
                adding.add(() -> relative.joined.add(
                        bearer, "the given name of “" + relative.name + "”, whose family the page names"));
            } else {
                own.computeIfAbsent("person:" + part.folded(), Joined::new).add(bearer, "same name");
            }
        }
        adding.forEach(Runnable::run);
        return new ArrayList<>(own.values());
    }

    /** Pages that call the person by the bare surname count ten times those that only have the full name. */
    private static int weight(Full full, Spelling.Part surname) {
        int weight = 0;
        for (Bearer bearer : full.joined.members.keySet()) {
            boolean bare = false;
            for (String name : bearer.entity().names()) {
                List<Spelling.Part> parts = Spelling.parts(name);
                bare |= parts.size() == 1 && parts.getFirst().sound().equals(surname.sound());
            }
            weight += bare ? 10 : 1;
        }
        return weight;
    }

    /** The one person of that given name whose family the page names. */
    private @Nullable Full onlyRelative(Spelling.Part given, String page) {
        Full found = null;
        for (String family : families.getOrDefault(page, Set.of())) {
            for (Full full : relatives.getOrDefault(relative(given, family), Set.of())) {
                if (found != null) {
                    return null;
                }
                found = full;
            }
        }
        return found;
    }

    private @Nullable Full onlyBearer(Spelling.Part part, @Nullable Gender gender) {
        return bearers.computeIfAbsent(
                        part.plain() + " " + gender, k -> Optional.ofNullable(mostProminent(part, gender)))
                .orElse(null);
    }

    private @Nullable Full mostProminent(Spelling.Part part, @Nullable Gender gender) {
        Full best = null;
        int most = 0;
        int second = 0;
        for (Full full : surnames.getOrDefault(part.sound(), Set.of())) {
            Spelling.Part surname = full.parts.getLast();
            Gender other = full.gender;
            boolean same = NameMatcher.alike(part, surname) >= 0.93
                    || (surname.plain().startsWith("abdul")
                            && Spelling.part(surname.plain().substring(5))
                                    .folded()
                                    .equals(part.folded()));
            if (!same || (gender != null && other != null && gender != other)) {
                continue;
            }
            int pages = weight(full, part);
            if (pages > most) {
                second = most;
                most = pages;
                best = full;
            } else {
                second = Math.max(second, pages);
            }
        }
        return most >= 3 * second ? best : null;
    }
}
