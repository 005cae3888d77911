package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.Intake;
import org.sayso.input.Inputs;
import org.sayso.story.Story;

class DeskTest {

    private static final int PAGES = 24;

    @TempDir
    Path folder;

    private CaseFile file;
    private Desk desk;

    @BeforeEach
    void readSomePages() throws Exception {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            named.add(Files.writeString(
                            folder.resolve("page-%02d.txt".formatted(i)),
                            "Harbour News, %d June 2031\n\nAda Lorn told Harbour News that %d crates had gone down.\n"
                                    .formatted(1 + i, i))
                    .toString());
        }
        file = CaseFile.openOrCreate(folder.resolve("case"));
        new Intake(file, 2).read(Inputs.find(named, null, null, null)::each, outcome -> {});
        desk = new Desk(file, Duration.ZERO);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aViewThatCannotWaitForTheFirstStorySaysSoInOneLineAndThenShowsIt() {
        assertThatThrownBy(() -> desk.edition())
                .isInstanceOf(Desk.NotYet.class)
                .message()
                .endsWith("this page comes by itself")
                .doesNotContain("\n");
        assertThat(desk.fresh().story().readings())
                .isEqualTo(Story.of(file.readings()).readings());
        assertThat(desk.edition()).isSameAs(desk.fresh());
    }

    @Test
    void afterAChangeAViewShowsWhatWasThereUntilTheNewStoryIs() {
        Edition before = desk.fresh();
        file.remove(file.pageIds().subList(0, 1));
        assertThat(desk.edition()).isSameAs(before);
        Edition after = desk.fresh();
        assertThat(after).isNotSameAs(before);
        assertThat(after.story().readings()).hasSize(PAGES - 1);
        assertThat(desk.edition()).isSameAs(after);
    }

    /** Who has just changed something must not be shown a story that was begun before it. */
    @Test
    void whateverIsAskedAfterAChangeHasItHoweverManyChangeAtOnce() throws Exception {
        List<String> ids = file.pageIds();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> seen = new ArrayList<>();
            for (int i = 0; i < PAGES - 4; i++) {
                String gone = ids.get(i);
                seen.add(people.submit(() -> {
                    file.remove(List.of(gone));
                    return desk.fresh().story().reading(gone) == null;
                }));
            }
            for (Future<Boolean> one : seen) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(desk.fresh().story().readings())
                .extracting(page -> page.page().id())
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(ids.subList(PAGES - 4, PAGES)));
    }
}
