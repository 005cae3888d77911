package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ways through the case: keys, filters, questions, and the addresses they leave. */
class WaysInBrowserTest extends InBrowser {

    @Test
    void aQuestionIsAskedFromAnywhereAndAnsweredInTheAddress() {
        browser.open(sample.address + "/timeline");
        browser.keys("/");
        browser.keys("What happened to Yareq Odvelan?" + Browser.ENTER);
        browser.untilThere("#answer .account");
        assertThat(browser.address()).contains("/ask?q=What");
        browser.open(sample.address + "/ask?q=Who%20painted%20the%20lighthouse%20of%20Fort%20Aumery%3F");
        assertThat(browser.text("#answer .none")).isEqualTo("Not in these pages.");
    }

    @Test
    void theKeysAreShownByAKeyAndLeadToEveryView() {
        browser.open(sample.address + "/");
        browser.keys("?");
        assertThat(browser.has("#keys[open]")).isTrue();
        browser.keys(Browser.ESCAPE);
        assertThat(browser.has("#keys[open]")).isFalse();
        browser.keys("gc");
        browser.until("claims are open", () -> browser.address().endsWith("/claims"));
        browser.keys("gn");
        browser.until("names are open", () -> browser.address().endsWith("/names"));
        browser.keys("f");
        browser.keys("Odwelan");
        browser.until("the filter is in the address", () -> browser.address().contains("q=Odwelan"));
        browser.until("the list is filtered", () -> browser.text("#list").contains("Odvelan"));
        browser.back();
        browser.until("the filter is gone", () -> !browser.address().contains("q="));
    }

    @Test
    void everyFilterIsInTheAddressAndOneStepBackTakesItOff() {
        String[][] filters = {
            {"/", "q", "courier"},
            {"/statements", "by", "Tolvane"},
            {"/claims", "q", "gate"},
            {"/timeline", "q", "flood"},
            {"/names", "q", "Odwelan"},
            {"/search?q=gate", "outlet", "Halyard Wire"},
            {"/statements", "polarity", "denies"},
            {"/timeline", "kind", "statement"}
        };
        for (String[] filter : filters) {
            browser.open(sample.address + filter[0]);
            String at = browser.address();
            String field = "#main [name=" + filter[1] + "]";
            String value = "return document.querySelector(arguments[0]).value";
            String before = browser.run(value, field).asString();
            if (browser.run("return document.querySelector(arguments[0]).tagName", field)
                    .asString()
                    .equals("SELECT")) {
                browser.run(
                        "const e = document.querySelector(arguments[0]); e.value = arguments[1];"
                                + "e.dispatchEvent(new Event('change', {bubbles: true}))",
                        field,
                        filter[2]);
            } else {
                browser.run("document.querySelector(arguments[0]).focus()", field);
                browser.keys(filter[2]);
            }
            String wanted = filter[1] + "=" + filter[2].replace(" ", "%20");
            browser.until(
                    wanted + " is in the address",
                    () -> browser.address().replace("+", "%20").contains(wanted));
            assertThat(browser.address())
                    .as("only what filters")
                    .doesNotContain("=&")
                    .doesNotEndWith("=");
            String filtered = browser.text("#list");
            browser.open(browser.address());
            assertThat(browser.text("#list"))
                    .as("the address alone gives the same: %s", wanted)
                    .isEqualTo(filtered);
            assertThat(browser.run(value, field).asString()).isEqualTo(filter[2]);
            browser.until("it is off again: " + wanted, () -> {
                browser.back();
                return browser.address().equals(at);
            });
            browser.until(
                    "the field says so: " + wanted,
                    () -> browser.run(value, field).asString().equals(before));
        }
    }

    @Test
    void whatWasTypedIntoAFilterIsStillThereWhenEscLeavesIt() throws Exception {
        browser.open(sample.address + "/names");
        browser.keys("f");
        browser.keys("tolv");
        browser.until("it is filtered", () -> browser.address().contains("q=tolv"));
        browser.keys(Browser.ESCAPE);
        assertThat(browser.run("return document.querySelector('.filters input').value")
                        .asString())
                .isEqualTo("tolv");
        browser.keys("j" + Browser.ENTER);
        browser.until(
                "the first that was found is open", () -> browser.text("h1").contains("Tolvane"));
    }

    @Test
    void keysGoToTheViewsAfterAFacetWasChosen() throws Exception {
        browser.open(sample.address + "/search");
        browser.run("document.querySelector('.facets a').click()");
        browser.untilThere(".hits li");
        browser.keys("gc");
        browser.until("not into the field", () -> browser.address().endsWith("/claims"));
    }

    @Test
    void everyKeyOfTheListDoesWhatItSays() throws Exception {
        String page = sample.page("08-bellbuoy.txt");
        browser.open(sample.address + "/p/" + page);
        List<String> ways = browser.run(
                        "return [...document.querySelectorAll('.mast nav a')].map(a => a.getAttribute('href'))")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        Map<String, String> keys = Map.ofEntries(
                Map.entry("/", "p"),
                Map.entry("/ask", "a"),
                Map.entry("/claims", "c"),
                Map.entry("/statements", "s"),
                Map.entry("/names", "n"),
                Map.entry("/timeline", "t"),
                Map.entry("/network", "w"),
                Map.entry("/search", "f"),
                Map.entry("/matrix", "h"),
                Map.entry("/decisions", "d"),
                Map.entry("/take", "x"));
        assertThat(keys.keySet()).containsExactlyInAnyOrderElementsOf(ways);
        for (String way : ways) {
            browser.open(sample.address + "/p/" + page);
            browser.keys("g" + keys.get(way));
            browser.until(
                    "g " + keys.get(way) + " leads to " + way,
                    () -> browser.address().equals(sample.address + way));
        }
        browser.open(sample.address + "/p/" + page);
        browser.keys("]");
        browser.until("the page after", () -> !browser.address().contains(page));
        browser.untilThere("#text");
        browser.keys("[");
        browser.until("the page before", () -> browser.address().contains(page));
        browser.untilThere("#text .say");
        browser.keys("j" + Browser.ENTER);
        browser.untilThere("#beside .hands");
        browser.keys("y");
        browser.until("it is copied", () -> browser.text("#told").contains("Copied"));
        browser.open(sample.address + "/claims?shelf=once&limit=5");
        String part = browser.text("#list .claim-item");
        browser.keys("]");
        browser.until(
                "the part after, of the same shelf",
                () -> browser.address().endsWith("/claims?shelf=once&limit=5&offset=5"));
        browser.untilThere(".more-of a[rel=prev]");
        assertThat(browser.text(".more-of span")).startsWith("6–10 of ");
        assertThat(browser.text("#list .claim-item")).isNotEqualTo(part);
        browser.keys("[");
        browser.until("the part before", () -> browser.text(".more-of span").startsWith("1–5 of "));
        browser.open(sample.address + "/claims");
        browser.keys("j" + Browser.ENTER);
        browser.until("the first claim", () -> browser.address().contains("/claims/c"));
    }
}
