package org.sayso.search;

import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The stem of an English word, marked so that it never meets a word as it stands: "denied" and "denies" are both "~deni". Not for several threads. */
final class Stems {

    private static final int SHORTEST = 3;

    private final EnglishStemmer stemmer = new EnglishStemmer();

    /** Null for what has no stem: numbers, very short words, other alphabets. */
    @Nullable
    String of(String word) {
        if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return null;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return "~" + stemmer.getCurrent();
    }
}
