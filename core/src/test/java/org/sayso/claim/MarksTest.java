package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.TestReadings;
import org.sayso.attribution.Polarity;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

class MarksTest {

    @Test
    void aClaimThatNobodyNamedCarriesIsMarked() {
        Story story = Story.of(List.of(TestReadings.page("m-1", "The Gazette", "2033-02-02")
                .said(
                        "A senior official said the keeper had sold the bronze lamp.",
                        "A senior official",
                        "said",
                        "the keeper had sold the bronze lamp")
                .read()));
        assertThat(story.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.marks()).contains(Mark.ONLY_UNNAMED));
    }

    /** A claim is read on the board by these words alone. */
    @Test
    void aClaimIsToldInWordsThatCanBeReadByThemselves() {
        Story story = Story.of(List.of(
                keeper("m-1", "2033-02-02")
                        .said(
                                "Ada Lorn knew of the old bronze lamp sold to a stranger in the night.",
                                "Ada Lorn",
                                "knew",
                                "of the old bronze lamp sold to a stranger in the night")
                        .read(),
                TestReadings.page("m-2", "The Mirror", "2033-02-03")
                        .said(
                                "A guard said the old bronze lamp was sold to a stranger in the night of the storm.",
                                "A guard",
                                "said",
                                "the old bronze lamp was sold to a stranger in the night of the storm")
                        .read()));
        assertThat(story.claims())
                .singleElement()
                .satisfies(claim -> assertThat(story.quote(claim.text())).startsWith("the old bronze lamp was sold"));
    }

    @Test
    void whoSaysItAndDeniesItLaterIsMarked() {
        Story story = Story.of(List.of(
                keeper("m-1", "2033-02-02")
                        .said(
                                "Ada Lorn said the old bronze lamp had been sold to a stranger.",
                                "Ada Lorn",
                                "said",
                                "the old bronze lamp had been sold to a stranger")
                        .read(),
                keeper("m-2", "2033-02-09")
                        .said(
                                Polarity.DENIES,
                                "Ada Lorn denied that the old bronze lamp had been sold to a stranger.",
                                "Ada Lorn",
                                "denied",
                                "the old bronze lamp had been sold to a stranger")
                        .read()));
        assertThat(story.claims()).anySatisfy(claim -> {
            assertThat(claim.marks()).contains(Mark.SOURCE_DENIES_LATER);
            assertThat(claim.isChanged()).isTrue();
        });
    }

    @Test
    void whoLaterDeniesSomethingElseDoesNotTakeItBack() {
        Story story = Story.of(List.of(
                keeper("m-1", "2033-02-02")
                        .said(
                                "Ada Lorn said the old bronze lamp of the lighthouse had been sold to a stranger.",
                                "Ada Lorn",
                                "said",
                                "the old bronze lamp of the lighthouse had been sold to a stranger")
                        .read(),
                keeper("m-2", "2033-02-09")
                        .said(
                                Polarity.DENIES,
                                "Ada Lorn denied that the lighthouse would be closed after the old bronze lamp was gone.",
                                "Ada Lorn",
                                "denied",
                                "that the lighthouse would be closed after the old bronze lamp was gone")
                        .read()));
        assertThat(story.claims()).noneMatch(claim -> claim.marks().contains(Mark.SOURCE_DENIES_LATER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The old bronze lamp was sold to a stranger.                                                | true
            The old bronze lamp was not sold to a stranger.                                            | false
            The old bronze lamp drew many visitors from the islands before the harbour was dredged.    | false
            """)
    void whatAPageSaysItselfIsSomebodysElsewhereOnlyIfItIsAllHis(String own, boolean lost) {
        Story story = Story.of(List.of(
                TestReadings.page("m-1", "The Gazette", "2033-02-02")
                        .said(
                                "A clerk said the old bronze lamp was sold to a stranger.",
                                "A clerk",
                                "said",
                                "the old bronze lamp was sold to a stranger")
                        .read(),
                TestReadings.page("m-2", "The Mirror", "2033-02-03").own(own).read()));
        assertThat(story.claims().stream().anyMatch(claim -> claim.marks().contains(Mark.ATTRIBUTION_LOST)))
                .isEqualTo(lost);
    }

    @Test
    void whoConfirmsSomethingElseConfirmsNothing() {
        assertThat(steps("the old bronze lamp was sold to a stranger")).contains(Step.Kind.CONFIRMED);
        assertThat(steps("the lamp room of the lighthouse was painted in May")).doesNotContain(Step.Kind.CONFIRMED);
    }

    private static List<Step.Kind> steps(String confirmed) {
        Story story = Story.of(List.of(
                TestReadings.page("m-1", "The Mirror", "2033-02-02")
                        .named("holt", NameType.PERSON, "Bram Holt", "Holt")
                        .said(
                                "Bram Holt said the old bronze lamp was sold to a stranger.",
                                "Bram Holt",
                                "said",
                                "the old bronze lamp was sold to a stranger")
                        .read(),
                keeper("m-2", "2033-02-09")
                        .said("Ada Lorn confirmed %s.".formatted(confirmed), "Ada Lorn", "confirmed", confirmed)
                        .read()));
        return story.claims().stream()
                .flatMap(claim -> claim.steps().stream())
                .map(Step::kind)
                .toList();
    }

    @Test
    void outletsThatCiteEachOtherAreShownAsTheCircleTheyAre() {
        assertThat(circle("The Gazette", "The Mirror", "The Mirror", "Gazette"))
                .containsExactly("The Gazette", "The Mirror", "The Gazette");
    }

    @Test
    void outletsThatCiteAThirdAreNoCircle() {
        assertThat(circle("The Gazette", "Northern Wire", "The Mirror", "Northern Wire"))
                .isEmpty();
    }

    private static List<String> circle(String first, String itsSource, String second, String itsOther) {
        Story story = Story.of(List.of(citing("m-1", first, itsSource), citing("m-2", second, itsOther)));
        return story.claims().stream()
                .map(Claim::circle)
                .filter(circle -> !circle.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Reading citing(String id, String outlet, String source) {
        return TestReadings.page(id, outlet, "2033-02-02")
                .said(
                        "An official said the old bronze lamp had been sold to a stranger.",
                        "An official",
                        "said",
                        "the old bronze lamp had been sold to a stranger",
                        source)
                .read();
    }

    private static TestReadings keeper(String id, String day) {
        return TestReadings.page(id, "The Gazette", day).named("lorn", NameType.PERSON, "Ada Lorn", "Lorn");
    }

    /** Two tolls of two days are no contradiction, and a reader of the first must learn of the second. */
    @Test
    void aLaterTollOvertakesTheOneBefore() {
        Story story = tolls("2033-02-02", "2033-02-03", "12", "15");
        assertThat(story.claims().stream()
                        .flatMap(claim -> claim.steps().stream())
                        .filter(step -> step.kind() == Step.Kind.OVERTAKEN)
                        .map(Step::day))
                .containsExactly("2033-02-03");
        assertThat(story.relations()).noneMatch(relation -> relation.type() == Relation.Type.CONTRADICTS);
    }

    @Test
    void twoTollsOfOneDayContradictEachOther() {
        Story story = tolls("2033-02-02", "2033-02-02", "12", "150");
        assertThat(story.relations()).singleElement().satisfies(relation -> {
            assertThat(relation.type()).isEqualTo(Relation.Type.CONTRADICTS);
            assertThat(relation.why()).contains("numbers");
        });
    }

    @Test
    void aTollWithinAnotherContradictsNothing() {
        Story story = tolls("2033-02-02", "2033-02-02", "hundreds of", "more than 600");
        assertThat(story.relations()).noneMatch(relation -> relation.type() == Relation.Type.CONTRADICTS);
    }

    private static Story tolls(String day, String nextDay, String toll, String other) {
        return Story.of(List.of(
                keeper("m-1", day)
                        .said(
                                "The harbour guard said the storm on the reef killed %s people.".formatted(toll),
                                "The harbour guard",
                                "said",
                                "the storm on the reef killed %s people".formatted(toll))
                        .read(),
                TestReadings.page("m-2", "The Mirror", nextDay)
                        .said(
                                "The mayor said the storm on the reef killed %s people.".formatted(other),
                                "The mayor",
                                "said",
                                "the storm on the reef killed %s people".formatted(other))
                        .read()));
    }
}
