package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;

class JointAttributionFinderTest {

    private static final String TEXT =
            "\"The pier is sound,\" Lorn said. \"We looked twice, and Venn admits that nobody else did.\" Boats waited."
                    + " No proof was given. The owner could not be reached on Monday.";

    /** What the rules find beside Lorn's two pieces of speech, and whether the page is to have it as a statement of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        somebody speaks within her words          | ARTICLE | Venn | admits | nobody else did     | 0.6 | true
        too unsure                                | ARTICLE | Venn | admits | nobody else did     | 0.4 | false
        her own verb stands between her words     | ARTICLE | Lorn | said   | We looked twice     | 0.9 | false
        a piece of her words is no statement more | ARTICLE | ''   | ''     | We looked twice     | 0.9 | false
        beside all that the tagger found          | ARTICLE | ''   | ''     | Boats waited        | 0.9 | false
        silence is not what the tagger was taught | ARTICLE | The owner | could not be reached | on Monday | 0.9 | true
        nor is what nobody showed                 | ARTICLE | ''   | was given | No proof        | 0.9 | true
        a thread's comments are the rules' own    | THREAD  | ''   | ''     | Boats waited        | 0.5 | true
        """)
    void rulesAddToNewsOnlyWhoSpeaksWithinWhatAnotherSays(
            String why, Article.Kind kind, String source, String cue, String content, double sure, boolean added) {
        Attribution ruled = new Attribution(spans(source), spans(cue), spans(content), sure);
        assertThat(joined(kind, ruled).contains(ruled)).as(why).isEqualTo(added);
    }

    @Test
    void theSourceTheTaggerMissedIsTakenFromTheRulesAndTheQuotationBehindIsTheirsToo() {
        Attribution known = new Attribution(List.of(), spans("said"), spans("The pier is sound"), .8);
        Attribution ruled = new Attribution(spans("Lorn"), spans("said"), spans("\"The pier is sound,\""), .6);
        TestPage page = TestPage.of(TEXT, Article.Kind.ARTICLE, Block.Kind.MAIN);
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(known), (a, s) -> List.of(ruled))
                .find(page.article(), page.sentences());
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.source()).isEqualTo(ruled.source());
            assertThat(one.cue()).isEqualTo(known.cue());
            assertThat(one.content().getFirst()).isEqualTo(known.content().getFirst());
            assertThat(one.content()).hasSize(2);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        The train went onto the siding at the old switch, Ida Brann, chair of the board, told a news conference. | true
        The train went onto the siding at the old switch, according to Ida Brann. | true
        When the train went onto the siding, Ida Brann told her crew to leave it at the gate, which was shut. | false
        """)
    void aWholeSentenceWithItsSayerAtTheEndIsReadThoughTheTaggerMissedIt(String text, boolean read) {
        TestPage page = TestPage.of(text);
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(), new RuleAttributionFinder())
                .find(page.article(), page.sentences());
        assertThat(found.stream().anyMatch(a -> a.content().getFirst().start() == 0))
                .isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Ferry on wrong side of the river in fatal crash: governor     | governor
        Fifteen pilots accuse the harbour of neglect: report          | report
        Harbour will never be sold to the company: Lorn               | Lorn
        Two Men Held Over Fire At Old Customs House: Police           | Police
        Harbour to be dredged in spring - police sources              | police sources
        Why The Harbour Will Never Be Sold: What We Know              | ''
        Floods along the coast and what they mean for us: analysis    | ''
        Ask Lorn: police                                              | ''
        """)
    void aHeadlineEndsOnWhoSaysSo(String title, String source) {
        TestPage page = TestPage.of(title, Article.Kind.ARTICLE, Block.Kind.TITLE);
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(), (a, s) -> List.of())
                .find(page.article(), page.sentences());
        assertThat(found.stream()
                        .flatMap(a -> a.source().stream())
                        .map(span -> span.of(title))
                        .findFirst()
                        .orElse(""))
                .isEqualTo(source.equals("''") ? "" : source);
    }

    /** A finding is "source/cue/content"; what is left of it, "-" where it makes no statement. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        The log won him wide respect for his work. | him/wide respect for/his work                                 | -
        Asked about the log, Lorn left.            | /Asked about/the log                                              | -
        Friends play down the fraud that Ada Lorn admitted. | Friends/admitted/the fraud that Ada Lorn                 | Ada Lorn/admitted/the fraud
        Friends deny that Ada Lorn admitted a lot. | Friends/deny/that Ada Lorn admitted a lot                         | Friends/deny/that Ada Lorn admitted a lot
        """)
    void whomSomethingIsDoneToSaysNothing(String text, String finding, String left) {
        String[] parts = finding.split("/", -1);
        Attribution learnt = new Attribution(
                parts[0].isEmpty() ? List.of() : List.of(span(text, parts[0])),
                List.of(span(text, parts[1])),
                List.of(span(text, parts[2])),
                .9);
        TestPage page = TestPage.of(text);
        String found = joined(page, learnt).stream()
                .map(a -> page.quote(a.source()) + '/' + page.quote(a.cue()) + '/' + page.quote(a.content()))
                .findFirst()
                .orElse("-");
        assertThat(found).isEqualTo(left);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Hurricane Ada: Moss sends pilots home      | Hurricane Ada | false
        Tom Moss: Harbour sends pilots home        | Tom Moss      | true
        """)
    void whatHappensIsNobodyInAHeadline(String title, String source, boolean speaks) {
        TestPage page = TestPage.of(title, Article.Kind.ARTICLE, Block.Kind.TITLE);
        Attribution learnt = new Attribution(
                List.of(span(title, source)),
                List.of(span(title, ":")),
                List.of(new Span(title.indexOf(':') + 2, title.length())),
                .9);
        assertThat(joined(page, learnt).isEmpty()).isEqualTo(!speaks);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Lorn: The Gate Was Never Sound¶“It was rotten,” Lorn said. | Lorn
        Gate Talks: The Council Was Never Told¶“It was rotten,” Lorn said. | ''
        Lorn: A Life¶“It was rotten,” Lorn said. | ''
        """)
    void aHeadlineOpensOnWhomThePageHasSpeak(String page, String source) {
        String text = page.replace('¶', '\n');
        int end = text.indexOf('\n');
        List<Block> blocks = List.of(
                Block.of(new Span(0, end), Block.Kind.TITLE),
                Block.of(new Span(end + 1, text.length()), Block.Kind.MAIN));
        TestPage test = TestPage.of(text, Article.Kind.ARTICLE, blocks);
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(), (a, s) -> List.of())
                .find(test.article(), test.sentences());
        assertThat(found.stream()
                        .flatMap(a -> a.source().stream())
                        .map(span -> span.of(text))
                        .findFirst()
                        .orElse(""))
                .isEqualTo(source.equals("''") ? "" : source);
    }

    @Test
    void whomAPostQuotesSpeaksWithinIt() {
        String text = "Lorn says the gate held through the night — Harbour Radio (@harbour) June 14, 2031";
        Attribution told = new Attribution(
                List.of(span(text, "Lorn")),
                List.of(span(text, "says")),
                List.of(span(text, "the gate held through the night")),
                .9);
        assertThat(joined(TestPage.of(text), told))
                .extracting(a -> a.source().getFirst().of(text))
                .containsExactlyInAnyOrder("Harbour Radio", "Lorn");
    }

    @Test
    void turnsOfATranscriptAreWholeAndTheSpeakersOwn() {
        String text = """
                Transcript as follows:
                "LORN: We saw the boat. It was dark.
                "MOSS: When was that?
                "(CROSSTALK.)
                "LORN: At noon, as the guard said.
                "MOSS: Who else saw it?""";
        TestPage page = TestPage.of(text);
        Attribution wrong = new Attribution(
                List.of(span(text, "Transcript")),
                List.of(span(text, "as follows:")),
                List.of(span(text, "LORN: We saw the boat. It was dark.")),
                .9);
        assertThat(joined(page, wrong).stream()
                        .map(one -> page.quote(one.source()) + " > " + page.quote(one.content())))
                .containsExactly(
                        "LORN > We saw the boat. It was dark.",
                        "MOSS > When was that?",
                        "LORN > At noon, as the guard said.",
                        "MOSS > Who else saw it?");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        The News agency quoted a naval commander, Admiral Tom Varga, saying the gate was shut. | The News agency | quoted | a naval commander, Admiral Tom Varga, saying the gate was shut | a naval commander, Admiral Tom Varga > saying > the gate was shut
        The port office days earlier had blamed the crews for it. | The port office days earlier | had blamed | the crews for it | The port office > had blamed > the crews for it
        Lorn last year announced a plan to sell. | Lorn last year | announced | a plan to sell | Lorn > announced > a plan to sell
        It came true for Ada Lorn: In May, when Tom Moss announced that the gate was shut, she smiled. | Ada Lorn | : | that the gate was shut | Tom Moss > announced > that the gate was shut
        """)
    void whoIsNamedWronglyIsPutRight(String text, String source, String cue, String content, String expected) {
        TestPage page = TestPage.of(text);
        Attribution learnt = new Attribution(
                List.of(span(text, source)), List.of(span(text, cue)), List.of(span(text, content)), .9);
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(learnt), new RuleAttributionFinder())
                .find(page.article(), page.sentences());
        assertThat(found.stream()
                        .map(one -> page.quote(one.source()) + " > " + page.quote(one.cue()) + " > "
                                + page.quote(one.content())))
                .contains(expected)
                .noneMatch(line -> line.startsWith(source + " > " + cue + " > " + content));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        It is, of course, worth noting that the gate was shut. | noting | false
        It’s hard to believe that the gate was shut. | believe | false
        It later noted that the gate was shut. | later noted | true
        """)
    void nobodyIsTheItOfWhatIsWorthNoting(String text, String cue, boolean speaks) {
        TestPage page = TestPage.of(text);
        Attribution learnt = new Attribution(
                List.of(span(text, "It")), List.of(span(text, cue)), List.of(span(text, "that the gate was shut")), .9);
        assertThat(joined(page, learnt).getFirst().source().isEmpty()).isNotEqualTo(speaks);
    }

    @Test
    void headingsThatNameSomebodyOnceAreNobodysTurns() {
        String text = """
                Lorn: Now or never.
                The mayor has a week to win the board over.
                Moss: Hang on.
                His lead is long.
                Varga: A closing surge.
                Nobody expects one.
                Brann: Finish second.""";
        assertThat(new TranscriptLines(
                                TestPage.of(text).article(),
                                TestPage.of(text).sentences().stream()
                                        .map(Words::new)
                                        .toList())
                        .find())
                .isEmpty();
    }

    @Test
    void theSentenceBehindWhoSaidItIsThePagesOwn() {
        String text =
                "The ship was sound, Lorn told the Echo. It had been checked twice. “We looked,” Lorn said. “We did.”";
        TestPage page = TestPage.of(text);
        Attribution indirect = new Attribution(
                List.of(span(text, "Lorn")),
                List.of(span(text, "told")),
                List.of(span(text, "The ship was sound"), span(text, "It had been checked twice")),
                .9);
        assertThat(joined(page, indirect).getFirst().content()).containsExactly(span(text, "The ship was sound"));
    }

    @Test
    void theCommaOfANumberPartsNobodyFromWhatTheySay() {
        String text = "According to a survey of 2,104 sailors taken in June, only some knew.";
        TestPage page = TestPage.of(text);
        Attribution learnt = new Attribution(
                List.of(span(text, "a survey of 2")),
                List.of(span(text, "According to")),
                List.of(span(text, "104 sailors taken in June, only some knew")),
                .9);
        assertThat(joined(page, learnt))
                .singleElement()
                .satisfies(a ->
                        assertThat(a.source()).containsExactly(span(text, "a survey of 2,104 sailors taken in June")))
                .satisfies(a -> assertThat(a.content()).containsExactly(span(text, "only some knew")));
    }

    @Test
    void whoIsAskedDoesNotAsk() {
        String text = "“It is,” Lorn said when asked if the gate was shut.";
        TestPage page = TestPage.of(text);
        Attribution asked = new Attribution(
                List.of(span(text, "Lorn")),
                List.of(span(text, "asked")),
                List.of(span(text, "if the gate was shut")),
                .5);
        Attribution ruled = new Attribution(
                List.of(span(text, "Lorn")),
                List.of(span(text, "said")),
                List.of(span(text, "when asked if the gate was shut")),
                .6);
        assertThat(joined(page, asked, ruled))
                .singleElement()
                .satisfies(a -> assertThat(a.source()).isEmpty());
    }

    @Test
    void aDayBehindTheCueAndTheLineBelowAreNoPartOfWhatIsSaid() {
        String text = "Lorn said Wednesday he would go\nWhy did he go?";
        TestPage page = TestPage.of(text);
        Attribution learnt = new Attribution(
                List.of(span(text, "Lorn")),
                List.of(span(text, "said")),
                List.of(new Span(text.indexOf("Wednesday"), text.length() - 1)),
                .9);
        assertThat(joined(page, learnt))
                .singleElement()
                .satisfies(a -> assertThat(a.content()).containsExactly(span(text, "he would go")));
    }

    @Test
    void aHeadingIsNoPieceOfWhatIsToldBelowIt() {
        String text = "“The gate problem”\nLorn told them the gate was shut.";
        TestPage page = TestPage.of(text);
        Attribution learnt = new Attribution(
                List.of(span(text, "Lorn")),
                List.of(span(text, "told")),
                List.of(span(text, "“The gate problem”"), span(text, "the gate was shut")),
                .9);
        assertThat(joined(page, learnt))
                .singleElement()
                .satisfies(a -> assertThat(a.content()).containsExactly(span(text, "the gate was shut")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        The Echo quoted Ada Lorn as saying that the gate was shut. | The Echo | quoted | Ada Lorn as saying that the gate was shut | Ada Lorn | that the gate was shut
        “The gate was shut,” the Echo quoted Lorn as saying. | the Echo | quoted | “The gate was shut,” | Lorn | “The gate was shut,”
        The gate was shut, the minister was quoted as saying by the Echo. | the Echo | was quoted as saying | the minister | the minister | The gate was shut
        Tarn praised it as “a step,” the minister, Ada Lorn, was quoted as saying by state media. | state media | was quoted as saying | the minister, Ada Lorn, | the minister, Ada Lorn | Tarn praised it as “a step,”
        The minister was quoted by the Echo as saying that the gate was shut. | the Echo | was quoted | that the gate was shut | The minister | that the gate was shut
        """)
    void whomAnOutletQuotesSaysIt(String text, String source, String cue, String content, String who, String said) {
        Attribution known = new Attribution(
                List.of(span(text, source)), List.of(span(text, cue)), List.of(span(text, content)), .6);
        TestPage page = TestPage.of(text);
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(known), (a, s) -> List.of())
                .find(page.article(), page.sentences());
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(page.quote(one.source())).isEqualTo(who);
            assertThat(page.quote(one.content())).isEqualTo(said);
        });
    }

    @Test
    void whatAnotherIsSaidToHaveMadeFamousIsNotHersAnyMore() {
        String text = "“We will go,” Ada Lorn said.\nMoss, of course, made this line famous: “I believe in Tarn.”";
        Attribution known = new Attribution(
                List.of(span(text, "Ada Lorn")),
                List.of(span(text, "said")),
                List.of(span(text, "“We will go,”"), span(text, "“I believe in Tarn.”")),
                .8);
        TestPage page = TestPage.of(text);
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(known), new RuleAttributionFinder())
                .find(page.article(), page.sentences());
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().content()).containsExactly(span(text, "“We will go,”"));
        assertThat(found.getLast().source()).containsExactly(span(text, "Moss"));
    }

    @Test
    void whatStandsBeforeTheSayingIsSaidAndNotWhatItLaysOut() {
        String text =
                "Islanders should vote more often, Ada Lorn, the mayor, said Thursday, laying out a plan to win the port.";
        Attribution known = new Attribution(
                List.of(span(text, "Ada Lorn, the mayor,")),
                List.of(span(text, "said")),
                List.of(span(text, "a plan to win the port")),
                .8);
        TestPage page = TestPage.of(text);
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(known), new RuleAttributionFinder())
                .find(page.article(), page.sentences());
        assertThat(found)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.content()).containsExactly(span(text, "Islanders should vote more often")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Lorn said a guard had told them that the gate of the pier was shut. | a guard
        Lorn said she had been assured by the port that the gate of the pier was shut. | the port
        Lorn said Moss believes that the gate of the pier was shut. | ''
        """)
    void whoToldHerIsReadThoughItIsNearlyAllSheSays(String text, String inner) {
        TestPage page = TestPage.of(text);
        Attribution learnt = new Attribution(
                List.of(span(text, "Lorn")),
                List.of(span(text, "said")),
                List.of(new Span("Lorn said ".length(), text.length() - 1)),
                .9);
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(learnt), new RuleAttributionFinder())
                .find(page.article(), page.sentences());
        assertThat(found.stream()
                        .filter(one -> !one.equals(found.getFirst()))
                        .map(one -> page.quote(one.source()))
                        .findFirst()
                        .orElse("''"))
                .isEqualTo(inner);
    }

    @Test
    void whatSheAnnouncedEndsWhereTheNextSpeakerComesIn() {
        String text = "After Lorn announced the new gate, Moss told the crew that it was shut.";
        TestPage page = TestPage.of(text);
        Attribution announced = new Attribution(
                List.of(span(text, "Lorn")),
                List.of(span(text, "announced")),
                List.of(span(text, "the new gate, Moss told the crew that it was shut")),
                .9);
        Attribution told = new Attribution(
                List.of(span(text, "Moss")), List.of(span(text, "told")), List.of(span(text, "that it was shut")), .9);
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(announced, told), (a, s) -> List.of())
                .find(page.article(), page.sentences());
        assertThat(found)
                .extracting(one -> page.quote(one.content()))
                .containsExactly("the new gate", "that it was shut");
    }

    /** Who, the words for it, and what the learnt finder takes for the content; what is said. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        Tide Watch reports, citing its own men at the port, that the gate was shut. | Tide Watch/reports/its own men at the port, that the gate was shut | that the gate was shut
        According to Tide Watch, which cites a log, the gate was shut. | Tide Watch/According to/a log, the gate was shut | the gate was shut
        The gate, according to Tide Watch, which counts boats, was shut. | Tide Watch/according to/which counts boats, was shut | which counts boats, was shut
        Lorn told “Harbour & Friends” on Monday the gate was shut. | Lorn/told/“Harbour & Friends” + the gate was shut | the gate was shut
        The gate was shut, Lorn said, referring to the storm. | Lorn/said/referring to the storm | referring to the storm
        """)
    void whatStandsBetweenTheSayingAndTheWordsIsNoneOfThem(String text, String finding, String said) {
        String[] parts = finding.split("/", -1);
        Attribution learnt = new Attribution(
                List.of(span(text, parts[0])),
                List.of(span(text, parts[1])),
                Arrays.stream(parts[2].split(" \\+ ", -1))
                        .map(piece -> span(text, piece))
                        .toList(),
                .9);
        TestPage page = TestPage.of(text);
        assertThat(joined(page, learnt))
                .extracting(one -> page.quote(one.content()))
                .containsExactly(said);
    }

    private static List<Attribution> joined(TestPage page, Attribution learnt, Attribution... ruled) {
        return new JointAttributionFinder((a, s) -> List.of(learnt), (a, s) -> List.of(ruled))
                .find(page.article(), page.sentences());
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }

    private static List<Attribution> joined(Article.Kind kind, Attribution ruled) {
        TestPage page = TestPage.of(TEXT, kind, Block.Kind.MAIN);
        Attribution learnt = new Attribution(
                spans("Lorn"),
                spans("said"),
                spans("The pier is sound", "We looked twice, and Venn admits that nobody else did"),
                .9);
        return new JointAttributionFinder((a, s) -> List.of(learnt), (a, s) -> List.of(ruled))
                .find(page.article(), page.sentences());
    }

    private static List<Span> spans(String... words) {
        return Arrays.stream(words)
                .filter(w -> !w.isEmpty())
                .map(w -> new Span(TEXT.indexOf(w), TEXT.indexOf(w) + w.length()))
                .toList();
    }
}
