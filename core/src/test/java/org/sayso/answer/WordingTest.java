package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.story.Story;

/** What a sentence tells of what is asked, by how it puts it. */
class WordingTest {

    private static Index index(String sentence) {
        String page = "Consul of Hest\n\nBy Nele Varga\n12 June 2031\n\n%s\n".formatted(sentence);
        RawPage raw = new RawPage("hest.txt", page.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
        return new Index(Story.of(List.of(((PageResult.Read) new Reader().read(raw)).reading())));
    }

    private static Passage passage(Index index, String sentence) {
        return index.passages().stream()
                .filter(passage -> passage.text().equals(sentence))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Osk Marrow was expelled because the harbour had lost its trust in him.   | true
                    Osk Marrow was expelled in response to the raid on the harbour.          | true
                    Because Osk Marrow was expelled the harbour lost its best pilot.         | false
                    In response to the raid the harbour closed its gates for a whole week.   | false
                    Osk Marrow was expelled on Friday and left the harbour with his boat.    | false
                    """)
    void aReasonStandsBehindTheDeedItExplains(String sentence, boolean explains) {
        Index index = index(sentence);
        Question question = Question.of("Why was Osk Marrow expelled?", index);
        assertThat(Wording.reasonAfterDeed(question, passage(index, sentence), index) > 0)
                .isEqualTo(explains);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Did Osk Marrow sell the boat?   | Osk Marrow sold the boat to Brida Teal in May.            | false
                    Did Osk Marrow sell the boat?   | Osk Marrow would never sell the boat to anybody, he said. | true
                    Will Osk Marrow sell the boat?  | Osk Marrow will sell the boat to Brida Teal in May.       | false
                    Will Osk Marrow sell the boat?  | Osk Marrow sold the boat to Brida Teal in May.            | true
                    Did Osk Marrow sell the boat?   | The light of Hest could be dark for another whole week.   | false
                    """)
    void whatWouldBeDoneIsNotToldAsDone(String asked, String sentence, boolean differs) {
        Index index = index(sentence);
        Question question = Question.of(asked, index);
        assertThat(Wording.differsInMood(question, passage(index, sentence), index))
                .isEqualTo(differs);
    }
}
