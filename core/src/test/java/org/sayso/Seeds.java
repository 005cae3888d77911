package org.sayso;

import java.util.Random;
import java.util.stream.LongStream;

/** Seeds for tests on random input: a failure names its seed, {@code -Dsayso.seed=N} runs that one again. */
public final class Seeds {

    private Seeds() {}

    public static LongStream some(int count) {
        Long seed = Long.getLong("sayso.seed");
        return seed != null ? LongStream.of(seed) : new Random().longs(count);
    }
}
