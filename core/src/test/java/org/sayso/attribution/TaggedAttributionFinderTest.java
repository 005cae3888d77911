package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.attribution.TaggedAttributionFinder.Tagged;
import org.sayso.model.TaggedSpan;
import org.sayso.text.Span;

class TaggedAttributionFinderTest {

    /** Words with the same tag, border or inside, here and where the model was trained. */
    private static final double LEAST_AGREEMENT = .97;

    private static TaggedAttributionFinder finder;

    @BeforeAll
    static void load() {
        finder = TaggedAttributionFinder.load();
    }

    @AfterAll
    static void close() {
        finder.close();
    }

    private static List<Attribution> find(String text) {
        return finder.find(text, List.of(new Span(0, text.length())));
    }

    /** What training/tagger/expect.py wrote down when the model was made: the same spans, link by link. */
    @Test
    void findsInTheJvmWhatThePythonThatTrainedItFound() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String text : resource("/org/sayso/model/tagger-texts.txt").split("\n----\n", -1)) {
            for (Attribution a : find(text)) {
                lines.add(words(text, a.source()) + "\t" + words(text, a.cue()) + "\t" + words(text, a.content()));
            }
            lines.add("----");
        }
        assertThat(String.join("\n", lines))
                .isEqualTo(resource("/org/sayso/model/tagger-expected.tsv").strip());
    }

    /**
     * A thousand made-up sentences ({@code training/tagger/sentences.py}), tagged by the trained weights where they were
     * made, as if in eight bits: another runtime's rounding may move a border here and there, and no more.
     */
    @Test
    void tagsAThousandSentencesAsTheTrainedWeightsDo() throws IOException {
        String[] texts = resource("/org/sayso/model/tagger-sentences.txt").split("\n----\n", -1);
        List<String> expected = resource("/org/sayso/model/tagger-sentences-expected.tsv")
                .lines()
                .toList();
        assertThat(expected).hasSameSizeAs(texts);
        int words = 0;
        int same = 0;
        for (int i = 0; i < texts.length; i++) {
            Tagged tagged = finder.tags(texts[i]);
            String[] here = new String[tagged.words()];
            String[] there = new String[tagged.words()];
            tagged.spans().forEach(span -> mark(here, span));
            for (String span : expected.get(i).split(" ", -1)) {
                String[] part = span.split("\\.", -1);
                if (part.length == 3) {
                    mark(there, new TaggedSpan(part[0], Integer.parseInt(part[1]), Integer.parseInt(part[2])));
                }
            }
            words += here.length;
            same += (int) IntStream.range(0, here.length)
                    .filter(w -> Objects.equals(here[w], there[w]))
                    .count();
        }
        assertThat(words).isGreaterThan(14_000);
        assertThat((double) same / words).isGreaterThan(LEAST_AGREEMENT);
    }

    private static void mark(String[] tags, TaggedSpan span) {
        for (int i = span.first(); i < span.last(); i++) {
            tags[i] = (i == span.first() ? "opens " : "in ") + span.label();
        }
    }

    @Test
    void givesTheSourceTheCueAndBothPiecesOfAnInterruptedQuotation() {
        String text = "\"We could not wait,\" Ada Lorn said, \"and I will not sign for that.\"";
        Attribution found = find(text).getFirst();
        assertThat(words(text, found.source())).isEqualTo("Ada Lorn");
        assertThat(words(text, found.cue())).isEqualTo("said");
        assertThat(found.content()).hasSize(2);
        assertThat(found.confidence()).isBetween(.5, 1.);
    }

    @Test
    void findsNothingWhereNobodySpeaks() {
        assertThat(find("The market opened at eight. Traders sold fish, bread and cloth until noon."))
                .isEmpty();
        assertThat(find("")).isEmpty();
        assertThat(find(" \n\n ")).isEmpty();
    }

    @Test
    void seesOnlyTheParagraphsItIsGiven() {
        String text = "The board said the pier is safe. Lorn said it is not. The mayor said nothing is known.";
        Span middle = new Span(33, 53);
        assertThat(finder.find(text, List.of(middle))).allSatisfy(a -> {
            assertThat(a.content()).allMatch(middle::contains);
            assertThat(a.source()).allMatch(middle::contains);
        });
    }

    @Test
    void spansLieInTheTextAndPartsDoNotOverlapWhateverTheText() throws IOException {
        long seed = Long.getLong("sayso.seed", 42);
        Random random = new Random(seed);
        String all = resource("/org/sayso/model/tagger-texts.txt");
        for (int round = 0; round < 20; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(all.length() - 40);
                text.append(all, from, from + random.nextInt(40));
            }
            for (Attribution a : find(text.toString())) {
                List<Span> parts = new ArrayList<>(a.content());
                parts.addAll(a.source());
                parts.addAll(a.cue());
                parts.sort(null);
                assertThat(parts)
                        .as("seed %d, round %d", seed, round)
                        .allMatch(s -> s.end() <= text.length() && !s.isEmpty());
                assertThat(IntStream.range(1, parts.size()))
                        .allMatch(i -> !parts.get(i).overlaps(parts.get(i - 1)));
            }
        }
    }

    private static String words(String text, List<Span> spans) {
        return String.join(
                " … ",
                spans.stream().map(span -> span.of(text).replace('\n', ' ')).toList());
    }

    private static String resource(String name) throws IOException {
        try (var stream = TaggedAttributionFinderTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
