package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

class TrailingSayingsTest {

    /** Half of what the sailors told, who ordered whom, would else be lost. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The master ordered his crew to leave, two sailors told the Echo. | his crew to leave | The master ordered his crew to leave",
                "He shut the gate himself, said two sailors. | the gate himself | He shut the gate himself",
                "The clerk who rang him read “it is gone,” two sailors said. | him read “it is gone,” | The clerk who rang him read “it is gone,”",
                "The master speaks, asking for calm, before he orders his crew to leave, two sailors said. | before he orders his crew to leave | before he orders his crew to leave",
                "The master, who had slept, ordered his crew to leave, two sailors said. | his crew to leave | The master, who had slept, ordered his crew to leave",
                // as it is: a clause of its own, a quotation, an opening word, what stands before a comma
                "But his crew was to leave, two sailors said. | his crew was to leave | his crew was to leave",
                "The gate was “a danger to us all,” two sailors said. | “a danger to us all,” | “a danger to us all,”",
                "In March, the crew was to leave, two sailors said. | the crew was to leave | the crew was to leave",
                "Two sailors said the crew was to leave. | the crew was to leave | the crew was to leave"
            })
    void whatASayingBehindItsWordsReportsIsTheWholeClauseBeforeIt(String text, String tagged, String whole) {
        Attribution found = new Attribution(
                List.of(span(text.toLowerCase(Locale.ROOT), "two sailors")),
                List.of(span(text, text.contains("told") ? "told" : "said")),
                List.of(span(text, tagged)),
                0.7);
        List<Sentence> sentences = List.of(new Sentence(new Span(0, text.length()), 0, List.of()));
        assertThat(TrailingSayings.whole(text, sentences, List.of(found))
                        .getFirst()
                        .content()
                        .getFirst()
                        .of(text))
                .isEqualTo(whole);
    }

    @Test
    void aCaptionAboveIsNotWhatIsToldBelow() {
        String text = "The gate of Tarnhaven\n\nGunmen stormed the gate of the port, killing two, the radio said.";
        int below = text.indexOf("Gunmen");
        List<Sentence> sentences = List.of(
                new Sentence(new Span(0, 21), 0, List.of()),
                new Sentence(new Span(below, text.length()), 1, List.of()));
        Attribution found = new Attribution(
                List.of(span(text, "the radio")),
                List.of(span(text, "said")),
                List.of(span(text, "The gate of Tarnhaven")),
                0.7);
        assertThat(TrailingSayings.whole(text, sentences, List.of(found))
                        .getFirst()
                        .content())
                .containsExactly(span(text, "Gunmen stormed the gate of the port, killing two"));
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }
}
