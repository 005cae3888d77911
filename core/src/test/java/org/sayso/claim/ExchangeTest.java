package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.TestReadings;
import org.sayso.attribution.Polarity;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

class ExchangeTest {

    @Test
    void aDenialWithoutAWordOfItsOwnIsSetAgainstTheOneThingBeforeIt() {
        Reading page = TestReadings.page("x-1", "The Gazette", "2033-02-02")
                .said(
                        "A sailor said the harbour was closed at noon.",
                        "A sailor",
                        "said",
                        "the harbour was closed at noon")
                .said("A clerk said the keeper had sold the lamp.", "A clerk", "said", "the keeper had sold the lamp")
                .said(Polarity.DENIES, "The keeper denied it.", "The keeper", "denied", "it")
                .read();
        assertThat(contradictions(page))
                .singleElement()
                .satisfies(relation -> assertThat(
                                List.of(relation.a().statementId(), relation.b().statementId()))
                        .containsExactlyInAnyOrder(
                                page.statements().get(1).id(),
                                page.statements().get(2).id()));
    }

    @Test
    void whoIsAccusedElsewhereAndDeniesIsSetAgainstTheAccusation() {
        Reading accusing = TestReadings.page("x-1", "The Gazette", "2033-02-02")
                .said(
                        "A sailor accused Norway of selling the bronze lamp.",
                        "A sailor",
                        "accused",
                        "Norway of selling the bronze lamp")
                .said("A baker hopes that Norway keeps the lamp.", "A baker", "hopes", "that Norway keeps the lamp")
                .read();
        Reading denying = TestReadings.page("x-2", "The Mirror", "2033-02-03")
                .said(
                        Polarity.DENIES,
                        "Norway denied selling the bronze lamp.",
                        "Norway",
                        "denied",
                        "selling the bronze lamp")
                .read();
        assertThat(contradictions(accusing, denying))
                .singleElement()
                .satisfies(relation -> assertThat(
                                List.of(relation.a().statementId(), relation.b().statementId()))
                        .contains(accusing.statements().getFirst().id()));
    }

    @Test
    void whatSomebodyWouldNotAdmitIsNotSaid() {
        Reading page = TestReadings.page("x-1", "The Gazette", "2033-02-02")
                .said(
                        "The keeper would not admit that he had sold the bronze lamp.",
                        "The keeper",
                        "would not admit",
                        "that he had sold the bronze lamp")
                .said(
                        Polarity.DENIES,
                        "His wife denied that he had sold the bronze lamp.",
                        "His wife",
                        "denied",
                        "that he had sold the bronze lamp")
                .read();
        assertThat(contradictions(page)).isEmpty();
    }

    @Test
    void theSameWordsAtGreaterLengthDoNotContradictThemselves() {
        Reading whole = TestReadings.page("x-1", "The Gazette", "2033-02-02")
                .said(
                        "“I just found out that the keeper sold the old bronze lamp. Nothing sold so far,” a sailor said.",
                        "a sailor",
                        "said",
                        "I just found out that the keeper sold the old bronze lamp. Nothing sold so far,")
                .read();
        Reading cut = TestReadings.page("x-2", "The Mirror", "2033-02-03")
                .said(
                        "A baker heard “I just found out that the keeper sold the old bronze lamp.”",
                        "A baker",
                        "heard",
                        "I just found out that the keeper sold the old bronze lamp")
                .read();
        assertThat(contradictions(whole, cut)).isEmpty();
    }

    @Test
    void anUltimatumThatIsRejectedIsNotDenied() {
        Reading page = TestReadings.page("x-1", "The Gazette", "2033-02-02")
                .said("Denmark issued Norway with an ultimatum.", "Denmark", "issued", "Norway with an ultimatum")
                .said(Polarity.DENIES, "Norway rejected the ultimatum.", "Norway", "rejected", "the ultimatum")
                .read();
        assertThat(contradictions(page)).isEmpty();
    }

    @Test
    void whoSufferedADeedIsNotTheOneAccusedOfIt() {
        Reading accusing = TestReadings.page("x-1", "The Gazette", "2033-02-02")
                .said(
                        "A general said the smuggler orchestrated attacks against Norway.",
                        "A general",
                        "said",
                        "the smuggler orchestrated attacks against Norway")
                .read();
        Reading denying = TestReadings.page("x-2", "The Mirror", "2033-02-03")
                .said(
                        Polarity.DENIES,
                        "Norway denied any role in the attacks.",
                        "Norway",
                        "denied",
                        "any role in the attacks")
                .read();
        assertThat(contradictions(accusing, denying)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            such stories are fables                             | true
            the claim is baseless                               | true
            pure fantasy                                        | true
            the claim is not baseless                           | false
            the false reporting about the lamp and its keeper   | false
            the keeper sold the lamp                            | false
            """)
    void whatIsCalledUntrueIsDenied(String content, boolean dismissed) {
        Reading page = TestReadings.page("x-1", "The Gazette", "2033-02-02")
                .said("A clerk said " + content + ".", "A clerk", "said", content)
                .read();
        assertThat(Dismissal.is(page.page().text(), page.statements().getFirst()))
                .isEqualTo(dismissed);
    }

    private static List<Relation> contradictions(Reading... pages) {
        return Story.of(List.of(pages)).relations().stream()
                .filter(relation -> relation.type() == Relation.Type.CONTRADICTS)
                .toList();
    }
}
