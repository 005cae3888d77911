package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Names joined and split, speakers put right, claims weighed and taken along: by keys alone, and undone. */
class DecidingInBrowserTest extends InBrowser {

    @Test
    void twoNamesAreJoinedAndTheJoinUndoneByKeysAlone() throws Exception {
        JsonNode names = sample.json("/api/names?type=person");
        int before = names.get("total").asInt();
        String second = names.get("entities").get(1).get("name").asString();
        browser.open(sample.address + "/names?type=person");
        browser.keys("j" + Browser.ENTER);
        browser.untilThere("#join-h");
        browser.tabTo("input[name=other]");
        browser.keys(second);
        browser.tabTo("input[name=why]");
        browser.keys("one person" + Browser.ENTER);
        browser.untilThere(".decided");
        assertThat(sample.json("/api/names?type=person").get("total").asInt()).isEqualTo(before - 1);
        browser.tabTo(".decided button");
        browser.keys(Browser.ENTER);
        browser.until("it is undone", () -> !browser.has(".decided"));
        assertThat(sample.json("/api/names?type=person").get("total").asInt()).isEqualTo(before);
    }

    @Test
    void aNameIsSplitOffOnOnePageAndTheSplitUndoneByKeysAlone() throws Exception {
        String id = "";
        int pages = 0;
        for (JsonNode entity : sample.json("/api/names?type=person&limit=1000").get("entities")) {
            id = entity.get("id").asString();
            browser.open(sample.address + "/names/" + id);
            pages = browser.run("return document.querySelectorAll('.on-pages li').length")
                    .asInt();
            if (pages > 1) {
                break;
            }
        }
        String count = "return document.querySelectorAll('.on-pages li').length";
        browser.tabTo(".on-pages summary");
        browser.keys(Browser.ENTER);
        browser.tabTo(".on-pages details[open] button");
        browser.keys(Browser.ENTER);
        browser.untilThere(".decided");
        assertThat(browser.run(count).asInt()).isEqualTo(pages - 1);
        browser.tabTo(".decided button");
        browser.keys(Browser.ENTER);
        browser.until("it is undone", () -> !browser.has(".decided"));
        assertThat(browser.run(count).asInt()).isEqualTo(pages);
    }

    @Test
    void aSpeakerIsPutRightAndTheCorrectionUndoneByKeysAlone() throws Exception {
        String page = sample.page("02-halyard.txt");
        browser.open(sample.address + "/p/" + page);
        browser.keys("j" + Browser.ENTER);
        browser.untilThere("#beside .somebody");
        browser.tabTo("#beside .somebody summary");
        browser.keys(Browser.ENTER);
        browser.tabTo("#beside input[name=who]");
        browser.keys("Sister Nobody" + Browser.ENTER);
        browser.untilThere(".decided");
        assertThat(browser.text("#beside .hands .origin")).contains("Sister Nobody");
        browser.tabTo("#beside .decided button");
        browser.keys(Browser.ENTER);
        browser.until("it is undone", () -> !browser.has(".decided"));
        assertThat(browser.text("#beside .hands .origin")).doesNotContain("Sister Nobody");
    }

    @Test
    void whatIsTakenAlongByAKeyIsTheDossierThatIsOffered() throws Exception {
        String claim = sample.json("/api/claims?contested=1")
                .get("claims")
                .get(0)
                .get("id")
                .asString();
        browser.open(sample.address + "/claims/" + claim);
        browser.keys("t");
        browser.open(sample.address + "/p/" + sample.page("02-halyard.txt"));
        browser.keys("tgx");
        browser.untilThere("#chosen li");
        String href = browser.run("return document.querySelector('.go-take').getAttribute('href')")
                .asString();
        assertThat(href).contains("claim=p-", "page=" + sample.page("02-halyard.txt"));
        assertThat(sample.get(href).body()).contains("A selection: ");
        browser.tabTo("#chosen li button");
        browser.keys(Browser.ENTER);
        browser.tabTo("#chosen .none-chosen");
        browser.keys(Browser.ENTER);
        assertThat(browser.run("return document.querySelector('#chosen').hidden")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aClaimIsSetAgainstAHypothesisAndTurnedByKeysAlone() throws Exception {
        String claim = sample.json("/api/claims").get("claims").get(0).get("id").asString();
        browser.open(sample.address + "/claims/" + claim);
        browser.tabTo(".judge details:last-of-type summary");
        browser.keys(Browser.ENTER);
        browser.tabTo("input[name=hypothesis]");
        browser.keys("The gate was opened" + Browser.ENTER);
        browser.untilThere("table.matrix");
        assertThat(browser.text("table.matrix thead")).contains("The gate was opened");
        browser.tabTo(".speaks button[value=against]");
        browser.keys(Browser.ENTER);
        browser.untilThere(".speaks button[value=against][aria-pressed=true]");
        assertThat(browser.text("tfoot .against-sum")).contains("in 1 claim");
    }
}
