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
import org.sayso.casefile.Intake;
import org.sayso.input.Inputs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages in the browser rely on, asked of the real server. */
class ServerTest extends OnSample {

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
}
