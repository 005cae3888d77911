package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairJudgeTest {

    private final PairJudge judge = PairJudge.shared();

    /** Invented; those of which the model is sure, and which a reader would be misled by if it were not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the harbour gates were opened at two o'clock       | the harbour gates were not opened at two o'clock          | excludes
            the keeper sold the bronze lamp to a stranger       | the keeper never sold the bronze lamp                     | excludes
            the ferry carried 23 passengers                     | the ferry carried 61 passengers                           | excludes
            nobody was hurt in the fire                         | three people were hurt in the fire                        | excludes
            the harbour gates were opened at two o'clock by hand | the harbour gates were opened                            | follows
            the ferry carried 23 passengers and two dogs        | the ferry carried 23 passengers                           | follows
            the harbour gates were opened at two o'clock        | the harbour master was born in a village by the sea       | neither
            the council will meet on Monday to discuss the dyke | the council did not pay for the new lighthouse            | neither
            """)
    void whatExcludesWhatFollowsAndWhatDoesNeitherAreToldApart(String one, String other, String expected) {
        Verdict verdict = judge.judge(one, other);
        double neither = 1 - verdict.follows() - verdict.excludes();
        String most = verdict.excludes() > Math.max(neither, verdict.follows())
                ? "excludes"
                : verdict.follows() > neither ? "follows" : "neither";
        assertThat(most).as("%s", verdict).isEqualTo(expected);
    }

    @Test
    void whateverTheTextsAreTheVerdictIsAProbabilityAndTheSameAgain() {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> words =
                List.of("gate", "ö", "\u200d", "Ḥasan", "1,200", "—", "𝔘", "не", "\n", "denied", " ", "x".repeat(300));
        for (int round = 0; round < 40; round++) {
            String one = text(random, words);
            String other = text(random, words);
            Verdict verdict = judge.judge(one, other);
            assertThat(List.of(verdict.follows(), verdict.excludes(), verdict.follows() + verdict.excludes()))
                    .as("-Dsayso.seed=%d: '%s' / '%s'", seed, one, other)
                    .allSatisfy(chance -> assertThat(chance).isBetween(0.0, 1.0 + 1e-9));
            assertThat(judge.judge(one, other)).as("-Dsayso.seed=%d", seed).isEqualTo(verdict);
        }
    }

    private static String text(Random random, List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(200); i > 0; i--) {
            text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
