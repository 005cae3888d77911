package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sayso.export.dossier.Fragments;

class StylesTest {

    /**
     * What the whole document is asked for ("has it a ticked box anywhere?") is looked for in all of it whenever anything
     * changes: on a page of 30,000 words that was half of the time that scrolling took.
     */
    @Test
    void noStyleLooksForSomethingInTheWholeDocument() throws Exception {
        try (InputStream web = StylesTest.class.getResourceAsStream("/org/sayso/web/web.css")) {
            String styles = new String(web.readAllBytes(), StandardCharsets.UTF_8) + Fragments.resource("dossier.css");
            assertThat(styles)
                    .contains(":has(")
                    .doesNotContainPattern("(^|[\\s,}])(:root|html|body|main|\\.reading|\\.text):has\\((?!\\+)");
        }
    }
}
