package org.sayso.attribution;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sayso.text.Table;

/** What else an office is called: "the Aldburgh leader" is its prime minister; {@code office-words.tsv}. */
final class Offices {

    private static final Map<String, Set<String>> OTHERWISE = otherwise();

    private Offices() {}

    /** Whether somebody of these offices may be called so. */
    static boolean isHeld(String word, Set<String> held) {
        return held.contains(word)
                || OTHERWISE.getOrDefault(word, Set.of()).stream().anyMatch(held::contains);
    }

    private static Map<String, Set<String>> otherwise() {
        Map<String, Set<String>> otherwise = new HashMap<>();
        for (String[] row : Table.rows(Offices.class, "office-words.tsv")) {
            otherwise.put(row[0], Set.of(row[1].split(" ", -1)));
        }
        return otherwise;
    }
}
