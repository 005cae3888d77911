package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Span;

/** The words around a cue that are not what is said: who, to whom, where, when, how they know. */
record Clause(PageView page, Words sentence, Attribution attribution, List<Span> free) {

    static Clause of(PageView page, Attribution attribution) {
        Span at = attribution.cue().isEmpty()
                ? attribution.source().isEmpty()
                        ? attribution.content().getFirst()
                        : attribution.source().getFirst()
                : attribution.cue().getFirst();
        Words sentence = page.sentenceAt(at.start());
        List<Span> free = new ArrayList<>();
        int from = sentence.sentence().span().start();
        for (Span piece : attribution.content()) {
            if (piece.start() >= sentence.sentence().span().end()) {
                break;
            }
            if (piece.end() <= from) {
                continue;
            }
            if (piece.start() > from) {
                free.add(new Span(from, piece.start()));
            }
            from = Math.max(from, piece.end());
        }
        if (from < sentence.sentence().span().end()) {
            free.add(new Span(from, sentence.sentence().span().end()));
        }
        return new Clause(page, sentence, attribution, List.copyOf(free));
    }

    boolean isFree(Span span) {
        return free.stream().anyMatch(part -> part.contains(span));
    }

    /** From the first word of the cue to the last; empty spans where there is no cue. */
    Span cue() {
        List<Span> cue = attribution.cue();
        return cue.isEmpty() ? new Span(0, 0) : cue.getFirst().cover(cue.getLast());
    }
}
