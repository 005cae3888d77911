package org.sayso.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.attribution.Polarity;
import org.sayso.text.Span;

/** Carriers of no words, told apart by where they stand and whose they are. */
final class TestCarriers {

    private TestCarriers() {}

    /** @param statement on its page, which is its sentence, too */
    static Carrier said(int index, String page, int statement, SourceKey source) {
        return new Carrier(
                index,
                new StatementRef(page, "s" + statement),
                Polarity.ASSERTS,
                List.of(),
                new Place(page, new Span(index, index + 1)),
                false,
                false,
                true,
                Map.of(),
                Set.of(),
                List.of(),
                null,
                Shingles.of("", List.of()),
                5,
                statement,
                source,
                List.of(),
                null,
                Carrier.Cue.PLAIN);
    }
}
