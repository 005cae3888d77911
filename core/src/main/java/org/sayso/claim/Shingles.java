package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;

/** Every four words in a row of a text, as hashes: what two copies of the same words have in common. Each once, in order. */
final class Shingles {

    static final int WORDS = 4;

    private final int[] hashes;

    private Shingles(int[] hashes) {
        this.hashes = hashes;
    }

    static Shingles of(String text, List<Span> spans) {
        List<Word> words = new ArrayList<>();
        for (Span span : spans) {
            words.addAll(Words.of(text, span));
        }
        int[] shingles = new int[Math.max(0, words.size() - WORDS + 1)];
        for (int i = 0; i + WORDS <= words.size(); i++) {
            int hash = 1;
            for (int k = 0; k < WORDS; k++) {
                hash = 31 * hash + words.get(i + k).folded().hashCode();
            }
            shingles[i] = hash;
        }
        return new Shingles(Arrays.stream(shingles).sorted().distinct().toArray());
    }

    int size() {
        return hashes.length;
    }

    /** One of them, in order. */
    int at(int i) {
        return hashes[i];
    }

    /** How many both have. */
    int shared(Shingles with) {
        int shared = 0;
        int other = 0;
        for (int hash : hashes) {
            while (other < with.hashes.length && with.hashes[other] < hash) {
                other++;
            }
            if (other < with.hashes.length && with.hashes[other] == hash) {
                shared++;
            }
        }
        return shared;
    }
}
