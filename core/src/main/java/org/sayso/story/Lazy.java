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

    private synchronized T make() {
        T known = value;
        if (known == null) {
            known = work.get();
            value = known;
        }
        return known;
    }
}
