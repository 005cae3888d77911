package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.TestReadings;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Statement;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.Span;

class DenialTest {

    @Test
    void wordsThatNegateAClaimDenyIt() {
        Story story = Story.of(List.of(
                TestReadings.page("d-1", "The Gazette", "2033-02-02")
                        .said(
                                "A clerk said an order by telephone reached the lighthouse at noon.",
                                "A clerk",
                                "said",
                                "an order by telephone reached the lighthouse at noon")
                        .read(),
                TestReadings.page("d-2", "The Mirror", "2033-02-03")
                        .said(
                                "“There was no call and no order,” the ministry said.",
                                "the ministry",
                                "said",
                                "There was no call and no order,")
                        .read()));
        assertThat(deniedContents(story)).containsExactly("There was no call and no order,");
    }

    @Test
    void aDenialThatPointsBackDeniesWhatStandsBeforeIt() {
        Story story = Story.of(List.of(TestReadings.page("d-1", "The Gazette", "2033-02-02")
                .said(
                        "A clerk said the keeper had sold the lamp to a stranger.",
                        "A clerk",
                        "said",
                        "the keeper had sold the lamp to a stranger")
                .said(
                        Polarity.DENIES,
                        "The ministry rejected that account.",
                        "The ministry",
                        "rejected",
                        "that account")
                .read()));
        assertThat(deniedContents(story)).containsExactly("that account");
        assertThat(story.claims())
                .anyMatch(claim ->
                        !claim.deniedBy().isEmpty() && !claim.statements().isEmpty());
    }

    @Test
    void whoIsHeldResponsibleIsOneClaimHoweverItIsPut() {
        Story story = Story.of(List.of(
                TestReadings.page("d-1", "The Gazette", "2033-02-02")
                        .said(
                                "A minister said Norway was behind the theft of the old bronze lamp.",
                                "A minister",
                                "said",
                                "Norway was behind the theft of the old bronze lamp")
                        .read(),
                TestReadings.page("d-2", "The Mirror", "2033-02-03")
                        .said(
                                "A senator said we hold Norway culpable for this act.",
                                "A senator",
                                "said",
                                "we hold Norway culpable for this act")
                        .read()));
        assertThat(story.claims()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I did not do this at any time               | said      | true
            This never happened                         | said      | true
            This is a wholly false charge               | said      | true
            I did not do the washing                    | said      | false
            it                                          | doubts    | true
            that claim                                  | pushed back on | true
            the date of the sale                        | pushed back    | false
            that the lamp was sold                      | has little doubt | false
            """)
    void whoSaysItWasNotSoDeniesWhatStandsBeforeIt(String content, String cue, boolean denies) {
        Story story = Story.of(List.of(TestReadings.page("d-1", "The Gazette", "2033-02-02")
                .said(
                        "A clerk accused the keeper of selling the lamp to a stranger.",
                        "A clerk",
                        "accused",
                        "the keeper of selling the lamp to a stranger")
                .said(Polarity.ASSERTS, "The keeper %s %s.".formatted(cue, content), "The keeper", cue, content)
                .read()));
        assertThat(deniedContents(story)).isEqualTo(denies ? List.of(content) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "that account,        true",
        "it,                  true",
        "the allegations,     true",
        "any involvement,     false",
        "the lamp was sold,   false"
    })
    void whatPointsBackSaysNothingOfItsOwn(String content, boolean back) {
        assertThat(Anaphora.pointsBack(content, List.of(new Span(0, content.length()))))
                .isEqualTo(back);
    }

    private static List<String> deniedContents(Story story) {
        return story.claims().stream()
                .flatMap(claim -> claim.deniedBy().stream())
                .map(ref -> {
                    Reading reading = Objects.requireNonNull(story.reading(ref.pageId()));
                    Statement statement = Objects.requireNonNull(story.statement(ref));
                    return reading.page().quote(statement.content().getFirst());
                })
                .toList();
    }
}
