package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Intake;
import org.sayso.input.Inputs;
import org.sayso.input.fetch.Reach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server over the sample affair and one page that is out to break it, on a free port of loopback. */
final class SampleServer implements AutoCloseable {

    /** Script, attributes, ends of elements, control characters, a turned direction, an astral letter and Windows line ends. */
    static final String HOSTILE = """
            The Gull & Lantern\r
            \r
            🛥🛥 Quay <script>document.title='caught'</script> shut\r
            \r
            14 June 2031\r
            \r
            "Nobody </p></article></script><img src=x onerror=alert(1)> \u202Eevil\u202C \u0007 was hurt," Maren Okell said on Friday.\r
            \r
            "The gates <b onclick='x()'>stay</b> shut until\r
            the morning," said Okell's deputy, Tamsin "Quill" Arrowby. مريم عُدوان agreed.\r
            """;

    static final String QUESTION = "What happened to Yareq Odvelan?";

    final Server server;
    final CaseFile caseFile;
    final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Read once, then copied for each class of tests. */
    private static @Nullable Path read;

    SampleServer(Path folder) throws Exception {
        Path copy = folder.resolve("night <i>of</i> the gates");
        Files.createDirectories(copy.getParent());
        copy(readOnce(), copy);
        caseFile = CaseFile.openOrCreate(copy);
        server = Server.start(caseFile, "127.0.0.1", 0, Reach.PUBLIC);
        String told = server.address();
        address = told.substring(0, told.length() - 1);
    }

    private static synchronized Path readOnce() throws Exception {
        Path made = read;
        if (made == null) {
            Path folder = Files.createTempDirectory("sayso-sample");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            Path pages = Files.createDirectories(folder.resolve("hostile"));
            Files.writeString(pages.resolve("gull <b>&.txt"), HOSTILE);
            made = folder.resolve("case");
            CaseFile first = CaseFile.openOrCreate(made);
            Inputs inputs = Inputs.find(
                    List.of(Path.of("..", "samples", "pages").toString(), pages.toString()), null, null, null);
            new Intake(first, 2).read(inputs::each, outcome -> {});
            try (Desk desk = new Desk(first)) {
                desk.edition().workOut();
            }
            read = made;
        }
        return made;
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // the machine's own place for what is left over
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    /** Sends a form with one file; answers the response. */
    HttpResponse<String> add(String name, String content, String... headers) throws IOException, InterruptedException {
        String boundary = "----leaf";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/add"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("HX-Request", "true")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with one file and waits until it was read. */
    void addAndWait(String name, String content) throws IOException, InterruptedException {
        HttpResponse<String> response = add(name, content);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        Matcher job = Pattern.compile("/add/\\d+").matcher(response.body());
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String last = response.body();
        while (job.find(0) && !last.contains("job done")) {
            assertThat(System.nanoTime()).as(last).isLessThan(end);
            Thread.sleep(20);
            last = get(job.group()).body();
        }
    }

    /** Sends a form. */
    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form, StandardCharsets.UTF_8))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Id of the page of that file name. */
    String page(String file) throws IOException, InterruptedException {
        for (JsonNode page : json("/api/pages?limit=1000").get("pages")) {
            if (page.get("file").asString().equals(file)) {
                return page.get("id").asString();
            }
        }
        throw new AssertionError("no page " + file);
    }

    /** Every view, by its address. */
    List<String> views() throws Exception {
        String page = page("08-bellbuoy.txt");
        JsonNode statements = json("/api/statements?page=" + page).get("statements");
        String statement = statements.get(0).get("id").asString();
        String other = page + "/" + statements.get(1).get("id").asString();
        String claim = json("/api/claims").get("claims").get(0).get("id").asString();
        String name = json("/api/names").get("entities").get(0).get("id").asString();
        return List.of(
                "/",
                "/p/" + page,
                "/p/" + page + "?s=" + statement,
                "/p/" + page("gull <b>&.txt"),
                "/compare?a=" + page + "/" + statement + "&b=" + other,
                "/ask",
                "/ask?q=" + Wish.encoded(QUESTION),
                "/ask?q=" + Wish.encoded("Who painted the lighthouse of Fort Aumery?"),
                "/claims",
                "/claims?shelf=once",
                "/claims/" + claim,
                "/statements",
                "/names",
                "/names/" + name,
                "/timeline",
                "/network",
                "/take",
                "/statements?class=named",
                "/search",
                "/search?q=gate",
                "/search?q=gate&in=statements",
                "/search?q=%22",
                "/decisions",
                "/matrix",
                "/claims?shelf=contested",
                "/?unread=1",
                "/p/" + page + "/edit",
                "/nothing/is/here");
    }

    /** Two statements of which one denies what the other says, as the end of an address. */
    String opposed() throws Exception {
        for (JsonNode claim : json("/api/claims?contested=1&limit=1000").get("claims")) {
            if (!claim.get("statements").isEmpty() && !claim.get("deniedBy").isEmpty()) {
                return "?a=" + claim.get("statements").get(0).asString() + "&b="
                        + claim.get("deniedBy").get(0).asString();
            }
        }
        throw new AssertionError("the sample has nothing contested");
    }

    /** The number of the decision that was just made. */
    static String decided(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        String to = response.headers().firstValue("Location").orElseThrow();
        return to.substring(to.indexOf("decided=") + "decided=".length());
    }

    @Override
    public void close() {
        server.close();
    }
}
