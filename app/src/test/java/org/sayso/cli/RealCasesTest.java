package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Real pages, which may not be part of the repository, run through every command without a fault. They are looked for in
 * {@code -Dsayso.shared}, by default beside the repository; without them the test says that it was skipped.
 */
class RealCasesTest {

    private static final Path SHARED = Path.of(System.getProperty("sayso.shared", "../../shared"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"seeds", "skripal"})
    void aRealCaseGoesThroughEveryCommand(String name) throws Exception {
        Path pages = SHARED.resolve("cases").resolve(name).resolve("pages");
        assumeTrue(Files.isDirectory(pages), () -> "skipped: no pages at " + pages);
        Path kept = folder.resolve("case");

        assertDone(Cli.run("analyze", pages));
        assertDone(Cli.run("read", "--case", kept, pages));
        Cli verified = assertDone(Cli.run("verify", "--case", kept));
        assertThat(verified.out()).contains("0 problems");
        JsonNode export = assertDone(Cli.run("export", "--case", kept)).json();
        assertThat(export.get("pages"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.get("statements"))
                        .as("statements of %s", page.get("page").get("file"))
                        .isNotEmpty());
        for (String command : new String[] {"statements", "claims", "names", "timeline", "status"}) {
            assertDone(Cli.run(command, "--case", kept));
        }
        assertDone(Cli.run("ask", "--case", kept, "Who denied it, and when?"));
        Path dossier = folder.resolve("dossier.html");
        assertDone(Cli.run("report", "--case", kept, "--out", dossier));
        assertThat(dossier).isNotEmptyFile();
    }

    private static Cli assertDone(Cli run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run;
    }
}
