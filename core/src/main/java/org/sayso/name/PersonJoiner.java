package org.sayso.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.name.NameJoiner.Bearer;
import org.sayso.name.NameJoiner.Joined;

/**
 * Persons across pages. Full names first, the fullest before the shorter, compared within blocks of like-sounding
 * surname; a page that has only a surname joins the case's one bearer of it.
 */
final class PersonJoiner {

    private final Map<String, List<Full>> blocks = new HashMap<>();
    private final Map<String, Set<Full>> surnames = new HashMap<>();

    /** By page, the surnames it names, by sound. */
    private final Map<String, Set<String>> families = new HashMap<>();

    private final Map<String, Set<Full>> givens = new HashMap<>();

    /** A person known by a full name. */
    private static final class Full {
        final String name;
        final List<Spelling.Part> parts;
        final Joined joined;

        Full(String name, List<Spelling.Part> parts) {
            this.name = name;
            this.parts = parts;
            this.joined = new Joined("person:" + Spelling.plain(name));
        }
    }

    List<Joined> join(List<Bearer> persons) {
        for (Bearer bearer : persons) {
            for (String name : bearer.entity().names()) {
                List<Spelling.Part> parts = Spelling.parts(name);
                if (!parts.isEmpty()) {
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
        List<Full> all = new ArrayList<>();
        for (Map.Entry<String, List<Bearer>> entry : names) {
            place(entry.getValue(), all);
        }
        List<Joined> joined = new ArrayList<>();
        all.forEach(full -> joined.add(full.joined));
        joined.addAll(joinLone(lone));
        return joined;
    }

    private void place(List<Bearer> bearers, List<Full> all) {
        String name = bearers.getFirst().entity().name();
        List<Spelling.Part> parts = Spelling.parts(name);
        Gender gender = gender(bearers);
        Full best = null;
        double top = 0;
        boolean torn = false;
        for (Full full : candidates(parts)) {
            Gender other = NameJoiner.gender(full.joined);
            if ((gender != null && other != null && gender != other) || !compatible(parts, full.parts)) {
                continue;
            }
            double score = NameMatcher.score(name, full.name);
            torn = best != null && Math.abs(score - top) < 0.005;
            if (score > top) {
                top = score;
                best = full;
            }
        }
        if (best == null || top < NameMatcher.THRESHOLD || torn) {
            best = new Full(name, parts);
            all.add(best);
            enter(best);
        }
        String why = best.name.equals(name) ? "same name" : "another form of “" + best.name + "”";
        for (Bearer bearer : bearers) {
            best.joined.add(bearer, why);
        }
    }

    private static @Nullable Gender gender(List<Bearer> bearers) {
        for (Bearer bearer : bearers) {
            if (bearer.entity().gender() != null) {
                return bearer.entity().gender();
            }
        }
        return null;
    }

    /** In the order of the names, or turned round as lists and East Asian papers write them. */
    private static boolean compatible(List<Spelling.Part> few, List<Spelling.Part> many) {
        return PersonResolver.isSame(few, many)
                || (few.size() == many.size() && few.size() <= 3 && PersonResolver.isSame(few.reversed(), many));
    }

    private Set<Full> candidates(List<Spelling.Part> parts) {
        Set<Full> found = new LinkedHashSet<>();
        for (String key : keys(parts)) {
            found.addAll(blocks.getOrDefault(key, List.of()));
        }
        return found;
    }

    private void enter(Full full) {
        for (String key : keys(full.parts)) {
            blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(full);
        }
        givens.computeIfAbsent(full.parts.getFirst().folded(), k -> new LinkedHashSet<>())
                .add(full);
        surnames.computeIfAbsent(full.parts.getLast().sound(), k -> new LinkedHashSet<>())
                .add(full);
        String surname = full.parts.getLast().plain();
        if (surname.startsWith("abdul") && surname.length() > 7) {
            surnames.computeIfAbsent(Spelling.part(surname.substring(5)).sound(), k -> new LinkedHashSet<>())
                    .add(full);
        }
    }

    private static List<String> keys(List<Spelling.Part> parts) {
        Spelling.Part first = parts.getFirst();
        Spelling.Part last = parts.getLast();
        List<String> keys = new ArrayList<>();
        keys.add(last.sound());
        if (parts.size() <= 3) {
            keys.add(first.sound() + "<");
            keys.add(last.sound() + "<");
        }
        return keys;
    }

    /** A page that never gives the full name. */
    private List<Joined> joinLone(List<Bearer> lone) {
        Map<String, Joined> own = new LinkedHashMap<>();
        for (Bearer bearer : lone) {
            List<Spelling.Part> parts = Spelling.parts(bearer.entity().name());
            Spelling.Part part = parts.isEmpty() ? Spelling.part(bearer.entity().name()) : parts.getFirst();
            Full full = onlyBearer(part, bearer.entity().gender());
            Full relative = full == null ? onlyRelative(part, bearer.page()) : null;
            if (full != null) {
                full.joined.add(bearer, "the surname of “" + full.name + "”");
            } else if (relative != null) {
                relative.joined.add(bearer, "the given name of “" + relative.name + "”, whose family the page names");
            } else {
                own.computeIfAbsent("person:" + part.folded(), Joined::new).add(bearer, "same name");
            }
        }
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
        for (Full full : givens.getOrDefault(given.folded(), Set.of())) {
            if (families.getOrDefault(page, Set.of())
                    .contains(full.parts.getLast().sound())) {
                if (found != null) {
                    return null;
                }
                found = full;
            }
        }
        return found;
    }

    private @Nullable Full onlyBearer(Spelling.Part part, @Nullable Gender gender) {
        Full best = null;
        int most = 0;
        int second = 0;
        for (Full full : surnames.getOrDefault(part.sound(), Set.of())) {
            Spelling.Part surname = full.parts.getLast();
            Gender other = NameJoiner.gender(full.joined);
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
