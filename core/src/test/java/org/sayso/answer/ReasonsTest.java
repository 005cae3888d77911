package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.claim.Words;

class ReasonsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    It turned back because the bow door leaked.                | true
                    He was sent by the harbour to fetch the log.               | true
                    The pilot was due to meet her at noon.                     | true
                    The consul was expelled in response to the raid.           | true
                    They opened it on orders from the ministry.                | true
                    It was merely used as a pretext.                           | true
                    The door stood open and so it sank.                        | true
                    The harbour sent a letter to the pilot.                    | false
                    She came home at noon.                                     | false
                    The ferry sank off the point on Friday.                    | false
                    """)
    void aReasonIsTakenForOneAndAPlaceIsNot(String sentence, boolean reason) {
        assertThat(Reasons.in(Words.of(sentence), false) >= Reasons.SURE).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The harbour blamed Lorn for the deaths of the crew.   | false
                    Lorn was there to fetch the log.                      | true
                    Lorn was in Harrow at the invitation of the town.     | true
                    """)
    void blameDoesNotTellWhySomebodyWasSomewhere(String sentence, boolean reason) {
        assertThat(Reasons.in(Words.of(sentence), true) > 0).isEqualTo(reason);
    }
}
