package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void whatIsPutIntoAWatchedFolderIsReadUntilTheWatchIsStopped() throws Exception {
        Path pages = Files.createDirectory(folder.resolve("in"));
        Files.createFile(pages.resolve("nothing.txt"));
        Path kept = folder.resolve("case");
        AtomicReference<Cli> run = new AtomicReference<>();
        Thread watch = Thread.ofPlatform()
                .start(() -> run.set(Cli.run("watch", "--case", kept, "--every", 1, "--threads", 1, pages)));
        put(pages, "one.txt", "Ada Lorn said on Monday that the bow door had been left open.\n");
        await(kept, "one.txt");
        put(pages, "one.txt", "Ada Lorn said on Monday that the bow door had been shut.\n");
        put(pages, "two.txt", "Tomas Brecht denied that the door had been open.\n");
        await(kept, "two.txt");
        await(kept, "superseded");
        Files.delete(pages.resolve("two.txt"));
        assertThat(Cli.run("search", "--case", kept, "shut").out()).contains("[shut]");
        stop(watch);
        Cli done = run.get();
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("read one.txt").contains("read two.txt");
        assertThat(done.errors().stream().filter(line -> line.contains("nothing.txt")))
                .as("said once, not at every look")
                .hasSize(1);
        assertThat(Cli.run("status", "--case", kept).out())
                .as("what disappears from the folder stays in the case")
                .contains("two.txt");
    }

    /** A watch that was started in the evening must not have ended in the night because another program wrote for long. */
    @Test
    @Timeout(120)
    void aCaseThatAnotherProgramWritesForLongIsLookedAtAgain() throws Exception {
        Path pages = Files.createDirectory(folder.resolve("in"));
        put(pages, "one.txt", "Ada Lorn said on Monday that the bow door had been left open.\n");
        Path kept = folder.resolve("case");
        Cli.run("read", "--case", kept, pages);
        StringWriter told = new StringWriter();
        Thread watch;
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + kept.resolve("case.sqlite"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            put(pages, "two.txt", "Tomas Brecht denied that the door had been open.\n");
            watch = Thread.ofPlatform()
                    .start(() -> Main.run(
                            new String[] {"watch", "--case", kept.toString(), "--every", "1", pages.toString()},
                            new PrintWriter(told),
                            new PrintWriter(told, true)));
            while (!told.toString().contains("is being written by another process")) {
                assertThat(watch.isAlive()).isTrue();
                Thread.sleep(100);
            }
            statement.execute("ROLLBACK");
        }
        await(kept, "two.txt");
        stop(watch);
        assertThat(told.toString()).contains("looking again in 1 s");
    }

    @Test
    @Timeout(120)
    void whatAWatchedFeedAnnouncesIsReadBesideWhatIsPutIntoAFolder() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String home = "http://127.0.0.1:" + server.getAddress().getPort();
        AtomicReference<String> items = new AtomicReference<>(item(home, "gate"));
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            byte[] body = (path.equals("/feed")
                            ? "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Tide</title><link>x</link>"
                                    + "<description>x</description>" + items.get() + "</channel></rss>"
                            : "<html><body><p>Ada Lorn said on Monday that the %s had been shut.</p></body></html>"
                                    .formatted(path.substring(1)))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Path pages = Files.createDirectory(folder.resolve("in"));
            put(pages, "one.txt", "Ada Lorn said on Monday that the bow door had been left open.\n");
            Path kept = folder.resolve("case");
            AtomicReference<Cli> run = new AtomicReference<>();
            Thread watch = Thread.ofPlatform()
                    .start(() -> run.set(Cli.run(
                            "watch",
                            "--case",
                            kept,
                            "--every",
                            1,
                            "--threads",
                            1,
                            "--allow-private",
                            pages,
                            home + "/feed")));
            await(kept, "one.txt");
            await(kept, home + "/gate");
            items.set(items.get() + item(home, "wharf"));
            await(kept, home + "/wharf");
            stop(watch);
            assertThat(run.get().out()).containsOnlyOnce("read " + home + "/gate");
        } finally {
            server.stop(0);
        }
    }

    private static String item(String home, String path) {
        return "<item><title>%s</title><link>%s/%s</link><description>x</description></item>"
                .formatted(path, home, path);
    }

    private static void put(Path folder, String name, String text) throws Exception {
        Path part = Files.writeString(folder.resolveSibling(name + ".part"), text);
        Files.setLastModifiedTime(
                part, java.nio.file.attribute.FileTime.from(Instant.now().minusSeconds(60 + text.length())));
        Files.move(part, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** As with Ctrl-C, again where the first came while a library was at work that does not pass it on. */
    private static void stop(Thread watch) throws InterruptedException {
        while (watch.isAlive()) {
            watch.interrupt();
            watch.join(2_000);
        }
    }

    private static void await(Path kept, String words) throws Exception {
        while (!Files.exists(kept.resolve("case.sqlite"))
                || !Cli.run("status", "--case", kept).out().contains(words)) {
            Thread.sleep(200);
        }
    }
}
