package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenDocumentsTest {

    private static final String[] NAMES = {"Ada Lorn/Lorn"};

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        “We saw navy reports where the crew was loading crates,” Ada Lorn said. | navy reports  | the crew was loading crates
        Ada Lorn said she had seen letters showing that the pier was sold.      | letters       | the pier was sold
        Ada Lorn had read a secret memo warning that the dyke would break.      | a secret memo | the dyke would break
        """)
    @DisplayName("what somebody read is the document's word, and one hand more")
    void theDocumentIsTheSource(String text, String source, String content) {
        TestPage page = TestPage.of(text, NAMES);
        assertThat(page.statements()).anySatisfy(statement -> {
            assertThat(page.quote(statement.content())).isEqualTo(content);
            assertThat(page.quote(statement.source())).isEqualTo(source);
            assertThat(statement.sourceClass()).isEqualTo(SourceClass.DOCUMENT);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lorn saw the house where she was born.",
                "Ada Lorn read the letter that her brother wrote.",
                "Ada Lorn received the report, showing no surprise.",
            })
    void whatIsNoDocumentsWordIsNot(String text) {
        assertThat(TestPage.of(text, NAMES).statements()).isEmpty();
    }
}
