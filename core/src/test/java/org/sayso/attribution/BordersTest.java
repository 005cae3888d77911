package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;

/** What a finder of words marks is cut where lines, headings and titles end. */
class BordersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // a heading above the words is no part of them
                "“STILL” WATER¶The gate held through the night, the port said. | the port | said | “STILL” WATER¶The gate held through the night | the port | The gate held through the night",
                "The gate held.¶It held through the night, the port said. | the port | said | The gate held.¶It held through the night | the port | It held through the night",
                "Gate is a sound one, port says¶The gate held through \"the\" night, the port said. | the port | said | a sound one, port says¶The gate held through \"the\" night | the port | The gate held through \"the\" night",
                "“The gate held.¶It held “through” the night,” the port said. | the port | said | The gate held.¶It held “through” the night | the port | The gate held.",
                "Deal could end the strike¶The port and its crews have a deal that could end it, the union said. | the union | said | could end the strike¶The port and its crews have a deal that could end it | the union | The port and its crews",
                // when it was said, and what the source did then, is no part of who said it
                "The gate held, said spokesman Tom Moss on Monday. | spokesman Tom Moss on Monday | said | The gate held | spokesman Tom Moss | The gate held",
                "The gate held, said spokesman Tom Moss late on Monday night. | spokesman Tom Moss late on Monday night | said | The gate held | spokesman Tom Moss | The gate held",
                "Tom Moss Saturday said the gate held. | Tom Moss Saturday | said | the gate held | Tom Moss | the gate held",
                "The gate held, Harbour News Sunday said. | Harbour News Sunday | said | The gate held | Harbour News Sunday | The gate held",
                "The gate held, said Tom Moss, 56, as he walked past the quay. | Tom Moss, 56, as he walked past the quay | said | The gate held | Tom Moss, 56 | The gate held",
                "Instead, the port said the gate held. | Instead, the port | said | the gate held | the port | the gate held",
                "TARNHAVEN (Reuters) - Tom Moss said the gate held. | TARNHAVEN (Reuters) - Tom Moss | said | the gate held | Tom Moss | the gate held",
                "Mayor Ada Lorn - whose party lost - announced a plan. | Mayor Ada Lorn - whose party | announced | a plan | Mayor Ada Lorn | a plan",
            })
    void spansEndWhereTheirLineDoes(
            String page, String source, String cue, String content, String cutSource, String cutContent) {
        String text = page.replace('¶', '\n');
        TestPage test = TestPage.of(text, "Tom Moss", "Ada Lorn");
        Attribution one = new Attribution(
                List.of(span(text, source)),
                List.of(span(text, cue)),
                List.of(span(text, content.replace('¶', '\n'))),
                .9);
        Attribution set = new Borders(test.article()).set(one);
        assertThat(set.source().getFirst().of(text)).isEqualTo(cutSource);
        assertThat(set.content().getFirst().of(text)).startsWith(cutContent);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Old gate will be a school, port says¶The old gate on Monday. | port | says | Old gate will be a school",
            })
    void whatATitleTellsStandsInIt(String page, String source, String cue, String words) {
        String text = page.replace('¶', '\n');
        int end = text.indexOf('\n');
        List<Block> blocks = List.of(
                Block.of(new Span(0, end), Block.Kind.TITLE),
                Block.of(new Span(end + 1, text.length()), Block.Kind.CAPTION));
        TestPage test = TestPage.of(text, Article.Kind.ARTICLE, blocks);
        Attribution one = new Attribution(
                List.of(span(text, source)), List.of(span(text, cue)), List.of(new Span(end + 1, text.length())), .9);
        assertThat(new Borders(test.article()).set(one).content().getFirst().of(text))
                .isEqualTo(words);
    }

    private static Span span(String text, String words) {
        int at = text.lastIndexOf(words);
        return new Span(at, at + words.length());
    }
}
