package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.TestReadings;
import org.sayso.attribution.Polarity;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;

/** What a page says as if it knew, while somebody else is known to have said it. */
class LostAttributionsTest {

    private static final String SAID = "the ferry Selkie carried smuggled copper under its deck";

    private static Reading echo(Polarity polarity) {
        return TestReadings.page("p-1", "The Echo", "2031-05-03")
                .named("lorn", NameType.PERSON, "Ada Lorn")
                .named("selkie", NameType.GROUP, "Selkie")
                .said(polarity, "Ada Lorn said " + SAID + ".", "Ada Lorn", "said", SAID)
                .read();
    }

    private static Reading herald(String own) {
        return TestReadings.page("p-2", "Herald", "2031-05-04")
                .named("selkie", NameType.GROUP, "Selkie")
                .own(own)
                .read();
    }

    private static List<LostAttribution> lost(Reading... readings) {
        Cast cast = (page, entity) -> entity;
        return new LostAttributions(cast).find(List.of(readings));
    }

    @Test
    void whatAnotherPageHasFromSomebodyIsNotThePagesOwnKnowledge() {
        assertThat(lost(echo(Polarity.ASSERTS), herald("The Selkie carried smuggled copper.")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(LostAttribution.Kind.REPEATS);
                    assertThat(one.place().pageId()).isEqualTo("p-2");
                    assertThat(one.from()).isEqualTo(new StatementRef("p-1", "s1"));
                    assertThat(one.score()).isBetween(0.8, 1.0);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Selkie carried no smuggled copper.",
                "The Selkie carried 40 boxes of smuggled copper.",
                "The Selkie was built of oak and copper in the yards of Harrow.",
                "Did the Selkie carry smuggled copper?",
                "We carried smuggled copper on the Selkie.",
                "“The Selkie carried smuggled copper.”",
            })
    void anotherMatterIsNot(String own) {
        assertThat(lost(echo(Polarity.ASSERTS), herald(own))).isEmpty();
    }

    @Test
    void whatSomebodyDeniesIsNobodysWord() {
        assertThat(lost(echo(Polarity.DENIES), herald("The Selkie carried smuggled copper.")))
                .isEmpty();
    }

    @Test
    void theOrderOfThePagesChangesNothingButTheOrder() {
        Reading echo = echo(Polarity.ASSERTS);
        Reading herald = herald("The Selkie carried smuggled copper.");
        assertThat(lost(herald, echo)).isEqualTo(lost(echo, herald));
    }
}
