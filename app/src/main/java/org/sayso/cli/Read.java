package org.sayso.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Intake;
import org.sayso.casefile.Intake.Outcome;
import org.sayso.input.Inputs;
import org.sayso.search.CaseIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "read",
        header = "Add pages to a case.",
        description =
                "Pages that have not changed cost nothing. A page that changed replaces its older version. Interrupted, it has"
                        + " stored whole pages only: run it again and it goes on. Exit code 0 only if every page was read.",
        footer = {"", "Example: sayso read --case ferry pages/"})
final class Read extends SaysoCommand {

    @Option(
            names = "--case",
            paramLabel = "DIR",
            required = true,
            description = "The case: a folder, made if it is not there.")
    @SuppressWarnings("NullAway.Init")
    Path caseFolder;

    @Option(names = "--threads", paramLabel = "N", description = "Pages read at once. Default: one a core.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    InputOptions input = new InputOptions();

    @Override
    int run(Terminal terminal) throws Exception {
        CaseFile caseFile = CaseFile.openOrCreate(caseFolder);
        LastCase.use(caseFolder);
        Inputs inputs = input.find(terminal);
        int code;
        try (Interruption interruption = new Interruption(terminal)) {
            code = read(terminal, caseFile, inputs, Math.max(1, threads));
        } catch (InterruptedException e) {
            return ExitCode.SOME_FAILED;
        }
        index(caseFile);
        return code;
    }

    /** Brings the search index in step, so that the first search does not wait for it. */
    static void index(CaseFile caseFile) {
        try (Progress progress = Progress.growing("indexing")) {
            CaseIndex.of(caseFile).update(progress::stepTo);
        }
    }

    /** Reads what was found into the case and says what became of it. */
    static int read(Terminal terminal, CaseFile caseFile, Inputs inputs, int threads) throws InterruptedException {
        inputs.failures().forEach(terminal::tell);
        Map<Outcome.Kind, Integer> counts = new EnumMap<>(Outcome.Kind.class);
        try (Progress progress = Progress.over(inputs.files(), "reading")) {
            List<Outcome> outcomes = new Intake(caseFile, threads).read(inputs::each, outcome -> progress.step());
            progress.close();
            for (Outcome outcome : outcomes) {
                counts.merge(outcome.kind(), 1, Integer::sum);
                for (String remark : outcome.remarks()) {
                    terminal.tell("[%s] %s".formatted(outcome.name(), remark));
                }
                if (outcome.kind() == Outcome.Kind.UNREADABLE) {
                    terminal.tell("[%s] %s".formatted(outcome.name(), outcome.why()));
                }
            }
        }
        int unreadable = counts.getOrDefault(Outcome.Kind.UNREADABLE, 0);
        terminal.print("%s read, %d unchanged, %d could not be read. Case: %s"
                .formatted(
                        pages(counts.getOrDefault(Outcome.Kind.READ, 0)),
                        counts.getOrDefault(Outcome.Kind.UNCHANGED, 0),
                        unreadable,
                        caseFile.folder()));
        return unreadable > 0 || !inputs.failures().isEmpty() ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    private static String pages(int count) {
        return count == 1 ? "1 page" : count + " pages";
    }
}
