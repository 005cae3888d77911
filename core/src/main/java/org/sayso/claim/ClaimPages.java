package org.sayso.claim;

import java.util.List;
import java.util.function.Consumer;
import org.sayso.reading.Reading;

/** The pages that claims are made of, gone over from the first to the last as often as needed: they need not all be held. */
public interface ClaimPages {

    int count();

    /** Gives each page, by their ids, every time the same; one after another. */
    void each(Consumer<Reading> page);

    /** Pages at hand, in the order given. */
    static ClaimPages of(List<Reading> readings) {
        return new ClaimPages() {
            @Override
            public int count() {
                return readings.size();
            }

            @Override
            public void each(Consumer<Reading> page) {
                readings.forEach(page);
            }
        };
    }
}
