package org.sayso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseException;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Intake;
import org.sayso.casefile.Intake.Outcome;
import org.sayso.casefile.KeptVisits;
import org.sayso.input.Input;
import org.sayso.input.InputException;
import org.sayso.input.Inputs;
import org.sayso.input.fetch.Visits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "watch",
        header = "Read what is new in folders or feeds into a case, until stopped (Ctrl-C).",
        description = {
            "Looks again and again, and reads what was added or changed since. A file that is still being written is left"
                    + " until it has been still for one look. What disappears from the folder stays in the case.",
            "Of a feed the pages it announces are fetched, once each, and again when the feed announces them anew. Servers"
                    + " are asked for what changed only; one that cannot be reached is asked ever more seldom."
        },
        footer = {"", "Example: sayso watch --case ferry incoming/ https://strand-post.example/feed.xml"})
final class Watch extends SaysoCommand {

    private static final int FOLDER_SECONDS = 5;
    private static final int ADDRESS_SECONDS = 900;

    /** Strangers' servers are asked no more often. */
    private static final int LEAST_ADDRESS_SECONDS = 60;

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
            description =
                    "Time between looks. Default: 5 for folders, 900 for addresses, which are never looked at more often"
                            + " than every 60 (with --allow-private they are).")
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
        Intake intake = new Intake(caseFile, Math.max(1, threads));
        List<Round> rounds = rounds(caseFile.visits());
        terminal.tell("watching %s; Ctrl-C stops".formatted(String.join(", ", input.arguments)));
        try (Interruption interruption = new Interruption(terminal)) {
            while (true) {
                for (Round round : rounds) {
                    if (!Instant.now().isBefore(round.next)) {
                        lookUnlessBusy(terminal, caseFile, intake, round);
                        round.next = Instant.now().plus(round.pause);
                    }
                }
                Instant next = rounds.stream()
                        .map(round -> round.next)
                        .min(Instant::compareTo)
                        .orElseThrow();
                Thread.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
            }
        } catch (InterruptedException | CancellationException e) {
            return ExitCode.DONE;
        }
    }

    /** Places that are looked at together, and how often. */
    private static final class Round {

        final List<String> places;
        final Duration pause;
        final @Nullable KeptVisits visits;
        Instant next = Instant.EPOCH;

        Round(List<String> places, int seconds, @Nullable KeptVisits visits) {
            this.places = places;
            this.pause = Duration.ofSeconds(seconds);
            this.visits = visits;
        }
    }

    private List<Round> rounds(KeptVisits visits) {
        Map<Boolean, List<String>> places =
                input.arguments.stream().collect(Collectors.partitioningBy(Inputs::isAddress));
        List<Round> rounds = new ArrayList<>();
        List<String> folders = places.getOrDefault(false, List.of());
        if (!folders.isEmpty()) {
            rounds.add(new Round(folders, Math.max(1, every == null ? FOLDER_SECONDS : every), null));
        }
        List<String> addresses = places.getOrDefault(true, List.of());
        if (!addresses.isEmpty()) {
            int least = input.allowPrivate ? 1 : LEAST_ADDRESS_SECONDS;
            rounds.add(new Round(addresses, Math.max(least, every == null ? ADDRESS_SECONDS : every), visits));
        }
        return rounds;
    }

    /** Another program may be writing the case for long: a watch says so and looks again later. */
    private void lookUnlessBusy(Terminal terminal, CaseFile caseFile, Intake intake, Round round)
            throws InterruptedException, InputException {
        try {
            look(terminal, caseFile, intake, round);
        } catch (CaseException e) {
            if (!e.isBusy()) {
                throw e;
            }
            done.clear();
            if (round.visits != null) {
                round.visits.forget();
            }
            terminal.tell("%s; looking again in %d s".formatted(e.getMessage(), round.pause.toSeconds()));
        }
    }

    private void look(Terminal terminal, CaseFile caseFile, Intake intake, Round round)
            throws InterruptedException, InputException {
        Inputs inputs = input.find(terminal, round.places, round.visits == null ? Visits.NONE : round.visits);
        inputs.failures().forEach(failure -> tellOnce(terminal, failure));
        Instant still = Instant.now().minus(round.pause);
        List<Outcome> outcomes = intake.read(
                taker -> inputs.each(page -> {
                    if (isNew(page, still)) {
                        taker.take(page);
                    }
                }),
                outcome -> tell(terminal, outcome));
        if (round.visits != null) {
            round.visits.settle();
        }
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
