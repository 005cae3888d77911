package org.sayso.answer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Encoder;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/** The vectors of the sentences that were looked at, made once each. Shared by all threads. */
final class Vectors {

    private static final int CLOSE = 32;
    /** Where pages are chosen from many, nearly every sentence is new to a question: fewer are read, once each, at a third of the cost. */
    private static final int QUICK = 20;

    /** Remembering more would fill the memory of a server of many pages. */
    private static final int REMEMBERED = 20_000;

    private final Supplier<? extends Encoder> encoder;
    private final boolean quick;
    private final Map<At, Meaning> known = new ConcurrentHashMap<>();

    /** Where a sentence begins; whom "he" means in it may be called otherwise where other pages are asked with its own. */
    private record At(String page, int start, String named) {

        static At of(Passage passage) {
            return new At(passage.reading().page().id(), passage.span().start(), passage.named());
        }
    }

    private Vectors(Supplier<? extends Encoder> encoder, boolean quick) {
        this.encoder = encoder;
        this.quick = quick;
    }

    /** Each sentence is read in its place, and alone with the names of those it means. */
    static Vectors close(Supplier<? extends Encoder> encoder) {
        return new Vectors(encoder, false);
    }

    /** Each is read alone, and fewer are. */
    static Vectors quick(Supplier<? extends Encoder> encoder) {
        return new Vectors(encoder, true);
    }

    /** So many sentences a question are read. */
    int most() {
        return quick ? QUICK : CLOSE;
    }

    float[] of(String question) {
        return encoder.get().encode(question);
    }

    /** In the order of the passages; each is read by itself, so that processors share them. */
    List<Meaning> of(List<Passage> passages) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return passages.parallelStream()
                .map(passage -> known.computeIfAbsent(At.of(passage), at -> make(passage)))
                .toList();
    }

    /** Read with the sentence before it and no more, which costs half of what three before cost; and alone, with the names of those it means. */
    private Meaning make(Passage passage) {
        float[] named = encoder.get().encode(passage.named());
        return new Meaning(quick ? named : inPlace(passage), named);
    }

    private float[] inPlace(Passage passage) {
        Reading reading = passage.reading();
        Span own = passage.span();
        Span before = before(reading.sentences(), own);
        List<Span> read = before == null ? List.of(own) : List.of(before, own);
        return encoder.get()
                .encode(reading.page().text(), read, List.of(List.of(own)))
                .getFirst();
    }

    /** The sentence before one, null where it is the first. */
    private static @Nullable Span before(List<Sentence> sentences, Span span) {
        int at = Sentence.firstBehind(sentences, span.start());
        return at == 0 ? null : sentences.get(at - 1).span();
    }
}
