package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is put right on the command line is so in every list, and not any more when it is taken back. */
class CorrectCommandTest {

    private static final String PAGE = "08-bellbuoy.txt";

    @TempDir
    static Path folder;

    @BeforeAll
    static void read() {
        assertThat(Cli.run("read", "--case", folder, Cli.SAMPLES).code()).isZero();
    }

    private static JsonNode statements() {
        return Cli.run("statements", "--case", folder, "--page", PAGE, "--json")
                .json()
                .get("statements");
    }

    private static String number(Cli run) {
        assertThat(run.code()).as(run.err()).isZero();
        return run.out().substring(0, run.out().indexOf(' '));
    }

    @Test
    void aSpeakerIsCorrectedByTheIdOfAStatementOrByItsPlace() {
        JsonNode before = statements();
        JsonNode first = before.get(0);
        String id = first.get("id").asString();
        String number = number(Cli.run(
                "correct", "--case", folder, PAGE, "--of", id, "--speaker", "Nobody Yet", "--why", "she told us"));
        JsonNode chain = statements().get(0).get("chain");
        assertThat(chain.get(chain.size() - 1).get("name").asString()).isEqualTo("Nobody Yet");
        assertThat(Cli.run("correct", "--case", folder).out()).contains("is by Nobody Yet", "because: she told us");
        JsonNode span = first.get("content").get(0);
        String place = span.get(0).asInt() + "-" + span.get(1).asInt();
        String second =
                number(Cli.run("correct", "--case", folder, PAGE, "--of", place, "--speaker", "The Log <- A Pilot"));
        assertThat(statements().get(0).get("hands").asInt()).isEqualTo(2);
        assertThat(Cli.run("correct", "--case", folder, "--undo", second).code())
                .isZero();
        assertThat(Cli.run("correct", "--case", folder, "--undo", number).out()).startsWith("taken back: ");
        assertThat(statements()).isEqualTo(before);
        assertThat(Cli.run("correct", "--case", folder).out()).contains("(taken back)");
    }

    @Test
    void wordsSetAsideSayNothingAnyMore() {
        JsonNode before = statements();
        JsonNode span = before.get(0).get("content").get(0);
        String place = span.get(0).asInt() + "-" + span.get(1).asInt();
        String number = number(Cli.run("correct", "--case", folder, PAGE, "--aside", place));
        assertThat(statements()).isNotEqualTo(before);
        Cli.run("correct", "--case", folder, "--undo", number);
        assertThat(statements()).isEqualTo(before);
    }

    /** A script that was killed is run again from its beginning: what it had corrected before is no second correction. */
    @Test
    void theSameCorrectionTwiceIsOne() {
        String number = number(Cli.run("correct", "--case", folder, PAGE, "--outlet", "The Quay"));
        String listed = Cli.run("correct", "--case", folder).out();
        assertThat(number(Cli.run("correct", "--case", folder, PAGE, "--outlet", "The Quay")))
                .isEqualTo(number);
        assertThat(Cli.run("correct", "--case", folder).out()).isEqualTo(listed);
        String other = number(Cli.run("correct", "--case", folder, PAGE, "--outlet", "The Bell"));
        String again = number(Cli.run("correct", "--case", folder, PAGE, "--outlet", "The Quay"));
        assertThat(again).isNotIn(number, other);
        for (String made : new String[] {again, other, number}) {
            Cli.run("correct", "--case", folder, "--undo", made);
        }
    }

    @Test
    void whatCannotBeCorrectedIsSaidInOneLine() {
        for (Object[] words : new Object[][] {
            {"no-such-page", "--outlet", "X"},
            {PAGE},
            {PAGE, "--speaker", "Ada Lorn"},
            {PAGE, "--of", "s999", "--speaker", "Ada Lorn"},
            {PAGE, "--aside", "9-3"},
            {PAGE, "--story", "0-999999"},
            {PAGE, "--day", "soon"},
            {"--undo", "77"}
        }) {
            Object[] all = new Object[words.length + 3];
            all[0] = "correct";
            all[1] = "--case";
            all[2] = folder;
            System.arraycopy(words, 0, all, 3, words.length);
            Cli run = Cli.run(all);
            assertThat(run.code()).as("%s", (Object) words).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(run.errors()).as("%s", (Object) words).hasSize(1);
        }
        assertThat(statements()).isNotEmpty();
    }

    @Test
    void aDossierOfASelectionHasThesePagesAndLeadsToNoOther() throws Exception {
        Path file = folder.resolve("part.html");
        Cli run = Cli.run("dossier", "--case", folder, "--page", PAGE, "--out", file);
        assertThat(run.code()).as(run.err()).isZero();
        String html = java.nio.file.Files.readString(file);
        var document = org.jsoup.Jsoup.parse(html);
        assertThat(document.select("article.page-text")).hasSize(1);
        assertThat(document.select(".top .sum").text()).startsWith("A selection: 1 of 10 pages in full");
        for (var link : document.select("a[href^=#]")) {
            String target = link.attr("href").substring(1);
            assertThat(document.getElementById(target)).as(link.outerHtml()).isNotNull();
        }
        assertThat(document.select("a[href='']")).isEmpty();
    }
}
