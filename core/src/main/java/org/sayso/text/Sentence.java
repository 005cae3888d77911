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
}
