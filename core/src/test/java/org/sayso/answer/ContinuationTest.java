package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.claim.Words;

/** Which sentences cannot be shown alone. */
class ContinuationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | He denied it.",
                "true  | But she never came.",
                "true  | They were put ashore near Ketterby.",
                "true  | Both were blamed for the flood.",
                "true  | It denies that any gate was opened.",
                "true  | This shows that the log was kept.",
                "true  | That is Hasmund, Caldrey or Odvel.",
                "true  | Some took it for a tale.",
                "true  | It was a lie.",
                "false | It was not always clear who had the key.",
                "false | It is possible that the lock froze.",
                "false | It is not yet known who rang.",
                "false | This week the inquiry begins.",
                "false | That evening the gates stood open.",
                "false | Some 300 people stood on the quay.",
                "false | The engineer denied it.",
                "false | Ada Lorn said that he denied it.",
                "false | But Ada Lorn never came.",
            })
    void aSentenceAboutWhatStandsBeforeItIsNotShownAlone(boolean opens, String sentence) {
        assertThat(Continuation.opens(Words.of(sentence))).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "true  | false | “I heard it ring.",
                "true  | true  | It was eight minutes to two.",
                "false | true  | Nobody rings at that hour,” he said.",
                "false | false | “I heard it ring,” he said.",
                "true  | false | She said: \"I heard it ring.",
                "false | true  | Nobody rings then.\"",
                "false | false | He heard it ring.",
            })
    void wordsThatAreStillGoingOnAreKnownAtTheSentencesEnd(boolean after, boolean before, String sentence) {
        assertThat(Continuation.isOpenAfter(before, sentence)).isEqualTo(after);
    }
}
