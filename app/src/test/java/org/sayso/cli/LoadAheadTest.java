package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadAheadTest {

    /** "sayso read" of a case that a newer version wrote ended now and then in a crash report instead of in one line. */
    @Test
    void theProgramDoesNotEndWhileAModelIsBeingLoaded() {
        LoadAhead.of("read");
        LoadAhead.end();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("loading CASE", "loading READER");
    }
}
