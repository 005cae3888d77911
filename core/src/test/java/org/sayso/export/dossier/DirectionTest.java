package org.sayso.export.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Tamsin Arrowby denied it.,
            14 June 2031,
            '',
            יעל אברמוביץ denied that the reservoir had been drained on purpose., ltr
            "קראו את העיתון Aumery", rtl
            نفت مريم عدوان ما قاله المسؤولون في Aumery, rtl
            """)
    void aSentenceThatBeginsWithANameOfAnotherScriptIsNotTurnedRound(String words, @Nullable String direction) {
        assertThat(Direction.of(words)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource("מרים, said so yesterday, ltr")
    void whatStandsAroundWordsCountsToo(String before, String words, String direction) {
        assertThat(Direction.of(before)).isEqualTo("rtl");
        assertThat(Direction.of(before, words)).isEqualTo(direction);
    }
}
