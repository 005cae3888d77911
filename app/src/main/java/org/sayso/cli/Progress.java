package org.sayso.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with the rate and the time left, on standard error; nothing where that is no terminal or the work is short. */
final class Progress implements AutoCloseable {

    /** The launcher says whether standard error is a terminal: Java itself cannot tell before version 22. */
    private static final boolean ON_TERMINAL = Boolean.getBoolean("sayso.terminal");

    private static final int WORTH_A_BAR = 20;

    private @Nullable ProgressBar bar;

    private final int steps;
    private final String what;
    private int done;

    private Progress(int steps, String what) {
        this.steps = steps;
        this.what = what;
    }

    /** Over so many files; a file among them may hold many pages, then only the rate is known. */
    static Progress over(int steps, String what) {
        return new Progress(steps >= WORTH_A_BAR ? steps : -1, what);
    }

    /** Over work whose size is told by {@link #stepTo}. */
    static Progress growing(String what) {
        return new Progress(-1, what);
    }

    void step() {
        show(++done, Math.max(done, steps));
    }

    void stepTo(int step, int of) {
        done = step;
        show(step, of);
    }

    private void show(int step, int of) {
        if (!ON_TERMINAL || of < WORTH_A_BAR) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(of)
                    .setUnit(" pages", 1)
                    .showSpeed()
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }
        bar.maxHint(steps > 0 && step > steps ? -1 : of);
        bar.stepTo(step);
    }

    @Override
    public void close() {
        if (bar != null) {
            // Closing waits for the last line to be drawn, and forgets that it was interrupted.
            boolean interrupted = Thread.interrupted();
            bar.close();
            bar = null;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
