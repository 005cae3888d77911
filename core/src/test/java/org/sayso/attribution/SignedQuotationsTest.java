package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Span;

class SignedQuotationsTest {

    /** Whoever spoke last before would else be given the words that another signs. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "“The gate is shut.” — Ada Lorn, Harbour Radio | Ada Lorn, Harbour Radio",
                "“The gate is shut.” – harbour poet Ada Lorn to the Tide | harbour poet Ada Lorn to the Tide",
                "\"The gate is shut.\" -- Ada Lorn | Ada Lorn",
                // a sentence that goes on behind a dash is no signature
                "“The gate is shut” — and so it was. | ''",
                "“The gate is shut.” — “The pier too.” | ''",
                "The sign said “the gate is shut.” — Ada Lorn | ''",
            })
    void whoSignsAQuotationSaysIt(String text, String signer) {
        List<Attribution> found = new SignedQuotations(TestPage.of(text).article()).find();
        assertThat(String.join(
                        "",
                        found.stream()
                                .flatMap(a -> a.source().stream())
                                .map(s -> s.of(text))
                                .toList()))
                .isEqualTo(signer);
        found.forEach(a -> assertThat(a.content()).containsExactly(new Span(0, text.indexOf("shut") + 6)));
    }

    @Test
    void inARoundUpEachVoiceIsSignedByTheLineBelowIt() {
        String text =
                "“The gate is shut.\n“It stays so.”\nAda Lorn, Harbour Radio\n“Not for long.”\nTom Moss, The Tide\nAn end.";
        List<Attribution> found = new SignedQuotations(TestPage.of(text).article()).find();
        assertThat(found.stream()
                        .map(a -> a.source().getFirst().of(text) + ": "
                                + String.join(
                                        " ",
                                        a.content().stream()
                                                .map(s -> s.of(text))
                                                .toList())))
                .containsExactly(
                        "Ada Lorn, Harbour Radio: “The gate is shut. “It stays so.”",
                        "Tom Moss, The Tide: “Not for long.”");
    }

    @Test
    void aNameBelowOneQuotationMayBeAPictures() {
        String text = "“The gate is shut.”\nAda Lorn, Harbour Radio\nAn end.";
        assertThat(new SignedQuotations(TestPage.of(text).article()).find()).isEmpty();
    }
}
