package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void apostrophesAndInnerStopsStayInsideAWord() {
        assertThat(Words.of("Don’t tell the U.S. that 1,200 of Lorn's men left.").stream()
                        .map(Words.Word::folded))
                .containsExactly("dont", "tell", "the", "us", "that", "1200", "of", "lorn", "men", "left");
    }

    @ParameterizedTest
    @CsvSource({
        "kills, killed",
        "killing, kill",
        "stopped, stops",
        "retaliation, retaliated",
        "denies, denied",
        "ferries, ferry",
        "involvement, involved"
    })
    void formsOfAWordHaveOneStem(String a, String b) {
        assertThat(Stemmer.stem(a)).isEqualTo(Stemmer.stem(b));
    }

    @ParameterizedTest
    @CsvSource({"Moscow, Russian", "United States, American", "killed, assassination", "revenge, retaliation"})
    void wordsThatMeanAlikeAreOneTerm(String a, String b) {
        assertThat(TermReader.read(a).getFirst().key())
                .isEqualTo(TermReader.read(b).getFirst().key());
    }

    @Test
    void usInSmallLettersIsNoCountry() {
        assertThat(TermReader.read("they told us")).isEmpty();
    }
}
