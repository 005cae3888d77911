package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sayso.model.Encoder;
import org.sayso.model.SmallVector;

class CandidatesTest {

    @Test
    void aPairGivenTwiceOrTurnedRoundIsOnePair() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        PairKeys keys = new PairKeys(400);
        TreeSet<Long> expected = new TreeSet<>();
        for (int i = 0; i < 30_000; i++) {
            int a = random.nextInt(200);
            int b = 200 + random.nextInt(200);
            expected.add((long) a << 32 | b);
            if (random.nextBoolean()) {
                keys.add(a, b);
            } else {
                keys.add(b, a);
            }
        }
        long[] found = keys.take(0);
        assertThat(found)
                .as("-Dsayso.seed=%d", seed)
                .containsExactly(expected.stream().mapToLong(Long::longValue).toArray());
        assertThat(PairKeys.first(found[0])).isLessThan(PairKeys.second(found[0]));
    }

    @Test
    void vectorsInBytesAreAsAlikeAsTheyWere() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            float[] vector = new float[384];
            double length = 0;
            for (int k = 0; k < vector.length; k++) {
                vector[k] = (float) (random.nextGaussian() + (i % 3 == 0 ? 1 : 0));
                length += vector[k] * vector[k];
            }
            for (int k = 0; k < vector.length; k++) {
                vector[k] /= (float) Math.sqrt(length);
            }
            vectors.add(vector);
        }
        for (float[] a : vectors) {
            for (float[] b : vectors) {
                double exact = Encoder.likeness(a, b);
                SmallVector small = SmallVector.of(a);
                assertThat(small.likeness(SmallVector.of(b)))
                        .as("-Dsayso.seed=%d", seed)
                        .isCloseTo(exact, Offset.offset(0.01));
                assertThat(SmallVector.of(small.bytes())).isEqualTo(small);
            }
        }
        assertThat(SmallVector.NONE.likeness(SmallVector.of(vectors.getFirst())))
                .isZero();
    }
}
