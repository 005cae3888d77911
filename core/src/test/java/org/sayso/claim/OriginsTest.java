package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.SourceClass;
import org.sayso.text.Span;

class OriginsTest {

    /** A minister and a general through one wire, beside an unnamed official: told as one origin, two witnesses would be lost. */
    @Test
    void somebodyUnnamedMakesNoTwoKnownPeopleOne() {
        Carrier minister =
                said(0, new SourceKey("E1", SourceClass.NAMED, Set.of("lorn"), List.of("gazette", "tern"), "tern"));
        Carrier official = said(
                1, new SourceKey(null, SourceClass.UNNAMED, Set.of("official"), List.of("mirror", "tern"), "tern"));
        Carrier general =
                said(2, new SourceKey("E2", SourceClass.NAMED, Set.of("brecht"), List.of("echo", "tern"), "tern"));
        assertThat(Origins.of(List.of(minister, official, general)))
                .containsExactly(List.of(minister, official), List.of(general));
        assertThat(Origins.of(List.of(official, general))).hasSize(1);
    }

    private static Carrier said(int page, SourceKey source) {
        return new Carrier(
                page,
                new StatementRef("p" + page, "s1"),
                Polarity.ASSERTS,
                List.of(),
                new Place("p" + page, new Span(0, 1)),
                false,
                false,
                true,
                Map.of(),
                Set.of(),
                List.of(),
                null,
                Shingles.of("", List.of()),
                5,
                0,
                source,
                List.of(),
                null,
                Carrier.Cue.PLAIN);
    }
}
