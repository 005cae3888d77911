package org.sayso.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.name.NameMatcher;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "Robert Lorn, Bob Lorn",
        "Yevgeny Odvelan, Evgeni Odwelan",
        "Gholam Reza Odvelan, Gholamreza Odvelan",
        "Ada Lorn, A. Lorn",
        "Lorn, Ada Lorn",
        "Ada Lorn, Lorn",
        "Qasim Khatibi, Ghassem Khateebi",
        "Khaled Odvelan, Halid Odwelan",
        "Ada Maria Lorn, Ada Lorn",
        "Jeltov Boris, Boris Yeltov",
        "Wolodymyr Odvelan, Volodymyr Odwelan"
    })
    void noSpellingIsPassedOverBeforeItIsCompared(String name, String other) {
        assertThat(NameMatcher.score(name, other)).isGreaterThanOrEqualTo(NameMatcher.THRESHOLD);
        assertThat(Spellings.mayBe(NameSounds.parts(name), other)).isTrue();
        assertThat(Spellings.mayBe(NameSounds.parts(other), name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ada Lorn, Piet Lorn", "Ada Lorn, Lorn Bridge Company"})
    void whatCannotBeTheSameIsNotCompared(String name, String other) {
        assertThat(Spellings.mayBe(NameSounds.parts(name), other)).isFalse();
    }
}
