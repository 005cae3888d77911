package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;

/** Every four words in a row of a text, as hashes: what two copies of the same words have in common. */
final class Shingles {

    static final int WORDS = 4;

    private Shingles() {}

    static Set<Integer> of(String text, List<Span> spans) {
        List<Word> words = new ArrayList<>();
        for (Span span : spans) {
            words.addAll(Words.of(text, span));
        }
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            int hash = 1;
            for (int k = 0; k < WORDS; k++) {
                hash = 31 * hash + words.get(i + k).folded().hashCode();
            }
            shingles.add(hash);
        }
        return shingles;
    }

    static int shared(Set<Integer> a, Set<Integer> b) {
        boolean shorter = a.size() <= b.size();
        Set<Integer> small = shorter ? a : b;
        Set<Integer> large = shorter ? b : a;
        int shared = 0;
        for (Integer shingle : small) {
            if (large.contains(shingle)) {
                shared++;
            }
        }
        return shared;
    }
}
