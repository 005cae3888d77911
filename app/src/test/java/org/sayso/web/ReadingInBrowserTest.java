package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The reading view: its marks, its links, what stands beside it, and pages that are out to break it. */
class ReadingInBrowserTest extends InBrowser {

    @Test
    void aContradictionIsPutSideBySideByKeysAlone() throws Exception {
        String[] opposed = opposed();
        browser.open(sample.address + "/p/" + opposed[0] + "?s=" + opposed[1]);
        assertThat(browser.text("#beside .otherwise h3")).isEqualTo("Who says otherwise");
        browser.keys("s");
        browser.untilThere(".compare");
        assertThat(browser.run(
                                "return [...document.querySelectorAll('.compare .side')].filter(s => s.querySelector('mark')).length")
                        .asInt())
                .isEqualTo(2);
        browser.back();
        browser.untilThere("#beside .otherwise");
    }

    /** Page and statement of something that somebody denies. */
    private static String[] opposed() throws Exception {
        for (JsonNode claim : sample.json("/api/claims?contested=1&limit=1000").get("claims")) {
            if (!claim.get("statements").isEmpty() && !claim.get("deniedBy").isEmpty()) {
                return claim.get("statements").get(0).asString().split("/");
            }
        }
        throw new AssertionError("the sample has nothing contested");
    }

    @Test
    void aLinkToAPlaceMarksExactlyItsWords() throws Exception {
        for (String file : List.of("08-bellbuoy.txt", "04-quaysider.html", "gull <b>&.txt")) {
            String page = sample.page(file);
            String text = sample.get("/api/pages/" + page + "/text").body();
            JsonNode read = sample.json("/api/pages/" + page);
            for (JsonNode sentence : read.get("sentences")) {
                // one word within the sentence, so that no mark begins or ends there
                int start = text.offsetByCodePoints(0, sentence.get(0).asInt());
                int end = text.offsetByCodePoints(0, sentence.get(1).asInt());
                String words = text.substring(start, end);
                int from = words.indexOf(' ') + 1;
                int to = words.indexOf(' ', from + 1);
                if (from > 0 && to > from) {
                    int at = text.codePointCount(0, start + from);
                    int until = text.codePointCount(0, start + to);
                    browser.open(sample.address + "/p/" + page + "#c=" + at + "-" + until);
                    String marked = browser.run(
                                    "const hit = CSS.highlights && CSS.highlights.get('hit');"
                                            + "if (hit) return [...hit][0].toString();"
                                            + "const e = document.querySelector('.hit'); if (!e) return '';"
                                            + "const c = e.cloneNode(true); c.querySelectorAll('.m').forEach(m => m.remove()); return c.textContent")
                            .asString();
                    assertThat(marked)
                            .as("%s %d-%d", file, at, until)
                            .isEqualTo(
                                    words.substring(from, to).replace("\r", "").replace('\u0007', '\u2407'));
                }
            }
        }
    }

    @Test
    void allMarksAreHiddenAndShownByAKey() throws Exception {
        browser.open(sample.address + "/p/" + sample.page("08-bellbuoy.txt"));
        String shown = "return getComputedStyle(document.querySelector('.text .say')).textDecorationLine";
        assertThat(browser.run(shown).asString()).isEqualTo("underline");
        browser.keys("m");
        assertThat(browser.run(shown).asString()).isEqualTo("none");
        browser.keys("m");
        assertThat(browser.run(shown).asString()).isEqualTo("underline");
    }

    @Test
    void aPageFullOfScriptRunsNoneAndIsReadWhole() throws Exception {
        browser.open(sample.address + "/p/" + sample.page("gull <b>&.txt"));
        assertThat(browser.run("return document.title").asString()).startsWith("🛥🛥 Quay <script>");
        assertThat(browser.text("#text"))
                .contains("<script>document.title='caught'</script>", "<img src=x onerror=alert(1)>");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nothingOfTheTextMovesWhenSomethingOpensBesideIt() throws Exception {
        String where = "return [...document.querySelectorAll('#text .para')].slice(0, 12)"
                + ".map(p => { const r = p.getBoundingClientRect(); return [r.left, r.top + scrollY, r.width].map(Math.round).join() }).join(' ')";
        for (int width : new int[] {1100, 1300, 1800}) {
            browser.size(width, 900);
            browser.open(sample.address + "/p/" + sample.page("08-bellbuoy.txt"));
            browser.keys("j");
            String before = browser.run(where).asString();
            browser.keys(Browser.ENTER);
            browser.untilThere("#beside .hands");
            assertThat(browser.run(where).asString()).as("at %d", width).isEqualTo(before);
        }
        browser.size(1300, 900);
    }

    @Test
    void whatIsOpenedByItsAddressIsAboutWordsThatAreShown() throws Exception {
        String page = sample.page("08-bellbuoy.txt");
        JsonNode statements = sample.json("/api/statements?page=" + page).get("statements");
        String last = statements.get(statements.size() - 1).get("id").asString();
        for (int width : new int[] {520, 1300}) {
            browser.size(width, 900);
            browser.open(sample.address + "/p/" + page + "?s=" + last);
            browser.until(
                    "the words are marked and in sight",
                    () -> browser.run("const words = document.querySelector('.text .say.here');"
                                    + "if (!words) return false; const at = words.getBoundingClientRect();"
                                    + "return at.top > 0 && at.bottom < innerHeight")
                            .asBoolean());
            assertThat(browser.text(".text .say.here .m")).isEqualTo(browser.text("#beside h2 .m"));
        }
        browser.size(1300, 900);
    }

    @Test
    void onANarrowScreenTheWordsStayInSightAboveWhatOpensAboutThem() throws Exception {
        browser.size(520, 900);
        try {
            browser.open(sample.address + "/p/" + sample.page("08-bellbuoy.txt"));
            for (int i = 0; i < 4; i++) {
                browser.keys("j");
                browser.keys(Browser.ENTER);
                browser.until("it is about where one is", this::isAboutWhereOneIs);
                browser.until(
                        "its words are in sight",
                        () -> browser.run("const words = document.querySelector('.say.here').getBoundingClientRect();"
                                        + "const sheet = document.querySelector('#beside').getBoundingClientRect();"
                                        + "return words.top >= 0 && words.top < sheet.top - 20")
                                .asBoolean());
            }
        } finally {
            browser.size(1300, 900);
        }
    }

    @Test
    void wordsCopiedFromAListTakeTheirSourceAlong() throws Exception {
        browser.open(sample.address + "/ask?q=" + Wish.encoded(SampleServer.QUESTION));
        browser.run("Object.defineProperty(navigator, 'clipboard',"
                + " {value: {writeText: words => { window.copied = words; return Promise.resolve(); }}})");
        browser.keys("jy");
        browser.until("it is copied", () -> browser.text("#told").contains("Copied"));
        String copied = browser.run("return window.copied").asString();
        String words = browser.run("return document.querySelector('.evidence.here .words q').textContent.trim()")
                .asString();
        String chain = browser.run(
                        "return document.querySelector('.evidence.here .chain').textContent.trim().replace(/\\s+/g, ' ')")
                .asString();
        assertThat(copied).contains(words, chain, "/p/p-").startsWith("“");
    }

    @Test
    void aNameInTheTextLeadsToWhomItMeans() throws Exception {
        String page = sample.page("08-bellbuoy.txt");
        browser.open(sample.address + "/p/" + page);
        String title = browser.run("const name = document.querySelector('#text .para .name');"
                        + "const title = name.title; name.click(); return title")
                .asString();
        browser.until("the name is open", () -> browser.address().contains("/names/"));
        String id = browser.address().substring(browser.address().lastIndexOf('/') + 1);
        JsonNode name = sample.json("/api/names/" + id);
        assertThat(name.get("names").valueStream().map(JsonNode::asString))
                .as(title)
                .anyMatch(title::startsWith);
        browser.back();
        browser.until("the page is back", () -> browser.address().contains(page) && browser.has("#text"));
        browser.keys("j" + Browser.ENTER);
        browser.until("the first statement stands beside it", this::isAboutWhereOneIs);
        while (!browser.has("#beside .traits a[href^='/names/']")) {
            // what was asked for before may still be there: pressing on would run past whom a statement names
            String mark = browser.text("#beside h2 .m");
            browser.keys("j");
            browser.until(
                    "the one after " + mark + " stands beside it",
                    () -> !browser.text("#beside h2 .m").equals(mark) && isAboutWhereOneIs());
        }
    }

    /** Whether what stands beside the page is about the statement one has gone to. */
    private boolean isAboutWhereOneIs() {
        String mark = browser.text(".text .say.here .m");
        return !mark.isEmpty() && mark.equals(browser.text("#beside h2 .m"));
    }
}
