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
import org.sayso.name.NameType;
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

    /** "not a race thing" beside what others say of the race: told as a denial, a reader would take three for liars. */
    @Test
    void whoNegatesAWordOfTheOthersDeniesNothingOfTheirs() {
        Story story = Story.of(List.of(
                TestReadings.page("d-1", "The Gazette", "2033-02-02")
                        .said(
                                "The mayor said the town would mourn the keepers of the lighthouse on the reef.",
                                "The mayor",
                                "said",
                                "the town would mourn the keepers of the lighthouse on the reef")
                        .read(),
                TestReadings.page("d-2", "The Mirror", "2033-02-03")
                        .said(
                                "A sister said she did not want the lighthouse on the reef sold before the keepers were found.",
                                "A sister",
                                "said",
                                "she did not want the lighthouse on the reef sold before the keepers were found")
                        .read()));
        assertThat(deniedContents(story)).isEmpty();
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the union's claims                              | true
            the accusation "grotesque"                      | true
            that version without any foundation             | true
            Lornland's latest allegations against her       | true
            claims that the lamp was sold                   | false
            the story of the lamp                           | false
            reports were burnt in the tower                 | false
            the sale of the lamp and all that the union claims | false
            """)
    void aDenialOfWhatIsToldElsewhereSaysNothingOfItsOwn(String content, boolean told) {
        assertThat(Anaphora.isOfTold(content, List.of(new Span(0, content.length()))))
                .isEqualTo(told);
    }

    @Test
    void whoseClaimIsDeniedIsFoundHoweverFarAboveItStands() {
        TestReadings page = TestReadings.page("d-1", "The Gazette", "2033-02-02")
                .named("lorn", NameType.PERSON, "Ada Lorn", "Lorn")
                .said(
                        "Ada Lorn accused the keeper of selling the old bronze lamp to a stranger.",
                        "Ada Lorn",
                        "accused",
                        "the keeper of selling the old bronze lamp to a stranger");
        for (String day : List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")) {
            page = page.own("On %s the ferry was late again.".formatted(day));
        }
        Story story = Story.of(List.of(
                page.said(Polarity.DENIES, "The keeper denied Lorn's claims.", "The keeper", "denied", "Lorn's claims")
                        .read()));
        assertThat(story.claims())
                .anyMatch(claim ->
                        claim.deniedBy().size() == 1 && claim.statements().size() == 1);
        assertThat(story.relations()).anyMatch(relation -> relation.type() == Relation.Type.CONTRADICTS);
    }

    @Test
    void whatADismissalCallsItIsNotWhatItDenies() {
        Story story = Story.of(List.of(TestReadings.page("d-1", "The Gazette", "2033-02-02")
                .said("A clerk called the ferry a partisan circus.", "A clerk", "called", "the ferry a partisan circus")
                .said(
                        Polarity.DENIES,
                        "The minister dismissed the inquiry as a partisan circus.",
                        "The minister",
                        "dismissed",
                        "the inquiry as a partisan circus")
                .read()));
        assertThat(story.relations()).noneMatch(relation -> relation.type() == Relation.Type.CONTRADICTS);
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
