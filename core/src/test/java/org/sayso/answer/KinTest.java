package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinTest {

    @ParameterizedTest
    @CsvSource({
        "deserter, desert, true",
        "deserter, desertion, true",
        "assault, assailant, false",
        "resign, resignation, true",
        "contract, contrast, false",
        "minister, ministry, false",
        "quarantin, quarantine, true",
    })
    void otherFormsOfAWordAreFoundAndOtherWordsAreNot(String a, String b, boolean kin) {
        assertThat(Kin.areKin(a, b)).isEqualTo(kin);
        assertThat(Kin.areKin(b, a)).isEqualTo(kin);
    }

    @Test
    void anAcronymWithTwoLettersTurnedIsTheSameBody() {
        Map<String, Set<String>> names = new HashMap<>(
                Map.of("hwbc", Set.of("@a"), "hbwc", Set.of("@b"), "lorn", Set.of("@c"), "lron", Set.of("@d")));
        assertThat(Acronyms.misspelt(names)).containsOnlyKeys("hwbc", "hbwc").containsEntry("hwbc", Set.of("@b"));
    }
}
