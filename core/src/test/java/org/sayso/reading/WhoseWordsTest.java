package org.sayso.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.attribution.Link;
import org.sayso.attribution.Manner;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.page.Given;
import org.sayso.page.RawPage;

/**
 * Whose words they are where no verb of saying stands beside them, or a wrong name does: read by the whole reader, the
 * trained tagger too.
 */
class WhoseWordsTest {

    private static final Reader READER = new Reader();

    private static final String BEFORE = """
            Harbour board met over gate

            The Strand Post

            12 June 2031

            Ada Lorn, the works minister, met the harbour board in Tarnhaven on Monday, and Senator Tom Moss was there.

            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // posts with their signature
                "Few were pleased.¶I wonder who paid for that gate? — Quill Arrow (@quillarrow) June 14, 2031 | I wonder who paid for that gate? | Quill Arrow | NAMED",
                "Few were pleased.¶I wonder who paid for that gate? https://post.example/a — gate_watcher (@gatew) June 14, 2031 | I wonder who paid for that gate? | gate_watcher | NET_USER",
                "Few were pleased.¶The gate was never tested. pic.twitter.com/abc — Ada Lorn (@adalorn) June 14, 2031 | The gate was never tested. | Ada Lorn | NAMED",
                // in somebody's words
                "No ship would pass, in the words of Moss, “until every bolt has been counted twice.” | until every bolt has been counted twice. | Tom Moss | NAMED",
                "In Moss’s words, “every bolt has been counted twice.” | every bolt has been counted twice. | Tom Moss | NAMED",
                "“I say that the gate is king, and that all of us will bow to the gate!”¶So thundered Senator Moss. | I say that the gate is king, and that all of us will bow to the gate! | Tom Moss | NAMED",
                "It would not have pleased Senator Moss, who wrote after the first flood:¶“I have ever thought that the gate would fail us.” | I have ever thought that the gate would fail us. | Tom Moss | NAMED",
                // whose document it is
                "In a statement, Moss said he would stay.¶“The gate was never tested,” the statement said. | The gate was never tested | Tom Moss (statement) | DOCUMENT",
                "Moss wrote a letter to the crew on Friday.¶The letter said the gate was never tested. | the gate was never tested | Tom Moss (letter) | DOCUMENT",
                "A spokesman for the Estuary Authority released a statement.¶The statement added that the gate was never tested. | the gate was never tested | Estuary Authority (statement) | DOCUMENT",
                "The ministry issued a statement on Monday denying any fault.¶“The gate was never tested,” the statement said. | The gate was never tested | The ministry (statement) | DOCUMENT",
                "Moss had read a report.¶The report said the gate was never tested. | the gate was never tested | The report | DOCUMENT",
                "A statement was released in Tarnhaven on Monday.¶“The gate was never tested,” the statement said. | The gate was never tested | the statement | DOCUMENT",
                // through whose hands it came
                "According to records obtained by Reuters, the gate was never tested. | the gate was never tested | records obtained by Reuters | DOCUMENT",
                "A Reuters investigation found that the gate was never tested. | the gate was never tested | Reuters | OUTLET",
                "“We shut the gate because it leaked,” Hugh Venn said according to Reuters. “Nobody was hurt.” | We shut the gate | Hugh Venn | NAMED",
                "“There has been no fine,” Moss, who chairs the harbour board, told CBS’s “Face the Sea” program according to a CBS transcript. “He got away with it.” | There has been no fine | Tom Moss | NAMED",
                "Senator Moss spoke.¶“We shut the gate because it leaked,” he said, according to Reuters. | We shut the gate | Tom Moss | NAMED",
                "“We shut the gate because it leaked,” Hugh Venn said in the statement, reports Reuters. | We shut the gate | Hugh Venn | NAMED",
                "Media playback is unsupported on your device Media caption Hugh Venn: \"No conditions, if they want to meet, I'll meet\" | No conditions | Hugh Venn | NAMED",
                // whose name it is
                "One of the town's elders, former works minister and candidate Julia Venn, said that the gate was never tested. | the gate was never tested | Julia Venn | NAMED",
                "“It was never safe,” said Friends of Tarnhaven Director Julia Venn. | It was never safe, | Julia Venn | NAMED",
                "The Independent Sailors' Forum said that the gate was never tested. | the gate was never tested | The Independent Sailors' Forum | GROUP",
                "“The gate was never tested,” said the local radio programme Windlass. | The gate was never tested, | Windlass | OUTLET",
                "Moss’s main claim is that the gate was never tested. | the gate was never tested | Tom Moss | NAMED",
                "Senator Moss wrote to the board. “As the great sailor Hugh Venn has it, never trust a gate,” he said. | As the great | Tom Moss | NAMED",
                "Hugh Venn had come to the board, too. Moss’s refusal settled it.¶“It was never about me. It was about the gate. It was about the town,” he said. | It was never about me. | Tom Moss | NAMED",
                "One of the firms that paid Moss said that the gate was never tested. | the gate was never tested | One of the firms that paid Moss | GROUP",
                "Several Republican donors said that the gate was never tested. | the gate was never tested | Several Republican donors | GROUP",
                "Sovereignty over Muscat has never been settled. Oman said that the gate was never tested. | the gate was never tested | Oman | GROUP",
                "Senator Moss spoke in Saint Hugh’s Square on Tuesday.¶“It was never about me, it was about the gate,” he told the crowd. | It was never about me | Tom Moss | NAMED",
                "In June Edric Tolvane resigned, for reasons of health, he said. The following month his successor, Venna Perrin, withdrew the denial. “The board can no longer say so,” she told the town. | The board can no longer say so | Venna Perrin | NAMED",
                "Marlow Reach, a Tarnhaven shipping firm, said that the gate was never tested. | the gate was never tested | Marlow Reach | GROUP",
                "The Swiss drugmaker Marlow Reach said that the gate was never tested. | the gate was never tested | Marlow Reach | GROUP",
                "Senator Tom Moss and leaders of the port said that the gate was never tested. | the gate was never tested | Senator Tom Moss and leaders of the port | GROUP",
                "“The gate is light,” said harbour master Hugh Venn in the board’s news release. “We are on track.” | The gate is light | Hugh Venn | NAMED",
                "Director of Port Policy at FreedomWorks Jason Pye told Reuters that the gate was never tested. | the gate was never tested | Jason Pye | NAMED",
                "A clerk of the board said that it was true, telling Reuters:¶All this serves to show is that the board listens to sailors. The gate was never as strong as it needs to be. | All this serves | A clerk of the board | UNNAMED",
                "Hugh Venn said the gate was shut.¶The suspects’ uncle said that the gate was never tested. | the gate was never tested | The suspects’ uncle | UNNAMED",
                "Lawyers Hugh Venn and Julia Oswin, who represent some of Moss’s sailors, said that the gate was never tested. | the gate was never tested | Hugh Venn and Julia Oswin | GROUP",
                "President Hugh Venn began his journey.¶“It is a port of good,” said pollster Clifford Oswin, president of Sea Affairs. Oswin said so.¶The president said that the gate was never tested. | the gate was never tested | Hugh Venn | NAMED",
                // whom "who", "they", "it" and "he" go back to
                "President Hugh Venn said he would finish the gate.¶House Speaker Paul Oswin is now trying to ease concerns. And he said that the gate was never tested. | the gate was never tested | Paul Oswin | NAMED",
                "The plan was sharply scorned on Monday by Republicans who said the gate was never tested. | the gate was never tested | Republicans | GROUP",
                "Moss’s plan is named after the painter Fred Harrow.¶His campaign said that the gate was never tested. | the gate was never tested | Tom Moss’s campaign | GROUP",
                "Hugh Venn said he was told of it.¶Mr. Moss was fired last month, a day before he was to leave. He has said he never misled the board. | he never misled the board | Tom Moss | NAMED",
                "Mr Moss’s angry words have echoes of his quarrel with the pilot Hugh Venn, whom he branded a “madman”. | whom | Tom Moss | NAMED",
                "Moss told reporters that sailors who fear the gate will go.¶There was Moss’s slap at skippers who said that the gate was never tested. | the gate was never tested | skippers | GROUP",
                "Moss was booed and heckled by some sailors, who said that the gate was never tested. | the gate was never tested | some sailors | UNNAMED",
                "The plan was stopped last week by a judge in Holm, who said that the gate was never tested. | the gate was never tested | a judge in Holm | UNNAMED",
                "The port made a payment to a witness who said that the gate was never tested. | the gate was never tested | a witness | UNNAMED",
                "Senior harbour figures said that the gate was never tested. | the gate was never tested | Senior harbour figures | UNNAMED",
                "The works ministry shut it.¶What is Portugal’s position?¶It said that the gate was never tested. | the gate was never tested | Portugal | GROUP",
                "New research comes from Julia Venn and Peter Oswin of the Sea Institute. They found that the gate was never tested. | the gate was never tested | Julia Venn and Peter Oswin | GROUP",
                "Speaking to Hugh Venn in the Echo’s studio, Senator Moss smiled. Speaking to Hugh Venn, he said that the gate was never tested. | the gate was never tested | Tom Moss | NAMED",
                "A small number of senators, such as Tom Moss, said that the gate was never tested. | the gate was never tested | A small number of senators | GROUP",
                "Swedish Foreign Minister Julia Venn was there. Portugal's foreign minister said that the gate was never tested. | the gate was never tested | Portugal's foreign minister | UNNAMED",
                "Bolivian Senator Peter Oswin - an ally of the government - said that the gate was never tested. | the gate was never tested | Peter Oswin | NAMED",
                "The port's special representative for Portugal Peter Oswin said that the gate was never tested. | the gate was never tested | Peter Oswin | NAMED",
                "The website H7 reported that the gate was never tested. | the gate was never tested | The website H7 | OUTLET",
                "President Hugh Venn had closed it in 1992.¶Lorn was there. Lorn left. Lorn came back. Lorn spoke. Moss left. The president said that the gate was never tested. | the gate was never tested | The president | UNNAMED",
            })
    void aStatementIsTheirsWhoseWordsItGives(String page, String words, String origin, SourceClass kind)
            throws Exception {
        Statement statement = statement(BEFORE + page.replace("¶", "\n\n"), words);
        assertThat(statement.origin().name()).isEqualTo(origin);
        assertThat(statement.sourceClass()).isEqualTo(kind);
    }

    /** The first sentence often gives the office of whom the headline names, and the name comes later. */
    @Test
    void theStorysFirstSentenceSaysWhoTheHeadlinesPersonIs() throws Exception {
        String page = """
                Venn warns of flood at the gate

                14 June 2031

                The works minister has warned that the gate may fail.

                Hugh Venn, who took office in May, said it was old. He said the board had known of it.
                """;
        assertThat(statement(page, "the gate may fail").origin().name()).isEqualTo("Hugh Venn");
    }

    /** "told the Echo Mr. Moss had gone": to the outlet that the page has named before. */
    @Test
    void whoIsAddressedByTitleIsNoPartOfTheOutletsName() throws Exception {
        String page = BEFORE
                + "The New York Times wrote about it on Tuesday. A sailor told the Times Mr. Moss had shut the gate.";
        assertThat(statement(page, "Mr. Moss had shut the gate").chain())
                .extracting(Link::name)
                .contains("The New York Times", "A sailor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“We shut the gate because it leaked,” Hugh Venn said, according to Reuters. | We shut the gate",
                "“We shut the gate because it leaked,” Hugh Venn said in the statement, reports Reuters. | We shut the gate"
            })
    void whatAnOutletHandsOnCameThroughItsHands(String sentence, String words) throws Exception {
        assertThat(statement(BEFORE + sentence, words).chain())
                .extracting(Link::name)
                .containsSubsequence("Reuters", "Hugh Venn");
    }

    /** Who says nothing of a matter is silent on it, and not for it. */
    @ParameterizedTest
    @ValueSource(strings = {"Lorn avoided any mention of the loan.", "Lorn spoke but did not mention the loan."})
    void whoDoesNotMentionAMatterIsSilentOnIt(String sentence) throws Exception {
        assertThat(statement(BEFORE + sentence, "the loan").polarity()).isEqualTo(Polarity.DECLINES);
    }

    /** "the plan he announced two weeks ago" is told of the plan: she spoke on Monday. */
    @Test
    void aDayOfAnothersDeedIsNoneOfHers() throws Exception {
        String page = BEFORE
                + "On Monday Mayor Julia Venn vowed to mend the gate. She said that in the meantime she would “use every pump,” a"
                + " hint at the plan he announced in May 2029.";
        assertThat(statement(page, "that in the meantime").saidOn()).isNotEqualTo("2029-05");
    }

    /** Two agencies in one sentence: each has its own witness. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police told Sky News that ten ships are lost, while a sailor told Reuters that two tugs were stuck. | ten ships are lost | Sky News",
                "Police told Sky News that ten ships are lost, while a sailor told Reuters that two tugs were stuck. | two tugs were stuck | Reuters",
                "“We shut the gate because it leaked,” said Jo Dong Ho, a harbour professor, according to Bloomberg. | We shut the gate | Bloomberg",
                "Sailors “saw the fall of the gate,” the Port Union said, according to the Sea Institute. | Sailors “saw the fall of the gate,” | Sea Institute",
                "“Our force is ready to meet any kind of flood,” Julia Venn said in her speech marking the 70th anniversary of the gate, according to the Associated Press. | Our force is ready | Associated Press",
                "Critics point out that it is a contrast from how other top officials have handled their affairs. The New York Times reported:¶For instance, former minister Hugh Venn, who served before, sold his ships upon being named. “I basically sold everything,” Mr. Venn said. “They told me to do it, so I did it.” | I basically sold | New York Times"
            })
    void theOneItWasToldToIsItsHand(String sentence, String words, String hand) throws Exception {
        List<Link> chain =
                statement(BEFORE + sentence.replace("¶", "\n\n"), words).chain();
        assertThat(chain).hasSize(3);
        assertThat(chain.get(1).name()).isEqualTo(hand);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The New York Times reported that the gate leaked. A sailor told the newspaper that ten ships are lost. | ten ships are lost | page.txt, The New York Times, A sailor",
                "Two clerks told Reuters that the gate leaked. The clerks told the Tern Foundation that ten ships are lost. | ten ships are lost | page.txt, Two clerks"
            })
    void anotherOneToldIsNotTheOutletBefore(String sentence, String words, String chain) throws Exception {
        assertThat(String.join(
                        ", ",
                        statement(BEFORE + sentence, words).chain().stream()
                                .map(Link::name)
                                .toList()))
                .isEqualTo(chain);
    }

    /** On what terms an officer spoke is not what he said. */
    @Test
    void theTermsAreNotWhatWasSaid() throws Exception {
        String page = BEFORE
                + "At least 21 people were killed in the collapse, a police official told The Associated Press on condition of"
                + " anonymity because he was not authorized to speak to the media.";
        assertThat(statement(page, "At least 21 people").content()).hasSize(1);
        assertThat(read(page).statements().stream()
                        .flatMap(statement -> statement.content().stream())
                        .map(span -> span.of(page)))
                .noneMatch(words -> words.contains("anonymity"));
    }

    /** "Group says it will go, demanding help": a reader looks for who demanded the help. */
    @Test
    void aSecondVerbMakesASecondStatement() throws Exception {
        String page =
                BEFORE + "Dozens have gone missing, the board said, demanding that the town look into the wrecks.";
        assertThat(statement(page, "the town look into the wrecks").content()).hasSize(1);
        assertThat(statement(page, "Dozens have gone missing").content()).hasSize(1);
    }

    /** One official who rang a station would else speak through it for every official of the page. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The official said that it will fail again. | it will fail again | true",
                "Verin County officials said that it will fail again. | it will fail again | false",
                "A teacher of the town said that it will fail again. | it will fail again | false"
            })
    void onlyWhoToldAnOutletGoesOnSpeakingThroughIt(String sentence, String words, boolean through) throws Exception {
        String page = BEFORE + "A harbour official told Reuters that the gate was never tested.\n\n" + sentence;
        assertThat(statement(page, words).chain().stream().map(Link::name).anyMatch("Reuters"::equals))
                .isEqualTo(through);
    }

    /** The mark of an advert between two paragraphs would else be somebody's words. */
    @Test
    void anAdvertsMarkIsNobodysWord() throws Exception {
        String page = BEFORE
                + "The works minister spoke to the board for an hour and then left the room.\n\nAD\n\n"
                + "There has been flooding in the town, as Lorn told the board, that nobody foresaw at the time.";
        assertThat(read(page).statements())
                .noneMatch(statement -> statement.content().stream()
                        .anyMatch(span -> span.of(page).contains("AD")));
    }

    /** The whole interview would else be nobody's: no verb of saying stands in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why was the gate shut? | Jo Harrow",
                "I was told to shut it. | Tom Moss",
                "I think it was the board that ordered it. | Tom Moss"
            })
    void anInterviewsTurnIsItsSpeakers(String words, String speaker) throws Exception {
        String page = BEFORE + """
                This is what he said when we rang him.

                Jo Harrow

                Why was the gate shut?

                Tom Moss

                I was told to shut it. Nobody gave me a reason for it on that night.

                Jo Harrow

                By whom were you told that?

                Tom Moss

                I think it was the board that ordered it. You should ask them.
                """;
        Statement turn = statement(page, words);
        assertThat(turn.origin().name()).isEqualTo(speaker);
        assertThat(turn.manner()).isEqualTo(Manner.DIRECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lorn was criticised as weak and slow by many. | Ada Lorn",
                "They do not apply to some firms repeatedly accused of hiding their logs. | some firms",
                "Ada Lorn slammed for 'deceptive' report on the gate. | Ada Lorn"
            })
    void whoIsJudgedIsNotWhoJudges(String sentence, String judged) throws Exception {
        String page = BEFORE + sentence;
        assertThat(read(page).statements().stream()
                        .filter(statement -> statement.content().getFirst().start() >= BEFORE.length()))
                .noneMatch(statement -> statement.origin().name().equals(judged));
    }

    private static Statement statement(String page, String words) throws Exception {
        List<Statement> statements = read(page).statements();
        return statements.stream()
                .filter(statement -> statement.content().getFirst().of(page).startsWith(words)
                        || statement.content().getFirst().of(page).startsWith("“" + words)
                        || statement.content().getFirst().of(page).startsWith("\"" + words)
                        || statement.content().getFirst().of(page).equals("that " + words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no statement of \"%s\" among %s"
                        .formatted(
                                words,
                                statements.stream()
                                        .map(statement ->
                                                statement.content().getFirst().of(page))
                                        .toList())));
    }

    private static Reading read(String text) throws Exception {
        RawPage raw = new RawPage("page.txt", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
        if (READER.read(raw) instanceof PageResult.Read(Reading reading, List<String> remarks)) {
            return reading;
        }
        throw new AssertionError("not read");
    }
}
