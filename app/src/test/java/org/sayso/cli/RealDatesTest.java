package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Days of real pages, which may not be part of the repository: looked for as {@link RealCasesTest} does, and skipped with
 * a word where they are not. Each page is read by itself, so that nothing but the page tells its day.
 */
class RealDatesTest {

    private static final Path PAGES =
            Path.of(System.getProperty("sayso.shared", "../../shared")).resolve("cases/seeds/pages");

    @TempDir
    Path folder;

    @BeforeEach
    void pagesAreThere() {
        assumeTrue(Files.isDirectory(PAGES), () -> "skipped: no pages at " + PAGES);
    }

    @Test
    void aHeaderThatTheTextRefutesIsTheDayThePageWasSaved() throws Exception {
        JsonNode page = read("02-sputnik.txt").get("page");
        assertThat(page.get("captured").asString()).isEqualTo("2021-01-15");
        assertThat(page.get("published").asString()).startsWith("2020-01-05");
    }

    @Test
    void theWeekdayThatProvesTheYearDatesTheOtherWeekdays() throws Exception {
        Map<String, List<String>> dates = dates("02-sputnik.txt");
        assertThat(dates.get("Friday, 3 January")).containsExactly("2020-01-03");
        assertThat(dates.get("Sunday")).containsExactly("2020-01-05");
    }

    @Test
    void aMonthAndADayWithoutAYearAreTheStorysNotThePages() throws Exception {
        Map<String, List<String>> dates = dates("05-jpost.txt");
        assertThat(dates.get("January 3")).isNotEmpty().allMatch("2020-01-03"::equals);
        assertThat(dates.get("December")).isNotEmpty().allMatch("2019-12"::equals);
    }

    @Test
    void aWeekdayInAPastedTextOfOctoberIsNoneOfJanuary() throws Exception {
        assertThat(dates("03-politics-stackexchange.txt").get("Wednesday"))
                .isNotEmpty()
                .allMatch("2019-WXX-3"::equals);
    }

    private Map<String, List<String>> dates(String name) throws IOException {
        JsonNode page = read(name);
        String text = page.get("text").asString();
        return page.get("dates")
                .valueStream()
                .collect(Collectors.groupingBy(
                        date -> text.substring(
                                text.offsetByCodePoints(
                                        0, date.get("span").get(0).asInt()),
                                text.offsetByCodePoints(
                                        0, date.get("span").get(1).asInt())),
                        Collectors.mapping(date -> date.get("value").asString(), Collectors.toList())));
    }

    private JsonNode read(String name) throws IOException {
        Path alone = folder.resolve(name);
        Files.copy(PAGES.resolve(name), alone);
        Cli run = Cli.run("analyze", "--text", alone);
        assertThat(run.err()).isEmpty();
        return run.json();
    }
}
