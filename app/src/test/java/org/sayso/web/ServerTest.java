package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.attribution.Statement;
import org.sayso.casefile.Intake;
import org.sayso.input.Inputs;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages in the browser rely on, asked of the real server. */
class ServerTest extends OnSample {

    @Test
    void whoOpensTheCaseIsLedToWhatIsContestedAndToWhatOnlySeemsToBeToldByMany() throws Exception {
        sample.get("/compare" + sample.opposed()); // the list of pages does not wait for the claims
        Document first = Jsoup.parse(sample.get("/").body(), sample.address);
        List<String> ways = first.select(".counts a.telling").eachAttr("href");
        assertThat(ways).contains("/claims?shelf=contested");
        for (Element way : first.select(".counts a.telling")) {
            int told = Integer.parseInt(way.text().replaceAll("\\D.*", ""));
            assertThat(sample.json("/api" + way.attr("href")).get("total").asInt())
                    .as(way.text())
                    .isEqualTo(told);
        }
    }

    @Test
    void whoOpensTheCaseSeesWhatIsContestedAndThroughWhoseHandsItCame() throws Exception {
        sample.get("/compare" + sample.opposed());
        Document first = Jsoup.parse(sample.get("/").body(), sample.address);
        Element lead = first.expectFirst(".lead");
        Document claim =
                Jsoup.parse(sample.get(lead.expectFirst("h2 a").attr("href")).body(), sample.address);
        assertThat(claim.select(".standing .bearing").text())
                .isEqualTo(lead.select(".bearing").text());
        assertThat(claim.select(".denials .chain").eachText())
                .contains(lead.select(".otherwise .chain").text());
        assertThat(claim.select(".says .chain").eachText())
                .contains(lead.select(".by:not(.otherwise) .chain").text());
        assertThat(Jsoup.parse(sample.get("/?q=gate").body()).select(".lead"))
                .as("who looks for a page is shown pages")
                .isEmpty();
    }

    @Test
    void theTimelineSaysWhoseWordsItShows() throws Exception {
        Document timeline = Jsoup.parse(sample.get("/timeline?kind=statement").body(), sample.address);
        Element row = timeline.expectFirst("table.days tr.statement:has(.m.k-named)");
        String[] place =
                row.expectFirst("a.q").attr("href").substring("/p/".length()).split("#c=", -1);
        boolean told = false;
        for (JsonNode one :
                sample.json("/api/statements?limit=1000&page=" + place[0]).get("statements")) {
            JsonNode chain = one.get("chain");
            String origin = chain.get(chain.size() - 1).get("name").asString();
            told |= row.select(".src").text().startsWith(origin + ", in ");
        }
        assertThat(told).as(row.text()).isTrue();
    }

    @Test
    void theBoardsDataAreThoseOfTheShelfItShows() throws Exception {
        Document board = Jsoup.parse(sample.get("/claims").body(), sample.address);
        String shown = board.select(".tabs a[aria-current]").text();
        int total = sample.json(board.expectFirst("#data a").attr("href"))
                .get("total")
                .asInt();
        assertThat(shown).endsWith(" " + total);
    }

    @Test
    void whoDoesNotKnowWhatToAskFindsWhatThePagesAsk() throws Exception {
        Document ask = Jsoup.parse(sample.get("/ask").body(), sample.address);
        Element first = ask.expectFirst("[aria-labelledby=in-pages-h] li a");
        assertThat(first.text()).isEqualTo("Why were gates 3 and 4 of the Wennet Gate open on 14 October?");
        assertThat(first.attr("href")).startsWith("/ask?q=Why%20were");
        assertThat(ask.text()).as("left aside, they are no part of the story").doesNotContain("eels", "dunes");
        JsonNode told = sample.json("/api/questions").get("inPages").get(0);
        String page = told.get("page").asString();
        String text = sample.get("/api/pages/" + page + "/text").body();
        assertThat(text.substring(
                        text.offsetByCodePoints(0, told.get("span").get(0).asInt()),
                        text.offsetByCodePoints(0, told.get("span").get(1).asInt())))
                .isEqualTo(told.get("text").asString());
    }

    @Test
    void aLongClaimIsReadInPartsToItsLastCarrierAndNoneIsShownTwice() throws Exception {
        String most = "";
        int whole = 0;
        for (JsonNode claim : sample.json("/api/claims?limit=1000").get("claims")) {
            int carriers = claim.get("statements").size();
            if (carriers > whole && claim.get("deniedBy").isEmpty()) {
                whole = carriers;
                most = "/claims/" + claim.get("id").asString();
            }
        }
        assertThat(whole).as("the sample has a claim that several carry").isGreaterThan(2);
        Document all = Jsoup.parse(sample.get(most).body());
        List<String> joined = new ArrayList<>();
        String next = most + "?limit=2";
        for (int parts = 0; !next.isEmpty() && parts < 50; parts++) {
            Document part = Jsoup.parse(sample.get(next).body(), sample.address);
            joined.addAll(part.select(".one-claim .carrier .words a").eachAttr("href"));
            assertThat(part.select(".more-of span").text()).matches("\\d+–\\d+ of \\d+");
            Element link = part.selectFirst(".more-of a[rel=next]");
            next = link == null ? "" : most + link.attr("href");
        }
        assertThat(joined).isEqualTo(all.select(".one-claim .carrier .words a").eachAttr("href"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/statements?hands=many",
                "/api/timeline?from=soon",
                "/api/claims?standing=true",
                "/api/pages?limit=-1",
                "/api/ask",
                "/statements?class=liar",
                "/api/compare",
                "/compare?a=p-1&b=p-2"
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
    void everyAddressWithinLeadsSomewhereAndNoneLeavesTheMachine() throws Exception {
        List<String> asked = new ArrayList<>();
        for (String view : sample.views()) {
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
    void aDossierOfWhatWasChosenLeadsNowhereOutsideItself() throws Exception {
        JsonNode claim = sample.json("/api/claims?contested=1")
                .get("claims")
                .valueStream()
                .filter(one -> !one.get("statements").isEmpty())
                .findFirst()
                .orElseThrow();
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
    void whatIsSaidOfSomebodyIsEveryStatementOfOthersThatNamesThem() throws Exception {
        Story story = Story.of(sample.caseFile.readings());
        int checked = 0;
        for (JsonNode name : sample.json("/api/names?limit=12").get("entities")) {
            String id = name.get("id").asString();
            List<String> wanted = new ArrayList<>();
            for (Reading page : story.readings()) {
                for (Statement statement : page.statements()) {
                    boolean named = page.names().mentions().stream()
                            .filter(mention ->
                                    id.equals(story.cast().entity(page.page().id(), mention.entity())))
                            .anyMatch(mention ->
                                    statement.content().stream().anyMatch(span -> span.contains(mention.span())));
                    String source = statement.sourceEntity() != null
                            ? statement.sourceEntity()
                            : statement.origin().entity();
                    boolean own = source != null
                            && id.equals(story.cast().entity(page.page().id(), source));
                    if (named && !own) {
                        wanted.add(page.page().id() + "/" + statement.id());
                    }
                }
            }
            JsonNode found = sample.json("/api/statements?limit=1000&about=" + id);
            assertThat(refs(found)).as(id).containsExactlyInAnyOrderElementsOf(wanted);
            Document sheet = Jsoup.parse(sample.get("/names/" + id).body());
            assertThat(sheet.select("#of-h .n").text()).isEqualTo(String.valueOf(wanted.size()));
            assertThat(sheet.select("#said-h .n").text())
                    .isEqualTo(
                            sample.json("/api/statements?by=" + id).get("total").asString());
            checked += wanted.size();
        }
        assertThat(checked).isPositive();
    }

    private static List<String> refs(JsonNode list) {
        return list.get("statements")
                .valueStream()
                .map(one -> one.get("page").asString() + "/" + one.get("id").asString())
                .toList();
    }

    @Test
    void wordsTooFewToBeUnderstoodStandInTheirSentenceAsThePageHasIt() throws Exception {
        List<String> pages = new ArrayList<>();
        for (JsonNode page : sample.json("/api/pages?limit=100").get("pages")) {
            pages.add(plain(sample.get("/api/pages/" + page.get("id").asString() + "/text")
                    .body()));
        }
        List<String> shown = Jsoup.parse(sample.get("/statements?limit=200").body())
                .select(".carrier .whole")
                .eachText();
        assertThat(shown).isNotEmpty();
        for (String sentence : shown) {
            String words = plain(sentence.replaceAll("^… | …$", ""));
            assertThat(pages).as(sentence).anyMatch(page -> page.contains(words));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void theBoardFoldsWhoSaysAClaimAndShowsBesideItWhoDeniesIt() throws Exception {
        Document board = Jsoup.parse(sample.get("/claims?shelf=contested").body());
        assertThat(board.select("details.carriers")).isNotEmpty();
        assertThat(board.select("details.carriers[open]")).isEmpty();
        for (Element item : board.select(".claim-item:has(details.carriers):has(.denials)")) {
            assertThat(item.select("> .denied .words").eachText().getFirst())
                    .isEqualTo(item.select(".denials .words").eachText().getFirst());
        }
        String claim = board.select(".claim-item a.alone").attr("href");
        assertThat(Jsoup.parse(sample.get(claim).body()).select("details.carriers[open]"))
                .as("by itself it is open")
                .hasSize(1);
    }

    @Test
    void aSearchBeginsWithWhatTheCaseHasAndEachLeadsToHits() throws Exception {
        Document begin = Jsoup.parse(sample.get("/search").body());
        assertThat(begin.select(".facets.begin section")).hasSizeGreaterThan(1);
        for (Element section : begin.select(".facets.begin section")) {
            String href = section.select("a").attr("href");
            assertThat(Jsoup.parse(sample.get("/search" + href).body()).select(".hits li"))
                    .as(href)
                    .isNotEmpty();
        }
    }
}
