package org.sayso.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made at the first asking, once, whoever asks. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> make;
    private volatile @Nullable T made;

    Lazy(Supplier<T> make) {
        this.make = make;
    }

    /** Whether it was made already, so that asking costs nothing. */
    boolean isMade() {
        return made != null;
    }

    @Override
    public T get() {
        T now = made;
        if (now == null) {
            synchronized (this) {
                now = made;
                if (now == null) {
                    now = make.get();
                    made = now;
                }
            }
        }
        return now;
    }
}
