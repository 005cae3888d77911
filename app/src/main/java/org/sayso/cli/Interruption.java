package org.sayso.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * While it is open, Ctrl-C (or a polite end, SIGTERM) interrupts the thread that opened it and gives it time to put away what
 * it holds; then one line says that the same command goes on. The exit code is the signal's: 130, 143.
 */
final class Interruption implements AutoCloseable {

    /** It ends without what is still being put away, in milliseconds. */
    private static final int LONGEST_WAIT = 10_000;

    /** So long after being interrupted, in milliseconds, the thread is asked again: not every library passes it on. */
    private static final int AGAIN = 250;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Terminal terminal;
    private final @Nullable Thread hook;

    Interruption(Terminal terminal) {
        this.terminal = terminal;
        hook = hook(new Thread(this::end, "interruption"));
    }

    /** Null where the program is ending already. */
    private static @Nullable Thread hook(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return hook;
        } catch (IllegalStateException e) {
            return null;
        }
    }

    /** What the hook does. */
    void end() {
        try {
            boolean ended = false;
            for (int waited = 0; !ended && waited < LONGEST_WAIT; waited += AGAIN) {
                worker.interrupt();
                ended = done.await(AGAIN, TimeUnit.MILLISECONDS);
            }
            if (!ended) {
                return;
            }
        } catch (InterruptedException e) {
            return;
        }
        terminal.tell("stopped: what was read is stored; the same command goes on from there");
    }

    @Override
    public void close() {
        done.countDown();
        try {
            if (hook != null) {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        } catch (IllegalStateException e) {
            // It is ending: the hook tells.
            return;
        }
    }
}
