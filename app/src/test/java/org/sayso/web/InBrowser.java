package org.sayso.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Opens a copy of the sample affair, one a class, in a real browser. Without a browser these tests say that they were skipped. */
abstract class InBrowser {

    @TempDir
    static Path folder;

    static Browser browser;
    static SampleServer sample;

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
}
