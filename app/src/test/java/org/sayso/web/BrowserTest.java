package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The work as it is done, in a real browser and by the keyboard alone. Without a browser these say that they were skipped. */
class BrowserTest {

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static SampleServer sample;

    @BeforeAll
    static void openTheSample() throws Exception {
        browser = Browser.start();
        sample = new SampleServer(folder);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (sample != null) {
            sample.close();
        }
    }

    /** Moves the focus by the tabulator to what it should be on. */
    private static void tabTo(String css) {
        for (int i = 0; i < 400; i++) {
            if (browser.run("return document.activeElement.matches(arguments[0])", css)
                    .asBoolean()) {
                return;
            }
            browser.keys(Browser.TAB);
        }
        throw new AssertionError("the tabulator never comes to " + css);
    }

    @Test
    void aFileIsAddedReadFollowedToItsOriginAndComparedByKeysAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("late-edition.txt"), """
                The Late Ferryman

                Keeper's fate unknown

                15 June 2031

                "The lamp was out for an hour," harbour pilot Joss Amble told the Late Ferryman on Saturday.
                """);
        browser.open(sample.address + "/");
        browser.choose("#files", file);
        tabTo("#add button");
        browser.keys(Browser.ENTER);
        browser.untilThere(".job.done");
        assertThat(browser.text(".job.done")).contains("1 page read");
        tabTo(".job.done a");
        browser.keys(Browser.ENTER);
        browser.untilThere("#text .say");
        assertThat(browser.text("#text .para .say")).contains("The lamp was out for an hour");

        // the longest chain of another page, opened beside its line
        String page = sample.page("08-bellbuoy.txt");
        browser.open(sample.address + "/p/" + page);
        browser.keys("j");
        String first = browser.text(".say.here");
        browser.keys("j");
        assertThat(browser.text(".say.here")).isNotEqualTo(first);
        browser.keys("k");
        assertThat(browser.text(".say.here")).isEqualTo(first);
        browser.keys(Browser.ENTER);
        browser.untilThere("#beside .hands");
        assertThat(browser.text("#beside .hands")).contains("published by", "who has it from");
        assertThat(browser.address()).contains("?s=");
        browser.open(browser.address());
        assertThat(browser.text("#beside .hands")).contains("published by");
        browser.keys(Browser.ESCAPE);
        assertThat(browser.has("#beside *")).isFalse();
    }

    @Test
    void filesDroppedAnywhereOnThePageAreReadAndTheOneThatCannotBeIsNamedWithItsReason() throws Exception {
        Path first = Files.writeString(folder.resolve("harbour-log.txt"), """
                The Harbour Log

                Lamp relit

                16 June 2031

                "We relit the lamp at four," keeper Anders Pell told the Harbour Log on Sunday.
                """);
        Path broken = Files.writeString(folder.resolve("torn-leaf.pdf"), "%PDF-1.7\n1 0 obj torn off here");
        Path second = Files.writeString(folder.resolve("quay-notes.txt"), """
                Quay Notes

                No lamp, no boats

                17 June 2031

                "No boat left before dawn," said harbour clerk Lisbet Orm on Monday.
                """);
        browser.open(sample.address + "/");
        int before = sample.json("/api/pages").get("total").asInt();
        browser.drag("dragEnter", List.of(first, broken, second));
        browser.drag("dragOver", List.of(first, broken, second));
        browser.until("the place to drop them lights up", () -> browser.has("#add.over"));
        browser.drag("drop", List.of(first, broken, second));
        browser.untilThere(".job.done");
        assertThat(browser.has("#add.over")).isFalse();
        assertThat(browser.text(".job.done")).contains("2 pages read", "torn-leaf.pdf");
        browser.until("the list has them", () -> browser.text("#list").contains("harbour-log.txt"));
        assertThat(browser.text("#list .failures"))
                .as("what could not be read stays listed")
                .contains("torn-leaf.pdf: ");
        assertThat(sample.json("/api/pages").get("total").asInt()).isEqualTo(before + 2);
        assertThat(sample.get("/api/pages/" + sample.page("quay-notes.txt") + "/text")
                        .body())
                .contains("No boat left before dawn");
        assertThat(sample.json("/api/status?limit=1000").get("pages").valueStream())
                .as("also by the service, with the reason")
                .anyMatch(page -> page.get("file").asString().endsWith("torn-leaf.pdf")
                        && !page.get("why").asString().isEmpty());
        assertThat(browser.complaints()).isEmpty();
        // taken out by its button, so that the other tests find the case as it was
        tabTo(".failures button");
        browser.keys(Browser.ENTER);
        browser.until("it is gone from the list", () -> !browser.has(".failures"));
    }

    @Test
    void whatIsDroppedThatIsNoFileChangesNothing() throws Exception {
        browser.open(sample.address + "/");
        int before = sample.json("/api/status").get("total").asInt();
        browser.drag("dragEnter", List.of());
        browser.drag("dragOver", List.of());
        browser.drag("drop", List.of());
        assertThat(browser.has("#add.over")).isFalse();
        assertThat(browser.address()).isEqualTo(sample.address + "/");
        assertThat(sample.json("/api/status").get("total").asInt()).isEqualTo(before);
    }

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

    @Test
    void twoNamesAreJoinedAndTheJoinUndoneByKeysAlone() throws Exception {
        JsonNode names = sample.json("/api/names?type=person");
        int before = names.get("total").asInt();
        String second = names.get("entities").get(1).get("name").asString();
        browser.open(sample.address + "/names?type=person");
        browser.keys("j" + Browser.ENTER);
        browser.untilThere("#join-h");
        tabTo("input[name=other]");
        browser.keys(second);
        tabTo("input[name=why]");
        browser.keys("one person" + Browser.ENTER);
        browser.untilThere(".decided");
        assertThat(sample.json("/api/names?type=person").get("total").asInt()).isEqualTo(before - 1);
        tabTo(".decided button");
        browser.keys(Browser.ENTER);
        browser.until("it is undone", () -> !browser.has(".decided"));
        assertThat(sample.json("/api/names?type=person").get("total").asInt()).isEqualTo(before);
    }

    @Test
    void aSpeakerIsPutRightAndTheCorrectionUndoneByKeysAlone() throws Exception {
        String page = sample.page("02-halyard.txt");
        browser.open(sample.address + "/p/" + page);
        browser.keys("j" + Browser.ENTER);
        browser.untilThere("#beside .somebody");
        tabTo("#beside .somebody summary");
        browser.keys(Browser.ENTER);
        tabTo("#beside input[name=who]");
        browser.keys("Sister Nobody" + Browser.ENTER);
        browser.untilThere(".decided");
        assertThat(browser.text("#beside .hands .origin")).contains("Sister Nobody");
        tabTo("#beside .decided button");
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
        tabTo("#chosen li button");
        browser.keys(Browser.ENTER);
        tabTo("#chosen .none-chosen");
        browser.keys(Browser.ENTER);
        assertThat(browser.run("return document.querySelector('#chosen').hidden")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aClaimIsSetAgainstAHypothesisAndTurnedByKeysAlone() throws Exception {
        String claim = sample.json("/api/claims").get("claims").get(0).get("id").asString();
        browser.open(sample.address + "/claims/" + claim);
        tabTo(".judge details:last-of-type summary");
        browser.keys(Browser.ENTER);
        tabTo("input[name=hypothesis]");
        browser.keys("The gate was opened" + Browser.ENTER);
        browser.untilThere("table.matrix");
        assertThat(browser.text("table.matrix thead")).contains("The gate was opened");
        tabTo(".speaks button[value=against]");
        browser.keys(Browser.ENTER);
        browser.untilThere(".speaks button[value=against][aria-pressed=true]");
        assertThat(browser.text("tfoot .against-sum")).contains("in 1 claim");
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

    private static String axe() throws Exception {
        try (InputStream in = BrowserTest.class.getResourceAsStream(AXE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What axe finds serious or critical in the view that is open; {@code rules} is the options' part about them. */
    private static List<String> found(String axe, String rules) {
        browser.until(
                "nothing moves or fades any more",
                () -> browser.run("return document.getAnimations().length == 0").asBoolean());
        browser.run(axe);
        return browser.await(
                        "const done = arguments[arguments.length - 1];"
                                + "axe.run(document, {resultTypes: ['violations'], "
                                + rules
                                + "}).then(r => done(r.violations"
                                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + (n.any[0] ? n.any[0].message : '')).join(' | '))))")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Colours take most of the time and are the same on every page of a kind. */
    private static final Pattern COLOURED =
            Pattern.compile("/|/p/.*s=.*|/ask.*Odvelan.*|/timeline|/names|/claims|/matrix");

    @Test
    void noViewIsHardToUseForAnybody() throws Exception {
        String axe = axe();
        for (String view : ServerTest.views(sample)) {
            browser.open(sample.address + view);
            String rules = COLOURED.matcher(view).matches() ? "" : "rules: {'color-contrast': {enabled: false}}";
            assertThat(found(axe, rules)).as(view).isEmpty();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void noViewIsHardToUseInTheDarkOrOnANarrowScreen() throws Exception {
        String axe = axe();
        browser.open(sample.address + "/take");
        browser.run("localStorage.setItem('theme', 'dark')");
        browser.size(520, 900);
        try {
            for (String view : ServerTest.views(sample)) {
                if (COLOURED.matcher(view).matches()) {
                    browser.open(sample.address + view);
                    assertThat(browser.run("return document.documentElement.dataset.theme")
                                    .asString())
                            .as("dark before anything is painted")
                            .isEqualTo("dark");
                    assertThat(found(axe, "")).as(view).isEmpty();
                }
            }
        } finally {
            browser.run("localStorage.removeItem('theme')");
            browser.size(1300, 900);
        }
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
        tabTo(".on-pages summary");
        browser.keys(Browser.ENTER);
        tabTo(".on-pages details[open] button");
        browser.keys(Browser.ENTER);
        browser.untilThere(".decided");
        assertThat(browser.run(count).asInt()).isEqualTo(pages - 1);
        tabTo(".decided button");
        browser.keys(Browser.ENTER);
        browser.until("it is undone", () -> !browser.has(".decided"));
        assertThat(browser.run(count).asInt()).isEqualTo(pages);
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
    void noViewIsWiderThanANarrowScreen() throws Exception {
        browser.size(520, 900);
        try {
            for (String view : ServerTest.views(sample)) {
                browser.open(sample.address + view);
                assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth")
                                .asInt())
                        .as(view)
                        .isLessThanOrEqualTo(0);
            }
        } finally {
            browser.size(1300, 900);
        }
    }
}
