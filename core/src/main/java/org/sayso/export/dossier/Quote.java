package org.sayso.export.dossier;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page's own words with the way to their place.
 *
 * @param href id of the place they are read at
 * @param words in pieces where something stands between
 * @param from the page they come from, as the dossier calls it
 */
public record Quote(String href, List<Words> words, String from) {

    /**
     * What stands at one place.
     *
     * @param at id of the very place, in code points
     * @param text what stands there
     */
    public record Words(String at, String text) {

        /** Whether double quotation marks stand in it. */
        public boolean quotes() {
            return Quote.quotes(text);
        }

        /** Which way it runs, as {@code dir} has it; null where nothing is to be said. */
        public @Nullable String direction() {
            return Direction.of(text);
        }
    }

    public Quote {
        words = List.copyOf(words);
    }

    /** All of its words. */
    String text() {
        return words.stream().map(Words::text).collect(Collectors.joining(" "));
    }

    /** Whether double quotation marks stand in any of its words. */
    boolean quotes() {
        return words.stream().anyMatch(Words::quotes);
    }

    /** Whether double quotation marks stand in a text. */
    static boolean quotes(String text) {
        return text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('”') >= 0;
    }
}
