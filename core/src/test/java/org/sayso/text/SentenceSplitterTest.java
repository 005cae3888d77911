package org.sayso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {

    private final SentenceSplitter splitter = new SentenceSplitter();

    /** A bar stands where a sentence ends, a tilde before it where the space was lost. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\u0001',
            value = {
                "It rained. | She left.",
                "Maj. Gen. Arda Lerma spoke. | He left.",
                "Iranian Maj.-Gen. Holm and Rev. Ode Vann met Sen. Roil. | They talked.",
                "He met J. R. Vann and George W. Holm in St. Brannoc.",
                "The U.S. Navy denied it. | A U.S. official did not.",
                "They live in the U.S. | The others do not.",
                "It began at 5 a.m. Monday. | It ended at 7 p.m. | Nobody slept.",
                "“We went. | They stayed.” | She nodded.",
                "“Go!” he said. | “Why?” she asked.",
                "Why? he asked.",
                "\"It is over,\" he said. | \"Go home.\" | They went.",
                "He said: ‘It is over.’ | She agreed.",
                "(It was late.) | They left.",
                "It was over.[1] | She left.",
                "See Art. 51 and No. 5 of the list. | It is long.",
                "It was over.~| She left. | He stayed.",
                "He came in 2019. | 25 men followed him.",
                "Nobody knew. | 25 men came and left.",
                "Prices rose 3.5 per cent. | Wages did not.",
                "Harbour Co. said so. | Lerma Inc. did not.",
                "So did I. | He stayed.",
                "We waited... | Nobody came.",
                "Visit www.example.com for more. | Or don't.",
                "Gen. al-Tavani spoke. | Mr. Holm Jr. listened.",
                "“It is done”. | She left.",
            })
    void splitsWhereASentenceEnds(String marked) {
        assertThat(sentences(marked.replace("~| ", "").replace(" | ", " ")))
                .isEqualTo(marked.replace("~| ", "|").replace(" | ", "|"));
    }

    @Test
    void aLineBreakInsideABlockIsMereWrapping() {
        assertThat(sentences("The council of Port\nLismore met. It\r\nvoted."))
                .isEqualTo("The council of Port\nLismore met.|It\r\nvoted.");
    }

    @Test
    void anEmptyLineEndsTheSentence() {
        assertThat(sentences("Port Lismore\n\nThe council met")).isEqualTo("Port Lismore|The council met");
    }

    @Test
    void aSentenceNeverCrossesABlock() {
        String text = "The council met and\nvoted. It rose.";
        List<Sentence> found = splitter.split(text, List.of(new Span(0, 19), new Span(20, text.length())));
        assertThat(found).extracting(Sentence::block).containsExactly(0, 1, 1);
        assertThat(found)
                .extracting(s -> s.span().of(text))
                .containsExactly("The council met and", "voted.", "It rose.");
    }

    @Test
    void emptyBlocksHoldNoSentence() {
        assertThat(splitter.split("  \n ", List.of(new Span(0, 4), new Span(2, 2))))
                .isEmpty();
    }

    private String sentences(String text) {
        return splitter.split(text, List.of(new Span(0, text.length()))).stream()
                .map(s -> s.span().of(text))
                .collect(Collectors.joining("|"));
    }
}
