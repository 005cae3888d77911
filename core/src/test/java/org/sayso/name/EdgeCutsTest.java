package org.sayso.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeCutsTest {

    /** A band without its first word is a heap of boys: nobody finds it under its name. */
    @ParameterizedTest
    @CsvSource({
        "the far-right Proud Boys marched,3,2",
        "the proud Boys marched,2,2",
        "Boys marched,0,0",
        "the Proud Ada marched,2,2"
    })
    void aBandKeepsTheCapitalBeforeItsWord(String line, int word, int first) {
        List<Word> row = new ArrayList<>();
        int at = 0;
        for (String part : line.split(" ", -1)) {
            row.add(Word.of(line, at, at + part.length()));
            at += part.length() + 1;
        }
        assertThat(EdgeCuts.withItsEpithet(row, word, word, Set.of("boys"))).isEqualTo(first);
    }
}
