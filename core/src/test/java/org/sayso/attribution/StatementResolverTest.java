package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Found;
import org.sayso.text.Span;
import org.sayso.time.Days;

class StatementResolverTest {

    private static final String[] NAMES = {
        "Ada Lorn/Lorn",
        "Tom Moss/Moss",
        "Adam Venn/Venn",
        "*Marine News",
        "*Harbour Radio",
        "+Port Council",
        "+Kestrel Shipping",
        "+Radio Gull",
        "@Port Tarn"
    };

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ada Lorn said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "Ada Lorn told Marine News that the bridge was safe. | the bridge | The Echo < Marine News < Ada Lorn",
                "Ada Lorn told Marine News that the road was shut.¶She added that the bridge was safe. | the bridge | The Echo < Marine News < Ada Lorn",
                "Hours after parcels were sent to Marine News, Ada Lorn said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "A clerk for Marine News said the bridge was safe. | the bridge | The Echo < A clerk for Marine News",
                "Since a story in Marine News told of it, Ada Lorn said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "In an interview with Marine News, Ada Lorn said the bridge was safe. | the bridge | The Echo < Marine News < Ada Lorn",
                "The Lorn inquiry said the bridge was safe. Ada Lorn left. | the bridge | The Echo < The Lorn inquiry",
                "The harbour minister, Ada Lorn, left. Tom Moss stayed.¶The outgoing harbour politician said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "The bills of the ministry the port says it paid came late. | it paid | The Echo < the port",
                "Ada Lorn told local media that the bridge was safe. | the bridge | The Echo < local media < Ada Lorn",
                "Ada Lorn told reporters that the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "Marine News reported that two officials said the bridge was safe. | the bridge | The Echo < Marine News < two officials",
                "The bridge was safe, according to port officials cited by Marine News. | The bridge | The Echo < Marine News < port officials cited by Marine News",
                "Ada Lorn recalled that Tom Moss had written that the bridge was safe. | the bridge was | The Echo < Ada Lorn < Tom Moss",
                "Gen. Ada Lorn left.¶The general said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "The harbour minister, Ada Lorn, left. Tom Moss stayed.¶The harbour minister said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "Ada Lorn left.¶Lorn’s spokesman said the bridge was safe. | the bridge | The Echo < Lorn’s spokesman",
                "The Port Council met.¶The council said the bridge was safe. | the bridge | The Echo < Port Council",
                "Nobody said the road was shut.¶He said the bridge was safe. | the bridge | The Echo < He",
                "Ada Lorn left.¶She said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "It was claimed that the bridge was safe. | the bridge | The Echo < not stated",
                "A spokesman for the ministry, Tom Moss, said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Two pilots said the road was shut.¶One of them said the bridge was safe. | the bridge | The Echo < one of two pilots",
                "Two pilots said the road was shut.¶According to both, the bridge was safe. | the bridge | The Echo < Two pilots",
                "One of the pilots said the bridge was safe. | the bridge | The Echo < One of the pilots",
                "The Echo said the bridge was safe. | the bridge | The Echo",
                "The glazier Tom Moss stood by.¶The glazier said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Tom Moss, a glazier, stood by.¶The glazier said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Tom Moss stood by. He has been a glazier for years.¶The glazier said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Kestrel Shipping, a newspaper, wrote that officials said the bridge was safe. | the bridge | The Echo < Kestrel Shipping < officials",
                "Asked by Tom Moss about the road, he left. Ada Lorn said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "A postcard came on Monday. “The bridge is safe,” it read. | The bridge | The Echo < A postcard",
                "A number of pilots, including the harbour poet Tom Moss, said the bridge was safe. | the bridge | The Echo < A number of pilots",
                "A Marine News executive said the bridge was safe. | the bridge | The Echo < A Marine News executive",
                "Tom Moss, the prime minister, left.¶The defence minister said the bridge was safe. | the bridge | The Echo < The defence minister",
                "Sunday’s action was a marked one, suggesting that the bridge was safe. | the bridge | The Echo < Sunday’s action",
                "The Kestrel leadership promised that the road was shut, Tom Moss said.¶He said, however, that the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Pilots like Tom Moss said the bridge was safe. Tom Moss left. | the bridge | The Echo < Pilots like Tom Moss",
                "Tom Moss said the road was shut. There was a fourth suspect in the hall, where he said the bridge was safe. | the bridge | The Echo < a fourth suspect",
                "Governor Ada Lorn left.¶He stood beside Governor Tom Moss. The Tarnhaven governor said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Critics of Tom Moss — who say the bridge was safe — left. | the bridge | The Echo < Critics of Tom Moss",
                "It was broken by Tom Moss on Thursday, who said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "They have a habit of electing new mayors who say the bridge was safe. | the bridge | The Echo < new mayors",
                "Gov. Tom Moss left.¶The Republican governor said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "“The bridge is safe,” Tom Moss said, Marine News reported. | The bridge | The Echo < Marine News < Tom Moss",
                "Ada Lorn told Marine News that the road was shut.¶She later said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "The group’s Tom Moss said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "House Bill 757, which passed on Wednesday, says the bridge was safe. | the bridge | The Echo < House Bill 757",
                "FWD.us, the well-known group, said the bridge was safe. | the bridge | The Echo < FWD.us",
                "Per Monday's Marine News, Ada Lorn says the bridge was safe. | the bridge | The Echo < Marine News < Ada Lorn",
                "Ada Lorn wrote a letter to Marine News saying the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "Tom Moss and other pilots said the bridge was safe. | the bridge | The Echo < Tom Moss and other pilots",
                "Ada Lorn told Marine News that the road was shut.¶She testified that the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "Tom Moss left.¶He and Ada Lorn said the bridge was safe. | the bridge | The Echo < He and Ada Lorn",
                "Moss attorneys Ada Lorn and Adam Venn said the bridge was safe. | the bridge | The Echo < Ada Lorn and Adam Venn",
                "They (the Port Council) said the bridge was safe. | the bridge | The Echo < Port Council",
                "Sen. Ada Lorn left. Tom Moss stayed.¶The Port Tarn senator said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "The road was shut, according to Marine News, which also reported that the bridge was safe. | the bridge | The Echo < Marine News",
                "Tom Moss, 54, who said the bridge was safe, left. | the bridge | The Echo < Tom Moss",
                "The Port Council, with help from Port Tarn, are trying again. They said the bridge was safe. | the bridge | The Echo < Port Council",
                "Adam Venn said the road was shut.¶Tom Moss did not meet Adam Venn, though his spokesman said the bridge was safe. | the bridge | The Echo < Tom Moss’s spokesman",
                "Tom Moss said the road was shut.¶In his claim that the bridge was safe, Adam Venn went far. | the bridge | The Echo < Adam Venn",
                "The latest update says the bridge was safe. | the bridge | The Echo < The latest update",
                "The Tarnhavener newspaper said the bridge was safe. Harbour Radio did not. | the bridge | The Echo < The Tarnhavener newspaper",
                "A Moss supporter said the bridge was safe. Tom Moss left. | the bridge | The Echo < A Moss supporter",
                "They met Tom Moss, a member of the Port Council who said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "They gave it a poor mark compared to 44 percent who say the bridge was safe. | the bridge | The Echo < 44 percent",
                "Tom Moss was there on Monday.¶The measure passed Monday says the bridge was safe. | the bridge | The Echo < The measure passed Monday",
                "The Port Council met. The video is long.¶It shows that the bridge was safe. | the bridge | The Echo < The video",
                "Federal judge finds Moss lied.¶Tom Moss left.¶The judge said the bridge was safe. | the bridge | The Echo < The judge",
                "The North’s official Marine News news agency said the bridge was safe. Harbour Radio left. | the bridge | The Echo < Marine News",
                "Port Council and Mr Moss said the bridge was safe. Tom Moss left. | the bridge | The Echo < Port Council and Mr Moss",
                "Port Council, Kestrel Shipping and Marine News said the bridge was safe. | the bridge | The Echo < Port Council, Kestrel Shipping and Marine News",
                "They won praise from some, including Tom Moss and Ada Lorn, who say the bridge was safe. | the bridge | The Echo < Tom Moss and Ada Lorn",
                "They met Tom Moss (D-CA), who said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Minister Tom Moss and Gen. Ada Lorn said the bridge was safe. | the bridge | The Echo < Tom Moss and Ada Lorn",
                "Tom Moss is the best man.¶The Tarnhaven Republican said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Tom Moss, a welder, said the road was shut.¶The Tarnhaven man said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Tom Moss said the road was shut.¶The self-described socialist on Monday night said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Harbour High Commissioner for Ferries Ada Lorn said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "Rules already exist in some form for harbour pilots who say the bridge was safe. | the bridge | The Echo < harbour pilots",
                "Half of poll respondents said the road was shut.¶The latest poll says the bridge was safe. | the bridge | The Echo < The latest poll",
                "A spokeswoman for the port said the road was shut.¶It says the bridge was safe. Tom Moss said no, and he said it was shut. | was shut | The Echo < Tom Moss",
                "The port refugee agency said the bridge was safe. Marine News left. | the bridge | The Echo < The port refugee agency",
                "At a meeting in which Tom Moss defended his words, Ada Lorn said the road was shut.¶“The bridge was safe,” she said. Moss left. Moss came. | bridge | The Echo < Ada Lorn",
                "Ada Lorn said the road was shut.¶This ended Tom Moss’s quarrel with the port, because he said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Tom Moss left after he said the road was shut.¶Adam Venn is head of Harbour Radio.¶He said the bridge was safe. | the bridge | The Echo < Adam Venn",
                "An influential Republican said the bridge was safe. | the bridge | The Echo < An influential Republican",
                "One of those, the Port Council, said the bridge was safe. | the bridge | The Echo < Port Council",
                "The campaigns of Ada Lorn and Tom Moss said the bridge was safe. | the bridge | The Echo < The campaigns of Ada Lorn and Tom Moss",
                "Tom Moss left.¶His campaign said the bridge was safe. | the bridge | The Echo < Tom Moss’s campaign",
                "Tom Moss and the Port Council said the bridge was safe. | the bridge | The Echo < Tom Moss and the Port Council",
                "There is a hearing of the harbour works committee, the committee said; the bridge was safe, the committee said. | the bridge | The Echo < the harbour works committee",
                "Critics said the road was shut.¶Many pilots were new, and they say the bridge was safe. | the bridge | The Echo < Many pilots",
                "It is a huge problem for pilots who say the bridge was safe. | the bridge | The Echo < pilots",
                "It should trouble anyone who says the bridge was safe. | the bridge | The Echo < anyone",
                "Moss critic, Mayor Ada Lorn, said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "Tom Moss left. Moss came. Moss ate. Moss sat. Moss rose.¶The president said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "Tide magazine said the road was shut.¶Marine News came.¶The magazine said the bridge was safe. | the bridge | The Echo < Tide magazine",
                "The Marine News newspaper said the bridge was safe. | the bridge | The Echo < Marine News",
                "Campaign officials and other port councillors said the bridge was safe. | the bridge | The Echo < Campaign officials and other port councillors",
                "I noted in my column that the bridge was safe. | the bridge | The Echo < the author",
                "“The road is shut,” Ada Lorn said. Added an aide to the mayor, “The bridge was safe.” | bridge | The Echo < an aide to the mayor",
                "Ada Lorn left.¶Tom Moss said the road was shut.¶Even if Moss came twice, the bridge was safe, he said. | the bridge | The Echo < Tom Moss",
                "Tom Moss said he had been told by Ada Lorn that the bridge was safe. | that the bridge | The Echo < Tom Moss < Ada Lorn",
                "Tom Moss said he was told by a clerk, whom he would not name, that the bridge was safe. | that the bridge | The Echo < Tom Moss < a clerk",
                "Tom Moss says a harbour guard later told him that the bridge was safe. | that the bridge | The Echo < Tom Moss < a harbour guard",
                "According to Marine News, Port Tarn has a log in which Ada Lorn told the crew that the bridge was safe. | that the bridge | The Echo < Marine News < Ada Lorn",
                "According to Marine News, which cites a clerk, the bridge was safe. | the bridge | The Echo < Marine News < a clerk",
                "Gen. Ada Lorn left.¶Gen. Tom Moss said the general had told him that the bridge was safe. | that the bridge | The Echo < Tom Moss < Ada Lorn",
                "Ada Lorn told Marine News that the road was shut.¶She told the channel that the bridge was safe. | the bridge | The Echo < Marine News < Ada Lorn",
                "Ada Lorn told Radio Gull that the bridge was safe. | the bridge | The Echo < Radio Gull < Ada Lorn",
                "Ada Lorn cited the Marine News report and said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "A former clerk told Marine News that the road was shut. Harbour Radio left.¶He said the bridge was safe. | the bridge | The Echo < Marine News < A former clerk",
                "The minister of works, Ms. Ada Lorn, said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "Tom Moss said the road was shut.¶The captain of the ferry said the bridge was safe. | the bridge | The Echo < The captain of the ferry",
                "It will raise the ire of harbour supporters who say the bridge was safe. | the bridge | The Echo < harbour supporters",
                "Both mayors said the road was shut.¶Advocates of the pier said it was late.¶They said the bridge was safe. | the bridge | The Echo < Advocates of the pier",
                "Her defenders, among them Tom Moss, said the bridge was safe. | the bridge | The Echo < Her defenders",
                "Ada Lorn told Marine News that the road was shut.¶She put it right in two tweets on Monday.¶She said the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "“The road was shut,” Tom Moss said.¶“It was all the work of Adam Venn. Venn must know it.”¶He said the bridge was safe. | the bridge | The Echo < Tom Moss",
                "“The road was shut,” Tom Moss said.¶“It was all the work of Adam Venn.” Venn came at once.¶He said the bridge was safe. | the bridge | The Echo < Adam Venn",
                "Tom Moss is one of the 14% who say the bridge was safe. | the bridge | The Echo < the 14%",
                "Tom Moss is one of the 14% who say the road was shut. He says the bridge was safe. | the bridge | The Echo < Tom Moss",
                "“The road was shut,” Tom Moss said. “It rained. Alumni of a school wrote that the port was theirs.”¶“The bridge was safe,” he continued. | he bridge was safe | The Echo < Tom Moss",
                "Recent research by Ada Lorn says the road was shut.¶She says the bridge was safe. | the bridge | The Echo < Ada Lorn",
                "Tom Moss rang.¶Tom Moss said the road was shut. His brother said it was late.¶“He said the bridge was safe,” Moss recalled. | he bridge was safe | The Echo < Tom Moss < Tom Moss’s brother",
            })
    @DisplayName("the chain runs from the publisher over whoever it cites to the origin")
    void chainsRunFromPublisherToOrigin(String text, String content, String expected) {
        Statement statement = TestPage.of(text.replace('¶', '\n'), NAMES).about(content);
        assertThat(TestPage.chain(statement)).isEqualTo(expected);
        assertThat(statement.hands()).isEqualTo(statement.chain().size() - 1);
    }

    @Test
    void whatSheDoesIsNoPartOfWhatSheTold() {
        String text =
                "Ada Lorn told Marine News that the road was shut. She is taking steps to ensure that the bridge is safe.";
        TestPage page = TestPage.of(text, NAMES);
        Attribution told = new Attribution(
                List.of(span(text, "Ada Lorn")),
                List.of(span(text, "told")),
                List.of(span(text, "that the road was shut")),
                0.9);
        Attribution takes = new Attribution(
                List.of(span(text, "She")),
                List.of(span(text, "is taking steps to ensure")),
                List.of(span(text, "that the bridge is safe")),
                0.9);
        assertThat(new StatementResolver()
                        .resolve(page.article(), page.sentences(), page.names(), List.of(), List.of(told, takes)))
                .extracting(TestPage::chain)
                .containsExactly("The Echo < Marine News < Ada Lorn", "The Echo < Ada Lorn");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Explaining the made-up quarrel would be a waste of time. | Explaining | the made-up quarrel | 0",
                "Explaining the made-up quarrel is what the port did. | Explaining | the made-up quarrel | 0",
                "Explaining the made-up quarrel, the port said the bridge was safe. | Explaining | the made-up quarrel | 1"
            })
    void aDeedThatIsASubjectIsNothingSaid(String text, String cue, String content, int statements) {
        TestPage page = TestPage.of(text, NAMES);
        Attribution deed = new Attribution(List.of(), List.of(span(text, cue)), List.of(span(text, content)), 0.9);
        assertThat(resolved(page, deed)).hasSize(statements);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"reported, The Echo", "first reported, The Echo", "know, The Echo < not stated"})
    void whatWeReportedIsThePagesOwn(String cue, String chain) {
        String text = "Ada Lorn left. In May we " + cue + " that the bridge was safe.";
        TestPage page = TestPage.of(text, NAMES);
        Attribution own = new Attribution(
                List.of(span(text, "we")),
                List.of(span(text, cue)),
                List.of(span(text, "that the bridge was safe")),
                0.9);
        assertThat(resolved(page, own)).extracting(TestPage::chain).containsExactly(chain);
    }

    @Test
    void whoSignsAQuotationSaysToWhom() {
        String text = "“The bridge is safe.” — Ada Lorn to Marine News";
        TestPage page = TestPage.of(text, NAMES);
        Attribution signed = new Attribution(
                List.of(span(text, "Ada Lorn to Marine News")),
                List.of(),
                List.of(span(text, "“The bridge is safe.”")),
                0.9);
        assertThat(resolved(page, signed))
                .extracting(TestPage::chain)
                .containsExactly("The Echo < Marine News < Ada Lorn");
    }

    @Test
    void whoAsksForSomebodyTellsOfNobody() {
        assertThat(TestPage.of("Who insisted that the bridge was safe? Accounts of who insisted that it was differ.")
                        .statements())
                .isEmpty();
    }

    @Test
    void theOneAskedIsNobodysHeInAnInterview() {
        TestPage page = TestPage.of(
                "Tom Moss: Adam Venn told me he was late.\nAda Lorn: He told me that the bridge was safe.",
                Article.Kind.TRANSCRIPT,
                Block.Kind.MAIN,
                "Ada Lorn/Lorn",
                "Tom Moss/Moss",
                "Adam Venn/Venn");
        List<Attribution> found = new JointAttributionFinder((a, s) -> List.of(), new RuleAttributionFinder())
                .find(page.article(), page.sentences());
        assertThat(new StatementResolver().resolve(page.article(), page.sentences(), page.names(), List.of(), found))
                .extracting(TestPage::chain)
                .contains("The Echo < Ada Lorn < Adam Venn");
    }

    @Test
    void anAgencyByItsLettersIsNoHandOfItsOwn() {
        String text = "PORT TARN (MN) — Ada Lorn told Marine News that the bridge was safe.";
        TestPage page = TestPage.of(text, NAMES);
        Article own = new Article(
                page.article().page(),
                Article.Kind.ARTICLE,
                page.article().blocks(),
                null,
                null,
                new Found("MN", null),
                null,
                null,
                "en");
        assertThat(new StatementResolver().resolve(own, page.sentences(), page.names(), List.of(), page.attributions()))
                .extracting(TestPage::chain)
                .containsExactly("MN < Ada Lorn");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ada Lorn said the bridge was safe. | NAMED",
                "Two officials said the bridge was safe. | UNNAMED",
                "Critics said the bridge was safe. | GROUP",
                "The Port Council said the bridge was safe. | GROUP",
                "Marine News said the bridge was safe. | OUTLET",
                "The letter said the bridge was safe. | DOCUMENT",
                "It was rumoured that the bridge was safe. | NOT_STATED",
                "One of the officials said the bridge was safe. | UNNAMED",
                "A first reading of the pump data shows that the bridge was safe. | DOCUMENT",
                "The palace said the bridge was safe. | GROUP",
                "The town said the bridge was safe. | GROUP",
                "The party's rules say the bridge was safe. | DOCUMENT",
                "A number of pilots, including Tom Moss, said the bridge was safe. | GROUP",
                "FWD.us said the bridge was safe. | GROUP",
                "Ada Lorn, a harbour agency spokeswoman, said the bridge was safe. | NAMED",
                "Kestrel Shipping, a harbour agency, said the bridge was safe. | GROUP",
                "Kestrel Shipping, a news agency, said the bridge was safe. | OUTLET",
                "According to 15% of Islanders, the bridge was safe. | GROUP",
                "According to 8 of 10 pilots, the bridge was safe. | GROUP",
                "According to two-thirds of pilots, the bridge was safe. | GROUP",
                "Two officials and other sources said the bridge was safe. | UNNAMED",
                "The space agency Kestrel Shipping said the bridge was safe. | GROUP",
                "The news agency Kestrel Shipping said the bridge was safe. | OUTLET",
                "The penal code says the bridge was safe. | DOCUMENT",
                "Recent research by two clerks says the bridge was safe. | DOCUMENT",
                "Poll respondents say the bridge was safe. | GROUP",
                "Two passengers say the bridge was safe. | UNNAMED",
                "A Moss supporter said the bridge was safe. Tom Moss left. | UNNAMED",
                "Lots of Democrats say the bridge was safe. | GROUP",
            })
    @DisplayName("who speaks is classed by what a reader could look up")
    void classesTheSource(String text, SourceClass expected) {
        assertThat(TestPage.of(text, NAMES).statements().getFirst().sourceClass())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ada Lorn said the bridge was safe. | ASSERTS",
                "Ada Lorn denied that the bridge was safe. | DENIES",
                "Ada Lorn did not deny that the bridge was safe. | ASSERTS",
                "Ada Lorn dismissed the report as a fable. | DENIES",
                "The navy declined to comment on the bridge. | DECLINES",
                "Ada Lorn refused to confirm the report. | DECLINES",
                "Ada Lorn asked whether the bridge was safe. | QUESTIONS",
                "Kestrel Shipping says it had nothing to do with the fire. | DENIES",
                "Ada Lorn refused to appear before the court. | DECLINES",
                "“There was no fire and no alarm,” the Port Council said. | DENIES",
                "“Nobody was dismissed over the fire,” a spokeswoman said. | DENIES",
                "A fisherman said nobody told him of the fire. | ASSERTS",
                "The Port Council conceded that there was no proof of the sale. | ASSERTS",
                "The Port Council called the charge “an invention”. | DENIES",
                "The Port Council called the bridge “a marvel”. | ASSERTS",
                "Ada Lorn does not believe that the bridge was safe. | DENIES",
            })
    @DisplayName("what the source does with the content is read from the cue")
    void readsThePolarity(String text, Polarity expected) {
        assertThat(TestPage.of(text, NAMES).statements().getFirst().polarity()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“The bridge is safe,” Ada Lorn said. | DIRECT",
                "Ada Lorn said the bridge was “quite safe”. | MIXED",
                "Ada Lorn said the bridge was safe. | INDIRECT",
            })
    @DisplayName("all, some or none of the words are the source's own")
    void tellsTheManner(String text, Manner expected) {
        assertThat(TestPage.of(text, NAMES).statements().getFirst().manner()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} / {1} / {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The bridge was safe, Marine News reported on Sunday, citing two pilots. | two pilots | citing | The bridge was safe | The Echo < Marine News < two pilots",
                "Marine News reported on Sunday that the bridge was safe, citing two pilots. | Marine News | reported | that the bridge was safe | The Echo < Marine News < two pilots",
                "Two pilots, Marine News wrote, believe that the bridge was safe. | Two pilots | believe | that the bridge was safe | The Echo < Marine News < Two pilots",
                "Tom Moss stood by. Ada Lorn had told him, he wrote, that the bridge was safe. | Ada Lorn | had told | that the bridge was safe | The Echo < Tom Moss < Ada Lorn",
                "Ada Lorn called it a mistake and told Marine News that the bridge was safe. | Ada Lorn | called | it a mistake | The Echo < Ada Lorn",
                "Ada Lorn wants it gone, but in an interview with Marine News, Tom Moss said the bridge was safe. | Ada Lorn | wants | it gone | The Echo < Ada Lorn",
                "It has been checked by the Port Council (PC), which has said it was safe. | which | has said | it was safe | The Echo < Port Council",
                "They feel the weight of the Port Council, which declared it was safe. | which | declared | it was safe | The Echo < Port Council",
                "Mayor Ada Lorn left. “It was safe,” said the mayor who has made no secret of his dislike. | the mayor who has made no secret of his dislike | said | “It was safe,” | The Echo < Ada Lorn",
                "Marine News quoted Tom Moss as saying the bridge was safe. | Tom Moss | as saying | the bridge was safe | The Echo < Marine News < Tom Moss",
                "“The bridge is safe,” Marine News quoted Tom Moss as saying. | Tom Moss | as saying | “The bridge is safe,” | The Echo < Marine News < Tom Moss",
                "The bridge was safe, Tom Moss was quoted as saying by state media. | Tom Moss | was quoted as saying | The bridge was safe | The Echo < state media < Tom Moss",
                "The order marked a turnaround for the country, which announced it was safe. | which | announced | it was safe | The Echo < the country",
                "Ada Lorn told “Harbour & Friends” that the bridge was safe. | Ada Lorn | told | that the bridge was safe | The Echo < Harbour & Friends < Ada Lorn",
                "It was quoted by Marine News, which described it as safe. | which | described | it as safe | The Echo < Marine News",
                "Tarn invoked Article 42 of the Union charter, which says it was safe. | which | says | it was safe | The Echo < Article 42 of the Union charter",
                "A ministry spokesman, quoted by Marine News, said it was safe. | A ministry spokesman, quoted by Marine News, | said | it was safe | The Echo < Marine News < A ministry spokesman",
                "It came from Ada Lorn, the mayor of the capital, Port Tarn, who described it as safe. | who | described | it as safe | The Echo < Ada Lorn",
                "Marine News left. Kestrel Shipping’s meddling at sea and its support for the bridge ended. | its | support for | the bridge | The Echo < Kestrel Shipping",
                "The Port Tarn controversy threatens to hide that it was safe. | The Port Tarn controversy | threatens | that it was safe | The Echo < The Port Tarn controversy",
                "But even a Moss fan this week smiled at the bridge. | a Moss fan this week | smiled at | the bridge | The Echo < a Moss fan",
                "Tom Moss left. Every mayor who ever walked it says it was safe. | Every mayor who ever walked it | says | it was safe | The Echo < Every mayor who ever walked it",
                "It was developed by the Port Council, which suggests that it was safe. | which | suggests | that it was safe | The Echo < which",
                "Ada Lorn asked the head of the Port Council, which apparently said it was safe. | which | said | it was safe | The Echo < the head of the Port Council",
                "Kestrel Shipping is a fund that promised it was safe. | that | promised | it was safe | The Echo < a fund",
                "Mayor Tom Moss (D-CA) and other pilots said it was safe. | Mayor Tom Moss (D-CA) and other pilots | said | it was safe | The Echo < Mayor Tom Moss (D-CA) and other pilots",
                "She thereby said that the bridge was safe. | She thereby | said | that the bridge was safe | The Echo < She",
                "Her cousin rang him from the port, says Ada Lorn. | Her cousin rang him from the port | says | Ada Lorn | The Echo < not stated",
            })
    @DisplayName("whoever finds the spans, the chain is read from the sentence they stand in")
    void readsSpansThatAnotherFinderFound(String text, String source, String cue, String content, String expected) {
        TestPage page = TestPage.of(text, NAMES);
        Attribution attribution = new Attribution(
                List.of(span(text, source)), List.of(span(text, cue)), List.of(span(text, content)), 0.9);
        List<Statement> statements = resolved(page, attribution);
        assertThat(statements)
                .singleElement()
                .satisfies(s -> assertThat(TestPage.chain(s)).isEqualTo(expected));
    }

    private static List<Statement> resolved(TestPage page, Attribution attribution) {
        return new StatementResolver()
                .resolve(page.article(), page.sentences(), page.names(), List.of(), List.of(attribution));
    }

    @Test
    void whatAnAgencyWroteAndAnotherPrintsCameThroughItsHands() {
        TestPage page = TestPage.of("Ada Lorn said the bridge was safe.", NAMES);
        Article own = page.article();
        Article printed = new Article(
                own.page(), own.kind(), own.blocks(), null, new Found("PTI", null), own.outlet(), null, null, "en");
        List<Statement> statements = new StatementResolver()
                .resolve(printed, page.sentences(), page.names(), List.of(), page.attributions());
        assertThat(statements)
                .singleElement()
                .satisfies(s -> assertThat(TestPage.chain(s)).isEqualTo("The Echo < Press Trust of India < Ada Lorn"));
    }

    @Test
    void severalOfAKindAreNotTheBodyThatHasTheWordInItsName() {
        TestPage page = TestPage.of(
                "The Committee to Protect Pilots said it was sorry.\nThe pilots said the bridge was safe.",
                "+Committee to Protect Pilots");
        assertThat(TestPage.chain(page.about("the bridge"))).isEqualTo("The Echo < The pilots");
    }

    @Test
    void whomSomethingWasToldIsNoPartOfWhatWasTold() {
        String text = "Ada Lorn told The Marine News part of the bridge was safe.";
        TestPage page = TestPage.of(text, NAMES);
        Attribution attribution = new Attribution(
                List.of(span(text, "Ada Lorn")),
                List.of(span(text, "told")),
                List.of(span(text, "The Marine News part of the bridge was safe")),
                0.9);
        assertThat(resolved(page, attribution))
                .singleElement()
                .satisfies(s -> assertThat(s.content().getFirst().of(text)).isEqualTo("part of the bridge was safe"))
                .satisfies(s -> assertThat(TestPage.chain(s)).isEqualTo("The Echo < Marine News < Ada Lorn"));
    }

    @Test
    void whoWithdrawsAnAccountDeniesIt() {
        String text = "The Port Council withdrew its account of the night.";
        TestPage page = TestPage.of(text, NAMES);
        Attribution attribution = new Attribution(
                List.of(span(text, "The Port Council")),
                List.of(span(text, "withdrew")),
                List.of(span(text, "its account of the night")),
                0.9);
        assertThat(resolved(page, attribution))
                .singleElement()
                .satisfies(s -> assertThat(s.polarity()).isEqualTo(Polarity.DENIES));
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }

    @Test
    void withinSomebodysWordsThatNobodySpokeIsNoStatement() {
        assertThat(TestPage.of("Ada Lorn said that nobody told the crew that the bridge was safe.", NAMES)
                        .statements())
                .allSatisfy(s -> assertThat(s.origin().name()).isEqualTo("Ada Lorn"));
    }

    @Test
    void secondVerbOfOneRefusalIsNoSecondStatement() {
        assertThat(TestPage.of("Ada Lorn refused to confirm or deny it.", NAMES).statements())
                .hasSize(1);
    }

    @Test
    void authorOfAnotherCommentIsNeverHe() {
        String text = "Why was it shut?\nMy uncle keeps the bridge. He says the bridge was safe.";
        int second = text.indexOf("My");
        List<Block> blocks = List.of(
                Block.of(new Span(0, second - 1), Block.Kind.QUESTION),
                Block.of(new Span(second, text.length()), Block.Kind.COMMENT));
        TestPage page = TestPage.of(text, Article.Kind.THREAD, blocks, NAMES);
        assertThat(page.about("the bridge was safe").origin().name()).isNotEqualTo("the asker");
        assertThat(page.statements().stream().map(s -> s.origin().name())).contains("My uncle");
    }

    @Test
    void howTheSourceKnowsAndWhereItSpokeAreSpans() {
        TestPage page = TestPage.of(
                "Two aides briefed on the talks told Harbour Radio in an interview that the bridge was safe.", NAMES);
        Statement statement = page.statements().getFirst();
        assertThat(page.quote(statement.basis())).isEqualTo("briefed on the talks");
        assertThat(page.quote(statement.venue())).contains("told Harbour Radio");
    }

    @Test
    void aLinkThatOnlyContextGivesIsMarked() {
        Statement statement = TestPage.of(
                        "The bridge was shut, according to officials cited by Marine News.\nThe envoy reportedly left.",
                        NAMES)
                .about("left");
        assertThat(TestPage.chain(statement)).isEqualTo("The Echo < Marine News < not stated");
        assertThat(statement.chain().get(1).inferred()).isTrue();
    }

    @Test
    void aCommentIsOneStatementByItsAuthor() {
        String text = "Nobody was there. It was dark.\n– seagull7";
        Block comment = new Block(new Span(0, 30), Block.Kind.COMMENT, "seagull7", Days.parse("2021-05-02"), 3, null);
        TestPage page = TestPage.of(text, Article.Kind.THREAD, List.of(comment));
        Statement statement = page.statements().getFirst();
        assertThat(TestPage.chain(statement)).isEqualTo("The Echo < seagull7");
        assertThat(statement.sourceClass()).isEqualTo(SourceClass.NET_USER);
        assertThat(statement.saidOn()).isEqualTo("2021-05-02");
        assertThat(page.quote(statement.source())).isEqualTo("seagull7");
    }

    @Test
    void whatAnAnswerQuotesGoesThroughItsAuthorAndTheOutletItNames() {
        String text = "Marine News has published a report on it:\nThe bridge was safe, two guards told Marine News.";
        int line = text.indexOf('\n');
        List<Block> blocks = List.of(
                new Block(new Span(0, line), Block.Kind.ANSWER, "tern", null, 4, 0),
                new Block(new Span(line + 1, text.length()), Block.Kind.QUOTATION, null, null, null, 0));
        Statement statement =
                TestPage.of(text, Article.Kind.THREAD, blocks, NAMES).about("bridge");
        assertThat(TestPage.chain(statement)).isEqualTo("The Echo < tern < Marine News < two guards");
    }

    @Test
    void everySpanLiesInThePageWhateverThePage() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        String base = """
                Ada Lorn told Marine News that “the bridge is safe”. “It’s not,” said Tom Moss, adding: 'Never.'
                According to two officials briefed on it, the Port Council denied the claim; it declined to say more.
                He reportedly left, the outlet writes. “We saw it.
                “Nobody else did.”
                LORN: Who? MOSS: Us.
                """;
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder(base);
            for (int cut = 0; cut < 8; cut++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "“”\"'‘’\n ,.:said\uD83D\uDE00".charAt(random.nextInt(14)));
                    default -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
                }
            }
            check(TestPage.of(text.toString(), NAMES), "seed " + seed + ", round " + round);
        }
    }

    private static void check(TestPage page, String where) {
        int length = page.article().page().text().length();
        for (Statement statement : page.statements()) {
            assertThat(statement.chain().getFirst().name()).as(where).isEqualTo("The Echo");
            for (List<Span> spans : List.of(
                    statement.content(), statement.source(), statement.cue(), statement.basis(), statement.venue())) {
                for (Span span : spans) {
                    assertThat(span.end()).as(where).isLessThanOrEqualTo(length);
                    assertThat(span.isEmpty()).as(where).isFalse();
                }
            }
            for (Span cue : statement.cue()) {
                assertThat(statement.content().stream().anyMatch(cue::overlaps))
                        .as(where)
                        .isFalse();
            }
        }
    }
}
