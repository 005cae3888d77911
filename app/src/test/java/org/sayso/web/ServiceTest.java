package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.sayso.answer.Asker;
import org.sayso.export.AnswerJson;
import org.sayso.story.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What scripts rely on: REST as it is described, the same JSON as the commands, tables, parts with true totals. */
class ServiceTest extends OnSample {

    @Test
    void everyAddressOfTheServiceKeepsToItsDescription() throws Exception {
        JsonNode description = sample.json("/api/openapi.json");
        Map<String, String> needed = Map.of(
                "/api/ask",
                "?q=" + Wish.encoded(SampleServer.QUESTION),
                "/api/check",
                "?q=" + Wish.encoded("Nobody has been arrested."),
                "/api/search",
                "?q=gate",
                "/api/pages/{id}/find",
                "?c=0-5",
                "/api/compare",
                sample.opposed());
        String statement = sample.json("/api/statements?page=" + sample.page("08-bellbuoy.txt"))
                .get("statements")
                .get(0)
                .get("id")
                .asString();
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
            String address = path.replace("{id}", id).replace("{statement}", statement) + needed.getOrDefault(path, "");
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
    void behindEveryViewWithAnythingFoundIsItsJsonAndBehindEveryListItsTable() throws Exception {
        List<String> without = new ArrayList<>();
        for (String view : sample.views()) {
            Document document = Jsoup.parse(sample.get(view).body(), sample.address + view);
            Elements links = document.select(".foot .take a");
            if (links.isEmpty()) {
                without.add(view);
            }
            for (Element link : links) {
                HttpResponse<String> data = sample.get(link.attr("href"));
                assertThat(data.statusCode()).as("%s of %s", link, view).isEqualTo(200);
                assertThat(data.headers().firstValue("Content-Type").orElse(""))
                        .as("%s of %s", link, view)
                        .startsWith(link.text().contains("CSV") ? "text/csv" : "application/json");
            }
        }
        assertThat(without)
                .as("what leads elsewhere, what asks, and what cannot be had")
                .containsExactly("/take", "/search", "/search?q=%22", "/nothing/is/here");
    }

    @Test
    void twoSidesAndWhatStandsBesideAreToldAsTheyAreShown() throws Exception {
        String both = sample.opposed();
        JsonNode compared = sample.json("/api/compare" + both);
        Document shown = Jsoup.parse(sample.get("/compare" + both).body());
        assertThat(compared.get("relation").asString()).isIn("denies", "contradicts");
        for (int i = 0; i < 2; i++) {
            JsonNode side = compared.get("statements").get(i);
            JsonNode around = side.get("around");
            String text = sample.get("/api/pages/" + side.get("page").asString() + "/text")
                    .body();
            int start = text.offsetByCodePoints(0, around.get("span").get(0).asInt());
            int end = text.offsetByCodePoints(0, around.get("span").get(1).asInt());
            assertThat(around.get("text").asString()).isEqualTo(text.substring(start, end));
            assertThat(shown.select(".side .para").get(i).text().replaceAll("\\s+", " "))
                    .isEqualTo(around.get("text")
                            .asString()
                            .replaceAll("\\s+", " ")
                            .strip());
        }
        String[] first = both.substring(3, both.indexOf('&')).split("/", -1);
        JsonNode beside = sample.json("/api/pages/" + first[0] + "/statements/" + first[1]);
        Document panel =
                Jsoup.parse(sample.get("/p/" + first[0] + "/s/" + first[1]).body());
        assertThat(panel.select(".otherwise .carrier")).hasSameSizeAs(beside.get("against"));
        assertThat(beside.get("against").toString()).contains(both.substring(both.indexOf("&b=") + 3));
        assertThat(panel.select(".to-claim")).hasSameSizeAs(beside.get("claims"));
    }

    @Test
    void theTableOfAnAnswerHasEachOfItsSentencesOnceWithItsAccount() throws Exception {
        String asked = "?q=" + Wish.encoded(SampleServer.QUESTION);
        JsonNode answer = sample.json("/api/ask" + asked);
        var rows = org.apache.commons.csv.CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(
                        sample.get("/ask.csv" + asked).body().substring(1)))
                .getRecords();
        List<String> told = rows.stream()
                .map(row -> row.get("account") + " " + row.get("page") + " " + row.get("start") + "-" + row.get("end"))
                .toList();
        assertThat(told).doesNotHaveDuplicates();
        int number = 0;
        for (JsonNode account : answer.get("accounts")) {
            number++;
            assertThat(told).contains(number + " " + place(account.get("gist"), account));
            for (JsonNode evidence : account.get("evidence")) {
                assertThat(told)
                        .contains(number + " " + evidence.get("file").asString() + " "
                                + evidence.get("span").get(0).asInt() + "-"
                                + evidence.get("span").get(1).asInt());
            }
        }
        assertThat(number).isPositive();
        assertThat(rows.getLast().get("words")).isNotBlank();
        assertThat(sample.get("/ask.csv").statusCode()).isEqualTo(400);
    }

    /** File and place of an account's gist, which has no file of its own in JSON. */
    private static String place(JsonNode gist, JsonNode account) {
        for (JsonNode evidence : account.get("evidence")) {
            if (evidence.get("page").equals(gist.get("page"))) {
                return evidence.get("file").asString() + " "
                        + gist.get("span").get(0).asInt() + "-"
                        + gist.get("span").get(1).asInt();
            }
        }
        throw new AssertionError("no evidence from the gist's page: " + account);
    }

    @Test
    void theServiceGivesTheSameJsonAsTheCommands() throws Exception {
        Story story = Story.of(sample.caseFile.readings());
        assertThat(sample.json("/api/ask?q=" + Wish.encoded(SampleServer.QUESTION)))
                .isEqualTo(JsonMapper.shared()
                        .readTree(AnswerJson.of(story, Asker.ask(story, SampleServer.QUESTION))
                                .toString()));
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
    void aSpreadsheetTakesNoWordForAFormula() throws Exception {
        assertThat(sample.get("/statements.csv").body()).startsWith("\uFEFFpage,");
        assertThat(sample.get("/names.csv").body().lines().skip(1))
                .allSatisfy(line -> assertThat(line).doesNotStartWith("="));
    }
}
