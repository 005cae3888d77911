package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Span;

class AllegationsTest {

    /** What is alleged of somebody would else read as if they had said it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Moss allegedly sold the log to a friend. | allegedly sold | the log to a friend | '' | allegedly | Moss … sold the log to a friend",
                "Moss reportedly was selling the log. | reportedly was selling | the log | '' | reportedly | Moss … was selling the log",
                "Moss reportedly said the log was gone. | reportedly said | the log was gone | Moss | reportedly said | the log was gone",
                "Moss sold the log. | sold | the log | Moss | sold | the log",
            })
    void whoIsAllegedToDoSomethingDoesNotSayIt(
            String text, String cue, String content, String source, String readCue, String read) {
        Attribution tagged = new Attribution(
                List.of(span(text, "Moss")), List.of(span(text, cue)), List.of(span(text, content)), 0.5);
        Attribution found = Allegations.withoutDoer(text, tagged);
        assertThat(words(text, found.source())).isEqualTo(source);
        assertThat(words(text, found.cue())).isEqualTo(readCue);
        assertThat(words(text, found.content())).isEqualTo(read);
    }

    private static String words(String text, List<Span> spans) {
        return String.join(" … ", spans.stream().map(span -> span.of(text)).toList());
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }
}
