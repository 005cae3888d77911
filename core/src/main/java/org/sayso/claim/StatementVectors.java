package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sayso.attribution.Statement;
import org.sayso.model.Encoder;
import org.sayso.model.SmallVector;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * What the statements of pages mean, as vectors. Making them takes longer than anything else done with claims, and rests
 * on one page alone: so they may be kept with it.
 */
@FunctionalInterface
public interface StatementVectors {

    /** Of each reading, in the order given, the vectors of its statements in their order. */
    List<List<SmallVector>> of(List<Reading> readings);

    /** Made anew each time. */
    static StatementVectors by(Supplier<? extends Encoder> encoder) {
        return readings -> {
            List<List<SmallVector>> vectors = new ArrayList<>();
            readings.forEach(reading -> vectors.add(make(encoder, reading)));
            return List.copyOf(vectors);
        };
    }

    /** Those of one page, made now; the encoder is asked for only where there are statements. */
    static List<SmallVector> make(Supplier<? extends Encoder> encoder, Reading reading) {
        if (reading.statements().isEmpty()) {
            return List.of();
        }
        List<Span> sentences = reading.sentences().stream().map(Sentence::span).toList();
        List<List<Span>> parts =
                reading.statements().stream().map(Statement::content).toList();
        return encoder.get().encodeApart(reading.page().text(), sentences, parts).stream()
                .map(SmallVector::of)
                .toList();
    }
}
