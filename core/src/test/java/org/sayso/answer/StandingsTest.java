package org.sayso.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandingsTest {

    @Test
    void theSameLikenessIsMuchWhereAllOthersHaveLess() {
        List<double[]> among = Standings.added(
                List.of(new double[] {7, .4}, new double[] {7, .2}, new double[] {7, .2}, new double[] {7, .2}),
                new int[] {1});

        assertThat(among.getFirst()).hasSize(3);
        assertThat(among.getFirst()[2]).isGreaterThan(1);
        assertThat(among.stream().mapToDouble(row -> row[2]).sum()).isCloseTo(0, within(1e-9));
    }

    @Test
    void nothingStandsOutWhereAllAreTheSame() {
        List<double[]> among = Standings.added(List.of(new double[] {.4}, new double[] {.4}), new int[] {0});

        assertThat(among).allSatisfy(row -> assertThat(row).containsExactly(.4, 0));
    }

    @Test
    void oneRowAloneStandsInTheMiddle() {
        assertThat(Standings.added(List.of(new double[] {.9}), new int[] {0}).getFirst())
                .containsExactly(.9, 0);
    }
}
