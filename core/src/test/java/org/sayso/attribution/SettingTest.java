package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {

    private static final String[] NAMES = {"Ada Lorn/Lorn", "Edric Tolvane/Tolvane", "*Harbour Radio", "*Harbour Today"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An aide said on condition of anonymity that the bridge was shut. | on condition of anonymity",
                "An aide, who asked not to be named, said the bridge was shut. | asked not to be named",
                "An aide, who wished to remain anonymous, said the bridge was shut. | wished to remain anonymous",
                "An aide said the bridge was shut. He is not authorised to speak publicly. | not authorised to speak publicly",
                "Off the record, an aide said the bridge was shut. | Off the record",
                "An aide said the bridge was shut. He declined to be named. | declined to be named",
                "Two aides said the bridge was shut. They were not authorized to discuss it. | not authorized to discuss it",
                "An aide, who could not publicly be named, said the bridge was shut. | could not publicly be named",
            })
    void theTermsSomebodySpokeOnAreToldAndAreNoVenue(String text, String terms) {
        TestPage page = TestPage.of(text, NAMES);
        Statement statement = page.about("the bridge was shut");
        assertThat(page.quote(statement.record())).isEqualTo(terms);
        assertThat(statement.venue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lorn said the bridge was shut, but an aide who asked not to be named said the ferry ran. | the bridge was shut",
                "Ada Lorn said an aide who declined to be named had paid. | had paid",
                "Ada Lorn said the bridge was shut. The road is on record as the longest. | the bridge was shut",
            })
    void theTermsOfAnotherAreNotTaken(String text, String words) {
        assertThat(TestPage.of(text, NAMES).about(words).record()).isEmpty();
    }

    @Test
    void askingNotToBeNamedIsNoStatement() {
        assertThat(TestPage.of("An aide, who refused to be identified, said the bridge was shut.", NAMES)
                        .statements())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lorn told Harbour Radio on Monday that the bridge was shut. | Harbour Radio",
                "Ada Lorn told her colleagues that the bridge was shut. | her colleagues",
                "Ada Lorn told him that the bridge was shut. | him",
                "In a telephone interview with Harbour Radio, Ada Lorn said that the bridge was shut. | Harbour Radio",
                "Ada Lorn said in a letter to the council that the bridge was shut. | the council",
                "Speaking to reporters yesterday, Ada Lorn said that the bridge was shut. | reporters",
                "Ada Lorn said in Aldburgh that the bridge was shut. | ''",
            })
    void thoseItWasSaidToAreTold(String text, String audience) {
        TestPage page = TestPage.of(text, NAMES);
        assertThat(page.quote(page.about("the bridge was shut").audience())).isEqualTo(audience);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lorn said on a recent visit to Aldburgh that the bridge was shut. | on a recent visit to Aldburgh",
                "Ada Lorn said in his State of the Port address that the bridge was shut. | in his State of the Port address",
                "Ada Lorn said in her diary that the bridge was shut. | in her diary",
                // where a thing is, what one has, and what is told, is no place of saying
                "Spending goes on on a border wall. On a border wall Ada Lorn said that the bridge was shut. | ''",
                "In her city Ada Lorn said that the bridge was shut. | ''",
                // the day is no part of it
                "Ada Lorn told Harbour Radio in October that the bridge was shut. | told Harbour Radio",
                "Ada Lorn told Harbour Radio on Nov. 18 that the bridge was shut. | told Harbour Radio",
                "Ada Lorn told Harbour Radio yesterday that the bridge was shut. | told Harbour Radio",
                // what the words stand in, by its noun
                "Ada Lorn said in a 2008 radio interview that the bridge was shut. | in a 2008 radio interview",
                "Ada Lorn wrote in the council's last report that the bridge was shut. | in the council's last report",
                "Ada Lorn told Harbour Today that the bridge was shut. | told Harbour Today",
                "Ada Lorn wrote on her Harbour page that the bridge was shut. | on her Harbour page",
                "On Harbour Radio, Ada Lorn said that the bridge was shut. | On Harbour Radio",
                "Before the committee, Ada Lorn said that the bridge was shut. | Before the committee",
                "Ada Lorn told reporters and editors that the bridge was shut. | told reporters and editors",
                // nor is what somebody did there, when it was, or a place in what another says
                "Ada Lorn said in a letter announcing her leave that the bridge was shut. | in a letter",
                "Ada Lorn said before the committee voted that the bridge was shut. | ''",
                "Speaking after a visit, Ada Lorn said that the bridge was shut. | ''",
                "Ada Lorn blamed its owner and through a gap saw that the bridge was shut. | ''",
            })
    void whereSomethingWasSaidIsAPlaceOfSaying(String text, String venue) {
        TestPage page = TestPage.of(text, NAMES);
        assertThat(page.quote(page.about("the bridge was shut").venue())).isEqualTo(venue);
    }

    @Test
    void whatASentenceGoesOnToSayWasSaidThereToo() {
        TestPage page =
                TestPage.of("Ada Lorn told lawmakers the road was open, adding that the bridge was shut.", NAMES);
        assertThat(page.quote(page.about("the bridge was shut").venue())).isEqualTo("told lawmakers");
    }

    @Test
    void howSomebodyDoesNotKnowIsNotHowHeKnows() {
        TestPage page = TestPage.of("A clerk who had not seen the file said the bridge was shut.", NAMES);
        assertThat(page.about("the bridge was shut").basis()).isEmpty();
    }
}
