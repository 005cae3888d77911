package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.answer.Asker;
import org.sayso.casefile.Intake;
import org.sayso.export.AnswerJson;
import org.sayso.input.Inputs;
import org.sayso.story.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the browser and scripts rely on, asked of the real server. */
class ServerTest {

    private static final String QUESTION = "What happened to Yareq Odvelan?";

    @TempDir
    static Path folder;

    private static SampleServer sample;

    @BeforeAll
    static void serveTheSample() throws Exception {
        sample = new SampleServer(folder);
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    /** Every view, by its address. */
    static List<String> views(SampleServer sample) throws Exception {
        String page = sample.page("08-bellbuoy.txt");
        JsonNode statements = sample.json("/api/statements?page=" + page).get("statements");
        String statement = statements.get(0).get("id").asString();
        String other = page + "/" + statements.get(1).get("id").asString();
        String claim = sample.json("/api/claims").get("claims").get(0).get("id").asString();
        String name = sample.json("/api/names").get("entities").get(0).get("id").asString();
        return List.of(
                "/",
                "/p/" + page,
                "/p/" + page + "?s=" + statement,
                "/p/" + sample.page("gull <b>&.txt"),
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

    @Test
    void everyAddressOfTheServiceKeepsToItsDescription() throws Exception {
        JsonNode description = sample.json("/api/openapi.json");
        Map<String, String> needed = Map.of(
                "/api/ask",
                "?q=" + Wish.encoded(QUESTION),
                "/api/check",
                "?q=" + Wish.encoded("Nobody has been arrested."),
                "/api/search",
                "?q=gate",
                "/api/pages/{id}/find",
                "?c=0-5");
        int checked = 0;
        for (String path : description.get("paths").propertyNames()) {
            JsonNode get = description.get("paths").get(path).get("get");
            JsonNode content = get.get("responses").get("200").get("content").get("application/json");
            String id = path.equals("/api/claims/{id}")
                    ? sample.json("/api/claims").get("claims").get(0).get("id").asString()
                    : path.equals("/api/names/{id}")
                            ? sample.json("/api/names")
                                    .get("entities")
                                    .get(0)
                                    .get("id")
                                    .asString()
                            : sample.page("08-bellbuoy.txt");
            String address = path.replace("{id}", id) + needed.getOrDefault(path, "");
            HttpResponse<String> response = sample.get(address);
            assertThat(response.statusCode()).as(address).isEqualTo(200);
            if (content != null) {
                ObjectNode schema = ((ObjectNode) content.get("schema")).deepCopy();
                schema.set("components", description.get("components"));
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(schema.toString(), InputFormat.JSON)
                                .validate(response.body(), InputFormat.JSON))
                        .as(address)
                        .isEmpty();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    @Test
    void theServiceGivesTheSameJsonAsTheCommands() throws Exception {
        Story story = Story.of(sample.caseFile.readings());
        assertThat(sample.json("/api/ask?q=" + Wish.encoded(QUESTION)))
                .isEqualTo(JsonMapper.shared()
                        .readTree(
                                AnswerJson.of(story, Asker.ask(story, QUESTION)).toString()));
        assertThat(sample.json("/api/export").get("claims")).hasSameSizeAs(story.claims());
        JsonNode first = sample.json("/api/claims?limit=1").get("claims").get(0);
        assertThat(first).isEqualTo(sample.json("/api/export").get("claims").get(0));
    }

    @Test
    void aListIsGivenInPartsAndTellsHowLongItIs() throws Exception {
        JsonNode all = sample.json("/api/statements?limit=1000");
        JsonNode part = sample.json("/api/statements?offset=3&limit=5");
        assertThat(all.get("total").asInt())
                .isEqualTo(all.get("statements").size())
                .isEqualTo(part.get("total").asInt());
        for (int i = 0; i < 5; i++) {
            assertThat(part.get("statements").get(i))
                    .isEqualTo(all.get("statements").get(i + 3));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/statements?hands=many",
                "/api/timeline?from=soon",
                "/api/claims?standing=true",
                "/api/pages?limit=-1",
                "/api/ask",
                "/statements?class=liar"
            })
    void whatCannotBeReadIsSaidInOneLine(String path) throws Exception {
        HttpResponse<String> response = sample.get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        String says = path.startsWith("/api")
                ? JsonMapper.shared().readTree(response.body()).get("error").asString()
                : Jsoup.parse(response.body()).select("h1").text();
        assertThat(says).isNotBlank().doesNotContain("\n", "Exception");
    }

    @Test
    void nothingInAPageIsEverMarkup() throws Exception {
        for (String view : views(sample)) {
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
    void everyAddressWithinLeadsSomewhereAndNoneLeavesTheMachine() throws Exception {
        List<String> asked = new ArrayList<>();
        for (String view : views(sample)) {
            Document document = Jsoup.parse(sample.get(view).body(), sample.address + view);
            for (Element link : document.select("[href], [src], [action], [hx-get]")) {
                boolean changes = link.attr("method").equals("post");
                for (String name : changes ? List.<String>of() : List.of("href", "src", "action", "hx-get")) {
                    String target = link.hasAttr(name) ? link.attr("abs:" + name) : "";
                    if (target.isEmpty() && link.hasAttr(name)) {
                        target = URI.create(sample.address + view)
                                .resolve(link.attr(name))
                                .toString();
                    }
                    if (!target.isEmpty()) {
                        assertThat(target).as(view).startsWith(sample.address);
                        String path = target.substring(sample.address.length()).replaceFirst("#.*", "");
                        // one of each kind is followed, with its parts in the address
                        String kind = path.replaceAll("[0-9a-f]{6,}|\\d+|s=[^&]*", "N");
                        if (!asked.contains(kind) && !path.equals("/add") && !path.equals(view)) {
                            asked.add(kind);
                            assertThat(sample.get(path).statusCode())
                                    .as("%s in %s", path, view)
                                    .isLessThan(400);
                        }
                    }
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
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
        try (Server guarded = Server.start(sample.caseFile, "127.0.0.1", 0, Guard.withToken("127.0.0.1"))) {
            String address = guarded.address();
            String token = address.substring(address.indexOf('='));
            String open = address.substring(0, address.indexOf('?'));
            assertThat(status(open)).isEqualTo(401);
            assertThat(status(open + "api/export")).isEqualTo(401);
            assertThat(status(open + "?token=" + "0".repeat(32))).isEqualTo(401);
            assertThat(status(open + "?token" + token)).isEqualTo(200);
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

    private static String decided(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        String to = response.headers().firstValue("Location").orElseThrow();
        return to.substring(to.indexOf("decided=") + "decided=".length());
    }

    @Test
    void namesJoinedByHandAreOneInEveryListAndTwoAgainWhenUndone() throws Exception {
        JsonNode before = sample.json("/api/names?type=person&limit=1000");
        JsonNode said = sample.json("/api/export");
        JsonNode first = before.get("entities").get(0);
        JsonNode second = before.get("entities").get(1);
        String merge = "/names/" + first.get("id").asString() + "/merge";
        String number = decided(
                sample.post(merge, "other=" + Wish.encoded(second.get("name").asString())));
        JsonNode joined = sample.json("/api/names?type=person&limit=1000");
        assertThat(joined.get("total").asInt()).isEqualTo(before.get("total").asInt() - 1);
        assertThat(joined.get("entities").get(0).get("names").valueStream().map(JsonNode::asString))
                .contains(second.get("name").asString());
        assertThat(sample.json("/api/decisions").get("decisions").valueStream())
                .anySatisfy(one -> assertThat(one.get("id").asString()).isEqualTo(number));
        assertThat(sample.post("/decisions/" + number + "/undo", "").statusCode())
                .isEqualTo(303);
        assertThat(sample.json("/api/names?type=person&limit=1000")).isEqualTo(before);
        assertThat(sample.json("/api/export")).isEqualTo(said);
        assertThat(sample.post(merge, "other=Nobody+At+All").statusCode()).isEqualTo(400);
    }

    @Test
    void aNameThatOnePageUsesForAnotherIsSplitOffThereAloneUntilUndone() throws Exception {
        JsonNode before = sample.json("/api/export");
        int names = sample.json("/api/names?limit=1000").get("total").asInt();
        String id = "";
        Element form = null;
        for (JsonNode entity : sample.json("/api/names?type=person&limit=1000").get("entities")) {
            id = entity.get("id").asString();
            Document sheet = Jsoup.parse(sample.get("/names/" + id).body());
            form = sheet.select(".on-pages form").last();
            if (form != null) {
                assertThat(sheet.select(".on-pages .why").eachText())
                        .as("each page tells why it was joined")
                        .hasSameSizeAs(sheet.select(".on-pages li"));
                break;
            }
        }
        String page = Objects.requireNonNull(form, "nobody stands on two pages")
                .select("input[name=page]")
                .attr("value");
        int pages = Jsoup.parse(sample.get("/names/" + id).body())
                .select(".on-pages li")
                .size();
        String number = decided(sample.post(form.attr("action"), "page=" + page + "&why=a+namesake"));
        Document after = Jsoup.parse(sample.get("/names/" + id).body());
        assertThat(after.select(".on-pages li")).hasSize(pages - 1);
        assertThat(after.select(".on-pages input[name=page]").eachAttr("value")).doesNotContain(page);
        assertThat(sample.json("/api/names?limit=1000").get("total").asInt()).isEqualTo(names + 1);
        assertThat(sample.post("/decisions/" + number + "/undo", "").statusCode())
                .isEqualTo(303);
        assertThat(sample.json("/api/export")).isEqualTo(before);
        assertThat(sample.post(form.attr("action"), "page=p-0000").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageTakenOutIsGoneWithItsCopyAndNothingElseIs() throws Exception {
        JsonNode before = sample.json("/api/export");
        sample.addAndWait(
                "regretted.txt",
                "The Regretter\n\n3 June 2031\n\n\"The mast is gone,\" harbour clerk Pia Ormsby said.\n");
        String page = sample.page("regretted.txt");
        Path copy = sample.caseFile.folder().resolve("added").resolve("regretted.txt");
        assertThat(copy).exists();
        assertThat(sample.post("/p/" + page + "/remove", "").statusCode()).isEqualTo(400);
        assertThat(sample.json("/api/pages/" + page).get("page").get("id").asString())
                .isEqualTo(page);
        assertThat(sample.post("/p/" + page + "/remove", "sure=1").statusCode()).isEqualTo(303);
        assertThat(sample.get("/p/" + page).statusCode()).isEqualTo(404);
        assertThat(copy).doesNotExist();
        assertThat(sample.json("/api/export")).isEqualTo(before);
        assertThat(sample.json("/api/search?q=Ormsby").get("hits")).isEmpty();
    }

    @Test
    void aCorrectedOutletAndDayAreInEveryChainUntilTheyAreUndone() throws Exception {
        String page = sample.page("05-caldrey-ledger.txt");
        JsonNode before = sample.json("/api/export");
        String number = decided(sample.post("/p/" + page + "/correct", "outlet=The+Lantern+Post"));
        String other = decided(sample.post("/p/" + page + "/correct", "outlet=The+Lantern+Post&published=2031-06-20"));
        for (JsonNode statement :
                sample.json("/api/statements?limit=1000&page=" + page).get("statements")) {
            assertThat(statement.get("chain").get(0).get("name").asString()).isEqualTo("The Lantern Post");
        }
        JsonNode header = sample.json("/api/pages/" + page).get("page");
        assertThat(header.get("published").asString()).isEqualTo("2031-06-20");
        assertThat(header.get("publishedBy").asString()).isEqualTo("given");
        // reading it again, as the command does, keeps what was corrected
        new Intake(sample.caseFile, 1)
                .read(
                        Inputs.find(List.of(Path.of("..", "samples", "pages").toString()), null, null, null)::each,
                        outcome -> {});
        assertThat(sample.json("/api/pages/" + page).get("page")).isEqualTo(header);
        assertThat(sample.post("/decisions/" + number + "/undo", "").statusCode())
                .isEqualTo(303);
        assertThat(sample.post("/decisions/" + other + "/undo", "").statusCode())
                .isEqualTo(303);
        assertThat(sample.json("/api/export")).isEqualTo(before);
    }

    @Test
    void aSpeakerPutRightBesideAStatementIsInItsChainUntilUndone() throws Exception {
        String page = sample.page("08-bellbuoy.txt");
        JsonNode before = sample.json("/api/export");
        JsonNode first =
                sample.json("/api/statements?page=" + page).get("statements").get(0);
        String beside = "/p/" + page + "/s/" + first.get("id").asString();
        String place = Jsoup.parse(sample.get(beside).body())
                .select(".somebody input[name=c]")
                .attr("value");
        String number = decided(sample.post("/p/" + page + "/speaker", "c=" + place + "&who=Sister+Nobody&why=heard"));
        JsonNode chain = sample.json("/api/statements?page=" + page)
                .get("statements")
                .get(0)
                .get("chain");
        assertThat(chain.get(chain.size() - 1).get("name").asString()).isEqualTo("Sister Nobody");
        assertThat(Jsoup.parse(sample.get(beside).body()).select(".decided").text())
                .contains("is by Sister Nobody", "heard", "Undo");
        assertThat(sample.post("/p/" + page + "/speaker", "c=" + place).statusCode())
                .isEqualTo(400);
        assertThat(sample.post("/decisions/" + number + "/undo", "").statusCode())
                .isEqualTo(303);
        assertThat(sample.json("/api/export")).isEqualTo(before);
    }

    @Test
    void linesSetAsideAreReadNoMoreAndLinesTakenInAre() throws Exception {
        String page = sample.page("08-bellbuoy.txt");
        JsonNode before = sample.json("/api/export");
        Document edit = Jsoup.parse(sample.get("/p/" + page + "/edit").body());
        Element said = edit.select("table.lines tr.story")
                .get(edit.select("table.lines tr.story").size() - 1);
        String place = said.select("input[name=c]").attr("value");
        int sentences = sample.json("/api/pages/" + page).get("sentences").size();
        String number = decided(sample.post("/p/" + page + "/block", "c=" + place + "&story=0"))
                .replaceAll("#.*", "");
        assertThat(sample.json("/api/pages/" + page).get("sentences").size()).isLessThan(sentences);
        assertThat(Jsoup.parse(sample.get("/p/" + page + "/edit").body()).select("tr.aside input[name=c]").stream()
                        .map(field -> field.attr("value")))
                .contains(place);
        String other = decided(sample.post("/p/" + page + "/block", "c=" + place + "&story=1"))
                .replaceAll("#.*", "");
        assertThat(sample.json("/api/pages/" + page).get("sentences").size()).isEqualTo(sentences);
        sample.post("/decisions/" + other + "/undo", "");
        sample.post("/decisions/" + number + "/undo", "");
        assertThat(sample.json("/api/export")).isEqualTo(before);
        assertThat(sample.post("/p/" + page + "/block", "c=9-3&story=0").statusCode())
                .isEqualTo(400);
    }

    @Test
    void gradesStandBesideWhatTheyJudgeAndChangeNothingThatWasFound() throws Exception {
        JsonNode before = sample.json("/api/export");
        String page = sample.page("08-bellbuoy.txt");
        String name = sample.json("/api/names").get("entities").get(0).get("id").asString();
        String claim = sample.json("/api/claims").get("claims").get(0).get("id").asString();
        String words = Jsoup.parse(sample.get("/claims/" + claim).body())
                .select("form[action$=grade] input[name=words]")
                .attr("value");
        List<String> numbers = List.of(
                decided(sample.post("/p/" + page + "/grade", "letter=B&why=sober")),
                decided(sample.post("/names/" + name + "/grade", "letter=C&digit=3")),
                decided(sample.post("/claims/" + claim + "/grade", "digit=2&words=" + Wish.encoded(words))));
        assertThat(Jsoup.parse(sample.get("/").body()).select("strong.grade").text())
                .isEqualTo("B");
        assertThat(Jsoup.parse(sample.get("/p/" + page).body())
                        .select(".grading")
                        .text())
                .contains("Your grade: B", "sober");
        assertThat(Jsoup.parse(sample.get("/names/" + name).body())
                        .select("strong.grade")
                        .text())
                .isEqualTo("C3");
        assertThat(Jsoup.parse(sample.get("/claims/" + claim).body())
                        .select("strong.grade")
                        .text())
                .isEqualTo("2");
        // a claim that has another number now is not graded in its place
        assertThat(sample.post("/claims/" + claim + "/grade", "digit=2&words=Others")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sample.post("/p/" + page + "/grade", "letter=Z").statusCode())
                .isEqualTo(400);
        assertThat(sample.json("/api/export")).isEqualTo(before);
        for (String number : numbers) {
            sample.post("/decisions/" + number + "/undo", "");
        }
        assertThat(Jsoup.parse(sample.get("/").body()).select("strong.grade")).isEmpty();
    }

    @Test
    void hypothesesAreCountedByOriginTheLeastContradictedFirst() throws Exception {
        JsonNode claims = sample.json("/api/claims").get("claims");
        String first = claims.get(0).get("id").asString();
        String second = claims.get(1).get("id").asString();
        String[] forms = {
            "hypothesis=It+was+the+tide&speaks=for&claim=" + first,
            "hypothesis=It+was+the+tide&speaks=against&claim=" + second,
            "hypothesis=It+was+a+hand&speaks=for&claim=" + second
        };
        for (String form : forms) {
            assertThat(sample.post("/matrix", form).statusCode()).isEqualTo(303);
        }
        JsonNode rows = sample.json("/api/matrix").get("hypotheses");
        assertThat(rows.valueStream().map(row -> row.get("words").asString()))
                .containsExactly("It was a hand", "It was the tide");
        assertThat(rows.get(1).get("against").get("claims").asInt()).isEqualTo(1);
        Document matrix = Jsoup.parse(sample.get("/matrix").body());
        assertThat(matrix.select("thead th").eachText()).containsExactly("Claim", "It was a hand", "It was the tide");
        assertThat(matrix.select("button[aria-pressed=true]").eachText()).containsExactly("for", "against", "for");
        assertThat(sample.get("/matrix.csv").body().lines()).hasSize(4);
        assertThat(sample.post("/matrix", "hypothesis=X&speaks=for&claim=c99999")
                        .statusCode())
                .isEqualTo(404);
        for (JsonNode one : sample.json("/api/decisions").get("decisions")) {
            if (one.get("kind").asString().equals("matrix")) {
                sample.post("/decisions/" + one.get("id").asString() + "/undo", "");
            }
        }
        assertThat(sample.json("/api/matrix").get("total").asInt()).isZero();
    }

    @Test
    void aPageIsUnreadUntilItIsOpenedWhoeverOpensTheCaseNext() throws Exception {
        String page = sample.page("06-ketterby-courier.txt");
        sample.post("/p/" + page + "/unread", "");
        int unread = sample.json("/api/pages?unread=1").get("total").asInt();
        sample.get("/p/" + page, "Sec-Fetch-Site", "cross-site");
        assertThat(sample.json("/api/pages?unread=1").get("total").asInt()).isEqualTo(unread);
        sample.get("/p/" + page);
        assertThat(sample.json("/api/pages?unread=1").get("total").asInt()).isEqualTo(unread - 1);
        assertThat(sample.caseFile.seen().pages()).contains(page);
        sample.post("/p/" + page + "/unread", "");
        assertThat(sample.caseFile.seen().pages()).doesNotContain(page);
    }

    @Test
    void aDossierOfWhatWasChosenLeadsNowhereOutsideItself() throws Exception {
        JsonNode claim = sample.json("/api/claims?contested=1").get("claims").get(0);
        String ref = claim.get("statements").get(0).asString();
        String name = sample.json("/api/names").get("entities").get(0).get("id").asString();
        for (String choice : List.of("claim=" + ref, "claim=" + claim.get("id").asString(), "name=" + name)) {
            Document dossier =
                    Jsoup.parse(sample.get("/take/dossier.html?" + choice).body());
            assertThat(dossier.select(".top .sum").text()).as(choice).startsWith("A selection");
            assertThat(dossier.select("article.page-text")).as(choice).isNotEmpty();
            for (Element link : dossier.select("a[href^=#]")) {
                assertThat(dossier.getElementById(link.attr("href").substring(1)))
                        .as("%s: %s", choice, link)
                        .isNotNull();
            }
        }
        assertThat(sample.get("/take/dossier.html?claim=c99999").statusCode()).isEqualTo(400);
    }

    @Test
    void everyListIsATableWithAHeaderAndAsManyRowsAsItSays() throws Exception {
        for (String[] list : new String[][] {
            {"/pages.csv", "/api/pages"},
            {"/statements.csv?class=named", "/api/statements?class=named"},
            {"/claims.csv?shelf=once", "/api/claims?shelf=once"},
            {"/names.csv?type=person", "/api/names?type=person"},
            {"/decisions.csv", "/api/decisions"}
        }) {
            var rows = org.apache.commons.csv.CSVFormat.RFC4180
                    .parse(new java.io.StringReader(sample.get(list[0]).body()))
                    .getRecords();
            assertThat(rows.size() - 1)
                    .as(list[0])
                    .isEqualTo(sample.json(list[1]).get("total").asInt());
        }
        assertThat(sample.get("/search.csv?q=gate").body().lines().count()).isGreaterThan(2);
    }

    @Test
    void aLinkIntoAnOlderVersionLeadsToTheSameWordsInTheNewerOrSaysThatTheyAreGone() throws Exception {
        Path pages = Files.createDirectories(folder.resolve("versions"));
        Path file = pages.resolve("ferry-notes.txt");
        Files.writeString(file, "Ferry notes\n\nThe ramp is open. \"We sail at dawn,\" Ilse Brandt said.\n");
        read(pages);
        String old = sample.page("ferry-notes.txt");
        Files.writeString(
                file, "Ferry notes, late\n\nNew words first. \"We sail at dawn,\" Ilse Brandt said. All is shut.\n");
        read(pages);
        String now = sample.page("ferry-notes.txt");
        String text = sample.get("/api/pages/" + old + "/text").body();
        int at = text.indexOf("We sail at dawn");
        JsonNode found = sample.json("/api/pages/" + old + "/find?c=" + at + "-" + (at + 15));
        assertThat(found.get("page").asString()).isEqualTo(now);
        String newer = sample.get("/api/pages/" + now + "/text").body();
        assertThat(newer.substring(
                        found.get("span").get(0).asInt(),
                        found.get("span").get(1).asInt()))
                .isEqualTo("We sail at dawn");
        int gone = text.indexOf("The ramp is open");
        assertThat(sample.json("/api/pages/" + old + "/find?c=" + gone + "-" + (gone + 16))
                        .get("page")
                        .isNull())
                .isTrue();
        assertThat(Jsoup.parse(sample.get("/p/" + old).body())
                        .select(".older a")
                        .attr("href"))
                .isEqualTo("/p/" + now);
        sample.caseFile.remove(List.of(old, now));
    }

    private static void read(Path pages) throws Exception {
        new Intake(sample.caseFile, 1)
                .read(Inputs.find(List.of(pages.toString()), null, null, null)::each, outcome -> {});
    }

    @Test
    void aPageInWindowsLinesTellsWhereItsReturnsAre() throws Exception {
        String page = sample.page("gull <b>&.txt");
        Document document = Jsoup.parse(sample.get("/p/" + page).body());
        String text = sample.get("/api/pages/" + page + "/text").body();
        for (String place : document.select("article.reading").attr("data-cr").split(" ", -1)) {
            assertThat(text.codePointAt(text.offsetByCodePoints(0, Integer.parseInt(place))))
                    .isEqualTo('\r');
        }
    }

    @Test
    void aSpreadsheetTakesNoWordForAFormula() throws Exception {
        assertThat(sample.get("/statements.csv").body()).startsWith("\uFEFFpage,");
        assertThat(sample.get("/names.csv").body().lines().skip(1))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("="));
    }
}
