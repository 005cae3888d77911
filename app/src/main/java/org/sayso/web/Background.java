package org.sayso.web;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Work that goes on behind the pages. */
final class Background {

    /** What is longer under way than this is left behind: it ends with the program, and a case bears that. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Background() {}

    /** Tells a worker to stop, and waits until it has: the case may be moved or removed after that. */
    static void end(ExecutorService worker) {
        worker.shutdownNow();
        try {
            worker.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
