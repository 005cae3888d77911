package org.sayso.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the person names of one page mean. Full names join where every part of the shorter stands in the longer; a lone
 * surname or given name goes to the bearer whom the page has named in full, the most prominent one before it.
 */
final class PersonResolver {

    private static final double SAME_PART = 0.9;
    /** More than like sound: most letters, or a nickname. */
    private static final double SURE = 0.92;
    /** The same but for what romanisations write differently. */
    static final double WRITTEN_ALIKE = 0.95;
    /** Surnames of so many letters or fewer, in UTF-16 code units, that sound otherwise are two: "Corry" and "Corby". */
    private static final int SHORT = 6;

    /** What {@link #fit} gives a surname. */
    private static final int SURNAME = 3;

    /** "Johanson" is whoever is written so, and not the "Johansson" whom the page names first. */
    private static final int EXACT = 600;

    /** Bare surnames before a relation's full name that are somebody else's. */
    private static final int CALLED_BEFORE = 2;

    private static final Set<String> KIN = Set.of(
            "wife",
            "husband",
            "lady",
            "widow",
            "widower",
            "son",
            "daughter",
            "brother",
            "sister",
            "father",
            "mother",
            "nephew",
            "niece",
            "uncle",
            "aunt",
            "cousin",
            "grandson",
            "granddaughter");

    private static final String QUOTES = "\"“”„«»";

    private final PageWords words;
    private final Set<String> writers;
    private final Set<Cluster> calledByGiven = new HashSet<>();
    /** Relations of whom the page calls by the surname alone. */
    private final Set<Cluster> relations = new HashSet<>();
    /** How often each surname stands alone, by its letters. */
    private final Map<String, Integer> alone = new HashMap<>();

    private final List<Cluster> full = new ArrayList<>();
    private final Map<String, Cluster> lone = new HashMap<>();
    private final Map<String, Cluster> forms = new HashMap<>();

    /** @param writers names of those who wrote the page */
    PersonResolver(PageWords words, Set<String> writers) {
        this.words = words;
        this.writers = writers;
    }

    /** @param genders what a title before each mention tells, by its offset */
    List<Cluster> resolve(List<Spotted> persons, Map<Integer, Gender> genders) {
        Map<Spotted, String> shared = sharedSurnames(persons);
        List<Spotted> fullNames = new ArrayList<>();
        List<Spotted> loneNames = new ArrayList<>();
        for (Spotted person : persons) {
            String name = shared.getOrDefault(person, person.text());
            (Spelling.parts(name).size() > 1 ? fullNames : loneNames).add(person);
        }
        for (Spotted person : loneNames) {
            alone.merge(Spelling.plain(person.text()), 1, Integer::sum);
        }
        fullNames.sort((a, b) -> {
            int byParts = Integer.compare(
                    Spelling.parts(b.text()).size(), Spelling.parts(a.text()).size());
            return byParts != 0 ? byParts : a.span().compareTo(b.span());
        });
        for (Spotted person : fullNames) {
            String name = shared.getOrDefault(person, person.text());
            Cluster cluster = forms.computeIfAbsent(Spelling.plain(name), k -> bearer(name));
            cluster.addFull(person, Spelling.parts(name));
            note(cluster, genders.get(person.span().start()));
        }
        loneNames.sort((a, b) -> a.span().compareTo(b.span()));
        loneNames.forEach(this::noteGiven);
        noteRelations(loneNames);
        noteKin(loneNames);
        for (Spotted person : loneNames) {
            Gender gender = genders.get(person.span().start());
            Spelling.Part part = Spelling.parts(person.text()).isEmpty()
                    ? null
                    : Spelling.parts(person.text()).getFirst();
            Cluster cluster = part == null ? null : bearer(part, person.span().start(), gender);
            if (cluster == null) {
                cluster = lone.computeIfAbsent(
                        part == null ? person.text() : part.folded(), k -> new Cluster(NameType.PERSON, null));
            }
            cluster.add(person);
            note(cluster, gender);
        }
        List<Cluster> all = new ArrayList<>(full);
        all.addAll(lone.values());
        return all;
    }

    /** Whom the page calls by the given name is not whom it calls by the surname. */
    private void noteGiven(Spotted person) {
        List<Spelling.Part> parts = Spelling.parts(person.text());
        for (Cluster cluster : full) {
            boolean given = !parts.isEmpty()
                    && parts.getFirst()
                            .folded()
                            .equals(cluster.parts().getFirst().folded());
            if (given
                    && !parts.getFirst()
                            .folded()
                            .equals(cluster.parts().getLast().folded())) {
                calledByGiven.add(cluster);
            }
        }
    }

    /** "Corby told his son, and Ned Corby sold": whom a sentence names in full behind the bare surname, for the first time, is another. */
    private void noteRelations(List<Spotted> bareNames) {
        Map<Integer, Map<Cluster, Spotted>> firstByLine = new HashMap<>();
        for (Cluster cluster : full) {
            for (Spotted name : cluster.mentions) {
                if (name.span().start() == cluster.firstFull()) {
                    firstByLine
                            .computeIfAbsent(name.line(), k -> new HashMap<>())
                            .put(cluster, name);
                }
            }
        }
        for (Spotted bare : bareNames) {
            List<Spelling.Part> parts = Spelling.parts(bare.text());
            firstByLine.getOrDefault(bare.line(), Map.of()).forEach((cluster, first) -> {
                boolean before = !parts.isEmpty() && bare.last() < first.first() && isUnquoted(bare, first);
                if (before && fit(parts.getFirst(), cluster.parts()) == SURNAME) {
                    relations.add(cluster);
                }
            });
        }
    }

    /** "President Verin spoke. Verin left. … and first lady Mona Verin": who is first named late, as somebody's relation, is not whom the page called so. */
    private void noteKin(List<Spotted> bareNames) {
        for (Cluster cluster : full) {
            Spotted first = cluster.mentions.stream()
                    .filter(name -> name.span().start() == cluster.firstFull())
                    .findFirst()
                    .orElse(null);
            if (first == null || !isKin(first)) {
                continue;
            }
            long before = bareNames.stream()
                    .filter(bare -> bare.span().start() < first.span().start())
                    .filter(bare -> !Spelling.parts(bare.text()).isEmpty()
                            && fit(Spelling.parts(bare.text()).getFirst(), cluster.parts()) == SURNAME)
                    .count();
            if (before >= CALLED_BEFORE) {
                relations.add(cluster);
            }
        }
    }

    private boolean isKin(Spotted name) {
        List<Word> row = words.lines().get(name.line()).words();
        return row.subList(Math.max(0, name.first() - 3), name.first()).stream()
                .anyMatch(word -> KIN.contains(word.folded()));
    }

    private boolean isUnquoted(Spotted from, Spotted to) {
        return words.lines().get(from.line()).words().subList(from.last() + 1, to.first()).stream()
                .noneMatch(word -> QUOTES.indexOf(word.text().charAt(0)) >= 0);
    }

    /** "Anna" of "Anna and Boris Verin" is a Verin too. */
    private Map<Spotted, String> sharedSurnames(List<Spotted> persons) {
        Map<Spotted, String> shared = new HashMap<>();
        Set<String> surnames = new HashSet<>();
        for (Spotted person : persons) {
            List<Spelling.Part> parts = Spelling.parts(person.text());
            if (parts.size() > 1) {
                surnames.add(parts.getLast().folded());
            }
        }
        for (int i = 0; i + 1 < persons.size(); i++) {
            Spotted first = persons.get(i);
            Spotted second = persons.get(i + 1);
            boolean joined = first.line() == second.line()
                    && second.first() == first.last() + 2
                    && first.first() == first.last()
                    && second.last() == second.first() + 1
                    && words.lines()
                            .get(first.line())
                            .words()
                            .get(first.last() + 1)
                            .folded()
                            .equals("and");
            if (joined) {
                String[] parts = second.text().split(" ", -1);
                List<Spelling.Part> own = Spelling.parts(first.text());
                // "Tarrow and Mona Vesper", where the page has a Boris Tarrow
                boolean surname =
                        !own.isEmpty() && surnames.contains(own.getLast().folded());
                if (parts.length == 2 && !first.text().equals(parts[1]) && !surname) {
                    shared.put(first, first.text() + " " + parts[1]);
                }
            }
        }
        return shared;
    }

    private static void note(Cluster cluster, @Nullable Gender gender) {
        if (gender != null) {
            cluster.gender = gender;
        }
    }

    private Cluster bearer(String name) {
        List<Spelling.Part> parts = Spelling.parts(name);
        for (Cluster cluster : full) {
            if (isSame(parts, cluster.parts())
                    && !areToldApart(parts.getLast(), cluster.parts().getLast())) {
                return cluster;
            }
        }
        for (Cluster cluster : Spelling.opensLikeAParticle(parts) ? full : List.<Cluster>of()) {
            // "Ben Harb", whom the page also calls Said Ben Harb
            if (cluster.mentions.stream().anyMatch(longer -> longer.text().endsWith(' ' + name))) {
                return cluster;
            }
        }
        Cluster made = new Cluster(NameType.PERSON, null);
        full.add(made);
        return made;
    }

    /** Whether the page goes on calling people by each of two surnames: it does not spell one person's name now so, now so. */
    private boolean areToldApart(Spelling.Part a, Spelling.Part b) {
        return !a.folded().equals(b.folded())
                && alone.getOrDefault(a.plain(), 0) > 1
                && alone.getOrDefault(b.plain(), 0) > 1;
    }

    /** Whether the shorter full name can be the longer one's bearer: surname alike, each other part too, in order. */
    static boolean isSame(List<Spelling.Part> few, List<Spelling.Part> many) {
        return isSame(few, many, NameMatcher.alike(few.getLast(), many.getLast()));
    }

    /** @param surname how alike the last parts are */
    static boolean isSame(List<Spelling.Part> few, List<Spelling.Part> many, double surname) {
        boolean initial = few.getLast().isInitial() != many.getLast().isInitial();
        if (surname < SAME_PART || initial || (surname < SURE && soundOtherwise(few.getLast(), many.getLast()))) {
            return false;
        }
        if (few.size() > 2 && many.size() > 2 && otherInitial(few.get(1), many.get(1))) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < few.size() - 1; i++) {
            while (at < many.size() - 1 && !isSamePart(few.get(i), i, many.get(at), at, surname)) {
                at++;
            }
            if (at >= many.size() - 1) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean soundOtherwise(Spelling.Part a, Spelling.Part b) {
        return !a.isAbjad()
                && !b.isAbjad()
                && Math.min(a.plain().length(), b.plain().length()) <= SHORT
                && !a.sound().equals(b.sound());
    }

    /**
     * A part that only sounds alike needs a surname written alike, and the other way round, lest "Harry Reed" be "Harley
     * Roda". An initial stands for a name at its own place: the "S." of "Robert S. Vesper" is no "Stephen".
     */
    private static boolean isSamePart(Spelling.Part few, int i, Spelling.Part many, int at, double surname) {
        double alike = NameMatcher.alike(few, many);
        if (few.isInitial() || many.isInitial()) {
            return alike >= SAME_PART && (i == at || few.isInitial() == many.isInitial());
        }
        return alike >= SAME_PART
                && (surname >= SURE || alike >= WRITTEN_ALIKE)
                && (alike >= SURE || surname >= WRITTEN_ALIKE);
    }

    /** "H." and "W.", or "W." and "Henry", as second parts tell two people apart. */
    private static boolean otherInitial(Spelling.Part a, Spelling.Part b) {
        return (a.isInitial() || b.isInitial())
                && a.plain().charAt(0) != b.plain().charAt(0);
    }

    /** Who only signs the page: nobody of its story goes by their given name. */
    private boolean isWriter(Cluster cluster) {
        return cluster.fullMentions() == 1 && cluster.mentions.stream().anyMatch(name -> writers.contains(name.text()));
    }

    private @Nullable Cluster bearer(Spelling.Part part, int offset, @Nullable Gender gender) {
        Cluster best = null;
        int top = -1;
        for (Cluster cluster : full) {
            int fit = fit(part, cluster.parts());
            if (fit == 0
                    || (fit == 1 && isWriter(cluster))
                    || relations.contains(cluster)
                    || (gender != null && cluster.gender != null && gender != cluster.gender)) {
                continue;
            }
            boolean exact = part.folded().equals(cluster.parts().getLast().folded());
            int rank = fit * 1000
                    + (exact ? EXACT : 0)
                    + (cluster.hasFullBefore(offset) ? 500 : 0)
                    + (fit >= 2 && calledByGiven.contains(cluster) ? 0 : 200)
                    + Math.min(150, cluster.fullMentions());
            if (rank > top || (rank == top && best != null && cluster.firstFull() < best.firstFull())) {
                top = rank;
                best = cluster;
            }
        }
        return best;
    }

    /** 3: the surname; 2: the end of a compound surname ("Karim" of "Abdul-Karim"); 1: another part; 0: none. */
    private static int fit(Spelling.Part part, List<Spelling.Part> full) {
        Spelling.Part surname = full.getLast();
        if ((NameMatcher.alike(part, surname) >= 0.93
                        && part.plain().charAt(0) == surname.plain().charAt(0))
                || part.folded().equals(surname.folded())) {
            return SURNAME;
        }
        if (surname.plain().startsWith("abdul")
                && Spelling.part(surname.plain().substring(5)).folded().equals(part.folded())) {
            return 2;
        }
        for (Spelling.Part other : full) {
            if (other.folded().equals(part.folded())) {
                return 1;
            }
        }
        return 0;
    }
}
