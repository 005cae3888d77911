package org.sayso.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.text.Span;

/** A second verb behind "and" must not be put into the wrong mouth. */
class SharedSubjectsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // text | first cue, content | second cue, content | who is the second's source
                "Ada Lorn claims that the mayor rang her and asked her to wait. | claims | that the mayor rang her | asked | her to wait | the mayor",
                "Ada Lorn says Tom Moss called her and told her to go. | says | Tom Moss called her | told | her to go | Tom Moss",
                "Ada Lorn said that the bridge closed and asked people to wait. | said | that the bridge closed | asked | people to wait | Ada Lorn",
                "Ada Lorn wrote in the early hours that Tom Moss lied and asked people to wait. | wrote in the early hours | that Tom Moss lied | asked | people to wait | Ada Lorn",
                "Ada Lorn says the bridge is shut and asks people to wait. | says | the bridge is shut | asks | people to wait | Ada Lorn",
            })
    void theTensesTellWhoseItIs(
            String text, String cue, String content, String second, String secondContent, String expected) {
        TestPage page = TestPage.of(text, "Ada Lorn/Lorn", "Tom Moss/Moss");
        List<Attribution> found = List.of(
                new Attribution(List.of(at(text, "Ada Lorn")), List.of(at(text, cue)), List.of(at(text, content)), 0.8),
                new Attribution(
                        List.of(at(text, "Ada Lorn")),
                        List.of(at(text, second)),
                        List.of(at(text, secondContent)),
                        0.8));
        List<Attribution> parted = new SharedSubjects(text).part(found, page.sentences());
        assertThat(parted.get(1).source().getFirst().of(text)).isEqualTo(expected);
        boolean moved = !expected.equals("Ada Lorn");
        assertThat(parted.get(0)
                        .content()
                        .getFirst()
                        .contains(parted.get(1).cue().getFirst()))
                .isEqualTo(moved);
    }

    @Test
    void whatComesAfterwardsIsTheFirstSpeakersNotTheNearestNouns() {
        String text = "Ada Lorn said she would not pay, despite a new law of the island, insisting the gate was shut.";
        TestPage page = TestPage.of(text, "Ada Lorn/Lorn");
        List<Attribution> found = List.of(
                new Attribution(
                        List.of(at(text, "Ada Lorn")),
                        List.of(at(text, "said")),
                        List.of(at(text, "she would not pay")),
                        0.8),
                new Attribution(
                        List.of(at(text, "a new law of the island,")),
                        List.of(at(text, "insisting")),
                        List.of(at(text, "the gate was shut")),
                        0.8));
        assertThat(new SharedSubjects(text).part(found, page.sentences()).get(1).source())
                .containsExactly(at(text, "Ada Lorn"));
    }

    private static Span at(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
