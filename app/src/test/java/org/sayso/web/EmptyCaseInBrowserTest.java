package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.casefile.CaseFile;
import org.sayso.input.fetch.Reach;

/** A case that was just begun: what can be done is to add pages, and every view says so. */
class EmptyCaseInBrowserTest {

    private static final String FILTERS =
            "return [...document.querySelectorAll('.filters, .live')]" + ".filter(one => one.checkVisibility()).length";

    @Test
    void everyViewLeadsToAddingAndFiltersComeWithTheFirstPage(@TempDir Path folder) throws Exception {
        try (Browser browser = Browser.start();
                Server server = Server.start(CaseFile.openOrCreate(folder), "127.0.0.1", 0, Reach.PUBLIC)) {
            String address = server.address();
            for (String view : List.of("claims", "statements", "names", "timeline", "network", "ask?q=why")) {
                browser.open(address + view);
                assertThat(browser.run(FILTERS).asInt()).as(view).isZero();
                assertThat(browser.has(".none a[href='/']")).as(view).isTrue();
            }
            browser.open(address);
            assertThat(browser.run(FILTERS).asInt()).isZero();
            browser.run("document.querySelector('#add textarea').value ="
                    + " 'The gate at Lorn was shut on 3 May 2031, said Ada Okell, the harbour master.';"
                    + "document.querySelector('#add').requestSubmit()");
            browser.untilThere("#list table.pages");
            assertThat(browser.run(FILTERS).asInt()).isEqualTo(1);
        }
    }
}
