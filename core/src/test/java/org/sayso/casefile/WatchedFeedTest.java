package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.input.Input;
import org.sayso.input.Inputs;
import org.sayso.input.Web;
import org.sayso.input.fetch.Limits;
import org.sayso.input.fetch.Reach;

/** A feed that is looked at again and again, served on this machine. */
class WatchedFeedTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Limits QUICK = new Limits(SOON, SOON, SOON, Duration.ZERO, 100_000);

    @TempDir
    Path folder;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> status = new ConcurrentHashMap<>();
    private final Map<String, String> entries = new TreeMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String home = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        home = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** The server marks each version by its hash, and sends nothing of one that is known. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = path.equals("/feed") ? feed() : pages.get(path);
        String mark = "\"" + (body == null ? 0 : body.hashCode()) + "\"";
        boolean known = mark.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        int code = status.getOrDefault(path, body == null ? 404 : known ? 304 : 200);
        asked.add(path + " " + code);
        exchange.getResponseHeaders().set("ETag", mark);
        if (code == 200 && body != null) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } else {
            exchange.sendResponseHeaders(code, -1);
        }
        exchange.close();
    }

    private String feed() {
        StringBuilder items = new StringBuilder();
        entries.forEach((path, words) ->
                items.append("<item><title>%s</title><link>%s%s</link><description>x</description></item>"
                        .formatted(words, home, path)));
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Tide</title><link>x</link>"
                + "<description>x</description>" + items + "</channel></rss>";
    }

    /** What is new at one look, and what the server was asked for it. */
    private List<String> look(KeptVisits visits) throws Exception {
        asked.clear();
        List<String> found = new ArrayList<>();
        Inputs.find(List.of(home + "/feed"), null, null, null, new Web(Reach.ANY, note -> {}, visits, QUICK))
                .each(page -> found.add((page instanceof Input.Lost ? "lost " : "")
                        + page.name().substring(home.length())));
        visits.settle();
        asked.removeIf(question -> question.startsWith("/robots.txt"));
        return found;
    }

    @Test
    void aWatchedFeedAsksForNoPageTwiceAndMissesNone() throws Exception {
        entries.put("/gate", "The gate");
        entries.put("/wharf", "The wharf");
        pages.put("/gate", "<p>The gate was shut.</p>");
        pages.put("/wharf", "<p>The wharf is open.</p>");
        CaseFile caseFile = CaseFile.openOrCreate(folder);
        KeptVisits visits = caseFile.visits();
        assertThat(look(visits)).containsExactly("/gate", "/wharf");
        assertThat(look(visits)).isEmpty();
        assertThat(asked).containsExactly("/feed 304");

        entries.put("/quay", "The quay");
        pages.put("/quay", "<p>The quay burnt.</p>");
        assertThat(look(visits)).containsExactly("/quay");
        assertThat(asked).containsExactly("/feed 200", "/quay 200");

        entries.put("/gate", "The gate (updated)");
        assertThat(look(caseFile.visits()))
                .as("announced anew, not changed; also by a watch that is started again")
                .isEmpty();
        assertThat(asked).containsExactly("/feed 200", "/gate 304");
        entries.put("/gate", "The gate (updated again)");
        pages.put("/gate", "<p>The gate was open after all.</p>");
        assertThat(look(caseFile.visits())).containsExactly("/gate");
        assertThat(look(caseFile.visits())).isEmpty();
        assertThat(asked).containsExactly("/feed 304");
    }

    @Test
    void aPageThatIsGoneIsAskedForOnceAndOneThatWasDownAgain() throws Exception {
        entries.put("/gone", "Gone");
        entries.put("/down", "Down");
        pages.put("/down", "<p>The gate was shut.</p>");
        status.put("/down", 503);
        CaseFile caseFile = CaseFile.openOrCreate(folder);
        KeptVisits visits = caseFile.visits();
        assertThat(look(visits)).containsExactly("lost /down", "lost /gone");
        status.clear();
        assertThat(look(visits)).as("it rests").isEmpty();
        assertThat(asked).as("whole, for something of it is wanting").containsExactly("/feed 200");
        assertThat(look(caseFile.visits())).as("started again").containsExactly("/down");
        assertThat(asked).containsExactly("/feed 200", "/down 200");
        assertThat(look(caseFile.visits())).isEmpty();
        assertThat(asked).containsExactly("/feed 304");
    }

    @Test
    void whatWasFetchedAndNotKeptIsFetchedAgain() throws Exception {
        entries.put("/gate", "The gate");
        pages.put("/gate", "<p>The gate was shut.</p>");
        CaseFile caseFile = CaseFile.openOrCreate(folder);
        Inputs.find(List.of(home + "/feed"), null, null, null, new Web(Reach.ANY, note -> {}, caseFile.visits(), QUICK))
                .each(page -> {});
        assertThat(look(caseFile.visits())).as("killed before it was stored").containsExactly("/gate");
    }
}
