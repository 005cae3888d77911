package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * "Most sailors, said Lorn, have seen it", "The yard, dockers say, has ships": a saying that parts a subject from its verb.
 * Who says it stands between the commas, and what is said is both sides of them.
 *
 * <pre>
 * Inserted ::= Subject ", " (Source Cue | Cue Source) ", " Auxiliary …
 * </pre>
 */
final class InsertedSayings {

    /** A subject has so many tokens at most. */
    private static final int SUBJECT = 12;

    /** A name behind "said" has so many tokens at most. */
    private static final int NAME = 6;

    /** @param close the comma behind the saying, as a token of the sentence */
    private record Inserted(Words sentence, Span subject, Span source, int close) {}

    private final List<Sentence> sentences;
    private final List<Words> words;

    InsertedSayings(List<Sentence> sentences, List<Words> words) {
        this.sentences = sentences;
        this.words = words;
    }

    List<Attribution> whole(List<Attribution> found) {
        return found.stream().map(this::whole).toList();
    }

    private Attribution whole(Attribution one) {
        Inserted inserted = inserted(one);
        if (inserted == null) {
            return one;
        }
        Span subject = inserted.subject();
        int verb = inserted.sentence().start(inserted.close() + 1);
        List<Span> content = new ArrayList<>();
        boolean goesOn = false;
        for (Span piece : one.content()) {
            if (piece.end() <= subject.start()) {
                content.add(piece);
            } else if (piece.end() > verb) {
                if (!goesOn) {
                    content.add(subject);
                }
                content.add(new Span(Math.max(piece.start(), verb), piece.end()));
                goesOn = true;
            }
        }
        return goesOn ? new Attribution(List.of(inserted.source()), one.cue(), content, one.confidence()) : one;
    }

    private @Nullable Inserted inserted(Attribution one) {
        int at = one.cue().size() == 1
                ? Sentence.firstBehind(sentences, one.cue().getFirst().start())
                : sentences.size();
        if (at == sentences.size()) {
            return null;
        }
        Words sentence = words.get(at);
        Span cue = one.cue().getFirst();
        int from = sentence.indexAt(cue.start());
        int to = sentence.indexAt(cue.end() - 1) + 1;
        Span before = one.source().size() == 1 ? one.source().getFirst() : null;
        boolean inOrder = before != null
                && before.start() >= sentence.start(0)
                && before.end() <= cue.start()
                && sentence.indexAt(before.end() - 1) == from - 1;
        int open = inOrder && before != null ? sentence.indexAt(before.start()) - 1 : from - 1;
        int close = to;
        Span source = before;
        if (sentence.isComma(from - 1) && sentence.isSaying(from)) {
            // "said Lorn": whoever was found before it is the one told of
            open = from - 1;
            close = behindName(sentence, to);
            source = close < 0 ? null : sentence.span(to, close);
        } else if (!inOrder) {
            return null;
        }
        Span subject = source == null || !sentence.isComma(open) ? null : subject(sentence, open);
        boolean goesOn = close > 0 && sentence.isComma(close) && sentence.isAuxiliary(close + 1);
        return subject == null || source == null || !goesOn ? null : new Inserted(sentence, subject, source, close);
    }

    /** The comma behind a name; -1 where no name stands there alone. */
    private static int behindName(Words sentence, int from) {
        int at = from;
        while (at - from <= NAME && sentence.isCapital(at)) {
            at++;
        }
        return at > from && at - from <= NAME && sentence.isComma(at) ? at : -1;
    }

    /** What stands before the comma, where it is nothing but a subject. */
    private static @Nullable Span subject(Words sentence, int comma) {
        boolean joined = sentence.at(0).equals("but") || sentence.at(0).equals("and");
        int first = joined ? 1 : 0;
        if (comma <= first || comma - first > SUBJECT || sentence.isPreposition(first)) {
            return null;
        }
        for (int i = first; i < comma; i++) {
            boolean clause = sentence.isAuxiliary(i)
                    || sentence.isComma(i)
                    || sentence.isQuoteMark(i)
                    || sentence.isSubordinator(i)
                    || sentence.isSaying(i)
                    || sentence.isFinite(i);
            if (clause) {
                return null;
            }
        }
        return sentence.span(first, comma);
    }
}
