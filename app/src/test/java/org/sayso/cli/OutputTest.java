package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What scripts rely on: every JSON output keeps to its published schema, and every place holds the words it says. */
class OutputTest {

    @TempDir
    static Path folder;

    private static Path sample;

    @BeforeAll
    static void readTheSample() {
        sample = folder.resolve("case");
        assertThat(Cli.run("read", "--case", sample, Cli.SAMPLES).code()).isZero();
    }

    private static void assertKeepsTo(String schema, String json) throws Exception {
        Schema schemaRead = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of("..", "docs", "schema", schema + ".schema.json")), InputFormat.JSON);
        assertThat(schemaRead.validate(json, InputFormat.JSON)).isEmpty();
    }

    private static String slice(String text, JsonNode span) {
        int start = text.offsetByCodePoints(0, span.get(0).asInt());
        int end = text.offsetByCodePoints(0, span.get(1).asInt());
        return text.substring(start, end);
    }

    @Test
    void analyzeKeepsToItsSchemaLineByLine() throws Exception {
        Cli run = Cli.run("analyze", "--text", Cli.SAMPLES);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(10);
        for (String line : run.out().lines().toList()) {
            assertKeepsTo("analyze", line);
        }
    }

    @Test
    void thePageTextOfAPlainTextFileIsTheFile() throws Exception {
        Path file = Cli.SAMPLES.resolve("08-bellbuoy.txt");
        JsonNode page = Cli.run("analyze", "--text", file).json();
        assertThat(page.get("text").asString()).isEqualTo(Files.readString(file));
    }

    @Test
    void aCaseKeepsNothingThatAPageOnlyTouchesOn() throws Exception {
        Path file = Files.writeString(folder.resolve("court.txt"), """
                Harbour court lifts ban

                The harbour court on Monday lifted the ban on trawlers, a spokesman for the council said. Skippers opposed
                the ban. The court approved a second bridge over the strait.
                """);
        Set<String> marginal = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (JsonNode statement : Cli.run("analyze", file).json().get("statements")) {
            (statement.get("marginal").asBoolean() ? marginal : told)
                    .add(statement.get("id").asString());
        }
        assertThat(told).isNotEmpty();
        assertThat(marginal).isNotEmpty();

        Path own = folder.resolve("case of its own");
        Cli.run("read", "--case", own, file);
        JsonNode kept = Cli.run("export", "--case", own).json().get("pages").get(0);
        Set<String> ids = new HashSet<>();
        kept.get("statements").forEach(statement -> ids.add(statement.get("id").asString()));
        assertThat(ids).isEqualTo(told);
    }

    @Test
    void exportKeepsToItsSchema() throws Exception {
        assertKeepsTo("export", Cli.run("export", "--case", sample).out());
    }

    @Test
    void exportToAFileIsTheSame() throws Exception {
        Path file = folder.resolve("export.json");
        Cli.run("export", "--case", sample, "--out", file);
        assertThat(Files.readString(file))
                .isEqualTo(Cli.run("export", "--case", sample).out());
    }

    @Test
    void anAnswerKeepsToItsSchemaAndQuotesWordForWord() throws Exception {
        for (String question :
                new String[] {"What happened to Yareq Odvelan?", "Who painted the lighthouse of Fort Aumery?"}) {
            Cli run = Cli.run("ask", "--case", sample, "--json", question);
            assertKeepsTo("ask", run.out());
            for (JsonNode account : run.json().get("accounts")) {
                for (JsonNode evidence : account.get("evidence")) {
                    String text = Cli.run(
                                    "text",
                                    "--case",
                                    sample,
                                    evidence.get("page").asString())
                            .out();
                    assertThat(slice(text, evidence.get("span")))
                            .isEqualTo(evidence.get("text").asString());
                }
            }
        }
    }

    @Test
    void quotationsLookedUpKeepToTheirSchema() throws Exception {
        Path draft = Files.writeString(
                folder.resolve("draft.txt"), "“More than 60 of our fellow citizens are dead,” said Edric Tolvane.\n");
        assertKeepsTo(
                "check",
                Cli.run("check", "--case", sample, "--json", "Save the works", "--by", "Castellan")
                        .out());
        Cli run = Cli.run("check", "--case", sample, "--json", "--draft", draft);
        assertKeepsTo("check", run.out());
        JsonNode only = run.json().get("quotations").get(0);
        assertThat(only.get("verdict").asString()).isEqualTo("altered");
        assertThat(slice(Files.readString(draft), only.get("span")))
                .isEqualTo(only.get("quotation").asString());
        assertThat(Cli.run("check", "--case", sample).code()).isEqualTo(2);
        assertThat(Cli.run("check", "--case", sample, "--draft", folder.resolve("none.txt"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void everyEntityAnExportMentionsIsInIt() {
        JsonNode export = Cli.run("export", "--case", sample).json();
        var ids = export.get("entities")
                .valueStream()
                .map(entity -> entity.get("id").asString())
                .toList();
        for (JsonNode page : export.get("pages")) {
            for (JsonNode mention : page.get("mentions")) {
                assertThat(ids).contains(mention.get("entity").asString());
            }
        }
    }

    @Test
    void aSoundCaseVerifies() {
        Cli run = Cli.run("verify", "--case", sample);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("10 pages").contains("0 problems");
    }

    @Test
    void aRemovedPageIsGoneFromEveryOutput() {
        Path other = folder.resolve("other");
        Cli.run("read", "--case", other, Cli.SAMPLES);
        JsonNode page =
                Cli.run("analyze", Cli.SAMPLES.resolve("05-caldrey-ledger.txt")).json();
        assertThat(Cli.run("remove", "--case", other, "05-caldrey-ledger.txt").code())
                .isZero();
        String id = page.get("page").get("id").asString();
        assertThat(Cli.run("export", "--case", other).out()).doesNotContain(id);
        assertThat(Cli.run("remove", "--case", other, "05-caldrey-ledger.txt").code())
                .isEqualTo(2);
    }

    @Test
    void handsCanBeFilteredAndCounted() {
        JsonNode all = Cli.run("statements", "--case", sample, "--json").json().get("statements");
        JsonNode far = Cli.run("statements", "--case", sample, "--json", "--hands", ">=3")
                .json()
                .get("statements");
        long expected = all.valueStream()
                .filter(statement -> statement.get("hands").asInt() >= 3)
                .count();
        assertThat(far).hasSize((int) expected);
        assertThat(expected).isPositive();
        assertThat(Cli.run("statements", "--case", sample, "--hands", "many").code())
                .isEqualTo(2);
    }

    private JsonNode statements(Object... filters) {
        List<Object> words = new ArrayList<>(List.of("statements", "--case", sample, "--json"));
        words.addAll(List.of(filters));
        return Cli.run(words.toArray()).json().get("statements");
    }

    @Test
    void everyFilterOfStatementsHoldsForWhatItLists() {
        assertThat(statements("--polarity", "declines").valueStream().toList())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("polarity").asString()).isEqualTo("declines"));
        assertThat(statements("--class", "document").valueStream().toList())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("sourceClass").asString()).isEqualTo("document"));
        assertThat(statements("--manner", "direct").valueStream().toList())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("manner").asString()).isEqualTo("direct"));
        assertThat(statements("--basis").valueStream().toList())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("basis")).isNotEmpty());
        assertThat(statements("--record").valueStream().toList())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("record")).isNotEmpty());
        assertThat(statements("--audience", "assembly").valueStream().toList())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("audience")).isNotEmpty());
        assertThat(statements("--via", "Halyard", "--hands", ">=2")
                        .valueStream()
                        .toList())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("chain").toString()).contains("Halyard"));
        assertThat(statements("--denies", "--unnamed", "--said", "1999")).isEmpty();
        assertThat(Cli.run("statements", "--case", sample, "--polarity", "maybe")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whatAPageCopiesWithoutSayingSoIsListedAsLost() {
        JsonNode lost = Cli.run("statements", "--case", sample, "--lost", "--json")
                .json()
                .get("lostAttributions");
        assertThat(lost.valueStream().map(one -> one.get("text").asString()))
                .contains("A coat and a telephone were found on the fish quay.");
        Cli told = Cli.run("statements", "--case", sample, "--lost");
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("own voice").contains("repeats Halyard Wire ←");
        assertThat(Cli.run("export", "--case", sample).json().get("lostAttributions"))
                .hasSize(lost.size());
    }

    @Test
    void theTimelineCanBeCutToAPersonAndATime() {
        JsonNode all = Cli.run("timeline", "--case", sample, "--json").json().get("timeline");
        JsonNode some = Cli.run(
                        "timeline",
                        "--case",
                        sample,
                        "--json",
                        "--about",
                        "Kessock",
                        "--kind",
                        "event",
                        "--to",
                        "2022-10-14")
                .json()
                .get("timeline");
        assertThat(some.size()).isPositive().isLessThan(all.size());
        assertThat(some).allSatisfy(entry -> {
            assertThat(entry.get("kind").asString()).isEqualTo("event");
            assertThat(entry.get("date").asString().substring(0, 4)).isEqualTo("2022");
            assertThat(all).contains(entry);
        });
    }

    @Test
    void theTimelineGoesIntoATableAndIntoTimelineJs() {
        int entries = Cli.run("timeline", "--case", sample, "--json")
                .json()
                .get("timeline")
                .size();
        List<String> table = Cli.run("timeline", "--case", sample, "--format", "csv")
                .out()
                .lines()
                .toList();
        assertThat(table.getFirst()).startsWith("from,to,date,kind,text,file");
        assertThat(table).hasSizeGreaterThan(entries);
        JsonNode events = Cli.run("timeline", "--case", sample, "--format", "timelinejs")
                .json()
                .get("events");
        assertThat(events).hasSize(entries).allSatisfy(event -> {
            assertThat(event.get("start_date").get("year").asInt()).isPositive();
            assertThat(event.get("text").get("headline").asString())
                    .isNotBlank()
                    .doesNotContain("<");
        });
        assertThat(events.valueStream()
                        .map(event -> event.get("unique_id").asString())
                        .distinct())
                .hasSize(entries);
    }

    /** Tables written by the program itself, and not by the web page, ran what a page or its name begins with. */
    @Test
    void nothingInATableRunsAsAFormula(@TempDir Path odd) throws Exception {
        Path pages = Files.createDirectory(odd.resolve("in"));
        Files.writeString(
                pages.resolve("=1+1.txt"),
                "@SUM(1+1)*2 is what the log says, Ada Lorn said on Monday, 3 March 2031.\n");
        Files.writeString(pages.resolve("-2+3.txt"), "Tom Brecht said on Friday, 7 March 2031, that it stood.\n");
        Path kept = odd.resolve("case");
        assertThat(Cli.run("read", "--case", kept, pages).code()).isZero();
        for (String list : List.of("statements", "timeline")) {
            String table = Cli.run(list, "--case", kept, "--format", "csv").out();
            assertThat(table).contains("'=1+1.txt", "'-2+3.txt");
            try (CSVParser rows = CSVParser.parse(table, CSVFormat.RFC4180)) {
                assertThat(rows.stream().flatMap(CSVRecord::stream))
                        .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
            }
        }
    }

    @Test
    void aQuotationIsCheckedAgainstThePages() {
        Cli exact = Cli.run("check", "--case", sample, "Nobody has been arrested.");
        assertThat(exact.out()).contains("exact").contains("03-strand-post.txt");
        assertThat(Cli.run("check", "--case", sample, "Nobody has ever been arrested.")
                        .out())
                .contains("altered");
        assertThat(Cli.run("check", "--case", sample, "Penguins run the observatory on Sundays.")
                        .out())
                .contains("absent");
    }

    @Test
    void helpTeachesEveryCommand() {
        String help = Cli.run("--help").out();
        for (String command : new String[] {
            "demo",
            "read",
            "statements",
            "claims",
            "names",
            "timeline",
            "ask",
            "check",
            "report",
            "serve",
            "export",
            "status",
            "text",
            "remove",
            "verify",
            "analyze"
        }) {
            assertThat(help).contains(command);
            assertThat(Cli.run(command, "--help").code()).isZero();
        }
    }

    @Test
    void theDemoTellsWhoSaidItAndLeavesADossier() throws Exception {
        Cli run = Cli.run("demo", "--dir", folder.resolve("demo"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("←").contains("independent origins");
        assertThat(Files.readString(folder.resolve("demo/dossier.html"))).contains("Odvelan");
    }

    @Test
    void aSearchKeepsToItsSchemaAndEveryHighlightIsWhatWasSearchedFor() throws Exception {
        Cli found = Cli.run("search", "--case", sample, "--json", "\"the harbour\"");
        assertKeepsTo("search", found.out());
        assertThat(found.json().get("hits")).isNotEmpty().allSatisfy(hit -> {
            String text = hit.get("text").asString();
            assertThat(text.codePointCount(0, text.length()))
                    .isEqualTo(hit.get("span").get(1).asInt()
                            - hit.get("span").get(0).asInt());
            hit.get("highlights").forEach(place -> {
                int from = place.get(0).asInt() - hit.get("span").get(0).asInt();
                int to = place.get(1).asInt() - hit.get("span").get(0).asInt();
                assertThat(text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)))
                        .isEqualToIgnoringCase("the harbour");
            });
        });
        Cli statements = Cli.run("search", "--case", sample, "--json", "--class", "unnamed", "--hands", ">=2");
        assertKeepsTo("search", statements.out());
        assertThat(statements.json().get("hits"))
                .hasSize(statements.json().get("statements").asInt());
        assertThat(Cli.run("search", "--case", sample, "--json", "xyzzy").json().get("hits"))
                .isEmpty();
        assertThat(Cli.run("search", "--case", sample).code()).isEqualTo(2);
        assertThat(Cli.run("search", "--case", sample, "nofield:x").errors()).hasSize(1);
    }
}
