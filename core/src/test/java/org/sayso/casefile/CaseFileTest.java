package org.sayso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.SamplePages;
import org.sayso.casefile.Intake.Outcome;
import org.sayso.input.Input;
import org.sayso.input.Inputs;
import org.sayso.page.Found;
import org.sayso.page.Page;
import org.sayso.reading.Reading;

class CaseFileTest {

    /** Those of the first version that hold what was read. */
    private static final List<String> TABLES = List.of(
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
            "link");

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

    /** What was read comes back as it was: but for markup and tokens, which only reading needs. */
    @Test
    void aReadingComesBackFromTheFileAsItWasWritten() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs());
        assertThat(file.readings().stream().map(CaseFileTest::plain).toList())
                .isEqualTo(
                        SamplePages.readings().stream().map(CaseFileTest::plain).toList());
    }

    /** The pages of one affair lie far apart in a large case. */
    @Test
    void pagesAskedForWithOthersBetweenThemAreThoseAskedForOneByOne() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs());
        List<String> ids = file.pageIds().stream().sorted().toList();
        List<String> some = List.of(ids.get(1), ids.get(2), ids.get(5), ids.getLast());
        assertThat(file.readings(some).stream().map(CaseFileTest::plain).toList())
                .isEqualTo(some.stream().map(id -> plain(file.reading(id))).toList());
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
                + reading.sentences().stream()
                        .map(one -> one.span() + " " + one.block())
                        .toList()
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
        return TABLES.stream()
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
    void everyPlaceOfAFreshCaseHoldsAndALostByteIsSeenAndMadeGood() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs());
        List<String> before = file.readings().stream().map(CaseFileTest::plain).toList();
        assertThat(Verification.of(file).problems()).isEmpty();
        file.database().write(handle -> handle.execute("UPDATE page SET text = text || ' more' WHERE name LIKE '02%'"));
        file.database()
                .write(handle -> handle.execute("UPDATE page SET text = substr(text, 1, 400) WHERE name LIKE '05%'"));
        file.database().write(handle -> handle.execute("UPDATE statement SET hands = 9 WHERE hands = 2"));
        file.database().write(handle -> handle.execute("DELETE FROM carrier WHERE address LIKE '%/07%'"));
        assertThat(Verification.of(file).problems())
                .anySatisfy(problem -> assertThat(problem).contains("lies outside the page"))
                .anySatisfy(problem -> assertThat(problem).contains("its text is not what its bytes say"))
                .anySatisfy(problem -> assertThat(problem).contains("has other hands than its chain"))
                .anySatisfy(problem -> assertThat(problem).contains("stands at no address"));
        Verification.Result repaired = Verification.repairing(file, (pages, of) -> {});
        assertThat(repaired.problems()).isEmpty();
        assertThat(repaired.repaired()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(Verification.of(file).problems()).isEmpty();
        assertThat(file.readings().stream().map(CaseFileTest::plain).toList()).isEqualTo(before);
    }

    @Test
    void bytesThatWereLostAreSaidToBeLost() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs().subList(0, 2));
        file.database().write(handle -> handle.execute("UPDATE raw SET deflated = x'00' WHERE rowid = 1"));
        assertThat(Verification.repairing(file, (pages, of) -> {}).problems()).isNotEmpty();
    }

    @Test
    void oneTextAtTwoAddressesIsOneTextWithTwoCarriers() throws Exception {
        String page = "03-strand-post.txt";
        Files.delete(pages.resolve("pages.tsv"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Path twin = Files.copy(pages.resolve(page), second.resolve(page));
        Path renamed = Files.copy(pages.resolve(page), second.resolve("a-copy.txt"));
        CaseFile file = newCase("case");
        for (Path one : List.of(pages.resolve(page), twin, renamed)) {
            read(
                    file,
                    Inputs.find(List.of(one.toString()), null, "The Strand Post", null)
                            .inputs());
        }
        assertThat(file.readings()).hasSize(1);
        String id = file.readings().getFirst().page().id();
        assertThat(file.carriers(id))
                .containsExactlyInAnyOrder(pages.resolve(page).toString(), twin.toString(), renamed.toString());
        CaseFile turned = newCase("turned");
        for (Path one : List.of(renamed, twin, pages.resolve(page))) {
            read(
                    turned,
                    Inputs.find(List.of(one.toString()), null, "The Strand Post", null)
                            .inputs());
        }
        assertThat(turned.readings().stream().map(CaseFileTest::plain).toList())
                .isEqualTo(file.readings().stream().map(CaseFileTest::plain).toList());

        Files.writeString(twin, Files.readString(twin) + "\nIt had more to say.\n");
        read(
                file,
                Inputs.find(List.of(twin.toString()), null, "The Strand Post", null)
                        .inputs());
        assertThat(file.readings())
                .as("the first address still has the old text")
                .hasSize(2);
        file.remove(List.of(id));
        assertThat(file.readings()).as("the other copy counts now").hasSize(2);
        assertThat(Verification.of(file).problems()).isEmpty();
    }

    @Test
    void anotherOutletsCopyIsAnotherPage() throws Exception {
        Path copy = Files.copy(pages.resolve("03-strand-post.txt"), folder.resolve("copy.txt"));
        CaseFile file = newCase("case");
        read(
                file,
                Inputs.find(List.of(pages.resolve("03-strand-post.txt").toString()), null, "One Post", null)
                        .inputs());
        read(
                file,
                Inputs.find(List.of(copy.toString()), null, "Other Post", null).inputs());
        assertThat(file.readings()).hasSize(2);
    }

    /** The same name and bytes in two folders, of each of which the user says something else. */
    private List<Path> twins() throws Exception {
        List<Path> twins = new ArrayList<>();
        for (String where : List.of("first", "second")) {
            Path to = Files.createDirectories(folder.resolve("twins").resolve(where));
            twins.add(Files.copy(pages.resolve("03-strand-post.txt"), to.resolve("page.txt")));
            Files.writeString(
                    to.resolve("pages.tsv"),
                    "file\turl\toutlet\tpublished\npage.txt\thttps://%1$s.example/page\tThe %1$s Post\t2022-10-1%2$d\n"
                            .formatted(where, twins.size()));
        }
        return twins;
    }

    private static List<String> given(CaseFile file) {
        return file.readings().stream()
                .map(reading -> Objects.requireNonNull(reading.article().outlet())
                                .value() + " "
                        + Objects.requireNonNull(reading.article().published()).days() + " "
                        + reading.page().given().url())
                .sorted()
                .toList();
    }

    @Test
    void theSameBytesUnderTheSameNameWithOtherMetadataKeepBoth() throws Exception {
        List<Path> twins = twins();
        List<String> both = List.of(
                "The first Post 2022-10-11 https://first.example/page",
                "The second Post 2022-10-12 https://second.example/page");
        CaseFile file = newCase("case");
        for (Path twin : twins) {
            read(file, Inputs.find(List.of(twin.toString()), null, null, null).inputs());
        }
        CaseFile turned = newCase("turned");
        for (Path twin : twins.reversed()) {
            read(turned, Inputs.find(List.of(twin.toString()), null, null, null).inputs());
        }
        CaseFile together = newCase("together");
        read(
                together,
                Inputs.find(
                                twins.stream()
                                        .map(twin -> twin.resolveSibling("").toString())
                                        .toList(),
                                null,
                                null,
                                null)
                        .inputs());
        for (CaseFile each : List.of(file, turned, together)) {
            assertThat(given(each)).isEqualTo(both);
            assertThat((int) each.database()
                            .with(handle -> handle.createQuery("SELECT count(*) FROM raw")
                                    .mapTo(Integer.class)
                                    .one()))
                    .as("the bytes are kept once")
                    .isEqualTo(1);
            assertThat(Verification.of(each).problems()).isEmpty();
            for (Path twin : twins) {
                List<Input> again =
                        Inputs.find(List.of(twin.toString()), null, null, null).inputs();
                assertThat(kinds(read(each, again))).containsExactly(Outcome.Kind.UNCHANGED);
            }
        }
        String first = file.find(twins.getFirst().toString()).getFirst().id();
        file.remove(List.of(first));
        assertThat(given(file)).isEqualTo(both.subList(1, 2));
        assertThat(Verification.of(file).problems()).isEmpty();
    }

    @Test
    void theSameTextOfOneOutletAndDayAtTwoAddressesOfTheWebKeepsBothAddresses() throws Exception {
        List<Path> twins = twins();
        CaseFile file = newCase("case");
        for (Path twin : twins) {
            Files.writeString(
                    twin.resolveSibling("pages.tsv"),
                    "file\turl\toutlet\npage.txt\thttps://%s.example/page\tThe Strand Post\n"
                            .formatted(twin.getName(twin.getNameCount() - 2)));
            read(file, Inputs.find(List.of(twin.toString()), null, null, null).inputs());
        }
        assertThat(file.readings()).hasSize(1);
        assertThat(file.carriers(file.readings().getFirst().page().id()))
                .containsExactlyInAnyOrderElementsOf(
                        twins.stream().map(Path::toString).toList());
        assertThat(file.pages().stream().map(page -> file.given(page.id()).url()))
                .containsExactlyInAnyOrder("https://first.example/page", "https://second.example/page");
    }

    @Test
    void aVersionThatComesBackCountsAgain() throws Exception {
        CaseFile file = newCase("case");
        Path page = pages.resolve("03-strand-post.txt");
        String first = Files.readString(page);
        List<Input> input =
                Inputs.find(List.of(page.toString()), null, null, null).inputs();
        read(file, input);
        Files.writeString(page, first + "\nThere was more.\n");
        read(file, input);
        Files.writeString(page, first);
        read(file, input);
        assertThat(file.readings())
                .singleElement()
                .satisfies(reading -> assertThat(reading.page().text()).isEqualTo(first));
        assertThat(file.find(page.toString()))
                .extracting(PageState::kind)
                .containsExactlyInAnyOrder(PageState.Kind.READ, PageState.Kind.SUPERSEDED);
        assertThat(Verification.of(file).problems()).isEmpty();
    }

    @Test
    void aCaseOfAnOlderVersionIsBroughtUpWithNothingLost() throws Exception {
        CaseFile today = newCase("today");
        read(today, inputs());
        Path old = Files.createDirectory(folder.resolve("old"));
        String url = "jdbc:sqlite:" + old.resolve(CaseFile.FILE);
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:org/sayso/casefile/migration")
                .target("1")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 1");
            // the old tables knew fewer parts of a statement; what is copied is of today
            statement.execute("PRAGMA ignore_check_constraints = ON");
            statement.execute("ATTACH '" + today.folder().resolve(CaseFile.FILE) + "' AS today");
            for (String table : TABLES) {
                List<String> columns = new ArrayList<>();
                try (var rows = statement.executeQuery("PRAGMA main.table_info(" + table + ")")) {
                    while (rows.next()) {
                        columns.add("\"" + rows.getString("name") + "\"");
                    }
                }
                String all = String.join(", ", columns);
                statement.execute(
                        "INSERT INTO main." + table + " (" + all + ") SELECT " + all + " FROM today." + table);
            }
        }
        CaseFile opened = CaseFile.open(old);
        assertThat(opened.readings().stream().map(CaseFileTest::plain).toList())
                .isEqualTo(today.readings().stream().map(CaseFileTest::plain).toList());
        assertThat(Verification.of(opened).problems()).isEmpty();
        assertThat(kinds(read(opened, inputs()))).containsExactly(Outcome.Kind.UNCHANGED);
    }

    @Test
    void aFullDiskIsSaidInOneLineAndLeavesWholePages() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs().subList(0, 2));
        List<String> before = file.readings().stream().map(CaseFileTest::plain).toList();
        assertThatThrownBy(() -> file.database().write(handle -> {
                    handle.createQuery("PRAGMA max_page_count = 1").mapToMap().list();
                    handle.execute("UPDATE page SET why = 'half'");
                    handle.execute("INSERT INTO raw VALUES ('x', 1, zeroblob(40000000))");
                }))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("the disk is full")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        assertThat(file.readings().stream().map(CaseFileTest::plain).toList()).isEqualTo(before);
        assertThat(Verification.of(file).problems()).isEmpty();
        assertThat(file.pages()).extracting(PageState::why).containsOnlyNulls();
    }

    @Test
    void whatIsReadWhileAnotherProgramWritesWaitsForItsTurn() throws Exception {
        CaseFile file = newCase("case");
        List<Input> all = inputs();
        List<Thread> writers = new ArrayList<>();
        for (List<Input> part : List.of(all.subList(0, 6), all.subList(4, all.size()))) {
            CaseFile opened = CaseFile.openOrCreate(file.folder());
            writers.add(Thread.ofPlatform().start(() -> {
                try {
                    read(opened, part);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread writer : writers) {
            while (writer.isAlive()) {
                file.pages();
                writer.join(10);
            }
        }
        CaseFile alone = newCase("alone");
        read(alone, all);
        assertThat(file.readings().stream().map(CaseFileTest::plain).toList())
                .isEqualTo(alone.readings().stream().map(CaseFileTest::plain).toList());
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

    /** Where the table's own rows, each with a page's whole text, are opened by a query, the number of times. */
    private static long opensRows(CaseFile file, String query) {
        return file.database().with(handle -> {
            int rows = handle.createQuery("SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name = 'page'")
                    .mapTo(Integer.class)
                    .one();
            return handle
                    .createQuery("EXPLAIN " + query)
                    .map((row, context) -> row.getString("opcode").equals("OpenRead") && row.getInt("p2") == rows)
                    .stream()
                    .filter(opens -> opens)
                    .count();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {CaseFile.REVISIONS, CaseFile.IDS})
    void whichPagesCountIsToldWithoutReadingTheirTexts(String query) {
        CaseFile file = newCase("case");
        assertThat(opensRows(file, "SELECT text FROM page")).isEqualTo(1);
        assertThat(opensRows(file, query)).isZero();
    }

    @Test
    void aPageIsFoundByNameIdOrAddressWithoutLookingAtAllPages() throws Exception {
        CaseFile file = newCase("case");
        read(file, inputs());
        List<String> plan = file.database()
                .with(handle -> handle.createQuery("EXPLAIN QUERY PLAN "
                                + CaseFile.NAMED.replace(":wanted", "'x'").replace(":path", "'y'"))
                        .map((row, context) -> row.getString("detail"))
                        .list());
        assertThat(plan).noneMatch(step -> step.startsWith("SCAN page"));
        PageState page = file.pages().getFirst();
        for (String wanted :
                List.of(page.id(), page.name(), page.address(), page.id().substring(0, 6))) {
            assertThat(file.find(wanted)).as(wanted).contains(page);
        }
        assertThat(file.find(page.id() + "0")).isEmpty();
    }
}
