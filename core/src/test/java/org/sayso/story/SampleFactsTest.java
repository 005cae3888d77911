package org.sayso.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.SamplePages;
import org.sayso.attribution.Link;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Statement;
import org.sayso.claim.Claim;
import org.sayso.claim.Relation;
import org.sayso.claim.StatementRef;
import org.sayso.page.Block;
import org.sayso.reading.Reading;

/** On whose say-so the sample affair stands: what a careful reader would not forgive to miss. */
class SampleFactsTest {

    private static Story story;

    @BeforeAll
    static void read() throws Exception {
        story = Story.of(SamplePages.readings());
    }

    private record Said(Reading reading, Statement statement) {

        String words() {
            return statement.content().stream()
                    .map(reading.page()::quote)
                    .collect(Collectors.joining(" "))
                    .replace('\n', ' ');
        }

        String chain() {
            return statement.chain().stream().map(Link::name).collect(Collectors.joining(" < "));
        }

        StatementRef ref() {
            return new StatementRef(reading.page().id(), statement.id());
        }
    }

    private static List<Said> about(String page, String words) {
        List<Said> found = new ArrayList<>();
        for (Reading reading : story.readings()) {
            for (Statement statement : reading.statements()) {
                Said said = new Said(reading, statement);
                if (reading.page().name().startsWith(page) && said.words().contains(words)) {
                    found.add(said);
                }
            }
        }
        return found;
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "07 | a hand's breadth below the dyke | Tidewatch < Mossback < Halyard < one of the officials < caller",
                "06 | They called, I asked twice | Ketterby Courier < Darqa < Yarekh Odwelan",
                "06 | the President knows | Ketterby Courier < Darqa < Yarekh Odwelan < they",
                "08 | Your husband is dry | Bellbuoy < Darqa < a guard",
                "08 | Save the works | Bellbuoy < Groth < Tolvane < Castellan",
                "08 | the river had to go out now | Bellbuoy < Bram Kessock < voice",
                "06 | a sudden fall of 6 cm | Ketterby Courier < Vaal < gauge",
            })
    void aChainHasEveryHandItWentThrough(String page, String words, String expected) {
        String[] links = expected.split(" < ", -1);
        assertThat(about(page, words)).anySatisfy(said -> {
            assertThat(said.statement().chain()).hasSize(links.length);
            for (int i = 0; i < links.length; i++) {
                assertThat(said.statement().chain().get(i).name().toLowerCase(Locale.ROOT))
                        .contains(links[i].toLowerCase(Locale.ROOT));
            }
        });
    }

    @Test
    void threeOutletsThatRestOnOneAgencysOfficialsAreOneOrigin() {
        List<Said> told = new ArrayList<>(about("02", "shortly before 2"));
        told.addAll(about("03", "shortly before 2"));
        told.addAll(about("02", "a hand's breadth below the dyke"));
        told.addAll(about("07", "a hand's breadth below the dyke"));
        assertThat(told)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(said -> assertThat(said.chain()).contains("Halyard"));
        Set<StatementRef> refs = told.stream().map(Said::ref).collect(Collectors.toCollection(HashSet::new));
        for (Claim claim : story.claims()) {
            assertThat(claim.origins().stream()
                            .filter(origin -> origin.stream().anyMatch(refs::contains))
                            .toList())
                    .as("origins of %s", story.quote(claim.text()))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "01 | name the staff",
                "02 | be reached for comment",
                "02 | confirm or deny",
                "03 | the three questions",
                "05 | a request for comment",
                "05 | the cause of the flood",
                "06 | comment on her account",
                "08 | deleted it himself",
                "10 | comment for this article",
            })
    void aSilenceIsListed(String page, String words) {
        assertThat(about(page, words))
                .anySatisfy(said -> assertThat(said.statement().polarity()).isEqualTo(Polarity.DECLINES));
    }

    @Test
    void theTermsOfficialsSpokeOnStandWithWhatTheySaid() {
        assertThat(about("05", "they now believe otherwise"))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.statement().record().stream()
                                .map(said.reading().page()::quote))
                        .containsExactly("asked not to be identified"));
        assertThat(about("02", "the caller spoke for the Harbour Ministry"))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.statement().record()).hasSize(2));
    }

    /** Dozens, 38 at noon, 41 by night, 43 in the end: a toll that grows, and two different calls. */
    @ParameterizedTest(name = "{0}: {1} / {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "02 | dozens | 03 | 41 dead",
                "09 | half past one | 02 | shortly before 2",
                "07 | eating soup | 09 | eating soup",
                "09 | had drawn no water | 05 | without an order",
            })
    void whatGoesTogetherIsNoContradiction(String page, String words, String otherPage, String otherWords) {
        Set<StatementRef> some = about(page, words).stream().map(Said::ref).collect(Collectors.toSet());
        Set<StatementRef> others =
                about(otherPage, otherWords).stream().map(Said::ref).collect(Collectors.toSet());
        assertThat(story.relations())
                .filteredOn(relation -> relation.type() == Relation.Type.CONTRADICTS)
                .noneMatch(relation -> (some.contains(relation.a()) && others.contains(relation.b()))
                        || (some.contains(relation.b()) && others.contains(relation.a())));
    }

    @Test
    void aCaptionPrintedTwiceCountsOnce() {
        for (Reading reading : story.readings()) {
            List<String> captions = reading.statements().stream()
                    .filter(statement -> {
                        Block block =
                                reading.article().blockAt(statement.extent().start());
                        return block != null && block.kind() == Block.Kind.CAPTION;
                    })
                    .map(statement -> new Said(reading, statement).words())
                    .toList();
            assertThat(captions).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyClaimIsToldByASentenceOfItsOwn() {
        assertThat(story.claims())
                .hasSizeGreaterThan(20)
                .extracting(Claim::text)
                .doesNotHaveDuplicates();
    }
}
