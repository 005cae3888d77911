package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sayso.casefile.Intake;
import org.sayso.input.Inputs;
import tools.jackson.databind.JsonNode;

/** What a person decides in the browser: it holds everywhere, is undone whole, and changes nothing that was found. */
class DecidingTest extends OnSample {

    @Test
    void namesJoinedByHandAreOneInEveryListAndTwoAgainWhenUndone() throws Exception {
        JsonNode before = sample.json("/api/names?type=person&limit=1000");
        JsonNode said = sample.json("/api/export");
        JsonNode first = before.get("entities").get(0);
        JsonNode second = before.get("entities").get(1);
        String merge = "/names/" + first.get("id").asString() + "/merge";
        String number = SampleServer.decided(
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
        String number = SampleServer.decided(sample.post(form.attr("action"), "page=" + page + "&why=a+namesake"));
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
        String number = SampleServer.decided(sample.post("/p/" + page + "/correct", "outlet=The+Lantern+Post"));
        String other = SampleServer.decided(
                sample.post("/p/" + page + "/correct", "outlet=The+Lantern+Post&published=2031-06-20"));
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
    void whatWasPutRightInOneGoIsShownWithAWayBackForEach() throws Exception {
        String page = sample.page("05-caldrey-ledger.txt");
        JsonNode before = sample.json("/api/pages/" + page);
        HttpResponse<String> response =
                sample.post("/p/" + page + "/correct", "outlet=The+Lantern+Post&published=2031-06-20");
        Document shown =
                Jsoup.parse(sample.get(response.headers().firstValue("Location").orElseThrow())
                        .body());
        List<String> ways = shown.select(".decided form").eachAttr("action");
        assertThat(shown.select(".decided .says").eachText())
                .hasSize(2)
                .anyMatch(line -> line.contains("The Lantern Post"))
                .anyMatch(line -> line.contains("2031-06-20"));
        for (String way : ways) {
            sample.post(way, "");
        }
        assertThat(sample.json("/api/pages/" + page)).isEqualTo(before);
    }

    @Test
    void aSpellingSplitOffIsSaidToBeSomebodyElseThanTheOthers() throws Exception {
        for (JsonNode entity : sample.json("/api/names?limit=1000").get("entities")) {
            String name = entity.get("name").asString();
            if (entity.get("names").size() > 2
                    && entity.get("names").get(0).asString().equals(name)) {
                String address = "/names/" + entity.get("id").asString();
                HttpResponse<String> response = sample.post(address + "/split", "form=" + Wish.encoded(name));
                Document shown = Jsoup.parse(
                        sample.get(response.headers().firstValue("Location").orElseThrow())
                                .body());
                assertThat(shown.select(".decided .says").text())
                        .startsWith("Decided: “" + name + "” is not “")
                        .doesNotEndWith("is not “" + name + "”");
                sample.post(shown.select(".decided form").attr("action"), "");
                return;
            }
        }
        throw new AssertionError("the sample has nobody with several spellings");
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
        String number = SampleServer.decided(
                sample.post("/p/" + page + "/speaker", "c=" + place + "&who=Sister+Nobody&why=heard"));
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
        String number = SampleServer.decided(sample.post("/p/" + page + "/block", "c=" + place + "&story=0"))
                .replaceAll("#.*", "");
        assertThat(sample.json("/api/pages/" + page).get("sentences").size()).isLessThan(sentences);
        assertThat(Jsoup.parse(sample.get("/p/" + page + "/edit").body()).select("tr.aside input[name=c]").stream()
                        .map(field -> field.attr("value")))
                .contains(place);
        String other = SampleServer.decided(sample.post("/p/" + page + "/block", "c=" + place + "&story=1"))
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
                SampleServer.decided(sample.post("/p/" + page + "/grade", "letter=B&why=sober")),
                SampleServer.decided(sample.post("/names/" + name + "/grade", "letter=C&digit=3")),
                SampleServer.decided(
                        sample.post("/claims/" + claim + "/grade", "digit=2&words=" + Wish.encoded(words))));
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
}
