package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That everybody can use every view: axe, in the light and in the dark, and narrow screens. */
class AccessInBrowserTest extends InBrowser {

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    /** Colours take most of the time and are the same on every page of a kind. */
    private static final Pattern COLOURED = Pattern.compile(
            "/|/p/.*s=.*|/p/.*edit|/compare.*|/ask.*Odvelan.*|/timeline|/network|/names|/claims|/claims/.*"
                    + "|/statements|/search|/search.*in=statements|/matrix|/decisions|/take|/nothing.*");

    private static String axe() throws Exception {
        try (InputStream in = AccessInBrowserTest.class.getResourceAsStream(AXE)) {
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

    @Test
    void noViewIsHardToUseForAnybody() throws Exception {
        String axe = axe();
        for (String view : sample.views()) {
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
            for (String view : sample.views()) {
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
    void noViewIsWiderThanANarrowScreen() throws Exception {
        browser.size(520, 900);
        try {
            for (String view : sample.views()) {
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

    /** Lists that fill with use, what says that something was decided, folded forms, the keys, and the dossier. */
    @Test
    void whatWasDecidedWhatFailedAndWhatIsFoldedIsHardToUseForNobody() throws Exception {
        String axe = axe();
        JsonNode claims = sample.json("/api/claims?limit=2").get("claims");
        for (String hypothesis : List.of("It was an accident", "It was no accident")) {
            for (JsonNode claim : claims) {
                SampleServer.decided(sample.post(
                        "/matrix",
                        "speaks=against&why=seen&hypothesis=" + Wish.encoded(hypothesis) + "&claim="
                                + claim.get("id").asString()));
            }
        }
        String page = sample.page("02-halyard.txt");
        String grade = SampleServer.decided(sample.post("/p/" + page + "/grade", "letter=B&digit=2&why=sober"));
        String name = sample.json("/api/names").get("entities").get(0).get("id").asString();
        sample.addAndWait("broken.pdf", "\u0000\u0001");
        List<String> views = List.of(
                "/",
                "/matrix",
                "/decisions",
                "/p/" + page + "?decided=" + grade,
                "/names/" + name,
                "/claims/" + claims.get(0).get("id").asString());
        // it is a file: what is opened by its address in the server is saved, not shown
        Path dossier = Files.writeString(
                folder.resolve("dossier.html"), sample.get("/take/dossier.html").body());
        for (boolean dark : new boolean[] {false, true}) {
            browser.open(sample.address + "/take");
            browser.run("localStorage.setItem('theme', arguments[0])", dark ? "dark" : "light");
            browser.screen(dark ? 390 : 1300, 900);
            try {
                for (String view : views) {
                    browser.open(sample.address + view);
                    browser.run("document.querySelectorAll('details').forEach(one => { one.open = true; });");
                    assertThat(found(axe, "")).as("%s, dark: %s", view, dark).isEmpty();
                    assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth")
                                    .asInt())
                            .as(view)
                            .isLessThanOrEqualTo(0);
                }
                browser.open(dossier.toUri().toString());
                assertThat(browser.has(".claim")).as("the dossier is open").isTrue();
                assertThat(found(axe, ""))
                        .as("the dossier at %s", dark ? 390 : 1300)
                        .isEmpty();
                browser.until("the page that failed is listed", () -> {
                    browser.open(sample.address + "/");
                    return browser.has(".failures li");
                });
                browser.keys("?");
                assertThat(found(axe, "")).as("the keys, dark: %s", dark).isEmpty();
            } finally {
                browser.screen(0, 0);
                browser.run("localStorage.removeItem('theme')");
            }
        }
    }
}
