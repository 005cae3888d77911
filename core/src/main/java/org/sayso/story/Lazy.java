package org.sayso.story;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value worked out once, when first asked for, whichever thread asks. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> work;
    private volatile @Nullable T value;

    Lazy(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        T known = value;
        return known != null ? known : make();
    }

    /** Whether it was worked out already: then asking costs nothing. */
    boolean isMade() {
        return value != null;
    }

    /** Takes a value that was found elsewhere, unless one was worked out. */
    synchronized void offer(T found) {
        if (value == null) {
            value = found;
        }
    }

    private synchronized T make() {
        T known = value;
        if (known == null) {
            known = work.get();
            value = known;
        }
        return known;
    }
}
