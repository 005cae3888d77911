package org.sayso.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.SamplePages;
import org.sayso.Seeds;
import org.sayso.attribution.Statement;
import org.sayso.page.Block;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.text.Span;

/** Whatever a page looks like, it is read without a fault, and every place holds words of its story. */
class ReaderTest {

    private static final Reader READER = new Reader();

    @Test
    void theSamePageGivesTheSameReading() throws Exception {
        assertThat(SamplePages.readings().toString())
                .isEqualTo(SamplePages.readings().toString());
    }

    /** Texts on which the reader once stumbled, so that a whole page was lost. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry was late.\n\nClosure confirmed by the harbour board",
                "The sinking was confirmed by Ada Lorn",
                "It was confirmed",
                "The poem was by 𝔞𝔡𝔞 𝔩𝔬𝔯𝔫, and Ada Lorn said so. 𝔄𝔡𝔞 𝔏𝔬𝔯𝔫 wrote it in Lornport."
            })
    void noSentenceLosesAPage(String text) {
        PageResult result = READER.read(new RawPage("odd.txt", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING));
        assertThat(result).isInstanceOf(PageResult.Read.class);
    }

    /** A megabyte of brackets took all memory and a minute and a half, and then nothing of the page was kept. */
    @Test
    void aHeapOfSignsIsNoSentenceAndWordsWithoutAFullStopAreOne() {
        String told = "Ada Lorn said on Monday that the gate had been shut by two guards of the port";
        String signs = "[".repeat(100_000);
        PageResult heap = READER.read(
                new RawPage("signs.txt", (told + ".\n\n" + signs).getBytes(StandardCharsets.UTF_8), Given.NOTHING));
        assertThat(heap).isInstanceOfSatisfying(PageResult.Read.class, read -> {
            assertThat(read.reading().sentences()).hasSize(1);
            assertThat(read.reading().statements()).isNotEmpty();
        });
        String endless = (told + " and ").repeat(60) + "nobody else spoke.";
        PageResult words =
                READER.read(new RawPage("words.txt", endless.getBytes(StandardCharsets.UTF_8), Given.NOTHING));
        assertThat(words)
                .isInstanceOfSatisfying(
                        PageResult.Read.class,
                        read -> assertThat(read.reading().statements()).isNotEmpty());
    }

    /** A page of which nobody is found to say anything would look as if nobody had. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Minister hat am Montag erklärt, die Tore seien nicht von der Hand geöffnet worden, und die Polizei"
                        + " ist mit den Angaben nicht zufrieden. | in German: who says what is found in English alone;"
                        + " its words can be searched",
                "The minister said on Monday that the gates of the port had been opened by hand, and that was all. | ",
            })
    void whoOpensAPageInAnotherLanguageIsTold(String text, @Nullable String remark) {
        PageResult result = READER.read(new RawPage("page.txt", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING));
        assertThat(result)
                .isInstanceOfSatisfying(
                        PageResult.Read.class,
                        read -> assertThat(read.remarks()).isEqualTo(remark == null ? List.of() : List.of(remark)));
    }

    /** Real-looking pages, broken the ways scrapers and editors break them. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBrokenPageIsStillRead(long seed) throws Exception {
        Random random = new Random(seed);
        String text = mutated(random);
        PageResult result =
                READER.read(new RawPage("broken.txt", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING));
        switch (result) {
            case PageResult.Read(Reading reading, List<String> remarks) -> assertSound(reading);
            // cut before its body, an HTML page has nothing to read
            case PageResult.Unreadable(String name, String why) ->
                assertThat(why).as("seed %d", seed).doesNotContain("made the reader fail");
        }
    }

    private static String mutated(Random random) throws Exception {
        List<Path> files;
        try (var list = Files.list(SamplePages.FOLDER.resolve("pages"))) {
            files = list.sorted().toList();
        }
        String text = Files.readString(files.get(random.nextInt(files.size())));
        for (int round = 0; round < 3; round++) {
            int at = random.nextInt(text.length());
            text = switch (random.nextInt(9)) {
                case 0 -> text.substring(at);
                case 1 -> text.substring(0, Math.min(text.length(), Math.max(40, at)));
                case 2 -> text.replace("\n\n", "\n");
                case 3 -> text.replace('\n', ' ');
                case 4 -> text.replaceAll("[“”\"]", random.nextBoolean() ? "" : "''");
                case 5 -> text.toLowerCase(java.util.Locale.ROOT);
                case 6 -> shuffled(text, random);
                case 7 -> text.substring(0, at) + "\uD83D\uDCF0\u0000\u202E, ,,, \u00A0" + text.substring(at);
                default -> text.replaceAll("[.,]", ", ");
            };
        }
        return text;
    }

    private static String shuffled(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        Collections.shuffle(lines, random);
        return String.join("\n", lines);
    }

    private static void assertSound(Reading reading) {
        String text = reading.page().text();
        int end = 0;
        for (Block block : reading.article().blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            end = block.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
        for (Statement statement : reading.statements()) {
            statement.source().forEach(place -> assertThat(place.of(text)).isNotBlank());
            for (Span place : statement.content()) {
                assertThat(place.of(text)).isNotBlank();
                Block block = reading.article().blockAt(place.start());
                assertThat(block != null && block.kind().isStory())
                        .as("words from a menu")
                        .isTrue();
            }
            for (Span content : statement.content()) {
                assertThat(statement.cue()).noneMatch(content::overlaps);
            }
        }
        reading.names()
                .mentions()
                .forEach(mention -> assertThat(mention.span().of(text)).isNotBlank());
        reading.timexes().forEach(timex -> assertThat(timex.span().of(text)).isNotBlank());
    }

    static LongStream seeds() {
        return Seeds.some(60);
    }
}
