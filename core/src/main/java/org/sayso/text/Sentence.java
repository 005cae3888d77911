package org.sayso.text;

import java.util.List;

/**
 * One sentence of a page's story.
 *
 * @param block index of the block it stands in: a paragraph never shares a sentence with the next
 */
public record Sentence(Span span, int block, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /**
     * The first sentence that ends behind an offset, in UTF-16 code units, by its number: the one that holds it, or the next;
     * their number where none does.
     */
    public static int firstBehind(List<Sentence> sentences, int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
