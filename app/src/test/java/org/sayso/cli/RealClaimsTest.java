package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What claims must show of a real case, as {@link RealCasesTest} finds it. */
class RealClaimsTest {

    private static final Path SHARED = Path.of(System.getProperty("sayso.shared", "../../shared"));

    @TempDir
    static Path folder;

    private static JsonNode export;
    private static final Map<String, JsonNode> STATEMENTS = new HashMap<>();

    @BeforeAll
    static void readTheSeeds() {
        Path pages = SHARED.resolve("cases/seeds/pages");
        assumeTrue(Files.isDirectory(pages), () -> "skipped: no pages at " + pages);
        Path kept = folder.resolve("case");
        assertThat(Cli.run("read", "--case", kept, pages).code()).isZero();
        export = Cli.run("export", "--case", kept).json();
        for (JsonNode page : export.get("pages")) {
            for (JsonNode statement : page.get("statements")) {
                STATEMENTS.put(
                        page.get("page").get("id").asString() + "/"
                                + statement.get("id").asString(),
                        statement);
            }
        }
    }

    @Test
    void theOfficialsOfOneNewspaperAreOneChannel() {
        int several = 0;
        for (JsonNode claim : export.get("claims")) {
            Set<Integer> lists = new HashSet<>();
            int members = 0;
            for (int i = 0; i < claim.get("origins").size(); i++) {
                for (JsonNode ref : claim.get("origins").get(i)) {
                    JsonNode chain = Objects.requireNonNull(STATEMENTS.get(ref.asString()))
                            .get("chain");
                    if (chain.size() > 1
                            && chain.get(1).get("name").asString().contains("Washington Post")
                            && !chain.get(chain.size() - 1)
                                    .get("class")
                                    .asString()
                                    .equals("named")) {
                        members++;
                        lists.add(i);
                    }
                }
            }
            several += members > 1 ? 1 : 0;
            assertThat(lists).as("claim %s", claim.get("id")).hasSizeLessThan(2);
        }
        assertThat(several).isPositive();
    }

    @Test
    void theLetterIsClaimedFirstAndConfirmedDaysLater() {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode claim : export.get("claims")) {
            String steps = claim.get("steps").toString();
            if (steps.contains("2017-11-30") && claim.get("statements").size() > 2) {
                found.add(claim);
            }
        }
        assertThat(found).anySatisfy(claim -> {
            List<String> confirmed = new ArrayList<>();
            for (JsonNode step : claim.get("steps")) {
                if (step.get("kind").asString().equals("confirmed")) {
                    confirmed.add(step.get("day").asString());
                }
            }
            assertThat(confirmed).contains("2017-12-02");
        });
    }

    @Test
    void aFigureWithinAnotherIsNoContradiction() {
        for (JsonNode relation : export.get("relations")) {
            assertThat(relation.get("why").asString()).isNotEqualTo("different numbers of the same thing");
        }
    }
}
