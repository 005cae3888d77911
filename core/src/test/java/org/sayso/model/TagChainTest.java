package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TagChainTest {

    private static final List<String> TAGS =
            List.of("O", "B-cue", "I-cue", "E-cue", "S-cue", "B-source", "I-source", "E-source", "S-source");

    private final TagChain chain = new TagChain(TAGS, Collections.nCopies(9, Collections.nCopies(9, 0.)));

    @Test
    void everySpanThatOpensCloses() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            float[][] emissions = new float[1 + random.nextInt(12)][9];
            for (float[] row : emissions) {
                for (int t = 0; t < row.length; t++) {
                    row[t] = (float) (4 * random.nextGaussian());
                }
            }
            int[] path = chain.best(emissions);
            String open = "";
            for (int t : path) {
                String tag = TAGS.get(t);
                boolean goesOn = tag.startsWith("I") || tag.startsWith("E");
                assertThat(goesOn ? tag.substring(1) : "").isEqualTo(open);
                open = tag.startsWith("B") || tag.startsWith("I") ? tag.substring(1) : "";
            }
            assertThat(open).isEmpty();
            for (double[] row : chain.marginals(emissions)) {
                double sum = 0;
                for (double p : row) {
                    sum += p;
                }
                assertThat(sum).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void aLoneStrongWordIsASpanOfOne() {
        float[][] emissions = new float[3][9];
        emissions[1][4] = 5;
        assertThat(chain.spans(chain.best(emissions))).containsExactly(new TaggedSpan("cue", 1, 2));
        assertThat(chain.marginals(emissions)[1][4]).isGreaterThan(.9);
    }
}
