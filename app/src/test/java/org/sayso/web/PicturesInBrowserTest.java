package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The pictures one can look into: who cites whom, the timeline, who told whom. */
class PicturesInBrowserTest extends InBrowser {

    private static final String DOWN = "\uE015";

    private static void openNetwork(String query) {
        browser.open(sample.address + "/network" + query);
        browser.untilThere("#live-net[data-drawn]");
    }

    private static void openTimeline(String query) {
        browser.open(sample.address + "/timeline" + query);
        browser.untilThere("#live-time[data-drawn]");
    }

    private static String places() {
        return browser.run("return [...document.querySelectorAll('#live-net .dot')]"
                        + ".map(d => d.getAttribute('aria-label') + d.getAttribute('transform')).join('|')")
                .asString();
    }

    @Test
    void theSameCaseGivesTheSamePictureOfWhoCitesWhom() throws Exception {
        openNetwork("");
        String first = places();
        openNetwork("");
        assertThat(places()).isEqualTo(first);
        JsonNode picture = sample.json("/api/network/picture");
        assertThat(browser.run("return document.querySelectorAll('#live-net .dot').length")
                        .asInt())
                .isEqualTo(picture.get("nodes").size());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoeverIsPointedAtShowsWhomTheyCiteAndWhoCitesThemAndNobodyElse() throws Exception {
        openNetwork("");
        JsonNode picture = sample.json("/api/network/picture");
        String lit = browser.run(
                        "const dots = [...document.querySelectorAll('#live-net .dot')];"
                                + "const of = name => dots.find(d => d.getAttribute('aria-label').startsWith(name + ', '));"
                                + "of(arguments[0]).dispatchEvent(new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}));"
                                + "return dots.filter(d => d.classList.contains('on')).map(d => d.getAttribute('aria-label').split(', cited')[0]).sort().join('|')",
                        picture.get("nodes").get(0).get("name").asString())
                .asString();
        String near = picture.get("links")
                .valueStream()
                .filter(link ->
                        link.get("citer").asInt() == 0 || link.get("cited").asInt() == 0)
                .map(link ->
                        Math.max(link.get("citer").asInt(), link.get("cited").asInt()))
                .map(number -> picture.get("nodes").get(number).get("name").asString())
                .sorted()
                .distinct()
                .reduce("", (all, name) -> all + "|" + name);
        assertThat(lit.split("\\|"))
                .containsExactlyInAnyOrder(
                        (picture.get("nodes").get(0).get("name").asString() + near).split("\\|"));
        assertThat(browser.text("#live-net .says"))
                .startsWith(picture.get("nodes").get(0).get("name").asString() + " (");
    }

    @Test
    void byKeysAloneOneWalksThroughTheNetworkAndGoesToWhomOneFound() throws Exception {
        openNetwork("");
        browser.tabTo("#live-net .stage");
        browser.keys(DOWN);
        String href = browser.run("return document.activeElement.getAttribute('href')")
                .asString();
        assertThat(href)
                .isEqualTo(sample.json("/api/network/picture")
                        .get("nodes")
                        .get(0)
                        .get("href")
                        .asString());
        String before = places();
        browser.keys("+");
        browser.until("one looks closer", () -> !places().equals(before));
        browser.keys("0");
        browser.until("all of it again", () -> places().equals(before));
        browser.keys(Browser.ENTER);
        browser.until("it is open", () -> browser.address().endsWith(href));
    }

    @Test
    void theNetworkOfANameIsInTheAddressAndHasItsLinksAlone() throws Exception {
        JsonNode link = sample.json("/api/network").get("links").get(0);
        String name = link.get("cited").get("name").asString();
        openNetwork("?q=" + Wish.encoded(name));
        JsonNode links = sample.json("/api/network?limit=1000&q=" + Wish.encoded(name));
        assertThat(links.get("total").asInt())
                .isPositive()
                .isLessThan(sample.json("/api/network").get("total").asInt());
        assertThat(browser.run("return document.querySelectorAll('#live-net .link-line').length")
                        .asInt())
                .isEqualTo(links.get("total").asInt());
        assertThat(browser.run("return document.querySelectorAll('table.days tbody tr').length")
                        .asInt())
                .isEqualTo(links.get("total").asInt());
    }

    @Test
    void whatIsSeenOfTheTimelineIsInTheAddressAndInTheListAndComesBackWithThem() throws Exception {
        openTimeline("");
        int all = sample.json("/api/timeline").get("total").asInt();
        browser.tabTo("#live-time .stage");
        browser.keys("+++");
        browser.until("the stretch is in the address", () -> browser.address().contains("from="));
        String address = browser.address();
        String query = address.substring(address.indexOf('?'));
        int within = sample.json("/api/timeline" + query).get("total").asInt();
        assertThat(within).isPositive().isLessThan(all);
        browser.until(
                "the list has that stretch",
                () -> browser.run("return document.querySelectorAll('#timeline-table tbody tr').length")
                                .asInt()
                        == within);
        assertThat(browser.run("return document.querySelector('#data a').getAttribute('href')")
                        .asString())
                .isEqualTo("/api/timeline" + query);
        String signs = "return [...document.querySelectorAll('#live-time a.item')]"
                + ".filter(a => { const r = a.getBoundingClientRect(), s = document.querySelector('#live-time .stage').getBoundingClientRect();"
                + " return r.right > s.left && r.left < s.right; }).map(a => a.getAttribute('href')).sort().join(' ')";
        String seen = browser.run(signs).asString();
        openTimeline(query);
        assertThat(browser.run(signs).asString()).isEqualTo(seen);
        assertThat(browser.address()).as("shared, it stays as it is").isEqualTo(address);
        browser.tabTo("#live-time .stage");
        browser.keys("0");
        browser.until("all of it again", () -> !browser.address().contains("from="));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyEntryOfTheTimelineIsASignThatSaysWhatItIsAndLeadsToItsWords() throws Exception {
        openTimeline("");
        JsonNode entries = sample.json("/api/timeline/picture").get("entries");
        browser.tabTo("#live-time .stage");
        browser.keys(DOWN);
        String href = browser.run("return document.activeElement.getAttribute('href')")
                .asString();
        JsonNode entry = entries.valueStream()
                .filter(one -> one.get("href").asString().equals(href))
                .findFirst()
                .orElseThrow();
        assertThat(browser.text("#live-time .says"))
                .contains(entry.get("when").asString(), entry.get("words").asString());
        browser.keys(Browser.ENTER);
        browser.until("its words are open", () -> browser.address().endsWith(href.substring(href.indexOf('#'))));
    }

    @Test
    void onAClaimTheWayTheWordsWentIsLitThroughWhomOnePointsAt() throws Exception {
        String claim = "";
        for (JsonNode one : sample.json("/api/claims?limit=1000").get("claims")) {
            if (claim.isEmpty() && one.get("statements").size() > 2) {
                claim = one.get("id").asString();
            }
        }
        browser.open(sample.address + "/claims/" + claim);
        browser.run("document.querySelector('.picture').focus()");
        browser.keys(DOWN);
        assertThat(browser.run("const on = [...document.querySelectorAll('svg.tell g.dot.on')];"
                                + "return on.includes(document.activeElement.closest('g.dot')) && on.length > 1 && on.length < document.querySelectorAll('svg.tell g.dot').length"
                                + " && document.querySelectorAll('svg.tell .line.on').length === on.length - 1")
                        .asBoolean())
                .as("who told it, whom they told, and the lines between them")
                .isTrue();
        assertThat(browser.run(
                                "const carrier = document.querySelector('.claim .carrier');"
                                        + "carrier.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));"
                                        + "const to = [...carrier.querySelectorAll('a')].map(a => a.getAttribute('href'));"
                                        + "return [...document.querySelectorAll('svg.tell g.dot.on a')].some(a => to.includes(a.getAttribute('href')))")
                        .asBoolean())
                .as("from its words in the list too")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1600})
    void noNameOfTheNetworkLiesOverAnotherAndWhoPublishesStandsRightOfWhomTheyCite(int width) {
        browser.screen(width, 900);
        try {
            openNetwork("");
            assertThat(browser.run("const dots = [...document.querySelectorAll('#live-net .dot:not(.unseen)')];"
                                    + "const boxes = dots.map(d => d.querySelector('text').getBoundingClientRect());"
                                    + "return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => a.left < b.right - 1 && b.left < a.right - 1"
                                    + " && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3)).length")
                            .asInt())
                    .isZero();
            assertThat(browser.run(
                                    "const stage = document.querySelector('#live-net .stage').getBoundingClientRect();"
                                            + "return [...document.querySelectorAll('#live-net .dot:not(.unseen) text')].every(t => {"
                                            + " const box = t.getBoundingClientRect(); return box.left >= stage.left && box.right <= stage.right; })")
                            .asBoolean())
                    .as("none is cut by the edge")
                    .isTrue();
            assertThat(browser.await(
                                    "const done = arguments[0]; fetch('/api/network/picture').then(a => a.json()).then(data => {"
                                            + " const all = [...document.querySelectorAll('#live-net .dot')];"
                                            + " const x = n => all.find(d => d.getAttribute('href') === n.href && d.textContent).getBoundingClientRect().left;"
                                            + " const origins = data.nodes.filter(n => !n.publisher && n.cites === 0).map(x).filter(v => v > 0);"
                                            + " const publishers = data.nodes.filter(n => n.publisher && n.cited === 0).map(x).filter(v => v > 0);"
                                            + " done(origins.length > 0 && publishers.length > 0 && Math.max(...origins) < Math.min(...publishers)); })")
                            .asBoolean())
                    .isTrue();
        } finally {
            browser.screen(0, 0);
        }
    }

    @Test
    void onANarrowScreenWhoToldWhomStandsUprightAndIsSeenWhole() throws Exception {
        String claim = "";
        int most = 0;
        for (JsonNode one : sample.json("/api/claims?limit=1000").get("claims")) {
            if (one.get("statements").size() > most) {
                most = one.get("statements").size();
                claim = one.get("id").asString();
            }
        }
        browser.screen(360, 780);
        try {
            browser.open(sample.address + "/claims/" + claim);
            browser.until(
                    "whoever told stands above, and farther out",
                    () -> browser.run(
                                    "const picture = document.querySelector('svg.tell');"
                                            + "const dots = [...picture.querySelectorAll('g.dot')].map(d => d.getBoundingClientRect());"
                                            + "const ways = [...picture.querySelectorAll('path[data-from]')];"
                                            + "return ways.length > 1 && ways.every(({dataset: {from, to}}) => dots[from].top < dots[to].top && dots[from].left < dots[to].left)")
                            .asBoolean());
            assertThat(browser.run(
                                    "return document.querySelector('svg.tell').getBoundingClientRect().right <= innerWidth")
                            .asBoolean())
                    .isTrue();
            browser.screen(1300, 900);
            browser.until(
                    "wide again, it lies as it was drawn",
                    () -> browser.run("const picture = document.querySelector('svg.tell');"
                                    + "const dots = [...picture.querySelectorAll('g.dot')].map(d => d.getBoundingClientRect());"
                                    + "const way = picture.querySelector('path[data-from]').dataset;"
                                    + "return dots[way.from].right < dots[way.to].right - 60")
                            .asBoolean());
        } finally {
            browser.screen(0, 0);
        }
    }

    @Test
    void onPaperStandsWhatTheServerDrew() {
        for (String view : new String[] {"/network", "/timeline"}) {
            browser.open(sample.address + view);
            browser.untilThere(".live[data-drawn]");
            assertThat(shown(".still .picture svg")).as(view).isFalse();
            browser.print(true);
            try {
                assertThat(shown(".still .picture svg")).as(view).isTrue();
                assertThat(shown(".live")).as(view).isFalse();
            } finally {
                browser.print(false);
            }
        }
    }

    private static boolean shown(String css) {
        return browser.run("return document.querySelector(arguments[0]).checkVisibility()", css)
                .asBoolean();
    }
}
