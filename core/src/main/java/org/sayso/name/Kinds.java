package org.sayso.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.text.Table;

/** Words that tell what a name is ({@code kinds.txt}), given names ({@code given.txt}) and the names of states. */
final class Kinds {

    static final int TITLE = 1;
    static final int ORG = 2;
    static final int OUTLET = 4;
    static final int PLACE = 8;
    static final int PARTICLE = 16;
    static final int EVENT = 32;
    static final int TIME = 64;
    static final int GIVEN = 128;
    static final int STATE = 256;
    static final int ADJECTIVE = 512;
    static final int PEOPLE = 1024;
    static final int CAPITAL = 2048;
    static final int FAITH = 4096;
    static final int PAPER = 8192;
    static final int SITE = 16384;
    /** Kinds that the tagger was trained without. */
    static final int UNTRAINED = FAITH | PAPER | SITE;

    private static final List<String> ROWS = List.of("title", "org", "outlet", "place", "particle", "event", "time");

    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> male = new HashSet<>();
    private final Set<String> female = new HashSet<>();

    Kinds(States states) {
        for (String line : Table.lines(Kinds.class, "kinds.txt")) {
            int colon = line.indexOf(':');
            String row = line.substring(0, colon);
            int kind = switch (row) {
                case "adjective" -> FAITH;
                case "paper" -> PAPER;
                case "site" -> SITE;
                default -> 1 << ROWS.indexOf(row);
            };
            for (String word : line.substring(colon + 1).trim().split(" ", -1)) {
                add(word, kind);
            }
        }
        for (String line : Table.lines(Kinds.class, "given.txt")) {
            int colon = line.indexOf(':');
            String gender = line.substring(0, colon);
            for (String word : line.substring(colon + 1).trim().split(" ", -1)) {
                add(word, GIVEN);
                if (gender.equals("male")) {
                    male.add(word);
                } else if (gender.equals("female")) {
                    female.add(word);
                }
            }
        }
        states.words().forEach(this::add);
    }

    private void add(String word, int kind) {
        kinds.merge(word, kind, (a, b) -> a | b);
    }

    /** All kinds of a word, as bits. */
    int of(String folded) {
        return kinds.getOrDefault(folded, 0);
    }

    boolean is(String folded, int kind) {
        return (of(folded) & kind) != 0;
    }

    boolean isMale(String folded) {
        return male.contains(folded) && !female.contains(folded);
    }

    boolean isFemale(String folded) {
        return female.contains(folded) && !male.contains(folded);
    }
}
