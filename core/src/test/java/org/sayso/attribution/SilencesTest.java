package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SilencesTest {

    private static final String[] NAMES = {"Ada Lorn/Lorn", "Tom Moss/Moss", "+Port Council"};

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ada Lorn could not be reached for comment. | be reached for comment | Ada Lorn",
                "Spokesmen for Lorn and Moss could not immediately be reached. | be reached | Spokesmen for Lorn and Moss",
                "The Port Council did not respond to a request for comment. | respond to a request for comment | The Port Council",
                "The Port Council has not replied to two letters. | replied to two letters | The Port Council",
                "Tom Moss was unavailable for comment on Friday. | unavailable for comment on Friday | Tom Moss",
                "Ada Lorn hung up. | up | Ada Lorn",
                "The bridge fell, but the Port Council had no comment. | comment | the Port Council",
                "Ada Lorn left. At no point did she discuss the letter. | the letter | she",
                "However, no proof of the plot was provided. | no proof of the plot | ''",
            })
    @DisplayName("a silence is told with who is silent")
    void silencesAreStatementsThatDecline(String text, String content, String source) {
        TestPage page = TestPage.of(text, NAMES);
        assertThat(page.statements())
                .filteredOn(statement -> statement.polarity() == Polarity.DECLINES)
                .singleElement()
                .satisfies(statement -> {
                    assertThat(page.quote(statement.content())).isEqualTo(content);
                    assertThat(page.quote(statement.source())).isEqualTo(source.replace("''", ""));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The summit could not be seen for fog.",
                "The pump did not start.",
                "No boat was given a berth.",
                "Ada Lorn has no boat.",
                "At no point did the river rise.",
                "Ada Lorn said no evidence of a leak was needed.",
            })
    @DisplayName("what nobody was asked to say is no silence")
    void otherNegationsAreNone(String text) {
        assertThat(TestPage.of(text, NAMES).statements())
                .noneMatch(statement -> statement.polarity() == Polarity.DECLINES);
    }
}
