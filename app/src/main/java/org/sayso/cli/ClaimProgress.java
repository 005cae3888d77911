package org.sayso.cli;

import org.jspecify.annotations.Nullable;
import org.sayso.claim.ClaimWatch;

/** Shows how far claims are that are worked out, one bar a part of the work. */
final class ClaimProgress implements ClaimWatch {

    private @Nullable Part shown;
    private @Nullable Progress progress;

    @Override
    public synchronized void at(Part part, int done, int of) {
        Progress now = progress;
        if (now == null || shown != part) {
            close();
            now = Progress.growing(part.words());
            progress = now;
            shown = part;
        }
        now.stepTo(done, of);
        if (of > 0 && done >= of) {
            close();
        }
    }

    private void close() {
        if (progress != null) {
            progress.close();
            progress = null;
        }
    }
}
