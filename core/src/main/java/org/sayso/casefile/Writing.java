package org.sayso.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Who is writing: a line beside what is written, as long as somebody writes, so that who has to wait can be told for whom.
 * Whoever may write alone keeps it; it guards nothing itself. One that a killed process left tells of nobody.
 */
public final class Writing {

    /** What the program was called as: "sayso read". */
    public static final String COMMAND = "sayso.command";

    private static final String SOMEBODY = "another process";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** A process of the same number that started so much earlier or later is another one: systems round. */
    private static final Duration ROUNDED = Duration.ofSeconds(2);

    private final Path line;
    private volatile boolean begun;

    /** @param line the file with the line */
    public Writing(Path line) {
        this.line = line;
    }

    /** From now on this process writes, alone. False where it did already: then who began ends it. */
    public boolean begin() {
        if (begun) {
            return false;
        }
        begun = true;
        ProcessHandle self = ProcessHandle.current();
        try {
            Files.writeString(
                    line,
                    "%d\t%s\t%s\t%s\n"
                            .formatted(
                                    self.pid(),
                                    started(self),
                                    Instant.now(),
                                    System.getProperty(COMMAND, "a program that uses Sayso")));
        } catch (IOException e) {
            // A full disk: what is written will tell. Others are told that it is another process.
            return true;
        }
        return true;
    }

    /** While nobody else may write yet. */
    public void end() {
        try {
            Files.deleteIfExists(line);
        } catch (IOException e) {
            // Left behind it tells of nobody, once this process is gone.
            return;
        } finally {
            begun = false;
        }
    }

    /** "sayso read (process 1234, since 2031-06-14 13:20:05)"; "another process" where that cannot be told. */
    public String who() {
        try {
            String[] parts = Files.readString(line).strip().split("\t", 4);
            if (parts.length < 4) {
                return SOMEBODY;
            }
            long pid = Long.parseLong(parts[0]);
            Optional<ProcessHandle> there = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (there.isEmpty() || !isSame(started(there.get()), Instant.parse(parts[1]))) {
                return SOMEBODY;
            }
            LocalDateTime since = LocalDateTime.ofInstant(Instant.parse(parts[2]), ZoneId.systemDefault());
            return "%s (process %d, since %s)".formatted(parts[3], pid, CLOCK.format(since));
        } catch (IOException | RuntimeException e) {
            // Gone this moment, half written, or not ours.
            return SOMEBODY;
        }
    }

    private static boolean isSame(Instant start, Instant noted) {
        return Duration.between(start, noted).abs().compareTo(ROUNDED) <= 0;
    }

    /** Where a system does not tell when a process started, its number has to do. */
    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
