package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.text.Span;

class SentenceEncoderTest {

    private final Encoder encoder = SentenceEncoder.shared();

    /** The original model's cosines, as its makers give them; eight bits take a little away. */
    @Test
    void whatMeansAlikeLiesNear() {
        float[] person = encoder.encode("That is a happy person");
        assertThat(Encoder.likeness(person, encoder.encode("That is a very happy person")))
                .isCloseTo(0.943, within(0.05));
        assertThat(Encoder.likeness(person, encoder.encode("That is a happy dog")))
                .isCloseTo(0.695, within(0.05));
        assertThat(Encoder.likeness(person, encoder.encode("Today is a sunny day")))
                .isCloseTo(0.257, within(0.05));
    }

    @Test
    void aVectorHasLengthOneAlsoOfNothingAndOfVeryMuch() {
        for (String text : List.of("", "!", "lamp ".repeat(3000))) {
            float[] vector = encoder.encode(text);
            assertThat(Encoder.likeness(vector, vector)).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void partsOfAPageAreReadWithWhatStandsBeforeThem() {
        String ship = "The captain spoke of the ship. It was lost.";
        String lamp = "The keeper spoke of the lamp. It was lost.";
        double alone = Encoder.likeness(of(ship, "It was lost."), of(lamp, "It was lost."));
        assertThat(alone).isLessThan(0.95);
        assertThat(of(ship, "It was lost.")).containsExactly(of(ship, "It was lost."));
    }

    @Test
    void manyPartsOfALongPageEachHaveAVector() {
        String sentence = "The keeper of the old lighthouse sold the bronze lamp to a stranger from the north. ";
        String page = sentence.repeat(60);
        List<Span> sentences = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sentences.add(new Span(i * sentence.length(), (i + 1) * sentence.length() - 1));
        }
        List<List<Span>> parts = sentences.stream().map(List::of).toList();
        assertThat(encoder.encode(page, sentences, parts))
                .hasSize(60)
                .allSatisfy(
                        vector -> assertThat(Encoder.likeness(vector, vector)).isCloseTo(1, within(1e-4)));
    }

    private float[] of(String page, String part) {
        int end = page.indexOf('.') + 1;
        List<Span> sentences = List.of(new Span(0, end), new Span(end + 1, page.length()));
        int at = page.indexOf(part);
        return encoder.encode(page, sentences, List.of(List.of(new Span(at, at + part.length()))))
                .getFirst();
    }
}
