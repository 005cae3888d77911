package org.sayso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "He said “the sea is calm” and left. | the sea is calm",
                "He said \"the sea is calm\" and left. | the sea is calm",
                "He said 'the sea is calm' and left. | the sea is calm",
                "He said ‘the sea is calm’ and left. | the sea is calm",
                "Er sagte „die See ist ruhig“ und ging. | die See ist ruhig",
                "Il a dit «la mer est calme» et sortit. | la mer est calme",
                "Er sagte »die See ist ruhig« und ging. | die See ist ruhig",
                "He said “the sea is calm\" and left. | the sea is calm",
                "He said ”the sea is calm” and left. | the sea is calm",
                "He said “it’s the boys’ boat” and left. | it’s the boys’ boat",
                "He said 'it's the captain's boat' and left. | it's the captain's boat",
                "\"One.\" \"Two.\" | One.;Two.",
            })
    @DisplayName("the words between the marks are found, whatever the marks")
    void findsTheQuotedWords(String text, String expected) {
        assertThat(words(text)).isEqualTo(List.of(expected.split(";", -1)));
    }

    @Test
    void apostrophesOpenNothing() {
        assertThat(words("The boys’ boat isn’t Ada's, 'tis the harbour’s.")).isEmpty();
    }

    @Test
    void aQuotationInsideAnotherIsOneDeeper() {
        Quotations found = Quotations.of("“He told me ‘never’ and left,” she said.");
        assertThat(found.all()).extracting(Quotation::depth).containsExactly(0, 1);
    }

    @Test
    void aQuotationOpenedAnewInTheNextParagraphContinues() {
        Quotations found = Quotations.of("“First.\n“Second.”\n“Third.”");
        assertThat(found.all()).extracting(Quotation::continues).containsExactly(false, true, false);
        assertThat(found.all()).extracting(Quotation::closed).containsExactly(false, true, true);
    }

    private static List<String> words(String text) {
        return Quotations.of(text).outermost().stream()
                .map(q -> q.inner().of(text))
                .toList();
    }
}
