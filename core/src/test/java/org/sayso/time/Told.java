package org.sayso.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.text.SentenceSplitter;
import org.sayso.text.Span;

/** Reads a text of one paragraph a line, checks what must hold of every finding, and writes the findings down. */
final class Told {

    private static final TimexFinder FINDER = new TimexFinder();
    private static final SentenceSplitter SPLITTER = new SentenceSplitter();

    private Told() {}

    /** {@code words=value; words=value}, the page's day given as {@link Days#parse} reads it, or null. */
    static String in(String text, @Nullable String published) {
        return timexes(text, published).stream()
                .map(timex -> timex.span().of(text) + "=" + timex.value())
                .collect(Collectors.joining("; "));
    }

    static List<Timex> timexes(String text, @Nullable String published) {
        Days day = published == null || published.isEmpty() ? null : Days.parse(published);
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            paragraphs.add(new Span(start, end));
            start = end + 1;
        }
        List<Sentence> sentences = SPLITTER.split(text, paragraphs);
        List<Timex> timexes = FINDER.find(text, sentences, offset -> day);
        check(text, sentences, timexes);
        assertThat(FINDER.find(text, sentences, offset -> day)).isEqualTo(timexes);
        return timexes;
    }

    /** Spans lie in a sentence, in order and apart; a value is TIMEX3's; a day in the value is a day in days. */
    static void check(String text, List<Sentence> sentences, List<Timex> timexes) {
        int end = 0;
        for (Timex timex : timexes) {
            assertThat(timex.span().start()).as("order of %s", timex).isGreaterThanOrEqualTo(end);
            assertThat(timex.span().of(text)).isNotBlank();
            assertThat(sentences).anyMatch(sentence -> sentence.span().contains(timex.span()));
            assertThat(timex.value())
                    .matches(
                            "P.+|(PAST|PRESENT|FUTURE)_REF|[0-9X]{2,4}(-[0-9A-ZX]{1,3})*(T[0-9A-ZX:+-]+)?(/[0-9X-]+)?");
            if (timex.value().matches("\\d{4}-\\d\\d-\\d\\d")) {
                assertThat(timex.days()).isEqualTo(Days.parse(timex.value()));
            }
            end = timex.span().end();
        }
    }
}
