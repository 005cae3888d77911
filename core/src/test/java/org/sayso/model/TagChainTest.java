package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Against every sequence of tags there is, written out. */
    @Test
    void theBestSequenceIsTheBestOfAllAndATagsProbabilityItsShareOfThem() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            List<List<Double>> transitions = random.doubles(81, -2, 2)
                    .boxed()
                    .collect(Collectors.collectingAndThen(
                            Collectors.toList(),
                            all -> IntStream.range(0, 9)
                                    .mapToObj(a -> all.subList(9 * a, 9 * a + 9))
                                    .toList()));
            float[][] emissions = new float[1 + random.nextInt(5)][9];
            for (float[] row : emissions) {
                for (int t = 0; t < row.length; t++) {
                    row[t] = (float) (2 * random.nextGaussian());
                }
            }
            var every = new Enumeration(transitions, emissions);
            every.extend(0, new int[emissions.length], 0);
            var learnt = new TagChain(TAGS, transitions);
            assertThat(learnt.best(emissions)).as("round %d", round).isEqualTo(every.best);
            double[][] marginals = learnt.marginals(emissions);
            for (int i = 0; i < emissions.length; i++) {
                for (int t = 0; t < 9; t++) {
                    assertThat(marginals[i][t])
                            .as("round %d, word %d, %s", round, i, TAGS.get(t))
                            .isCloseTo(every.weight[i][t] / every.total, within(1e-6));
                }
            }
        }
    }

    /** Goes through all sequences in which every span that opens closes. */
    private static final class Enumeration {
        private final List<List<Double>> transitions;
        private final float[][] emissions;
        private final double[][] weight;
        private double total;
        private double most = Double.NEGATIVE_INFINITY;
        private int[] best = {};

        Enumeration(List<List<Double>> transitions, float[][] emissions) {
            this.transitions = transitions;
            this.emissions = emissions;
            weight = new double[emissions.length][9];
        }

        void extend(int word, int[] path, double score) {
            String open = word == 0 ? "" : open(path[word - 1]);
            if (word == path.length) {
                if (open.isEmpty()) {
                    add(path, score);
                }
                return;
            }
            for (int t = 0; t < 9; t++) {
                String tag = TAGS.get(t);
                boolean goesOn = tag.startsWith("I") || tag.startsWith("E");
                if (goesOn ? tag.substring(1).equals(open) : open.isEmpty()) {
                    path[word] = t;
                    double step =
                            word == 0 ? 0 : transitions.get(path[word - 1]).get(t);
                    extend(word + 1, path, score + step + emissions[word][t]);
                }
            }
        }

        private static String open(int tag) {
            String name = TAGS.get(tag);
            return name.startsWith("B") || name.startsWith("I") ? name.substring(1) : "";
        }

        private void add(int[] path, double score) {
            total += Math.exp(score);
            for (int i = 0; i < path.length; i++) {
                weight[i][path[i]] += Math.exp(score);
            }
            if (score > most) {
                most = score;
                best = path.clone();
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
