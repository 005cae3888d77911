package org.sayso.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final Map<Integer, Meaning> known = new ConcurrentHashMap<>();

    Vectors(Supplier<? extends Encoder> encoder) {
        this.encoder = encoder;
    }

    float[] of(String question) {
        return encoder.get().encode(question);
    }

    /** In the order of the passages. */
    List<Meaning> of(List<Passage> passages) {
        Map<Reading, List<Passage>> missing = new LinkedHashMap<>();
        for (Passage passage : passages) {
            if (!known.containsKey(passage.index())) {
                missing.computeIfAbsent(passage.reading(), key -> new ArrayList<>())
                        .add(passage);
            }
        }
        missing.forEach(this::make);
        return passages.stream().map(passage -> known.get(passage.index())).toList();
    }

    private void make(Reading reading, List<Passage> passages) {
        List<Span> sentences = reading.sentences().stream().map(Sentence::span).toList();
        List<List<Span>> parts = new ArrayList<>();
        for (Passage passage : passages) {
            parts.add(List.of(passage.span()));
            Span before = before(sentences, passage.span());
            parts.add(before == null ? List.of(passage.span()) : List.of(before, passage.span()));
        }
        List<float[]> made = encoder.get().encode(reading.page().text(), sentences, parts);
        for (int i = 0; i < passages.size(); i++) {
            known.put(passages.get(i).index(), new Meaning(made.get(2 * i), made.get(2 * i + 1)));
        }
    }

    /** The sentence before one, null where it is the first. */
    private static @Nullable Span before(List<Span> sentences, Span span) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : sentences.get(low - 1);
    }
}
