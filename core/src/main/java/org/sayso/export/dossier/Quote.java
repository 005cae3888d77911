package org.sayso.export.dossier;

import java.util.List;

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
            return text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('”') >= 0;
        }
    }

    public Quote {
        words = List.copyOf(words);
    }
}
