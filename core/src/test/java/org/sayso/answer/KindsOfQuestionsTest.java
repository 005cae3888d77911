package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.claim.Words;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

/** Questions asked by office, by description, by a time alone, of how long and how old, of who says and to whom. */
class KindsOfQuestionsTest {

    private static final String PAGE = """
            Bridge of Ulmen closed after collapse

            By Nele Varga
            12 June 2031

            The transport minister, Irma Dolle, told the council on Tuesday that the bridge of Ulmen would stay closed until autumn. \
            Engineer Pavel Strunk, 52, had warned of the cracks for nine years.

            “The pillars were never inspected,” Strunk told the Ulmen Courier. The ministry said that every pillar had been inspected. \
            Residents said the bridge had trembled under every lorry.

            His helmet was found on the riverbank, a police spokesman said. Dolle denied that anybody had warned her of the cracks. \
            Prime Minister Otto Brask of Norland promised to pay for a ferry.

            “He slept badly for weeks,” said Ida Strunk, his sister.

            A Danish official said the crossing was safe. A Swedish official said it was not. \
            Owners of the ferry said they were never asked.

            On 3 May 2031 a lorry broke through the railing of the bridge. On 20 May 2031 the council asked for an inquiry.

            Transport Minister Irma Dolle resigned on 9 June 2031 because the council had lost its trust in her.

            Ida Strunk revealed in March that her brother had kept a diary. Brask met the owners of the ferry at the town hall. \
            Rasmus Holt rescued a driver from the river on the first evening.
            """;

    private static Asker asker;

    @BeforeAll
    static void read() {
        RawPage raw = new RawPage("ulmen.txt", PAGE.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
        Reading reading = ((PageResult.Read) new Reader().read(raw)).reading();
        asker = new Asker(Story.of(List.of(reading)));
    }

    private static List<String> told(String question) {
        return asker.ask(question).accounts().stream()
                .flatMap(account -> account.evidence().stream())
                .map(Evidence::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "What did the transport minister tell the council?,      would stay closed until autumn",
        "When did the transport minister resign?,                resigned on 9 June 2031",
        "Why did the minister resign?,                           had lost its trust",
        "Who is the transport minister?,                         Irma Dolle",
        "What did residents say about the bridge?,               had trembled under every lorry",
        "What did the ministry say about the pillars?,           every pillar had been inspected",
        "How long had Strunk warned of the cracks?,              for nine years",
        "How old is Pavel Strunk?,                               'Strunk, 52'",
        "To whom did Strunk say that the pillars were never inspected?, told the Ulmen Courier",
        "Who denies that Dolle was warned of the cracks?,        Dolle denied",
        "Who said that the bridge had trembled?,                 Residents said",
        "Who revealed that Pavel Strunk kept a diary?,           Ida Strunk revealed",
        "Where was the helmet found?,                            on the riverbank",
        "What happened on 3 May 2031?,                           broke through the railing",
        "What did Pavel Strunk's sister say?,                    slept badly",
        "What did Danish officials say?,                         crossing was safe",
        "What did the owners of the ferry say?,                  never asked",
        "What did residents say?,                                had trembled under every lorry",
        "What did the Norland prime minister promise?,           promised to pay",
    })
    void anAnswerOfTheKindAskedForIsFound(String question, String fragment) {
        assertThat(told(question)).as(question).anyMatch(text -> text.contains(fragment));
    }

    @ParameterizedTest
    @CsvSource({
        "What happened on 3 May 2031?,                  asked for an inquiry",
        "What did residents say about the bridge?,      would stay closed",
        "What did the ministry say about the pillars?,  were never inspected",
        "Who denies that Dolle was warned of the cracks?, for nine years",
        "What did Danish officials say?,                it was not",
        "What did the owners of the ferry say?,         slept badly",
        "What did Pavel Strunk's sister say?,           were never inspected",
    })
    void whatIsOfAnotherKindOrSpeakerIsNoAnswer(String question, String fragment) {
        assertThat(told(question)).as(question).noneMatch(text -> text.contains(fragment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did fishermen say about the bridge?",
                "What happened on 4 April 2031?",
                "How old is Irma Dolle?",
                "To whom did Otto Brask say that the bridge trembled?",
                "What did the defence minister say about the bridge?",
                "Did Otto Brask warn Pavel Strunk?",
                "Where did Otto Brask meet Pavel Strunk?",
                "Who rescued Irma Dolle?",
                "Did Quint warn of the cracks for nine years?"
            })
    void whatNobodyOfThatKindSaidIsNotAnswered(String question) {
        assertThat(asker.ask(question).answered()).as(question).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'Ada Olm, 47, was seen at the mill.',            true",
        "The keeper aged 63 was alone.,                   true",
        "The 47-year-old keeper was alone.,               true",
        "The keeper turned 63 in May.,                    true",
        "She was 63 years old.,                           true",
        "'In 1947, 63 keepers were alone.',               false",
        "The keeper served for 30 years.,                 false",
        "'They found 12, then 40, then 300.',             false"
    })
    void anAgeIsToldFromOtherNumbers(String sentence, boolean age) {
        assertThat(!Cues.ages(sentence, Words.of(sentence)).isEmpty())
                .as(sentence)
                .isEqualTo(age);
    }
}
