package org.sayso.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Table;

/** Bodies and outlets that readers know by several names ({@code bodies.txt}, {@code outlets.txt}). */
final class Bodies {

    /** "AP" is the outlet "Associated Press". */
    record Known(String name, boolean outlet) {}

    private final Map<String, Known> byName = new HashMap<>();
    private final Set<String> starts = new HashSet<>();
    private int longest = 1;

    Bodies() {
        Table.lines(Bodies.class, "bodies.txt").forEach(line -> add(line.split(" ?= ?", -1), false));
        for (String line : Table.lines(Bodies.class, "outlets.txt")) {
            boolean network = line.contains("~");
            add(line.split(" ?[=~] ?", -1), !network);
        }
    }

    private void add(String[] cells, boolean outlet) {
        Known known = new Known(cells[0].trim(), outlet);
        put(known.name(), known);
        if (cells.length > 1) {
            List.of(cells[1].split(";", -1)).forEach(name -> put(name.trim(), known));
        }
    }

    private void put(String name, Known known) {
        if (!name.isEmpty()) {
            byName.put(key(name), known);
            starts.add(start(name));
            longest = Math.max(longest, name.split("[ .-]", -1).length);
        }
    }

    /** Letter case is kept where a short form would be an ordinary word without it: "IS", "WHO", "Fox". */
    private static String key(String name) {
        String bare = name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
        bare = bare.replace("’", "'");
        if (bare.indexOf('.') >= 0 && bare.indexOf(' ') < 0) {
            bare = bare.replace(".", "");
        }
        return bare.length() <= 4 ? bare : States.fold(bare);
    }

    @Nullable
    Known find(String name) {
        Known known = byName.get(key(name));
        if (known == null && name.length() <= 4 && name.length() > 2) {
            known = byName.get(name.toUpperCase(java.util.Locale.ROOT).equals(name) ? name : key(name));
        }
        return known;
    }

    /** Whether some known name begins with the word: what need not be looked up is not. */
    boolean begins(Word word) {
        return starts.contains(word.folded());
    }

    /** The first word of a name as {@link WordReader} cuts it, folded. */
    static String start(String name) {
        int end = 0;
        while (end < name.length()
                && !Character.isWhitespace(name.charAt(end))
                && "/,(".indexOf(name.charAt(end)) < 0) {
            end++;
        }
        String word = States.fold(name.substring(0, end));
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    /** The most words that a known name has. */
    int longest() {
        return longest;
    }
}
