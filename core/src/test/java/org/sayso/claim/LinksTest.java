package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void linksAddUpAndGoAsInAMap() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        Links links = new Links();
        Map<Integer, Double> map = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            int other = random.nextInt(1 + random.nextInt(400));
            if (random.nextInt(3) == 0) {
                links.remove(other);
                map.remove(other);
            } else if (random.nextInt(4_000) == 0) {
                links.clear();
                map.clear();
            } else {
                double value = random.nextInt(100) - 50;
                links.add(other, value);
                map.merge(other, value, Double::sum);
            }
        }
        Map<Integer, Double> found = new HashMap<>();
        links.each((other, value) -> assertThat(found.put(other, value)).isNull());
        assertThat(found).as("-Dsayso.seed=%d", seed).isEqualTo(map);
    }
}
