package org.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundsTest {

    @ParameterizedTest
    @CsvSource({
        "the Bank of Lorn, the Office of the Harbour",
        "Jeff Odvelan, the keeper of the lights",
        "Tamsin Q. Arrowby, Q. Okell",
        "President Lorn, President Okell",
        "Okell Ltd, Arrowby Ltd"
    })
    void whatSaysNothingOfWhoseNameItIsMakesNoTwoWorthComparing(String name, String other) {
        assertThat(NameSounds.telling(name)).doesNotContainAnyElementsOf(NameSounds.telling(other));
    }

    @ParameterizedTest
    @CsvSource({
        "the Bank of Lorn, Lorn Bank",
        "President Odvelan, Yareq Odvelann",
        "A. Lorn, Ada Lorn",
        "U.S., U. S.",
        "The President, President"
    })
    void spellingsOfOneNameAreStillCompared(String name, String other) {
        assertThat(NameSounds.telling(name)).containsAnyElementsOf(NameSounds.telling(other));
    }

    @Test
    void aNameOfTitlesAloneIsFoundByThem() {
        assertThat(NameSounds.telling("The General")).isEqualTo(NameSounds.of("The General"));
    }
}
