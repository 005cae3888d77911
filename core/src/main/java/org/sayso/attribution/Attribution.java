package org.sayso.attribution;

import java.util.List;
import org.sayso.text.Span;

/**
 * Words given to somebody: the spans alone, before it is known who is meant.
 *
 * @param source who says it, as the sentence does; empty where the page does not say ("reportedly")
 * @param cue the words that attribute ("said", "according to"); empty for a free-standing quotation
 * @param content what is said, in pieces where the cue interrupts it; quotation marks around it may be part of it
 * @param confidence 0 to 1: how often such a finding is right
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, double confidence) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("An attribution needs content");
        }
    }
}
