package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.attribution.SourceClass;

class OriginsTest {

    /** A minister and a general through one wire, beside an unnamed official: told as one origin, two witnesses would be lost. */
    @Test
    void somebodyUnnamedMakesNoTwoKnownPeopleOne() {
        Carrier minister = said(0, "E1", SourceClass.NAMED, "gazette");
        Carrier official = said(1, null, SourceClass.UNNAMED, "mirror");
        Carrier general = said(2, "E2", SourceClass.NAMED, "echo");
        assertThat(Origins.of(List.of(minister, official, general)))
                .containsExactly(List.of(minister, official), List.of(general));
        assertThat(Origins.of(List.of(official, general))).hasSize(1);
    }

    /** Told by an outlet that has it from one wire. */
    private static Carrier said(int page, @Nullable String who, SourceClass kind, String outlet) {
        SourceKey source = new SourceKey(who, kind, Set.of(outlet + "-source"), List.of(outlet, "tern"), "tern");
        return TestCarriers.said(page, "p" + page, 0, source);
    }
}
