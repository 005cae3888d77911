package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Span;

class InsertedSayingsTest {

    /** Else the sailors would have said what Lorn said of them, and what the yard has would be told without the yard. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Most sailors, said Lorn, have seen the pier.           | Most sailors | said | Lorn, have seen the pier         | Lorn    | Most sailors … have seen the pier
        Most sailors, said Lorn, have seen the pier.           | ~~      | said   | Most sailors … Lorn, have seen the pier | Lorn    | Most sailors … have seen the pier
        The yard, dockers say, has ships to mend.              | dockers | say    | has ships to mend                  | dockers | The yard … has ships to mend
        But the yard, dockers say, has ships to mend.          | dockers | say    | has ships to mend                  | dockers | the yard … has ships to mend
        The gate fell. The yard, dockers say, has ships.       | dockers | say    | The gate fell … has ships          | dockers | The gate fell … The yard … has ships
        The yard, dockers say, has ships to mend.              | dockers | say    | The yard … has ships to mend       | dockers | The yard … has ships to mend
        On the quay, dockers say, had stood a shed.            | dockers | say    | had stood a shed                   | dockers | had stood a shed
        When the tide fell, dockers say, had come the end.     | dockers | say    | had come the end                   | dockers | had come the end
        The yard is shut, dockers say, has no ships and waits. | dockers | say    | has no ships and waits             | dockers | has no ships and waits
        Moss, who had slept, said, was late.                   | who had slept | said | was late                       | who had slept | was late
        The mayor, said to be ill, has left the town.          | ~~      | said   | to be ill                          | ~~      | to be ill
        """)
    void whatIsSaidStandsOnBothSidesOfTheSaying(
            String text, String source, String cue, String content, String who, String whole) {
        TestPage page = TestPage.of(text);
        List<Words> words = page.sentences().stream().map(Words::new).toList();
        Attribution found = new Attribution(spans(text, source), spans(text, cue), spans(text, content), .8);
        Attribution made = new InsertedSayings(page.sentences(), words)
                .whole(List.of(found))
                .getFirst();
        assertThat(made.source()).isEqualTo(spans(text, who));
        assertThat(made.content()).isEqualTo(spans(text, whole));
    }

    private static List<Span> spans(String text, String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" … "))
                        .map(piece -> new Span(text.indexOf(piece), text.indexOf(piece) + piece.length()))
                        .toList();
    }
}
