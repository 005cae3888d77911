package org.sayso.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Table;

/** Nouns that sources are called by: what kind of source each is, and whether it is one or many. */
final class SourceNouns {

    /** What a noun says of its bearer. */
    enum Kind {
        /** An office or calling that one person of the page may hold: "the general". */
        PERSON,
        UNNAMED,
        GROUP,
        OUTLET,
        DOCUMENT
    }

    /** A row of the table. */
    record Noun(Kind kind, boolean many) {}

    private static final Map<String, Noun> NOUNS = nouns();

    private SourceNouns() {}

    static @Nullable Noun of(String word) {
        return NOUNS.get(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Noun> nouns() {
        Map<String, Noun> nouns = new HashMap<>();
        for (String[] row : Table.rows(SourceNouns.class, "source-nouns.tsv")) {
            for (String word : row[2].split(" ", -1)) {
                nouns.putIfAbsent(word, new Noun(Kind.valueOf(row[0]), row[1].equals("many")));
            }
        }
        return nouns;
    }
}
