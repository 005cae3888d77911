package org.sayso.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.TestReadings;
import org.sayso.reading.Reading;
import org.sayso.story.Story;

class OppositionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the Selkie sank because its bow door was open          | the Selkie sank because it struck a mine            | true
            the Selkie sank because its bow door was open          | the Selkie sank because the bow door had been open  | false
            the owner was in Norway to meet the keeper             | the owner was in Norway to buy a lighthouse         | true
            the owner was in Norway at least in part to meet the keeper | the owner was in Norway to buy a lighthouse    | true
            the keeper failed to light the old lamp in the night   | the keeper did not light the old lamp in the night  | false
            the owner asked the keeper to sell the lamp            | the owner asked the keeper to paint the wall        | false
            there is no doubt the keeper stole the bronze lamp     | the keeper stole the bronze lamp                    | false
            Norway was behind the theft of the bronze lamp         | Denmark was behind the theft of the bronze lamp     | true
            the keeper stole the bronze lamp in the night          | the keeper did not steal the bronze lamp            | true
            it is not in the national interest to sell the lamp    | it is not in Norway's national interest to sell the lamp | false
            hundreds of people saw the bronze lamp fall            | more than 600 people saw the bronze lamp fall       | false
            """)
    void whatExcludesEachOtherIsToldFromWhatDoesNot(String one, String other, boolean contradicts) {
        Story story = Story.of(List.of(page("o-1", "A sailor", one), page("o-2", "A baker", other)));
        assertThat(story.relations().stream().anyMatch(relation -> relation.type() == Relation.Type.CONTRADICTS))
                .as("%s", story.relations())
                .isEqualTo(contradicts);
    }

    private static Reading page(String id, String source, String content) {
        return TestReadings.page(id, "Paper " + id, "2033-02-02")
                .said(source + " said " + content + ".", source, "said", content)
                .read();
    }
}
