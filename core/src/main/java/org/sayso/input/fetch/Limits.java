package org.sayso.input.fetch;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param whole for one page with all its redirects answered
 * @param pause between two questions to one host
 * @param mostBytes of a page, unpacked
 */
public record Limits(Duration connect, Duration silence, Duration whole, Duration pause, int mostBytes) {

    /** For sites of strangers. */
    public static Limits polite(int mostBytes) {
        return new Limits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(1),
                mostBytes);
    }
}
