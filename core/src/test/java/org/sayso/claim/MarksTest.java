package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
