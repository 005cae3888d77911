package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sayso.text.Span;

class PlacesTest {

    /** What is not found near a place would be a second speaker of the same words, or none. */
    @Test
    void allThatOverlapsAPlaceIsFoundThereInOrder() {
        long seed = Long.getLong("sayso.seed", 5);
        Random random = new Random(seed);
        List<List<Span>> things = new ArrayList<>();
        Places places = new Places();
        for (int i = 0; i < 400; i++) {
            things.add(List.of(span(random), span(random)));
            places.add(i, things.get(i));
        }
        for (int round = 0; round < 200; round++) {
            List<Span> asked = List.of(span(random));
            List<Integer> overlapping = new ArrayList<>();
            for (int i = 0; i < things.size(); i++) {
                if (things.get(i).stream().anyMatch(asked.getFirst()::overlaps)) {
                    overlapping.add(i);
                }
            }
            assertThat(new ArrayList<>(places.near(asked)))
                    .as("seed %d", seed)
                    .isSorted()
                    .containsAll(overlapping)
                    .hasSizeLessThan(things.size());
        }
    }

    private static Span span(Random random) {
        int start = random.nextInt(200_000);
        return new Span(start, start + 1 + random.nextInt(4_000));
    }
}
