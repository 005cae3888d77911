package org.sayso.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Table;

/**
 * Phrases of a table, found by their first words: a phrase is words with a space between, each with its alternatives.
 *
 * <pre>
 * Phrase ::= Word (' ' Word)*
 * Word   ::= word ('|' word)*      "asked|declined|refused not to be named|identified"
 * </pre>
 *
 * <p>Adverbs that deny nothing may stand between the words: "declined publicly to be named".
 */
final class Openers {

    private record Phrase(List<Set<String>> words, String label) {}

    /** A phrase where it stands: behind its last word, and the first column of its row. */
    record Hit(int behind, String label) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private Openers() {}

    /**
     * The phrases of one column of a table.
     *
     * @throws IllegalStateException where a row has no such column
     */
    static Openers of(String table, int column) {
        Openers openers = new Openers();
        for (String[] row : Table.rows(Openers.class, table)) {
            if (row.length <= column) {
                throw new IllegalStateException("%s: \"%s\" has no column %d".formatted(table, row[0], column + 1));
            }
            List<Set<String>> words = new ArrayList<>();
            for (String word : row[column].split(" ", -1)) {
                words.add(Set.of(word.split("\\|", -1)));
            }
            Phrase phrase = new Phrase(List.copyOf(words), row[0]);
            for (String first : words.getFirst()) {
                openers.byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(phrase);
            }
        }
        return openers;
    }

    /** The longest phrase that begins at a token; null where none does. */
    @Nullable
    Hit at(Words words, int token) {
        Hit best = null;
        for (Phrase phrase : byFirst.getOrDefault(words.at(token), List.of())) {
            int behind = behind(words, token, phrase.words());
            if (behind > 0 && (best == null || behind > best.behind())) {
                best = new Hit(behind, phrase.label());
            }
        }
        return best;
    }

    private static int behind(Words words, int token, List<Set<String>> phrase) {
        int at = token;
        for (int i = 0; i < phrase.size(); i++, at++) {
            if (i > 0 && !phrase.get(i).contains(words.at(at)) && words.isAdverb(at) && !words.isNegation(at)) {
                at++;
            }
            if (!phrase.get(i).contains(words.at(at))) {
                return -1;
            }
        }
        return at;
    }
}
