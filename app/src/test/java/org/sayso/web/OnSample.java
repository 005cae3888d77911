package org.sayso.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Asks the real server over a copy of the sample affair, one a class. */
abstract class OnSample {

    @TempDir
    static Path folder;

    static SampleServer sample;

    @BeforeAll
    static void serveTheSample() throws Exception {
        sample = new SampleServer(folder);
    }

    @AfterAll
    static void stop() {
        sample.close();
    }
}
