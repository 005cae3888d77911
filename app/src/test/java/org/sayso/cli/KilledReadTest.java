package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.casefile.CaseFile;

/**
 * {@code sayso}, a process of its own, killed without warning at random moments ({@code -Dsayso.kills=N} of them), leaves
 * whole pages and a case that goes on; in the end it is the case of an uninterrupted run.
 */
class KilledReadTest {

    private static final int KILLS = Integer.getInteger("sayso.kills", 8);

    private static final Path KILL = Path.of("/bin/kill");

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMomentItGoesOnWhereItWas(TestReporter reporter) throws Exception {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        Path pages = pages(random);
        long start = System.nanoTime();
        assertThat(read(folder.resolve("whole"), pages).waitFor()).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        List<String> wanted = told(folder.resolve("whole"));

        int cases = 0;
        Path killed = folder.resolve("killed" + cases);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = read(killed, pages);
            if (process.waitFor(random.nextLong(whole), TimeUnit.MILLISECONDS)) {
                assertThat(told(killed)).as("-Dsayso.seed=%d", seed).isEqualTo(wanted);
                killed = folder.resolve("killed" + ++cases);
            } else {
                process.destroyForcibly().waitFor();
            }
            reporter.publishEntry("moment", "%d of %d, %d cases whole".formatted(kill + 1, KILLS, cases));
        }
        assertThat(read(killed, pages).waitFor()).isZero();
        assertThat(told(killed)).as("-Dsayso.seed=%d", seed).isEqualTo(wanted);
    }

    /** A way to change a case, and whether it is all done or nothing of it whenever it is killed. */
    private record Change(String name, boolean whole, List<String> command) {

        Change(String name, boolean whole, String... command) {
            this(name, whole, List.of(command));
        }
    }

    @Test
    void whateverElseChangesACaseMayBeKilledAnywhereToo(TestReporter reporter) throws Exception {
        long seed = Long.getLong("sayso.seed", System.nanoTime());
        Random random = new Random(seed);
        Path pages = pages(random);
        Path before = folder.resolve("before");
        assertThat(read(before, pages).waitFor()).isZero();
        for (int i = 0; i < 60; i += 3) {
            Files.writeString(
                    pages.resolve("short-%02d.txt".formatted(i)),
                    "Harbour News, 9 June 2031\n\nTomas Brecht denied that %d crates had gone down.\n".formatted(i));
        }
        Files.delete(pages.resolve("short-01.txt"));
        Path older = copy(before, "older");
        makeOlder(older);
        String page = "03-strand-post.txt";
        List<Change> changes = List.of(
                new Change("read again", false, "read", "--threads", "2", pages.toString()),
                new Change("removed", true, "remove", page),
                new Change("corrected", true, "correct", page, "--outlet", "The Quay"),
                new Change("claims", false, "claims", "--json"),
                new Change("watched", false, "watch", "--every", "1", pages.toString()),
                new Change("brought up", false, "status"));
        for (Change change : changes) {
            Path from = change.name.equals("brought up") ? older : before;
            boolean endless = change.name.equals("watched");
            Change toTheEnd = endless ? changes.getFirst() : change;
            Path done = copy(from, change.name);
            long start = System.nanoTime();
            run(toTheEnd, done).waitFor();
            long time = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            List<String> wanted = told(done);
            List<String> was = change.whole ? told(before) : List.of();
            for (int kill = 0; kill < Math.max(1, KILLS / changes.size()); kill++) {
                String which = "%s, -Dsayso.seed=%d".formatted(change.name, seed);
                Path killed = copy(from, change.name + kill);
                Process process = run(change, killed);
                process.waitFor(random.nextLong(time), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
                if (change.whole) {
                    assertThat(told(killed)).as(which).isIn(was, wanted);
                }
                run(toTheEnd, killed).waitFor();
                assertThat(told(killed)).as(which).isEqualTo(wanted);
                reporter.publishEntry(change.name, "killed %d times, as it should be".formatted(kill + 1));
            }
        }
    }

    private Path copy(Path from, String name) throws Exception {
        Path to = Files.createDirectory(folder.resolve(name));
        Files.copy(from.resolve(CaseFile.FILE), to.resolve(CaseFile.FILE));
        return to;
    }

    /** As a version wrote it that knew neither what pages are about nor pairs that were read. */
    private static void makeOlder(Path kept) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + kept.resolve(CaseFile.FILE));
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "DROP TRIGGER affair_page_gone",
                    "DROP TABLE affair_page",
                    "DROP TABLE affair",
                    "DROP TABLE page_topic",
                    "DROP INDEX page_name",
                    "DROP TABLE pair_judgement",
                    "DROP TABLE page_times",
                    "DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) > 8",
                    "PRAGMA user_version = 8")) {
                statement.execute(change);
            }
        }
    }

    @Test
    void stoppedByCtrlCItSaysThatTheSameCommandGoesOnAndItDoes() throws Exception {
        assumeTrue(Files.isExecutable(KILL), "no kill here: Ctrl-C is not tested");
        Path pages = pages(new Random(7));
        assertThat(read(folder.resolve("whole"), pages).waitFor()).isZero();

        Path stopped = folder.resolve("stopped");
        Process process = read(stopped, pages);
        while (process.isAlive() && stored(stopped) < 3) {
            Thread.sleep(5);
        }
        new ProcessBuilder(KILL.toString(), "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        int code = process.waitFor();
        int before = stored(stopped);
        assumeTrue(code != 0, "it was done before it could be stopped");
        assertThat(code).isEqualTo(130);
        assertThat(Files.readAllLines(folder.resolve("printed")))
                .as("beside what Java itself may print")
                .filteredOn(line -> line.startsWith("sayso") || line.contains("xception"))
                .containsExactly("sayso: stopped: what was read is stored; the same command goes on from there");
        assertThat(before).isBetween(3, 62);

        assertThat(read(stopped, pages).waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("printed")))
                .contains("%d pages read, %d unchanged".formatted(63 - before, before));
        assertThat(told(stopped)).isEqualTo(told(folder.resolve("whole")));
    }

    /** Looks without bringing the file's tables up, as opening the case would; 0 while they are being made. */
    private static int stored(Path kept) {
        Path file = kept.resolve(CaseFile.FILE);
        if (!Files.exists(file)) {
            return 0;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM page")) {
            return count.getInt(1);
        } catch (SQLException e) {
            return 0;
        }
    }

    /** Everything the case tells, what people corrected among it, and that nothing in it is broken. */
    private static List<String> told(Path kept) {
        Cli verified = Cli.run("verify", "--case", kept, "--check");
        assertThat(verified.err()).isEmpty();
        assertThat(verified.code()).isZero();
        return List.of(
                verified.out(),
                Cli.run("status", "--case", kept).out().replaceAll("[\\d,]+ kB on disk", ""),
                Cli.run("statements", "--case", kept, "--json").out(),
                Cli.run("correct", "--case", kept).out().replaceAll("\\d{2}:\\d{2}(:\\d{2})?", ""),
                Cli.run("search", "--case", kept, "--json", "the").out());
    }

    /** Some whole pages, and short ones, so that many moments lie between two of them. */
    private Path pages(Random random) throws Exception {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        for (String page : List.of("03-strand-post.txt", "04-quaysider.html", "05-caldrey-ledger.txt")) {
            Files.copy(Cli.SAMPLES.resolve(page), pages.resolve(page));
        }
        for (int i = 0; i < 60; i++) {
            Files.writeString(
                    pages.resolve("short-%02d.txt".formatted(i)),
                    "Harbour News, %d June 2031\n\nAda Lorn told Harbour News that %d crates had gone down with the ferry.\n"
                            .formatted(1 + i % 28, random.nextInt(1000)));
        }
        return pages;
    }

    private Process read(Path kept, Path pages) throws Exception {
        return run(new Change("read", false, "read", "--threads", "2", pages.toString()), kept);
    }

    /** The class path stands in a file: onnxruntime 1.29 crashes where a process's command line is thousands of letters long. */
    private Process run(Change change, Path kept) throws Exception {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path arguments =
                Files.writeString(folder.resolve("java.args"), "-cp \"%s\"\n".formatted(path.replace("\\", "/")));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "@" + arguments,
                "org.sayso.cli.Main"));
        command.addAll(change.command);
        command.addAll(List.of("--case", kept.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
    }
}
