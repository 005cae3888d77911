package org.sayso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files chosen and dropped, followed until they are read. */
class AddingInBrowserTest extends InBrowser {

    @Test
    void aFileIsAddedReadFollowedToItsOriginAndComparedByKeysAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("late-edition.txt"), """
                The Late Ferryman

                Keeper's fate unknown

                15 June 2031

                "The lamp was out for an hour," harbour pilot Joss Amble told the Late Ferryman on Saturday.
                """);
        browser.open(sample.address + "/");
        browser.choose("#files", file);
        browser.tabTo("#add button");
        browser.keys(Browser.ENTER);
        browser.untilThere(".job.done");
        assertThat(browser.text(".job.done")).contains("1 page read");
        browser.tabTo(".job.done a");
        browser.keys(Browser.ENTER);
        browser.untilThere("#text .say");
        assertThat(browser.text("#text .para .say")).contains("The lamp was out for an hour");

        // the longest chain of another page, opened beside its line
        String page = sample.page("08-bellbuoy.txt");
        browser.open(sample.address + "/p/" + page);
        browser.keys("j");
        String first = browser.text(".say.here");
        browser.keys("j");
        assertThat(browser.text(".say.here")).isNotEqualTo(first);
        browser.keys("k");
        assertThat(browser.text(".say.here")).isEqualTo(first);
        browser.keys(Browser.ENTER);
        browser.untilThere("#beside .hands");
        assertThat(browser.text("#beside .hands")).contains("published by", "who has it from");
        assertThat(browser.address()).contains("?s=");
        browser.open(browser.address());
        assertThat(browser.text("#beside .hands")).contains("published by");
        browser.keys(Browser.ESCAPE);
        assertThat(browser.has("#beside *")).isFalse();
    }

    @Test
    void filesDroppedAnywhereOnThePageAreReadAndTheOneThatCannotBeIsNamedWithItsReason() throws Exception {
        Path first = Files.writeString(folder.resolve("harbour-log.txt"), """
                The Harbour Log

                Lamp relit

                16 June 2031

                "We relit the lamp at four," keeper Anders Pell told the Harbour Log on Sunday.
                """);
        Path broken = Files.writeString(folder.resolve("torn-leaf.pdf"), "%PDF-1.7\n1 0 obj torn off here");
        Path second = Files.writeString(folder.resolve("quay-notes.txt"), """
                Quay Notes

                No lamp, no boats

                17 June 2031

                "No boat left before dawn," said harbour clerk Lisbet Orm on Monday.
                """);
        browser.open(sample.address + "/");
        int before = sample.json("/api/pages").get("total").asInt();
        browser.drag("dragEnter", List.of(first, broken, second));
        browser.drag("dragOver", List.of(first, broken, second));
        browser.until("the place to drop them lights up", () -> browser.has("#add.over"));
        browser.drag("drop", List.of(first, broken, second));
        browser.untilThere(".job.done");
        assertThat(browser.has("#add.over")).isFalse();
        assertThat(browser.text(".job.done")).contains("2 pages read", "torn-leaf.pdf");
        browser.until("the list has them", () -> browser.text("#list").contains("harbour-log.txt"));
        assertThat(browser.text(".head .counts")).startsWith(before + 2 + " pages");
        assertThat(browser.text("#list .failures"))
                .as("what could not be read stays listed")
                .contains("torn-leaf.pdf: ");
        assertThat(sample.json("/api/pages").get("total").asInt()).isEqualTo(before + 2);
        assertThat(sample.get("/api/pages/" + sample.page("quay-notes.txt") + "/text")
                        .body())
                .contains("No boat left before dawn");
        assertThat(sample.json("/api/status?limit=1000").get("pages").valueStream())
                .as("also by the service, with the reason")
                .anyMatch(page -> page.get("file").asString().endsWith("torn-leaf.pdf")
                        && !page.get("why").asString().isEmpty());
        assertThat(browser.complaints()).isEmpty();
        // taken out by its button, so that the other tests find the case as it was
        browser.tabTo(".failures button");
        browser.keys(Browser.ENTER);
        browser.until("it is gone from the list", () -> !browser.has(".failures"));
    }

    @Test
    void whatIsDroppedThatIsNoFileChangesNothing() throws Exception {
        browser.open(sample.address + "/");
        int before = sample.json("/api/status").get("total").asInt();
        browser.drag("dragEnter", List.of());
        browser.drag("dragOver", List.of());
        browser.drag("drop", List.of());
        assertThat(browser.has("#add.over")).isFalse();
        assertThat(browser.address()).isEqualTo(sample.address + "/");
        assertThat(sample.json("/api/status").get("total").asInt()).isEqualTo(before);
    }
}
