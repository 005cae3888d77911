package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InterruptionTest {

    /** A watch went on after Ctrl-C where the first interrupt met a library that does not pass it on. */
    @Test
    @Timeout(60)
    void whoMissesAnInterruptIsAskedAgain() throws Exception {
        StringWriter told = new StringWriter();
        SynchronousQueue<Interruption> open = new SynchronousQueue<>();
        AtomicInteger missed = new AtomicInteger();
        Thread worker = Thread.ofPlatform().start(() -> {
            try (Interruption interruption =
                    new Interruption(new Terminal(new PrintWriter(told), new PrintWriter(told, true)))) {
                open.put(interruption);
                while (missed.get() < 2) {
                    try {
                        Thread.sleep(50_000);
                    } catch (InterruptedException e) {
                        missed.incrementAndGet();
                    }
                }
                Thread.sleep(50_000);
            } catch (InterruptedException e) {
                missed.incrementAndGet();
            }
        });
        open.take().end();
        worker.join();
        assertThat(missed).hasValue(3);
        assertThat(told.toString()).contains("stopped: what was read is stored");
    }
}
