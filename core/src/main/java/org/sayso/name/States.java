package org.sayso.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Table;

/** The states of the world and a few lands that speak for themselves ({@code countries.txt}). */
final class States {

    /** What a phrase is to its state. */
    enum Part {
        NAME,
        ADJECTIVE,
        PEOPLE,
        CAPITAL,
        SEAT
    }

    /** "Muscat" is the capital of "Oman". */
    record Entry(String state, Part part) {}

    private static final List<Part> PARTS = List.of(Part.NAME, Part.ADJECTIVE, Part.PEOPLE, Part.CAPITAL, Part.SEAT);

    static final States WORLD = new States();

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Set<String> starts = new HashSet<>();

    private States() {
        for (String line : Table.lines(States.class, "countries.txt")) {
            String[] cells = line.split(" \\| ", -1);
            String state = cells[0].split(";", -1)[0].trim();
            for (int i = 0; i < cells.length; i++) {
                for (String name : cells[i].split(";", -1)) {
                    if (!name.isBlank() && !name.trim().equals("-")) {
                        starts.add(Bodies.start(name.trim()));
                        entries.computeIfAbsent(fold(name.trim()), k -> new ArrayList<>())
                                .add(new Entry(state, PARTS.get(i)));
                    }
                }
            }
        }
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** Whether some state's name or part begins with the word. */
    boolean begins(Word word) {
        return starts.contains(word.folded());
    }

    /** The state a phrase belongs to in this part, or null. */
    @Nullable
    String state(String phrase, Part part) {
        for (Entry entry : entries.getOrDefault(fold(phrase), List.of())) {
            if (entry.part() == part) {
                return entry.state();
            }
        }
        return null;
    }

    /** "Iran" before "Islamic Republic": a state's own name before a longer one that tells it to those who know. */
    List<String> ownFirst(List<String> names) {
        for (Entry entry : entries.getOrDefault(fold(names.getFirst()), List.of())) {
            if (entry.part() == Part.NAME
                    && names.contains(entry.state())
                    && !sharesWord(names.getFirst(), entry.state())) {
                List<String> ordered = new ArrayList<>(names);
                ordered.remove(entry.state());
                ordered.addFirst(entry.state());
                return ordered;
            }
        }
        return names;
    }

    private static boolean sharesWord(String one, String other) {
        return !Collections.disjoint(
                List.of(fold(one).split(" ", -1)), List.of(fold(other).split(" ", -1)));
    }

    /** Kinds of single words: those that stand alone, and each word of longer names. */
    Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        entries.forEach((phrase, list) -> {
            for (Entry entry : list) {
                int kind = switch (entry.part()) {
                    case NAME -> Kinds.STATE;
                    case ADJECTIVE -> Kinds.ADJECTIVE;
                    case PEOPLE -> Kinds.PEOPLE;
                    case CAPITAL -> Kinds.CAPITAL;
                    case SEAT -> 0;
                };
                if (kind != 0 && phrase.indexOf(' ') < 0) {
                    words.merge(phrase, kind, (a, b) -> a | b);
                }
            }
        });
        return words;
    }
}
