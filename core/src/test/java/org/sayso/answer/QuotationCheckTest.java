package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.answer.Quotation.Change;
import org.sayso.answer.Quotation.Verdict;
import org.sayso.story.FerryStory;
import org.sayso.story.Story;

class QuotationCheckTest {

    private final QuotationCheck check = new QuotationCheck(Story.of(FerryStory.pages()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We will raise the wreck before the winter storms come           | EXACT   | false
                    "we will raise   the wreck before the winter storms come."      | EXACT   | true
                    We will raise the wreck ... storms come                         | EXACT   | true
                    We will raise the wreck before the [bad] winter storms come     | EXACT   | true
                    We will raise the ship before the winter storms come            | ALTERED | false
                    We will never raise the wreck before the winter storms come     | ALTERED | false
                    the moon is made of green cheese                                | ABSENT  | false
                    Win a cruise!                                                   | ABSENT  | false
                    """)
    void marksDoNotCountWordsDo(String quotation, Verdict verdict, boolean tidied) {
        Quotation result = check.check(quotation, null);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.tidied()).isEqualTo(tidied);
    }

    @Test
    void theDifferenceShowsTheWordThatIsNotThePages() {
        Quotation result = check.check("We will raise the ship before the winter storms come", null);
        assertThat(result.difference())
                .contains(new Change(Change.Kind.LEFT_OUT, "wreck"), new Change(Change.Kind.PUT_IN, "ship"));
        assertThat(Objects.requireNonNull(result.place()).text())
                .isEqualTo("We will raise the wreck before the winter storms come");
    }

    @Test
    void thePageIsQuotedFromTheWordThatTheQuotationBeginsWithAndNoEarlier() {
        Quotation result = check.check("the winter storms never come", null);
        assertThat(result.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(Objects.requireNonNull(result.place()).text()).isEqualTo("the winter storms come");
    }

    /** "Storms have come" has too few words of the page's to be called altered; the page's words must be seen all the same. */
    @Test
    void ofAShortQuotationWithOneWordChangedTheNearestWordsAreShown() {
        Quotation result = check.check("storms have come", null);
        assertThat(result.verdict()).isEqualTo(Verdict.ABSENT);
        assertThat(Objects.requireNonNull(result.place()).text()).isEqualTo("storms come");
    }

    @Test
    void saysWhetherTheOneAskedForSaidIt() {
        String words = "We will raise the wreck before the winter storms come";
        assertThat(check.check(words, "Lorn").bySpeaker()).isTrue();
        assertThat(check.check(words, "Ada Lorn").bySpeaker()).isTrue();
        assertThat(check.check(words, "Brecht").bySpeaker()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The mayor of the village had been to the theatre     | false
                    It was the only one that had been left to them all   | false
                    a bow door made of glass was left by nobody          | true
                    """)
    void wordsThatSayNothingAreNotTheNearestToAnAbsentQuotation(String quotation, boolean near) {
        Quotation result = check.check(quotation, null);
        assertThat(result.verdict()).isEqualTo(Verdict.ABSENT);
        assertThat(result.place() != null).isEqualTo(near);
    }

    @Test
    void anEmptyQuotationIsAbsent() {
        assertThat(check.check("…", null).verdict()).isEqualTo(Verdict.ABSENT);
    }
}
