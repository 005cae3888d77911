package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A wrong join is put right at the command line, and every output follows. */
class NamesTest {

    @TempDir
    static Path read;

    @TempDir
    Path folder;

    @BeforeAll
    static void readTwoPages() {
        assertThat(Cli.run(
                                "read",
                                "--case",
                                read,
                                Cli.SAMPLES.resolve("05-caldrey-ledger.txt"),
                                Cli.SAMPLES.resolve("06-ketterby-courier.txt"))
                        .code())
                .isZero();
    }

    @BeforeEach
    void copyTheCase() throws Exception {
        try (Stream<Path> files = Files.list(read)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private Cli names(Object... more) {
        Object[] args = new Object[more.length + 3];
        args[0] = "names";
        args[1] = more[0];
        args[2] = "--case";
        args[3] = folder;
        System.arraycopy(more, 1, args, 4, more.length - 1);
        return Cli.run(args);
    }

    private JsonNode entity(String name) {
        JsonNode found =
                Cli.run("names", "--case", folder, "--json", name).json().get("entities");
        assertThat(found).as("entities called %s", name).isNotEmpty();
        return found.get(0);
    }

    @Test
    void rolesStandWithTheDaysOfThePagesThatGiveThem() {
        assertThat(Cli.run("names", "--case", folder, "Anselm Groth").out())
                .contains("2022-10-18  former works minister");
        JsonNode held = entity("Anselm Groth").get("held").get(0);
        assertThat(held.get("role").asString()).isEqualTo("former works minister");
        assertThat(held.get("day").asString()).isEqualTo("2022-10-18");
        assertThat(held.get("former").asBoolean()).isTrue();
        assertThat(held.get("places")).hasSize(1);
    }

    @Test
    void theDossierSaysWhatWasDecidedByHand() throws Exception {
        assertThat(names("rename", "Anselm Groth", "A. Groth").code()).isZero();
        Path dossier = folder.resolve("dossier.html");
        assertThat(Cli.run("report", "--case", folder, "--out", dossier).code()).isZero();
        assertThat(Files.readString(dossier)).contains("decided by hand");
    }

    @Test
    void aSplitIsKeptListedShownAndTakenBack() {
        String id = entity("Yarekh Odwelan").get("id").asString();
        assertThat(entity("Jarek Odvelan").get("id").asString()).isEqualTo(id);

        Cli split = names("split", "Yarekh Odwelan", "Jarek Odvelan", "--why", "another man");
        assertThat(split.code()).as(split.err()).isZero();
        assertThat(entity("Jarek Odvelan").get("id").asString())
                .isNotEqualTo(entity("Yarekh Odwelan").get("id").asString());
        assertThat(Cli.run("export", "--case", folder).out()).contains("“Jarek Odvelan” is not “");
        assertThat(names("decisions").out()).contains("holds").contains("another man");
        assertThat(names("decisions", "--json")
                        .json()
                        .get("decisions")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("holds");

        assertThat(names("undo", "1").code()).isZero();
        assertThat(entity("Jarek Odvelan").get("id").asString()).isEqualTo(id);
        assertThat(names("decisions").out()).contains("taken back");
    }

    @Test
    void aDecisionHoldsAfterThePagesAreReadAgain() {
        assertThat(names("rename", "Yarekh Odwelan", "Yareq the Elder").code()).isZero();
        Cli.run("remove", "--case", folder, "06-ketterby-courier.txt");
        Cli.run("read", "--case", folder, Cli.SAMPLES.resolve("06-ketterby-courier.txt"));
        assertThat(entity("Yareq the Elder").get("name").asString()).isEqualTo("Yareq the Elder");
        assertThat(Cli.run("statements", "--case", folder).out()).contains("Yareq the Elder");
    }

    @Test
    void aMergeAndATypeAreSeenByEveryList() {
        assertThat(names("merge", "Ketterby Courier", "Caldrey Ledger").code()).isZero();
        assertThat(entity("Caldrey Ledger").get("name").asString()).isNotEmpty();
        assertThat(entity("Caldrey Ledger").get("id").asString())
                .isEqualTo(entity("Ketterby Courier").get("id").asString());
        assertThat(names("type", "Ketterby Courier", "group").code()).isZero();
        assertThat(entity("Ketterby Courier").get("type").asString()).isEqualTo("group");
    }

    @Test
    void whyNamesAreJoinedIsTold() {
        Cli why = names("why", "Yarekh Odwelan", "Jarek Odvelan");
        assertThat(why.out()).startsWith("one: ").contains("another form of");
        assertThat(names("why", "--json", "Yarekh Odwelan", "Caldrey Ledger")
                        .json()
                        .get("one")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() {
        assertThat(names("merge", "Yarekh Odwelan", "Jarek Odvelan").err()).contains("one already");
        assertThat(names("merge", "Yarekh Odwelan", "Jarek Odvelan").code()).isEqualTo(1);
        assertThat(names("split", "Yarekh Odwelan").code()).isEqualTo(2);
        assertThat(names("split", "Yarekh Odwelan", "Penguin").err()).contains("nowhere spelt");
        assertThat(names("merge", "Yarekh Odwelan", "Xyzzy Qwurp").err()).contains("no page names");
        assertThat(names("undo", "77").code()).isEqualTo(2);
        assertThat(Cli.run("names").code()).isEqualTo(2);
    }
}
