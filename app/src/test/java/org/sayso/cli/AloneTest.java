package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.casefile.CaseFile;

/** What {@code sayso} does without a command. */
class AloneTest {

    @TempDir
    Path folder;

    private Path makeCase(String name, long minute) throws Exception {
        Path made = Files.createDirectories(folder.resolve(name));
        Path file = Files.writeString(made.resolve(CaseFile.FILE), "");
        Files.setLastModifiedTime(file, FileTime.fromMillis(minute * 60_000));
        return made;
    }

    @Test
    void aScriptIsToldWhatThereIsAndNothingIsOpened() {
        Cli alone = Cli.run();
        assertThat(alone.code()).isZero();
        assertThat(alone.out()).contains("sayso read --case ferry pages/", "Commands:");
    }

    @Test
    void theCaseHereComesBeforeTheNewestWithinAndThatBeforeTheOneUsedLast() throws Exception {
        Path elsewhere = makeCase("elsewhere/ferry", 9);
        Path work = Files.createDirectories(folder.resolve("work"));
        LastCase cases = new LastCase(work, folder.resolve("state/sayso/last-case"));
        assertThat(cases.find()).isNull();
        cases.remember(elsewhere);
        assertThat(cases.find()).isEqualTo(elsewhere);
        makeCase("work/older", 3);
        Path newer = makeCase("work/newer", 5);
        assertThat(cases.find()).isEqualTo(newer);
        makeCase("work", 1);
        assertThat(cases.find()).isEqualTo(work);
    }

    @Test
    void aCaseThatIsGoneIsNotOpened() throws Exception {
        Path gone = makeCase("gone", 1);
        LastCase cases = new LastCase(Files.createDirectories(folder.resolve("empty")), folder.resolve("last"));
        cases.remember(gone);
        Files.delete(gone.resolve(CaseFile.FILE));
        assertThat(cases.find()).isNull();
        Files.writeString(folder.resolve("last"), "\0not a path\n");
        assertThat(cases.find()).isNull();
    }

    @Test
    void withoutAScreenNothingIsStarted() {
        assertThat(Window.command("Linux", Map.of(), "http://127.0.0.1:1/")).isEmpty();
        assertThat(Window.command("Linux", Map.of("DISPLAY", ":0"), "http://127.0.0.1:1/"))
                .isEqualTo(List.of("xdg-open", "http://127.0.0.1:1/"));
        assertThat(Window.command("Mac OS X", Map.of(), "http://127.0.0.1:1/"))
                .first()
                .isEqualTo("open");
    }
}
