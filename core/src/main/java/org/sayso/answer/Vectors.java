package org.sayso.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.sayso.model.Encoder;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/** The vectors of the sentences that were looked at, made once each. Shared by all threads. */
final class Vectors {

    private final Supplier<? extends Encoder> encoder;
    private final Map<Integer, float[]> known = new ConcurrentHashMap<>();

    Vectors(Supplier<? extends Encoder> encoder) {
        this.encoder = encoder;
    }

    float[] of(String question) {
        return encoder.get().encode(question);
    }

    /** In the order of the passages. */
    List<float[]> of(List<Passage> passages) {
        Map<Reading, List<Passage>> missing = new LinkedHashMap<>();
        for (Passage passage : passages) {
            if (!known.containsKey(passage.index())) {
                missing.computeIfAbsent(passage.reading(), key -> new ArrayList<>())
                        .add(passage);
            }
        }
        missing.forEach((reading, some) -> {
            List<Span> sentences =
                    reading.sentences().stream().map(Sentence::span).toList();
            List<List<Span>> parts =
                    some.stream().map(passage -> List.of(passage.span())).toList();
            List<float[]> made = encoder.get().encode(reading.page().text(), sentences, parts);
            for (int i = 0; i < made.size(); i++) {
                known.put(some.get(i).index(), made.get(i));
            }
        });
        return passages.stream().map(passage -> known.get(passage.index())).toList();
    }
}
