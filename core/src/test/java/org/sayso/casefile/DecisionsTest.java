package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {

    @TempDir
    Path folder;

    @Test
    void whatWasDecidedIsThereWhenTheCaseIsOpenedAgain() {
        CaseFile.openOrCreate(folder)
                .decisions()
                .make("names.merge", Map.of("a", "Oda Brandt", "b", "O. Brandt"), null, "same byline");
        assertThat(CaseFile.open(folder).decisions().holding("names."))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.about())
                            .containsExactly(Map.entry("a", "Oda Brandt"), Map.entry("b", "O. Brandt"));
                    assertThat(decision.why()).isEqualTo("same byline");
                    assertThat(decision.holds()).isTrue();
                });
    }

    @Test
    void whatIsTakenBackHoldsNoMoreButStaysInTheTrail() {
        Decisions decisions = CaseFile.openOrCreate(folder).decisions();
        long first = decisions.make("grade", Map.of("page", "a.txt"), "B2", null);
        decisions.make("grade", Map.of("page", "b.txt"), "C3", null);
        assertThat(decisions.undo(first)).isPresent();
        assertThat(decisions.holding("grade")).extracting(Decision::value).containsExactly("C3");
        assertThat(decisions.all()).extracting(Decision::holds).containsExactly(false, true);
        assertThat(decisions.undo(99)).isEmpty();
    }

    @Test
    void aCaseOfTheFirstVersionGetsTheTableAndKeepsItsPages() throws Exception {
        String file = "jdbc:sqlite:" + folder.resolve(CaseFile.FILE);
        Flyway.configure()
                .dataSource(file, null, null)
                .locations("classpath:org/sayso/casefile/migration")
                .target("1")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO question (text, asked_at) VALUES ('Who?', '2026-01-01T00:00:00Z')");
            statement.execute("PRAGMA user_version = 1");
        }
        CaseFile migrated = CaseFile.open(folder);
        assertThat(migrated.decisions().all()).isEmpty();
        assertThat(migrated.questions()).isEqualTo(List.of("Who?"));
    }
}
