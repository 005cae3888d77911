package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.SamplePages;
import org.sayso.casefile.Intake.Outcome;
import org.sayso.input.Input;
import org.sayso.input.Inputs;
import org.sayso.page.Found;
import org.sayso.page.Page;
import org.sayso.reading.Reading;

class CaseFileTest {

    @TempDir
    Path folder;

    private Path pages;

    @BeforeEach
    void copySamples() throws Exception {
        pages = folder.resolve("pages");
        SamplePages.copyTo(pages);
    }

    private CaseFile newCase(String name) {
        return CaseFile.openOrCreate(folder.resolve(name));
    }

    private List<Input> inputs() throws Exception {
        return Inputs.find(List.of(pages.toString()), null, null, null).inputs();
    }

    private static List<Outcome> read(CaseFile into, List<Input> inputs) throws Exception {
        return new Intake(into, 2).read(inputs, outcome -> {});
    }

    private static List<Outcome.Kind> kinds(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::kind).distinct().toList();
    }

    /** What was read comes back as it was: but for markup, which only cleaning needs. */
    @Test
    void aReadingComesBackFromTheFileAsItWasWritten() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs());
        assertThat(file.readings().stream().map(CaseFileTest::plain).toList())
                .isEqualTo(
                        SamplePages.readings().stream().map(CaseFileTest::plain).toList());
    }

    private static String plain(Reading reading) {
        Page page = reading.page();
        return page.id()
                + page.text()
                + reading.article().blocks()
                + reading.article().title()
                + reading.article().byline()
                + reading.article().outlet()
                + reading.article().published()
                + reading.article().captured()
                + reading.article().kind()
                + reading.sentences()
                + reading.names()
                + reading.timexes()
                + reading.statements()
                + page.given();
    }

    @Test
    void readingAgainDoesNoWork() throws Exception {
        CaseFile file = newCase("case");
        assertThat(kinds(read(file, inputs()))).containsExactly(Outcome.Kind.READ);
        assertThat(kinds(read(file, inputs()))).containsExactly(Outcome.Kind.UNCHANGED);
    }

    @Test
    void theOrderOfReadingChangesNothing() throws Exception {
        CaseFile one = newCase("one");
        read(one, inputs());
        List<Input> shuffled = new ArrayList<>(inputs());
        Collections.shuffle(shuffled, new Random(42));
        CaseFile other = newCase("other");
        read(other, shuffled);
        assertThat(other.readings().stream().map(CaseFileTest::plain).toList())
                .isEqualTo(one.readings().stream().map(CaseFileTest::plain).toList());
    }

    @Test
    void aChangedPageReplacesItsOlderVersionAndKeepsIt() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs());
        Path page = pages.resolve("03-strand-post.txt");
        Files.writeString(page, Files.readString(page) + "\nThe ministry said on Monday that it had nothing to add.\n");
        read(file, inputs());
        assertThat(file.find("03-strand-post.txt"))
                .extracting(PageState::kind)
                .containsExactlyInAnyOrder(PageState.Kind.READ, PageState.Kind.SUPERSEDED);
        assertThat(file.readings()).hasSize(10);
    }

    @Test
    void anotherOutletGivenReadsThePageAgain() throws Exception {
        CaseFile file = newCase("case");
        String page = pages.resolve("03-strand-post.txt").toString();
        read(file, Inputs.find(List.of(page), null, null, null).inputs());
        read(file, Inputs.find(List.of(page), null, "The Other Post", null).inputs());
        assertThat(file.readings())
                .singleElement()
                .extracting(reading -> reading.article().outlet())
                .isEqualTo(new Found("The Other Post", null));
    }

    @Test
    void removingAPageLeavesTheCaseAsIfItHadNeverBeenRead() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs());
        file.remove(List.of(file.find("05-caldrey-ledger.txt").getFirst().id()));
        CaseFile without = newCase("without");
        read(
                without,
                inputs().stream()
                        .filter(input -> !input.name().startsWith("05"))
                        .toList());
        assertThat(file.readings().stream().map(CaseFileTest::plain).toList())
                .isEqualTo(without.readings().stream().map(CaseFileTest::plain).toList());
        assertThat(rows(file)).isEqualTo(rows(without));
    }

    private static List<Long> rows(CaseFile file) {
        return List.of(
                        "raw",
                        "page",
                        "block",
                        "sentence",
                        "entity",
                        "entity_name",
                        "entity_role",
                        "mention",
                        "timex",
                        "statement",
                        "statement_span",
                        "link")
                .stream()
                .map(table -> file.database()
                        .with(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                                .mapTo(Long.class)
                                .one()))
                .toList();
    }

    @Test
    void whatCannotBeReadIsKeptWithItsReasonAndTheRestIsRead() throws Exception {
        Files.write(pages.resolve("00-picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0});
        Files.createFile(pages.resolve("00-empty.txt"));
        CaseFile file = newCase("case");
        List<Outcome> outcomes = read(file, inputs());
        assertThat(outcomes.stream().filter(outcome -> outcome.kind() == Outcome.Kind.UNREADABLE))
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.why()).isNotBlank());
        assertThat(file.readings()).hasSize(10);
        assertThat(file.pages().stream().filter(page -> page.kind() == PageState.Kind.UNREADABLE))
                .extracting(PageState::name)
                .containsExactly("00-empty.txt", "00-picture.txt");
    }

    @Test
    void theBytesAsGivenAreKept() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs());
        for (PageState page : file.pages()) {
            assertThat(file.bytes(page.id())).isEqualTo(Files.readAllBytes(Path.of(page.address())));
        }
    }

    @Test
    void everyPlaceOfAFreshCaseHoldsAndALostByteIsSeen() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs());
        assertThat(Verification.of(file).problems()).isEmpty();
        file.database().write(handle -> handle.execute("UPDATE page SET text = text || ' more' WHERE name LIKE '02%'"));
        file.database()
                .write(handle -> handle.execute("UPDATE page SET text = substr(text, 1, 400) WHERE name LIKE '05%'"));
        assertThat(Verification.of(file).problems())
                .anySatisfy(problem -> assertThat(problem).contains("lies outside the page"))
                .anySatisfy(problem -> assertThat(problem).contains("its text is not what its bytes say"));
    }

    @Test
    void aFileThatIsNoCaseIsRefusedInOneLine() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(
                broken.resolve(CaseFile.FILE), "this is no database, and long enough to be looked at ".repeat(40));
        assertThatThrownBy(() -> CaseFile.open(broken))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("damaged or no case");
        assertThatThrownBy(() -> CaseFile.open(folder.resolve("nowhere")))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("is no case");
    }

    @Test
    void aCaseOfANewerVersionIsRefusedInOneLine() throws Exception {
        CaseFile file = newCase("case");
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + file.folder().resolve(CaseFile.FILE));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> CaseFile.open(file.folder()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("newer Sayso");
    }
}
