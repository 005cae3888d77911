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
 * Persons across pages. Full names first, the fullest before the shorter, compared within blocks of like-sounding
 * surname; a page that has only a surname joins the case's one bearer of it.
 */
final class PersonJoiner {

    /**
     * No name is compared with more of one block, so that the work grows with the names and not with their square. Names
     * alike in sound share a narrow block besides the wide one, so that what is cut off is only the far-fetched.
     */
    private static final int BLOCK = 64;

    private final Map<String, List<Full>> blocks = new HashMap<>();
    private final Map<String, Set<Full>> surnames = new HashMap<>();

    /** By page, the surnames it names, by sound. */
    private final Map<String, Set<String>> families = new HashMap<>();

    /** By given name and surname's sound. */
    private final Map<String, Set<Full>> relatives = new HashMap<>();
    /** Who bears a bare surname, once decided. */
    private final Map<String, Optional<Full>> bearers = new HashMap<>();

    /** How alike parts are that were compared: the same two again and again. */
    private final Map<Two, Double> alike = new HashMap<>();

    private boolean abjad;

    private record Two(Spelling.Part a, Spelling.Part b) {
        @Override
        public int hashCode() {
            return 31 * a.plain().hashCode() + b.plain().hashCode();
        }

        double alike() {
            return NameMatcher.alike(a, b);
        }
    }

    /** A person known by a full name. */
    private static final class Full {
        final String name;
        final List<Spelling.Part> parts;
        final Joined joined;
        final Set<String> pages = new HashSet<>();
        /** All parts in one word. */
        final String whole;

        @Nullable
        Gender gender;

        Full(String name, List<Spelling.Part> parts) {
            this.name = name;
            this.parts = parts;
            this.whole = joined(parts);
            this.joined = new Joined("person:" + Spelling.plain(name));
        }
    }

    List<Joined> join(List<Bearer> persons) {
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
        String whole = joined(parts);
        for (Full full : candidates(parts)) {
            if ((gender != null && full.gender != null && gender != full.gender)
                    || !compatible(parts, whole, full)
                    || areToldApart(bearers, parts, full)) {
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
            best.pages.add(bearer.page());
        }
        best.gender = best.gender == null ? gender : best.gender;
    }

    /** Whether a page names both, and took them for two: then the like surname is another. */
    private static boolean areToldApart(List<Bearer> bearers, List<Spelling.Part> parts, Full full) {
        return !parts.getLast().folded().equals(full.parts.getLast().folded())
                && bearers.stream().anyMatch(bearer -> full.pages.contains(bearer.page()));
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
    private boolean compatible(List<Spelling.Part> few, String whole, Full full) {
        List<Spelling.Part> many = full.parts;
        return PersonResolver.isSame(few, many, alike(few.getLast(), many.getLast()))
                || whole.equals(full.whole)
                || (few.size() == many.size() && few.size() <= 3 && isWrittenAlike(few.reversed(), many));
    }

    /** Turned round, parts must be written alike: "Paul Ryland" is no "Roland Paul". */
    private boolean isWrittenAlike(List<Spelling.Part> a, List<Spelling.Part> b) {
        for (int i = 0; i < a.size(); i++) {
            if (alike(a.get(i), b.get(i)) < PersonResolver.WRITTEN_ALIKE) {
                return false;
            }
        }
        return true;
    }

    private double alike(Spelling.Part a, Spelling.Part b) {
        return a.plain().equals(b.plain()) ? 1 : alike.computeIfAbsent(new Two(a, b), Two::alike);
    }

    /** "Xi Jin Ping", "Xi Jinping". */
    private static String joined(List<Spelling.Part> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(part.plain()));
        return out.toString();
    }

    private Set<Full> candidates(List<Spelling.Part> parts) {
        Set<Full> found = new LinkedHashSet<>();
        for (String key : NameKeys.of(parts, abjad)) {
            List<Full> block = blocks.getOrDefault(key, List.of());
            found.addAll(block.subList(0, Math.min(BLOCK, block.size())));
        }
        return found;
    }

    private void enter(Full full) {
        for (String key : NameKeys.of(full.parts, abjad)) {
            blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(full);
        }
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
