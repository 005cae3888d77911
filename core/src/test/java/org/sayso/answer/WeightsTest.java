package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

    /** A glance is made before there are vectors: a weight of theirs would be learnt from nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {"likeness", "likeness-named", "like-the-best", "central", "likeness-among", "central-among"})
    void aGlanceNeedsNoVectors(String figure) {
        List<Double> without = new ArrayList<>(Collections.nCopies(Weights.FEATURES.size(), 0.5));
        List<Double> with = new ArrayList<>(without);
        with.set(Weights.FEATURES.indexOf(figure), 1.0);
        Weights glance = Weights.ofGlance();
        assertThat(glance.likelihood(with)).isEqualTo(glance.likelihood(without));
    }
}
