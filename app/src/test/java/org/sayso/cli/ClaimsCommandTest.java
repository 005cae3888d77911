package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ClaimsCommandTest {

    @TempDir
    static Path folder;

    private static Path kept;

    @BeforeAll
    static void readTheSample() {
        kept = folder.resolve("case");
        assertThat(Cli.run("read", "--case", kept, Cli.SAMPLES).code()).isZero();
    }

    @Test
    void everyFilterLeavesOnlyWhatItAsksFor() {
        int all = claims().size();
        assertThat(claims("--contested"))
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allSatisfy(claim -> assertThat(claim.get("deniedBy")).isNotEmpty());
        assertThat(claims("--origins", "1"))
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allSatisfy(
                        claim -> assertThat(claim.get("mostOrigins").asInt()).isEqualTo(1));
        assertThat(claims("--unnamed-only"))
                .isNotEmpty()
                .hasSizeLessThan(all)
                .allSatisfy(claim -> assertThat(claim.get("marks").toString()).contains("only unnamed sources"));
        assertThat(claims("--changed")).isNotEmpty().hasSizeLessThan(all);
        assertThat(claims("--outlets", ">=3")).isNotEmpty().hasSizeLessThan(all);
        assertThat(claims("--about", "Edric Tolvane")).isNotEmpty().hasSizeLessThan(all);
        assertThat(claims("--about", "Nobody Whatsoever")).isEmpty();
    }

    @Test
    void aContradictionSaysWhyInOneLine() {
        assertThat(Cli.run("claims", "--case", kept, "--contested").out())
                .containsPattern("against “.+” \\(p-\\w+/s\\d+\\): \\w+");
    }

    /** Who carries a claim tells nothing without the words they carry it in. */
    @Test
    void everyCarrierStandsWithItsWords() {
        List<String> lines =
                Cli.run("claims", "--case", kept, "--contested").out().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(" ← ") && lines.get(i).endsWith(")")) {
                assertThat(lines.get(i + 1)).as(lines.get(i)).matches("        [“‘\"].+[”’\"]");
            }
        }
        assertThat(lines).anyMatch(line -> line.startsWith("      DENIES  "));
    }

    @Test
    void aCountThatCannotBeReadIsWrongUsage() {
        Cli run = Cli.run("claims", "--case", kept, "--outlets", "many");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--outlets").contains("many");
    }

    @Test
    void aGradeStaysWithItsReasonAndSoDoesOneTakenBack() {
        String claim = claims().getFirst().get("id").asString();
        assertThat(Cli.run("grade", "--case", kept, claim, "b2", "--why", "two logs agree")
                        .code())
                .isZero();
        assertThat(Cli.run("grade", "--case", kept, "Edric Tolvane", "E").code())
                .isZero();
        List<String> lines = Cli.run("grade", "--case", kept).out().lines().toList();
        assertThat(lines).anyMatch(line -> line.contains("B2") && line.contains("because: two logs agree"));
        assertThat(lines).anyMatch(line -> line.contains("E  name") && line.contains("Tolvane"));
        String id = lines.getFirst().substring(0, lines.getFirst().indexOf(' '));
        assertThat(Cli.run("grade", "--case", kept, "--undo", id).code()).isZero();
        assertThat(Cli.run("grade", "--case", kept).out()).contains("taken back");
    }

    @Test
    void whatIsNoGradeOrNothingOfTheCaseIsWrongUsage() {
        assertThat(Cli.run("grade", "--case", kept, "Edric Tolvane", "G9").code())
                .isEqualTo(2);
        assertThat(Cli.run("grade", "--case", kept, "Nobody Whatsoever", "B2").code())
                .isEqualTo(2);
    }

    @Test
    void hypothesesAreCountedByOrigin() {
        JsonNode claim = claims("--origins", ">=2").getFirst();
        assertThat(Cli.run(
                                "matrix",
                                "--case",
                                kept,
                                "--hypothesis",
                                "The locks failed",
                                "--claim",
                                claim.get("id").asString(),
                                "--speaks",
                                "against")
                        .code())
                .isZero();
        assertThat(Cli.run("matrix", "--case", kept).out())
                .contains("The locks failed")
                .contains("for: nothing")
                .contains(claim.get("mostOrigins").asString() + " origins in 1 claim");
        assertThat(Cli.run("matrix", "--case", kept, "--claim", "c1").code()).isEqualTo(2);
    }

    private static List<JsonNode> claims(String... filters) {
        List<Object> words = new ArrayList<>(List.of("claims", "--case", kept, "--json"));
        words.addAll(List.of(filters));
        Cli run = Cli.run(words.toArray());
        assertThat(run.err()).isEmpty();
        List<JsonNode> claims = new ArrayList<>();
        run.json().get("claims").forEach(claims::add);
        return claims;
    }
}
