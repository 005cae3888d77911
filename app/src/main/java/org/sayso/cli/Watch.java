package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Intake;
import org.sayso.casefile.Intake.Outcome;
import org.sayso.input.Input;
import org.sayso.input.InputException;
import org.sayso.input.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "watch",
        header = "Read what is new in folders or feeds into a case, until stopped (Ctrl-C).",
        description =
                "Looks again and again, and reads what was added or changed since. A file that is still being written is left"
                        + " until it has been still for one look. What disappears from the folder stays in the case.",
        footer = {"", "Example: sayso watch --case ferry incoming/"})
final class Watch extends SaysoCommand {

    private static final int FOLDER_SECONDS = 5;
    private static final int FEED_SECONDS = 900;

    @Option(
            names = "--case",
            paramLabel = "DIR",
            required = true,
            description = "The case: a folder, made if it is not there.")
    @SuppressWarnings("NullAway.Init")
    Path caseFolder;

    @Option(names = "--threads", paramLabel = "N", description = "Pages read at once. Default: one a core.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "Time between looks. Default: 5; 900 where a feed or address is watched.")
    @Nullable
    Integer every;

    @Mixin
    InputOptions input = new InputOptions();

    /** How a file looked: another look is another file. */
    private record Look(long size, Instant changed) {

        static @Nullable Look at(Path file) {
            try {
                return new Look(
                        Files.size(file), Files.getLastModifiedTime(file).toInstant());
            } catch (IOException e) {
                return null;
            }
        }
    }

    private final Map<String, Look> seen = new HashMap<>();
    private final Map<String, Look> done = new HashMap<>();
    /** What went wrong is said once, not at every look. */
    private final Set<String> told = new HashSet<>();

    @Override
    int run(Terminal terminal) throws Exception {
        CaseFile caseFile = CaseFile.openOrCreate(caseFolder);
        Duration pause = Duration.ofSeconds(Math.max(1, every != null ? every : usual()));
        Intake intake = new Intake(caseFile, Math.max(1, threads));
        terminal.tell("watching %s; Ctrl-C stops".formatted(String.join(", ", input.arguments)));
        try {
            while (true) {
                look(terminal, caseFile, intake, pause);
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            return ExitCode.DONE;
        }
    }

    private int usual() {
        return input.arguments.stream().anyMatch(argument -> argument.contains("://")) ? FEED_SECONDS : FOLDER_SECONDS;
    }

    private void look(Terminal terminal, CaseFile caseFile, Intake intake, Duration pause)
            throws InterruptedException, InputException {
        Inputs inputs = input.find(terminal);
        inputs.failures().forEach(failure -> tellOnce(terminal, failure));
        Instant still = Instant.now().minus(pause);
        List<Outcome> outcomes = intake.read(
                taker -> inputs.each(page -> {
                    if (isNew(page, still)) {
                        taker.take(page);
                    }
                }),
                outcome -> tell(terminal, outcome));
        if (outcomes.stream().anyMatch(outcome -> outcome.kind() == Outcome.Kind.READ)) {
            Read.index(caseFile);
        }
    }

    /** Files are told by how they look; what is packed or comes over the net is told by its content. */
    private boolean isNew(Input page, Instant still) {
        if (!(page instanceof Input.Saved saved)) {
            return true;
        }
        Look look = Look.at(saved.file());
        Look before = look == null ? null : seen.put(saved.address(), look);
        if (look == null || look.equals(done.get(saved.address()))) {
            return false;
        }
        boolean isStill = look.equals(before) || look.changed().isBefore(still);
        if (isStill) {
            done.put(saved.address(), look);
        }
        return isStill;
    }

    private void tell(Terminal terminal, Outcome outcome) {
        switch (outcome.kind()) {
            case READ -> {
                terminal.print("read " + outcome.name());
                terminal.out().flush();
                outcome.remarks().forEach(remark -> terminal.tell("[%s] %s".formatted(outcome.name(), remark)));
            }
            case UNREADABLE -> tellOnce(terminal, "[%s] %s".formatted(outcome.name(), outcome.why()));
            case UNCHANGED -> {}
        }
    }

    private void tellOnce(Terminal terminal, String line) {
        if (told.add(line)) {
            terminal.tell(line);
        }
    }
}
