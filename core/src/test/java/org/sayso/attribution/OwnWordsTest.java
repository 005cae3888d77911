package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Span;

/** Words of the page, of the next to speak or of nobody are not shown as what somebody said. */
class OwnWordsTest {

    /** Findings are "source/cue/content…", parted by ";"; the last column is the content of the first. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // a few words that the finder passed over are said with the rest
                "Lorn said the gate, which cost a lot, held. | Lorn/said/the gate/a lot, held | the gate, which cost a lot, held",
                "The gate, Lorn said, held. | Lorn/said/The gate/held | The gate … held",
                "“The gate,” said Lorn of it, “held.” | Lorn/said/“The gate,”/“held.” | “The gate,” … “held.”",
                // what leads over to the next saying
                "Lorn said the gate held and, like Moss, argued that it was sound. | Lorn/said/the gate held and, like Moss,;Lorn/argued/that it was sound | the gate held",
                "Lorn said the gate held and the pier fell. | Lorn/said/the gate held and the pier fell | the gate held and the pier fell",
                // what is told of the words before they begin
                "The log said: “According to Lorn, the gate held.” | Lorn/According to/The log said: “/the gate held | the gate held",
                // the main clause behind another
                "Though Lorn said the gate held, Moss told us it fell. | Lorn/said/the gate held, Moss told us it fell;Moss/told/it fell | the gate held",
                "Lorn said the gate held, Moss told us it fell. | Lorn/said/the gate held, Moss told us it fell;Moss/told/it fell | the gate held, Moss told us it fell",
            })
    void contentsAreTheirSourcesOwn(String text, String findings, String content) {
        List<Attribution> found = new ArrayList<>();
        for (String one : findings.split(";", -1)) {
            String[] parts = one.split("/", -1);
            found.add(new Attribution(
                    List.of(span(text, parts[0])),
                    List.of(span(text, parts[1])),
                    Arrays.stream(parts, 2, parts.length)
                            .map(words -> span(text, words))
                            .toList(),
                    .9));
        }
        Attribution first = new OwnWords(text).of(found).getFirst();
        assertThat(String.join(
                        " … ",
                        first.content().stream().map(piece -> piece.of(text)).toList()))
                .isEqualTo(content);
    }

    @Test
    void aSecondVerbSaysASecondThing() {
        String text = "Lorn admitted that the gate fell, but denied any blame.";
        List<Attribution> found = new OwnWords(text)
                .of(List.of(new Attribution(
                        List.of(span(text, "Lorn")),
                        List.of(span(text, "admitted")),
                        List.of(span(text, "that the gate fell"), span(text, "any blame")),
                        .9)));
        assertThat(found)
                .extracting(
                        a -> a.cue().getFirst().of(text),
                        a -> a.content().getFirst().of(text))
                .containsExactly(tuple("admitted", "that the gate fell"), tuple("denied", "any blame"));
    }

    @Test
    void whatReadsStandsBeforeThat() {
        String text = "They hung up a banner that read “No sale”.";
        List<Attribution> found = new OwnWords(text)
                .of(List.of(
                        new Attribution(List.of(), List.of(span(text, "read")), List.of(span(text, "“No sale”")), .9)));
        assertThat(found.getFirst().source().getFirst().of(text)).isEqualTo("that");
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return new Span(at, at + words.length());
    }
}
