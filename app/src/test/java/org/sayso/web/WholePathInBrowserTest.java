package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a text that is pasted to a contradiction, a name that is joined and a sentence found again, the hands on the keys all the way. */
class WholePathInBrowserTest extends InBrowser {

    private static final String PASTED = String.join(
            Browser.ENTER + Browser.ENTER,
            "The Evening Ferry",
            "Pilot heard the bell",
            "15 June 2031",
            "The bell rang twice before midnight, harbour pilot Joss Amble told the Evening Ferry on Sunday.");

    @Test
    void everythingFromAddingToUndoingIsDoneByKeysAlone() throws Exception {
        browser.open(sample.address + "/");
        browser.tabTo("#add textarea");
        browser.keys(PASTED);
        browser.tabTo("#add button");
        browser.keys(Browser.ENTER);
        browser.untilThere(".job.done a");
        browser.tabTo(".job.done a");
        browser.keys(Browser.ENTER);
        browser.untilThere("#text .say");
        String page = browser.address();

        // the chain of what is said there
        browser.keys("j" + Browser.ENTER);
        browser.untilThere("#beside .hands");
        assertThat(browser.text("#beside .hands")).contains("The Evening Ferry", "Joss Amble");
        browser.keys(Browser.ESCAPE);

        // a contested claim, one who says so in his page, and who says otherwise beside him
        go("c", ".claim-item");
        browser.keys("j" + Browser.ENTER);
        browser.untilThere(".one-claim .carrier");
        browser.keys("j");
        browser.untilThere(".carrier.here");
        browser.keys(Browser.ENTER);
        browser.untilThere("#text .say.here");
        browser.keys(Browser.ENTER);
        browser.untilThere("#beside .otherwise [data-compare]");
        browser.keys("s");
        browser.untilThere(".compare");
        assertThat(browser.run("return document.querySelectorAll('.compare .side mark').length")
                        .asInt())
                .isGreaterThan(1);

        browser.keys("/");
        browser.keys(SampleServer.QUESTION + Browser.ENTER);
        browser.untilThere("#answer .account");

        // two names joined, and not
        JsonNode people = sample.json("/api/names?type=person");
        int before = people.get("total").asInt();
        go("n", ".names-list li");
        browser.keys("f");
        browser.keys(people.get("entities").get(0).get("name").asString());
        browser.until(
                "the list is filtered",
                () -> browser.run("return document.querySelectorAll('.names-list li').length")
                                .asInt()
                        < before);
        browser.keys(Browser.ESCAPE);
        browser.keys("j" + Browser.ENTER);
        browser.untilThere("#join-h");
        browser.tabTo("input[name=other]");
        browser.keys(people.get("entities").get(1).get("name").asString() + Browser.ENTER);
        browser.untilThere(".decided");
        assertThat(sample.json("/api/names?type=person").get("total").asInt()).isEqualTo(before - 1);
        browser.tabTo(".decided button");
        browser.keys(Browser.ENTER);
        browser.until("it is undone", () -> !browser.has(".decided"));
        assertThat(sample.json("/api/names?type=person").get("total").asInt()).isEqualTo(before);

        // the sentence by its link, without its marks
        String id = page.substring(page.lastIndexOf('/') + 1).replaceFirst("[?#].*", "");
        JsonNode sentences = sample.json("/api/pages/" + id).get("sentences");
        JsonNode last = sentences.get(sentences.size() - 1);
        browser.open(sample.address + "/p/" + id + "#c=" + last.get(0).asInt() + "-"
                + last.get(1).asInt());
        browser.untilThere(".hit");
        String line = "return getComputedStyle(document.querySelector('.text .say')).textDecorationLine";
        assertThat(browser.run(line).asString()).isEqualTo("underline");
        browser.keys("m");
        assertThat(browser.run(line).asString()).isEqualTo("none");
        assertThat(browser.complaints()).isEmpty();
    }

    /** To another view: g and its letter. */
    private static void go(String letter, String there) {
        browser.keys("g" + letter);
        browser.untilThere(there);
    }
}
