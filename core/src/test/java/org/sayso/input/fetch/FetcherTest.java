package org.sayso.input.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Intake;
import org.sayso.casefile.Intake.Outcome;
import org.sayso.input.Input;
import org.sayso.input.Inputs;
import org.sayso.input.Web;

class FetcherTest {

    private static final Limits QUICK =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ZERO, 100_000);

    private final List<String> notes = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private HttpServer server;
    private String home = "";

    /** How the site's rules are answered; 0 for without end. */
    private int rules = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        home = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        synchronized (asked) {
            asked.add(path);
        }
        switch (path) {
            case "/page" -> send(exchange, 200, "<html><body><p>The gate was shut.</p></body></html>");
            case "/robots.txt" -> rules(exchange);
            case "/feed" -> send(exchange, 200, """
                        <?xml version="1.0"?><rss version="2.0"><channel><title>The Tide</title><link>x</link><description>x</description>
                        <item><title>a</title><link>%s/page</link><description>x</description></item>
                        <item><title>b</title><link>file:///etc/passwd</link><description>x</description></item>
                        </channel></rss>""".formatted(home));
            case "/mixed" -> send(exchange, 200, """
                        <?xml version="1.0"?><rss version="2.0"><channel><title>The Tide</title><link>x</link><description>x</description>
                        <item><title>a</title><link>%1$s/page</link><description>x</description></item>
                        <item><title>b</title><link>%2$s/page?beside</link><description>x</description></item>
                        <item><title>c</title><link>file:///etc/passwd</link><description>x</description></item>
                        <item><title>d</title><link>%1$s/beside</link><description>x</description></item>
                        <item><title>e</title><link>%1$s/file</link><description>x</description></item>
                        <item><title>f</title><link>%1$s/second</link><description>x</description></item>
                        </channel></rss>""".formatted(home, beside()));
            case "/written" ->
                redirect(
                        exchange,
                        new String("/schön|neu".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            case "/sch%C3%B6n%7Cneu" -> send(exchange, 200, "<html><body><p>The lock is new.</p></body></html>");
            case "/relative" -> send(exchange, 200, """
                        <?xml version="1.0"?><rss version="2.0"><channel><title>The Tide</title><link>/</link><description>x</description>
                        <item><title>a</title><link>page</link><description>x</description></item></channel></rss>""");
            case "/busy" -> {
                int times;
                synchronized (asked) {
                    times = Collections.frequency(asked, path);
                }
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, times == 1 ? 503 : 200, "<html><body><p>The gate was shut.</p></body></html>");
            }
            case "/rests-today" -> {
                exchange.getResponseHeaders().set("Retry-After", "86400");
                send(exchange, 429, "no");
            }
            case "/rests-until" -> {
                exchange.getResponseHeaders().set("Retry-After", "Thu, 01 Jan 2099 00:00:00 GMT");
                send(exchange, 503, "no");
            }
            case "/members" -> send(exchange, 403, "no");
            case "/second" -> send(exchange, 200, "<html><body><p>The wharf is open.</p></body></html>");
            case "/beside" -> redirect(exchange, beside() + "/page?beside");
            case "/moved" -> redirect(exchange, "/page");
            case "/inside" -> redirect(exchange, "http://169.254.169.254/latest/meta-data/");
            case "/file" -> redirect(exchange, "file:///etc/passwd");
            case "/round" -> redirect(exchange, "/round");
            case "/endless" -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream out = exchange.getResponseBody()) {
                    for (int i = 0; i < 1_000_000; i++) {
                        out.write(new byte[10_000]);
                    }
                }
            }
            case "/slow" -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream out = exchange.getResponseBody()) {
                    for (int i = 0; i < 100; i++) {
                        out.write('a');
                        out.flush();
                        Thread.sleep(200);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            default -> send(exchange, 404, "no such page");
        }
    }

    private void rules(HttpExchange exchange) throws IOException {
        String closed = "User-agent: *\nDisallow: /closed\n";
        if (rules > 0) {
            send(exchange, rules, closed);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(closed.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_000_000; i++) {
                out.write("# nothing\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private String fetch(Reach reach, String address) throws InterruptedException {
        try (Fetcher fetcher = new Fetcher(reach, QUICK, notes::add)) {
            return new String(fetcher.fetch(address).bytes(), StandardCharsets.UTF_8);
        } catch (FetchException e) {
            return "NOT FETCHED " + e.why();
        }
    }

    @Test
    void aPageIsFetchedAfterItsSitesRules() throws InterruptedException {
        assertThat(fetch(Reach.ANY, home + "/page")).contains("The gate was shut.");
        assertThat(asked).containsExactly("/robots.txt", "/page");
        assertThat(fetch(Reach.ANY, home + "/closed/page")).contains("NOT FETCHED", "robots.txt");
        assertThat(asked).doesNotContain("/closed/page");
    }

    @Test
    void aRedirectIsFollowedAndShown() throws InterruptedException {
        assertThat(fetch(Reach.ANY, home + "/moved")).contains("The gate was shut.");
        assertThat(notes).containsExactly("[%s/moved] redirects to %s/page".formatted(home, home));
    }

    /** Servers and people write letters into addresses that do not belong there. */
    @Test
    void addressesWithOtherLettersAreAskedForAsTheyAreMeant() throws InterruptedException {
        assertThat(fetch(Reach.ANY, home + "/written")).contains("The lock is new.");
        assertThat(fetch(Reach.ANY, home + "/schön|neu")).contains("The lock is new.");
    }

    @Test
    void whatAServerGivesToMembersOnlyIsToBeSavedInABrowser() throws InterruptedException {
        assertThat(fetch(Reach.ANY, home + "/members")).contains("status 403", "save it in your browser");
    }

    /** Of a feed whose site was down for a moment no page was ever asked for again. */
    @Test
    void aSiteWhoseRulesCannotBeHadIsAskedAgainLater() {
        rules = 503;
        assertThatThrownBy(() -> {
                    try (Fetcher fetcher = new Fetcher(Reach.ANY, QUICK, notes::add)) {
                        fetcher.fetch(home + "/page");
                    }
                })
                .isInstanceOf(FetchException.class)
                .matches(e -> e instanceof FetchException why && why.isPassing())
                .hasMessageContaining("try again later");
        assertThat(asked).containsExactly("/robots.txt");
    }

    @Test
    void ofRulesWithoutEndTheBeginningCounts() throws InterruptedException {
        rules = 0;
        assertThat(fetch(Reach.ANY, home + "/page")).contains("The gate was shut.");
        assertThat(fetch(Reach.ANY, home + "/closed/page")).contains("NOT FETCHED", "robots.txt");
    }

    @Test
    void linksOfAFeedAreWholeAtItsAddress() throws Exception {
        List<Input> pages = new ArrayList<>();
        Inputs.find(List.of(home + "/relative"), null, null, null, new Web(Reach.ANY, notes::add))
                .each(pages::add);
        assertThat(pages).extracting(Input::name).containsExactly(home + "/page");
    }

    @Test
    void redirectsInARoundEnd() throws InterruptedException {
        assertThat(fetch(Reach.ANY, home + "/round")).contains("NOT FETCHED redirects more than 5 times");
    }

    @Test
    void aRedirectToAFileIsNotFollowed() throws InterruptedException {
        assertThat(fetch(Reach.ANY, home + "/file")).contains("NOT FETCHED points to file:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void thisMachineIsNotAskedWhateverItIsCalled(String host) throws InterruptedException {
        String address = home.replace("127.0.0.1", host) + "/page";
        assertThat(fetch(Reach.PUBLIC, address)).startsWith("NOT FETCHED ");
        assertThat(asked).isEmpty();
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsRefused() throws InterruptedException {
        Predicate<InetAddress> thisServer = address -> address.getHostAddress().equals("127.0.0.1");
        try (Fetcher fetcher = new Fetcher(thisServer.or(Reach.PUBLIC::allows), QUICK, notes::add)) {
            fetcher.fetch(home + "/inside");
            throw new AssertionError("fetched");
        } catch (FetchException e) {
            assertThat(e.why()).contains("lies on this machine or in its own network (169.254.169.254)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.1.1",
                "0.1.2.3",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "fc00::1",
                "fe80::1",
                "ff02::1",
                "::",
                "2002:7f00:1::",
                "64:ff9b::a00:1",
                "2001:db8::1"
            })
    void addressesThatAreNotPublicAreKnown(String address) throws UnknownHostException {
        assertThat(Reach.PUBLIC.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "2606:2800:220:1::1",
                "2002:5db8:d822::"
            })
    void addressesThatArePublicAreKnown(String address) throws UnknownHostException {
        assertThat(Reach.PUBLIC.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aServerThatNeverEndsIsLeft() throws InterruptedException {
        assertThat(fetch(Reach.ANY, home + "/endless")).contains("NOT FETCHED has more than 100,000 bytes");
        assertThat(fetch(Reach.ANY, home + "/slow")).contains("NOT FETCHED did not come within 2 seconds");
    }

    /** Who stops a watch must not find its pages noted as such that cannot be had. */
    @Test
    void anInterruptIsNoFaultOfTheAddress() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> fetch(Reach.ANY, home + "/page")).isInstanceOf(InterruptedException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aServerThatIsBusyForAMomentIsAskedOnceMoreWhenItSays() throws InterruptedException {
        assertThat(fetch(Reach.ANY, home + "/busy")).contains("The gate was shut.");
        assertThat(asked).containsExactly("/robots.txt", "/busy", "/busy");
    }

    /** It was asked for every other page of its feed, and might have shut the user out. */
    @Test
    void aServerThatAsksToBeLeftAloneForLongIsNotAskedForItsOtherPagesEither() throws InterruptedException {
        try (Fetcher fetcher = new Fetcher(Reach.ANY, QUICK, notes::add)) {
            assertThatThrownBy(() -> fetcher.fetch(home + "/rests-today"))
                    .isInstanceOfSatisfying(FetchException.class, e -> {
                        assertThat(e.why()).contains("left alone for 24 hours");
                        assertThat(e.isPassing()).isTrue();
                        assertThat(e.rest()).isEqualTo(Duration.ofDays(1));
                    });
            assertThatThrownBy(() -> fetcher.fetch(home + "/page")).hasMessageContaining("left alone for");
        }
        assertThat(asked).containsExactly("/robots.txt", "/rests-today");
        assertThat(fetch(Reach.ANY, home + "/rests-until"))
                .as("a day and time; no longer than a week")
                .contains("left alone for 16");
    }

    @Test
    void aPageThatIsNotThereIsSaid() throws InterruptedException {
        assertThat(fetch(Reach.ANY, home + "/nowhere")).contains("NOT FETCHED is answered with status 404");
        assertThat(fetch(Reach.ANY, "ftp://tide.example/x")).contains("NOT FETCHED points to ftp:");
        assertThat(fetch(Reach.ANY, "http:///x")).contains("NOT FETCHED is no address");
    }

    @Test
    void ofAFeedThePagesItPointsToAreFetchedAndNoFilesOrNeighbours() throws Exception {
        List<Input> pages = new ArrayList<>();
        Inputs.find(List.of(home + "/feed"), null, null, null, new Web(Reach.ANY, notes::add))
                .each(pages::add);
        assertThat(pages).extracting(Input::name).containsExactly(home + "/page", "file:///etc/passwd");
        assertThat(pages.getFirst().given().outlet()).isEqualTo("The Tide");
        assertThat(pages.getLast()).isInstanceOf(Input.Lost.class).asString().contains("only http and https");
        assertThat(Inputs.find(List.of(home + "/feed"), null, null, null).inputs())
                .singleElement()
                .asString()
                .contains("lies on this machine");
    }

    /** Another name of this machine, which stands for one in its own network. */
    private String beside() {
        return home.replace("127.0.0.1", "127.0.0.2");
    }

    @Test
    void whatAPublicFeedPointsToInsideTheNetworkIsRefusedInALineEachAndTheRestIsRead(@TempDir Path folder)
            throws Exception {
        Predicate<InetAddress> asIfPublic = address -> address.getHostAddress().equals("127.0.0.1");
        Web web = new Web(asIfPublic.or(Reach.PUBLIC::allows), notes::add, Visits.NONE, QUICK);
        CaseFile caseFile = CaseFile.openOrCreate(folder.resolve("case"));
        List<Outcome> outcomes = new Intake(caseFile, 2)
                .read(Inputs.find(List.of(home + "/mixed"), null, null, null, web)::each, o -> {});
        assertThat(outcomes)
                .extracting(outcome -> outcome.kind() + " " + outcome.name())
                .containsExactly(
                        "READ " + home + "/page",
                        "UNREADABLE " + beside() + "/page?beside",
                        "UNREADABLE file:///etc/passwd",
                        "UNREADABLE " + home + "/beside",
                        "UNREADABLE " + home + "/file",
                        "READ " + home + "/second");
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.kind() == Outcome.Kind.UNREADABLE)
                .extracting(outcome -> String.valueOf(outcome.why()))
                .allMatch(why -> !why.contains("\n"))
                .satisfiesExactly(
                        why -> assertThat(why).contains("lies on this machine or in its own network (127.0.0.2)"),
                        why -> assertThat(why).contains("only http and https"),
                        why -> assertThat(why).contains("lies on this machine or in its own network (127.0.0.2)"),
                        why -> assertThat(why).contains("points to file:"));
        assertThat(asked).noneMatch(path -> path.endsWith("?beside"));
        assertThat(caseFile.readings())
                .extracting(reading -> reading.page().text())
                .noneMatch(text -> text.contains("root:"))
                .hasSize(2);
    }
}
