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
}
