package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.input.Input;
import org.sayso.input.fetch.Reach;

/** What keeps the case with whom it belongs to: foreign pages, foreign names, too much, paths, tokens, pages full of script. */
class SafetyTest extends OnSample {

    @Test
    void nothingInAPageIsEverMarkup() throws Exception {
        for (String view : sample.views()) {
            HttpResponse<String> response = sample.get(view);
            Document document = Jsoup.parse(response.body());
            assertThat(document.select("script:not([src]), style, img, iframe, b, i"))
                    .as(view)
                    .isEmpty();
            for (Element element : document.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey())
                            .as(view)
                            .doesNotStartWith("on")
                            .isNotEqualTo("style");
                }
            }
            assertThat(response.body()).as(view).doesNotContain("\u0007", "\u202E");
        }
    }

    @Test
    void aStrictPolicyGoesWithEveryAnswer() throws Exception {
        for (String path : List.of("/", "/api/pages", "/static/web.js", "/nothing")) {
            HttpResponse<String> response = sample.get(path);
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(response.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .isEmpty();
        }
    }

    /** One request with a Host of our choice: what a page gets that has made its own name mean this machine. */
    private static String raw(String host) throws Exception {
        URI address = URI.create(sample.address);
        try (Socket socket = new Socket(address.getHost(), address.getPort());
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream()
                    .write("GET /api/export HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aForeignNameThatPointsHereGetsNothing() throws Exception {
        String port = sample.address.substring(sample.address.lastIndexOf(':'));
        for (String host : List.of("evil.example" + port, "localhost.evil.example" + port, "evil.example", "")) {
            assertThat(raw(host)).as(host).doesNotContain("200 OK").doesNotContain("statements");
        }
        assertThat(raw("localhost" + port)).contains("200 OK");
    }

    @Test
    void aForeignPageCannotChangeTheCase() throws Exception {
        int before = sample.json("/api/status").get("total").asInt();
        for (String[] headers :
                new String[][] {{"Origin", "http://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
                }) {
            assertThat(sample.add("evil.txt", "Evil news", headers).statusCode())
                    .isEqualTo(403);
        }
        assertThat(sample.json("/api/status").get("total").asInt()).isEqualTo(before);
        assertThat(sample.caseFile.folder().resolve("added").resolve("evil.txt"))
                .doesNotExist();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWordsAndNothingOfItIsKept() throws Exception {
        int before = sample.json("/api/status").get("total").asInt();
        HttpResponse<String> response = sample.add("huge.txt", "a".repeat((int) Input.MOST_BYTES + 2));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(response.body()).select("h1").text()).contains("a file may have 20 MB");
        assertThat(sample.post("/matrix", "hypothesis=" + "a".repeat((int) Input.MOST_BYTES + 2))
                        .statusCode())
                .isEqualTo(413);
        assertThat(sample.json("/api/status").get("total").asInt()).isEqualTo(before);
    }

    @Test
    void noFileNameLeavesTheCase() throws Exception {
        for (String name : List.of("../../out.txt", "..\\..\\out.txt", "/etc/out.txt", "..", ".hidden", "a:b?.txt")) {
            assertThat(Adding.plain(name)).doesNotContain("/", "\\").doesNotStartWith(".");
        }
        // waited for: what is still read changes the lists that other tests compare
        sample.addAndWait("../../../out.txt", "");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith("out.txt")))
                    .allMatch(file -> file.toString().endsWith("added/out.txt"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "file:///etc/passwd", "-", "../samples/pages"})
    void noAddressNamesAFileOfThisMachine(String address) throws Exception {
        HttpResponse<String> response = sample.post("/add", "address=" + Wish.encoded(address));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(response.body()).select("h1").text()).contains("is no address");
    }

    @Test
    void aServerForOthersAsksForItsToken() throws Exception {
        try (Server guarded =
                Server.start(sample.caseFile, "127.0.0.1", 0, Guard.withToken("127.0.0.1"), Reach.PUBLIC)) {
            String address = guarded.address();
            String token = address.substring(address.indexOf('='));
            String open = address.substring(0, address.indexOf('?'));
            assertThat(status(open)).isEqualTo(401);
            assertThat(status(open + "api/export")).isEqualTo(401);
            assertThat(status(open + "?token=" + "0".repeat(32))).isEqualTo(401);
            assertThat(status(open + "?token" + token)).isEqualTo(200);
        }
    }

    @Test
    void whoeverIsRefusedSeesAStyledPageThatDoesNotNameTheCase() throws Exception {
        try (Server guarded =
                Server.start(sample.caseFile, "127.0.0.1", 0, Guard.withToken("127.0.0.1"), Reach.PUBLIC)) {
            String open = guarded.address();
            open = open.substring(0, open.indexOf("/?"));
            Document page =
                    Jsoup.connect(open + "/claims").ignoreHttpErrors(true).get();
            assertThat(page.select("h1").text()).contains("needs its token");
            assertThat(page.outerHtml()).doesNotContain("night", "of the gates");
            assertThat(page.select("nav, form[action]")).isEmpty();
            for (Element part : page.select("link[href], script[src]")) {
                assertThat(status(open + part.attr("href") + part.attr("src")))
                        .as("%s", part)
                        .isEqualTo(200);
            }
            for (String inside : List.of("/static/..%2f", "/static/../claims", "/static/x/../../claims")) {
                assertThat(status(open + inside)).as(inside).isGreaterThanOrEqualTo(400);
            }
        }
    }

    private static int status(String address) throws Exception {
        return java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(URI.create(address))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
