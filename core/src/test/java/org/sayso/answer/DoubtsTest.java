package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.claim.Words;

class DoubtsTest {

    @Test
    void everyRowIsFoundInItsExample() throws Exception {
        try (InputStream in = Objects.requireNonNull(Doubts.class.getResourceAsStream("doubts.tsv"))) {
            List<String> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(rows).isNotEmpty();
            for (String row : rows) {
                assertThat(Doubts.isDoubt(Words.of(row.split("\t", -1)[1])))
                        .as(row)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"The log was found.", "No ship sailed.", "She is without a ship.", "It did not rain.", ""})
    void whatIsToldPlainlyIsNoDoubt(String words) {
        assertThat(Doubts.isDoubt(Words.of(words))).isFalse();
    }
}
