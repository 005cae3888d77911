package org.sayso.name;

import java.util.HashMap;
import java.util.Map;
import org.sayso.text.Table;

/**
 * English words as newspapers write them inside sentences: how often, and how often in lower case. Counted over news
 * articles by {@code training/names/count_words.py}.
 */
final class Lexicon {

    private final Map<String, int[]> words = new HashMap<>();

    Lexicon() {
        for (String line : Table.lines(Lexicon.class, "words.tsv")) {
            String[] cells = line.split("\t", -1);
            words.put(cells[0], new int[] {Integer.parseInt(cells[1]), Integer.parseInt(cells[2])});
        }
    }

    /** Tenths of a word's uses that are in lower case: 9 for "table", 1 for "bush"; -1 for a word nobody writes so. */
    int lowerShare(String folded) {
        int[] figures = words.get(folded);
        return figures == null ? -1 : figures[0];
    }

    /** Logarithm (base 2) of how often the word was counted, 0 where it was not. */
    int frequency(String folded) {
        int[] figures = words.get(folded);
        return figures == null ? 0 : figures[1];
    }

    /** An ordinary word that says nothing of a name when it stands capitalised at a sentence's start. */
    boolean isCommon(String folded) {
        return lowerShare(folded) >= 7;
    }
}
