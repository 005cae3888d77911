package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * What stands between who says something and what is said, and is no part of it:
 *
 * <pre>
 * Aside ::= "According to" Source ", " ("who" | "which" | "whose") … ", " Content
 *         | Cue ", " ("citing" | "quoting" | "referring to") … ", " Content
 * </pre>
 */
final class Asides {

    private static final Set<String> CITING = Set.of("citing", "quoting", "referring", "based");

    private final List<Sentence> sentences;
    private final List<Words> words;

    Asides(List<Sentence> sentences, List<Words> words) {
        this.sentences = sentences;
        this.words = words;
    }

    List<Attribution> without(List<Attribution> found) {
        return found.stream().map(this::without).toList();
    }

    private Attribution without(Attribution one) {
        if (one.cue().size() != 1 || one.source().size() != 1) {
            return one;
        }
        int at = Sentence.firstBehind(sentences, one.cue().getFirst().start());
        if (at == sentences.size()) {
            return one;
        }
        Words sentence = words.get(at);
        boolean according = sentence.at(sentence.indexAt(one.cue().getFirst().start()))
                .equals("according");
        Span said = (according ? one.source() : one.cue()).getFirst();
        int from = sentence.indexAt(Math.max(0, said.end() - 1)) + 1;
        int comma = sentence.isComma(from - 1) ? from - 1 : from;
        boolean opens = sentence.isComma(comma)
                && (according
                        ? sentence.isRelative(comma + 1) && opensSentence(sentence, one)
                        : CITING.contains(sentence.at(comma + 1)));
        int to = opens ? sentence.behindAside(comma, sentence.size()) : comma;
        return to == comma ? one : withContent(one, sentence.span(comma, Math.min(to + 1, sentence.size())));
    }

    /** "According to", "But according to": not "The gate held, according to". */
    private static boolean opensSentence(Words sentence, Attribution one) {
        return sentence.indexAt(one.cue().getFirst().start()) <= 1;
    }

    private static Attribution withContent(Attribution one, Span aside) {
        List<Span> left = new ArrayList<>();
        for (Span piece : one.content()) {
            if (!piece.overlaps(aside)) {
                left.add(piece);
            } else if (piece.end() > aside.end() + 1) {
                left.add(new Span(aside.end() + 1, piece.end()));
            }
        }
        return left.isEmpty() ? one : new Attribution(one.source(), one.cue(), left, one.confidence());
    }
}
