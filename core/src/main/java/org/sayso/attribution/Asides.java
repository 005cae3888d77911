package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    private static final Set<String> WHEN =
            Set.of("after", "before", "when", "since", "because", "while", "as", "although", "though", "once", "until");

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

    /**
     * "After Lorn announced it, Moss told the Echo that …": what she announced ends where Moss comes in.
     *
     * @param found by the order of their contents
     */
    List<Attribution> apart(List<Attribution> found) {
        return found.stream().map(one -> apart(one, found)).toList();
    }

    private Attribution apart(Attribution one, List<Attribution> found) {
        Words sentence = one.source().size() == 1 && one.cue().size() == 1
                ? sentenceAt(one.source().getFirst().start())
                : null;
        if (sentence == null
                || !WHEN.contains(
                        sentence.at(sentence.indexAt(one.source().getFirst().start()) - 1))) {
            return one;
        }
        Span said = one.content().getFirst();
        for (Attribution other : found) {
            int who = other.source().isEmpty() || other.cue().isEmpty()
                    ? -1
                    : other.source().getFirst().start();
            boolean within = who > said.start()
                    && said.contains(other.cue().getFirst())
                    && sentence.sentence().span().contains(who);
            int at = within ? sentence.indexAt(who) : -1;
            if (within
                    && sentence.isComma(at - 1)
                    && who < other.cue().getFirst().start()
                    && sentence.isSaying(sentence.indexAt(other.cue().getLast().end() - 1))) {
                Span cut = new Span(said.start(), sentence.start(at - 1));
                return cut.isEmpty() ? one : new Attribution(one.source(), one.cue(), List.of(cut), one.confidence());
            }
        }
        return one;
    }

    private @Nullable Words sentenceAt(int offset) {
        int at = Sentence.firstBehind(sentences, offset);
        return at == sentences.size() ? null : words.get(at);
    }

    /** "Lorn told | “Harbour & Friends” | the gate was shut": to whom. */
    private Attribution withoutProgramme(Attribution one) {
        Words sentence =
                one.cue().isEmpty() ? null : sentenceAt(one.cue().getLast().start());
        if (sentence == null || one.content().size() < 2) {
            return one;
        }
        int behind = sentence.indexAt(Math.max(0, one.cue().getLast().end() - 1)) + 1;
        boolean told =
                sentence.at(behind - 1).startsWith("t") && ContentBounds.ADDRESSED.contains(sentence.at(behind - 1));
        int title = told ? sentence.behindTitle(behind) : -1;
        Span programme = title < 0 ? null : sentence.span(behind, title);
        List<Span> left = one.content().stream()
                .filter(piece -> programme == null || !programme.contains(piece))
                .toList();
        return left.isEmpty() ? one : new Attribution(one.source(), one.cue(), left, one.confidence());
    }

    private Attribution without(Attribution finding) {
        Attribution one = withoutProgramme(finding);
        if (one.cue().size() != 1 || one.source().size() != 1) {
            return one;
        }
        Words sentence = sentenceAt(one.cue().getFirst().start());
        if (sentence == null) {
            return one;
        }
        boolean according =
                sentence.at(sentence.indexAt(one.cue().getFirst().start())).equals("according");
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
