package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
}
