package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a careful reader of five real pages would not forgive Sayso to miss: chains, silences, attribution lost. The pages
 * are looked for in {@code -Dsayso.shared}, by default beside the repository; without them the tests say they were skipped.
 */
class RealFactsTest {

    private static final Path PAGES =
            Path.of(System.getProperty("sayso.shared", "../../shared")).resolve("cases/seeds/pages");

    @TempDir
    static Path folder;

    private static List<JsonNode> pages = List.of();
    private static JsonNode export = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void read() {
        assumeTrue(Files.isDirectory(PAGES), () -> "skipped: no pages at " + PAGES);
        Path kept = folder.resolve("case");
        assertThat(Cli.run("read", "--case", kept, PAGES).code()).isZero();
        export = Cli.run("export", "--case", kept).json();
        pages = StreamSupport.stream(
                        Cli.run("analyze", "--text", PAGES).out().lines().spliterator(), false)
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static JsonNode page(String number) {
        return pages.stream()
                .filter(page -> Path.of(page.get("page").get("file").asString())
                        .getFileName()
                        .toString()
                        .startsWith(number))
                .findFirst()
                .orElseThrow();
    }

    private static String quote(JsonNode page, JsonNode spans) {
        int[] points = page.get("text").asString().codePoints().toArray();
        List<String> words = new ArrayList<>();
        for (JsonNode span : spans) {
            int start = span.get(0).asInt();
            words.add(new String(points, start, span.get(1).asInt() - start));
        }
        return String.join(" … ", words);
    }

    private static List<String> chain(JsonNode statement) {
        return statement
                .get("chain")
                .valueStream()
                .map(link -> link.get("name").asString())
                .toList();
    }

    private static List<JsonNode> about(JsonNode page, String words) {
        return page.get("statements")
                .valueStream()
                .filter(statement -> quote(page, statement.get("content")).contains(words))
                .toList();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "01 | I will not take your letter | IranWire < Iranian media < Golpayegani < Soleimani",
                "02 | Mike Pompeo was instrumental | Sputnik < The Washington Post < US officials",
                "03 | instructed his top ally | Exchange < answer < Reuters < two militia commanders and two security sources",
                "03 | he had been due to meet | Exchange < answer < BBC < Abdul Mahdi",
                "03 | political assassination | Exchange < answer < Daily Mail < Abdul Mahdi",
                "03 | mediate talks with Iran after the US embassy | Exchange < answer < Daily Mail < Abdul Mahdi < Trump",
                "03 | supposed to bring him Iran's response | Exchange < answer < Daily Mail < Abdul Mahdi",
                "03 | on a normal carrier flight | Exchange < answer < Asia Times < Abdul Mahdi",
                "05 | attacks on the US within hours | The Jerusalem Post < 60 Minutes < McKenzie",
                "05 | various attack streams | The Jerusalem Post < 60 Minutes < McKenzie < intelligence reports",
            })
    void aChainHasEveryHandItWentThrough(String page, String words, String expected) {
        String[] links = expected.split(" < ", -1);
        assertThat(about(page(page), words)).anySatisfy(statement -> {
            List<String> chain = chain(statement);
            assertThat(chain).hasSize(links.length);
            for (int i = 0; i < links.length; i++) {
                assertThat(chain.get(i)).contains(links[i]);
            }
        });
    }

    @Test
    void whatThreeOutletsHaveFromOneManIsOneOrigin() {
        List<JsonNode> told = new ArrayList<>(about(page("03"), "set to deliver a response"));
        told.addAll(about(page("03"), "supposed to bring him Iran's response"));
        told.addAll(about(page("03"), "on a normal carrier flight"));
        assertThat(told.stream().map(one -> chain(one).get(2)).distinct()).contains("BBC", "Daily Mail", "Asia Times");
        assertThat(told.stream().map(one -> chain(one).getLast()).distinct()).hasSize(1);
        assertThat(originsOf("03", told))
                .allSatisfy(origins -> assertThat(origins).isLessThanOrEqualTo(1));
    }

    @Test
    void theRefusedLetterRestsOnTwoWhoOpposeEachOther() {
        List<String> one =
                chain(about(page("01"), "had refused to accept the letter").getFirst());
        List<String> other =
                chain(about(page("01"), "I will not take your letter").getFirst());
        assertThat(one.getLast()).contains("Pompeo");
        assertThat(other.getLast()).contains("Soleimani");
        assertThat(one.subList(1, one.size())).doesNotContainAnyElementsOf(other.subList(1, other.size()));
    }

    /** How many origins of each claim hold some of these statements. */
    private static List<Long> originsOf(String number, List<JsonNode> statements) {
        String id = page(number).get("page").get("id").asString();
        List<String> refs = statements.stream()
                .map(one -> id + "/" + one.get("id").asString())
                .toList();
        return export.get("claims")
                .valueStream()
                .map(claim -> claim.get("origins")
                        .valueStream()
                        .filter(origin -> origin.valueStream().anyMatch(one -> refs.contains(one.asString())))
                        .count())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01 | sent a letter to General Soleimani | Pompeo | asserts | 2017-12-02",
                "02 | violated its airspace | Tehran | asserts | ''",
                "02 | a fact | United States | denies | ''",
                "04 | Iran would not go after | Salami | denies | 2020-09-19",
            })
    void whoClaimsAndWhoDeniesIsTold(String page, String words, String source, String polarity, String day) {
        assertThat(about(page(page), words)).anySatisfy(statement -> {
            assertThat(chain(statement).getLast()).contains(source);
            assertThat(statement.get("polarity").asString()).isEqualTo(polarity);
            if (!day.isEmpty()) {
                assertThat(statement.get("saidOn").asString()).isEqualTo(day);
            }
        });
    }

    @Test
    void aCarrierFlightHundredsAndMoreThanSixHundredDoNotContradictOneAnother() {
        List<String> harmless = new ArrayList<>();
        for (JsonNode page : pages) {
            for (JsonNode statement : page.get("statements")) {
                String words = quote(page, statement.get("content"));
                if (words.contains("carrier flight")
                        || words.contains("Damascus")
                        || words.contains("deaths of hundreds")
                        || words.contains("more than 600")) {
                    harmless.add(page.get("page").get("id").asString() + "/"
                            + statement.get("id").asString());
                }
            }
        }
        assertThat(harmless).isNotEmpty();
        assertThat(export.get("relations").valueStream().toList())
                .filteredOn(relation -> relation.get("type").asString().equals("contradicts"))
                .noneMatch(relation -> harmless.contains(relation.get("a").asString())
                        && harmless.contains(relation.get("b").asString()));
    }

    @Test
    void answersKeepTheirScoresAndCommentsTheirAuthors() {
        List<JsonNode> blocks = page("03").get("blocks").valueStream().toList();
        assertThat(blocks)
                .filteredOn(block -> block.get("kind").asString().equals("answer"))
                .anySatisfy(block -> assertThat(block.get("score").asInt()).isEqualTo(40));
        assertThat(blocks)
                .filteredOn(block -> block.get("kind").asString().equals("comment"))
                .isNotEmpty()
                .anySatisfy(block -> assertThat(block.get("author").asString()).isEqualTo("BobE"));
    }

    @Test
    void howTheSourcesKnowIsTold() {
        JsonNode page = page("03");
        assertThat(about(page, "instructed his top ally"))
                .anySatisfy(statement ->
                        assertThat(quote(page, statement.get("basis"))).contains("briefed on the gathering"));
        JsonNode second = page("02");
        assertThat(second.get("statements").valueStream().toList())
                .anySatisfy(statement ->
                        assertThat(quote(second, statement.get("record"))).isEqualTo("on condition of anonymity"));
    }

    @Test
    void officialsWhoSpeakThroughOneNewspaperAreOneChannel() {
        List<String> second = page("02")
                .get("statements")
                .valueStream()
                .filter(statement -> {
                    JsonNode origin =
                            statement.get("chain").get(statement.get("hands").asInt());
                    return origin.get("class").asString().equals("unnamed")
                            && origin.get("name").asString().contains("official");
                })
                .map(statement -> chain(statement).get(1))
                .toList();
        assertThat(second).hasSizeGreaterThan(3).containsOnly("The Washington Post");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03 | comment on these points",
                "03 | be reached for comment",
                "02 | no proof of the alleged plot",
                "01 | the correspondence he apparently received",
            })
    void aSilenceIsListed(String page, String words) {
        assertThat(about(page(page), words))
                .anySatisfy(statement ->
                        assertThat(statement.get("polarity").asString()).isEqualTo("declines"));
    }

    @Test
    void whatThePageTakesOverFromItsSourceIsFlagged() {
        assertThat(export.get("lostAttributions").valueStream().toList()).anySatisfy(lost -> {
            assertThat(lost.get("text").asString()).isEqualTo("It was an imminent threat.");
            assertThat(lost.get("kind").asString()).isEqualTo("follows");
        });
    }

    @Test
    void nothingIsReadFromMenusAndTheForumFallsIntoItsPosts() {
        for (JsonNode page : pages) {
            for (JsonNode block : page.get("blocks")) {
                if (block.get("kind").asString().equals("boilerplate")) {
                    int start = block.get("span").get(0).asInt();
                    int end = block.get("span").get(1).asInt();
                    assertThat(page.get("statements").valueStream().toList()).noneMatch(statement -> {
                        int at = statement.get("content").get(0).get(0).asInt();
                        return start <= at && at < end;
                    });
                }
            }
        }
        assertThat(page("03")
                        .get("blocks")
                        .valueStream()
                        .map(block -> block.get("kind").asString()))
                .contains("question", "answer", "comment");
    }
}
