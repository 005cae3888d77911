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

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress over(int steps, String what) {
        return new Progress(
                ON_TERMINAL && steps >= WORTH_A_BAR
                        ? new ProgressBarBuilder()
                                .setTaskName(what)
                                .setInitialMax(steps)
                                .setUnit(" pages", 1)
                                .showSpeed()
                                .setStyle(ProgressBarStyle.ASCII)
                                .build()
                        : null);
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
