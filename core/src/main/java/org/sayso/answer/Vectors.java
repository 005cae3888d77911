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

    private final Supplier<? extends Encoder> encoder;
    /** Remembering more would fill the memory of a server of many pages. */
    private static final int REMEMBERED = 20_000;

    private final Map<At, Meaning> known = new ConcurrentHashMap<>();

    /** Where a sentence begins. */
    private record At(String page, int start) {

        static At of(Passage passage) {
            return new At(passage.reading().page().id(), passage.span().start());
        }
    }

    Vectors(Supplier<? extends Encoder> encoder) {
        this.encoder = encoder;
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
        Reading reading = passage.reading();
        Span own = passage.span();
        Span before = before(reading.sentences(), own);
        List<Span> read = before == null ? List.of(own) : List.of(before, own);
        float[] there = encoder.get()
                .encode(reading.page().text(), read, List.of(List.of(own)))
                .getFirst();
        return new Meaning(there, encoder.get().encode(passage.named()));
    }

    /** The sentence before one, null where it is the first. */
    private static @Nullable Span before(List<Sentence> sentences, Span span) {
        int at = Sentence.firstBehind(sentences, span.start());
        return at == 0 ? null : sentences.get(at - 1).span();
    }
}
