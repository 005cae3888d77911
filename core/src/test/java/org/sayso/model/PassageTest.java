package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Span;

class PassageTest {

    private static Passage passage(String text) {
        return new Passage(text, List.of(new Span(0, text.length())), new Wordpieces(List.of("[UNK]", "a")));
    }

    /** One letter a word: outside, inside, unclosed, ( and ) for the marks, single. */
    private static String states(String text) {
        Passage passage = passage(text.replace('/', '\n'));
        return Arrays.stream(passage.quote)
                .mapToObj(state -> "oiu()s".substring(state, state + 1))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "He said \"no way\" twice | oo(ii)o",
                "He said “no way” twice | oo(ii)o",
                "He said ``no way'' twice | oo((ii))o",
                "He said ''no way'' twice | oo((ii))o",
                "He said ‘no way,’ twice | oossssso",
                "the boys' and girls' rooms | ooooooo",
                "\"no way/\"he said\" | (uu(ii)",
            })
    void knowsWhatStandsInQuotationMarks(String text, String expected) {
        assertThat(states(text)).isEqualTo(expected);
    }

    @Test
    void wordsKeepTheirPlaces() {
        String text = "Ann\u00adie's  🚢\u200b sank—twice.";
        Passage passage = passage(text);
        assertThat(IntStream.range(0, passage.size()).mapToObj(passage::word))
                .containsExactly("Ann\u00adie", "'", "s", "🚢", "sank", "—", "twice", ".");
        assertThat(passage.span(3, 5).of(text)).isEqualTo("🚢\u200b sank");
    }

    /** Scraped links leave spaces before marks: read as a word apart they cut what is said in two. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "He met Ada Lorn , an envoy . | 4 7",
                "He met Ada Lorn, an envoy. | 4 7",
                "It paid .5 crowns and ... left | ",
            })
    void aMarkIsGluedToWhatStandsBeforeItWhateverALinkLeft(String text, @Nullable String glued) {
        Passage passage = passage(text);
        assertThat(IntStream.range(0, passage.size())
                        .filter(i -> passage.isGlued(i) && !passage.word(i - 1).equals("."))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(glued == null ? "" : glued);
    }

    @Test
    void readsNothingBetweenParagraphs() {
        String text = "One. MENU Two.";
        Passage passage =
                new Passage(text, List.of(new Span(0, 4), new Span(10, 14)), new Wordpieces(List.of("[UNK]")));
        assertThat(IntStream.range(0, passage.size()).mapToObj(passage::word)).containsExactly("One", ".", "Two", ".");
        assertThat(passage.lineBreak(2)).isEqualTo(2);
    }

    @Test
    void windowsEndWithParagraphsOrSentencesWhereTheyCan() {
        Passage passage = passage("one two three four.\n\nfive six seven. Eight nine ten eleven twelve");
        assertThat(Window.cut(passage, 7)).containsExactly(new Window(0, 5), new Window(5, 9), new Window(9, 14));
        assertThat(Window.cut(passage, 100)).containsExactly(new Window(0, 14));
    }
}
