package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Span;

/** One finding of the tagger beside the rules of the same page: a second speaker must not be lost, nor made up. */
class UnfoldingTest {

    private static final String[] NAMES = {"Ada Lorn/Lorn", "Tom Moss/Moss", "*Marine News", "*Harbour Radio"};

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // text | source | cue | content as a tagger marks them | words | chain
                "Ada Lorn has denied that the bridge was shut, Marine News reported. | Marine News | reported"
                        + " | Ada Lorn has denied that the bridge was shut | the bridge was | The Echo < Marine News < Ada Lorn",
                "Ada Lorn also told Harbour Radio that the bridge was shut, Marine News reported. | Marine News | reported"
                        + " | that the bridge was shut | the bridge was | The Echo < Marine News < Harbour Radio < Ada Lorn",
                "“The old bridge was shut on Monday,” said Ada Lorn, according to Marine News. | Marine News | according to"
                        + " | “The old bridge was shut on Monday,” | bridge was | The Echo < Marine News < Ada Lorn",
                "“The old bridge was shut on Monday,” said Ada Lorn, according to Marine News. | Ada Lorn | said"
                        + " | “The old bridge was shut on Monday,” | bridge was | The Echo < Marine News < Ada Lorn",
                "Ada Lorn said that the bridge was shut, Marine News reported. | Ada Lorn | said"
                        + " | that the bridge was shut | the bridge was | The Echo < Marine News < Ada Lorn",
                "In the basin the bridge was shut, Ada Lorn said Saturday, Marine News reported. | Marine News | reported"
                        + " | In the basin the bridge was shut | the bridge was | The Echo < Marine News < Ada Lorn",
                "Marine News cited Ada Lorn as saying that the bridge was shut. | Marine News | cited"
                        + " | Ada Lorn as saying that the bridge was shut | the bridge was | The Echo < Marine News < Ada Lorn",
            })
    @DisplayName("who said it stands behind who reports it in the chain")
    void twoSpeakersAreTwoLinks(String text, String source, String cue, String content, String words, String expected) {
        TestPage page = TestPage.of(text, NAMES);
        Statement statement = shortest(statements(page, learnt(text, source, cue, content)), page, words);
        assertThat(TestPage.chain(statement)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ada Lorn said that the bridge was shut. | Ada Lorn | said | that the bridge was shut",
                "“I asked him and he said that the bridge was shut,” Ada Lorn said. | Ada Lorn | said"
                        + " | “I asked him and he said that the bridge was shut,”",
                "Ada Lorn said the bridge was “shut for good,” she said. | she | said | Ada Lorn said the bridge was “shut for good,”",
                "The bridge was shut, Ada Lorn said on Monday. | Ada Lorn | said | The bridge was shut",
            })
    @DisplayName("one speaker stays one")
    void oneSpeakerStaysOne(String text, String source, String cue, String content) {
        TestPage page = TestPage.of(text, NAMES);
        List<Attribution> found = learnt(text, source, cue, content);
        assertThat(new Unfolding(text).unfold(found, page.attributions())).isEqualTo(found);
    }

    @Test
    void whoTellsAStoryStandsWithinWhatIsRecalled() {
        String text = "Tom Moss recalled the old story Ada Lorn told about the bridge, “it never shut at all.”";
        TestPage page = TestPage.of(text, NAMES);
        List<Attribution> both = new Unfolding(text)
                .unfold(
                        learnt(
                                text,
                                "Tom Moss",
                                "recalled",
                                "the old story Ada Lorn told about the bridge, “it never shut at all.”"),
                        page.attributions());
        assertThat(both.getFirst().source().getFirst().of(text)).isEqualTo("Tom Moss");
        assertThat(both.getFirst().content().getFirst().of(text)).startsWith("the old story");
    }

    @Test
    void whereItWasSaidIsNothingOfWhatWasSaid() {
        String text = "The records show, Ada Lorn said in a long interview, that the bridge was shut.";
        TestPage page = TestPage.of(text, NAMES);
        List<Attribution> both = new Unfolding(text)
                .unfold(learnt(text, "Ada Lorn", "said", "that the bridge was shut"), page.attributions());
        assertThat(both.stream().flatMap(one -> one.content().stream()).map(span -> span.of(text)))
                .noneMatch(words -> words.contains("interview"));
    }

    @Test
    void theSpansOfBothLieApart() {
        String text = "Ada Lorn has denied that the bridge was shut, Marine News reported.";
        TestPage page = TestPage.of(text, NAMES);
        List<Attribution> both = new Unfolding(text)
                .unfold(learnt(text, "Marine News", "reported", "that the bridge was shut"), page.attributions());
        assertThat(both).hasSize(2);
        for (Attribution one : both) {
            for (Span content : one.content()) {
                assertThat(one.cue()).noneMatch(content::overlaps);
                assertThat(one.source()).noneMatch(content::overlaps);
            }
        }
    }

    private static List<Statement> statements(TestPage page, List<Attribution> found) {
        String text = page.article().page().text();
        List<Attribution> all = new Unfolding(text).unfold(found, page.attributions());
        return new StatementResolver().resolve(page.article(), page.sentences(), page.names(), List.of(), all);
    }

    private static Statement shortest(List<Statement> statements, TestPage page, String words) {
        return statements.stream()
                .filter(s -> page.quote(s.content()).contains(words))
                .min((a, b) -> page.quote(a.content()).length()
                        - page.quote(b.content()).length())
                .orElseThrow(() -> new AssertionError("no statement about " + words));
    }

    private static List<Attribution> learnt(String text, String source, String cue, String content) {
        return List.of(
                new Attribution(List.of(at(text, source)), List.of(at(text, cue)), List.of(at(text, content)), 0.9));
    }

    /** The last place of the words, for a cue may stand in a content too. */
    private static Span at(String text, String words) {
        int start = text.lastIndexOf(words);
        assertThat(start).as(Arrays.toString(new String[] {text, words})).isNotNegative();
        return new Span(start, start + words.length());
    }
}
