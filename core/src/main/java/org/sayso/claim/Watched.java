package org.sayso.claim;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** A part of the work on claims, step by step: ends it where its thread is interrupted or where memory runs out. */
final class Watched {

    private final ClaimWatch watch;
    private final ClaimWatch.Part part;
    private final int of;
    private final int told;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * @param of how many steps there are; 0 where that is not known
     * @param told after so many steps each time
     */
    Watched(ClaimWatch watch, ClaimWatch.Part part, int of, int told) {
        this.watch = watch;
        this.part = part;
        this.of = of;
        this.told = told;
        tell(0);
    }

    /** One step more; by any thread. */
    void step() {
        steps(1);
    }

    /** So many steps more; by any thread. */
    void steps(int more) {
        int now = done.addAndGet(more);
        if (now / told != (now - more) / told || now == of) {
            tell(now);
        }
    }

    /** There were fewer steps than was thought. */
    void end() {
        if (done.getAndSet(of) < of) {
            tell(of);
        }
    }

    private void tell(int now) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while " + part.words());
        }
        HeapRoom.check("the claims of this case");
        watch.at(part, of == 0 ? now : Math.min(now, of), of);
    }
}
