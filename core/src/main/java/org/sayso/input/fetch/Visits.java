package org.sayso.input.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remembers addresses between one look and the next. */
public interface Visits {

    /** Remembers nothing: whatever is named is fetched. */
    Visits NONE = new Visits() {
        @Override
        public @Nullable Visit last(String address) {
            return null;
        }

        @Override
        public boolean rests(String address) {
            return false;
        }

        @Override
        public void visited(String address, Visit visit) {}

        @Override
        public void failed(String address, Duration rest) {}
    };

    /** The last visit, or null. */
    @Nullable
    Visit last(String address);

    /** Whether it failed so often, or so lately, that it is not asked yet. */
    boolean rests(String address);

    /** It was fetched, and what was there has been handed on; or it will never be fetched, whoever asks. */
    void visited(String address, Visit visit);

    /**
     * It could not be fetched now.
     *
     * @param rest for how long it is not to be asked again at least
     */
    void failed(String address, Duration rest);
}
