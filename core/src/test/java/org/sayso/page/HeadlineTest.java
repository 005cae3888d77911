package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static final String STORY = """

            The gate of the old harbour was shut on Friday night, the harbour master said after a meeting of the council.

            “Nobody told us why the gate was shut,” the mayor, Ana Veliz, told reporters on the quay on Saturday morning.

            The council had voted to keep the gate of the harbour open until the end of the winter, according to its minutes.
            """;

    private static Article page(String head, @Nullable String url) {
        return Pages.clean("a.txt", head + STORY, new Given(url, null, null));
    }

    private static String title(String head, @Nullable String url) {
        Found title = page(head, url).title();
        return title == null ? "" : title.value();
    }

    @Test
    void anAgencysSlugIsNoTitle() {
        assertThat(title(
                        "QUAY WIRE | GENERAL NEWS | HARBOUR-GATE/MAYOR (UPDATE 2)\n\nMayor asks who shut the harbour gate\n",
                        null))
                .isEqualTo("Mayor asks who shut the harbour gate");
    }

    @Test
    void theOutletsOwnNameIsNoTitle() {
        Article article = page(
                "The Harbour Gate\nNews   Sea   Letters\n\nWhat the harbour master said\n\n14 June 2031\n",
                "https://harbourgate.example/what-the-harbour-master-said");
        assertThat(String.valueOf(article.title())).contains("What the harbour master said");
        assertThat(String.valueOf(article.outlet())).contains("The Harbour Gate");
    }

    @Test
    void theEndOfATrailDoesNotHideTheTitleBelowIt() {
        assertThat(title(
                        "Home\nNews\nMayor asks who shut the harbour gate\nMayor asks who shut the harbour gate\nBy Mara Lind\n",
                        null))
                .isEqualTo("Mayor asks who shut the harbour gate");
    }

    @Test
    void anAddressIsNoTitle() {
        assertThat(title(
                        "https://quay.example/mayor-asks-who-shut-the-harbour-gate\n\nMayor asks who shut the harbour gate\n",
                        null))
                .isEqualTo("Mayor asks who shut the harbour gate");
    }

    @Test
    void theStandfirstIsNotTakenForTheTitleAboveIt() {
        assertThat(title(
                        "Mayor asks who shut the harbour gate\n\nCouncil had voted to keep it open until winter\n\nFrom our harbour correspondent Mara Lind\n",
                        null))
                .isEqualTo("Mayor asks who shut the harbour gate");
    }

    @Test
    void aCorrespondentIsTheWriter() {
        Article article =
                page("Mayor asks who shut the harbour gate\n\nFrom our harbour correspondent Mara Lind\n", null);
        assertThat(String.valueOf(article.byline())).contains("Mara Lind").doesNotContain("harbour");
    }

    @Test
    void theNameTheAddressSpellsIsTheOutlet() {
        Article article = page(
                "News  Sea  Letters\nSTRAND POST, your paper\nMayor asks who shut the harbour gate\n",
                "https://www.strandpost.example/7");
        assertThat(String.valueOf(article.outlet())).contains("STRAND POST");
    }

    /** What it says would else be lost with the lines above the story. */
    @Test
    void theFirstLineOfABareTextIsItsTitleThoughAFullStopEndsIt() {
        String page = """
                Council votes to close the old pier of Port Lismore.

                The council of Port Lismore voted on Thursday to close the old pier, its head Oren Vash told reporters, and he said that no letter had come.

                "We are aware of no such letter," he said. He added that the office would open its books to the council within a week.
                """;
        assertThat(String.valueOf(Pages.clean("stopped.txt", page).title()))
                .contains("Council votes to close the old pier of Port Lismore.");
    }

    @Test
    void theSitesNameAboveEveryPageIsNoTitle() {
        Article article = Pages.clean(
                "saved.html",
                "<title>Who shut the gate? - Harbour Forum</title><h1>Harbour Forum</h1><h2>Who shut the gate?</h2><p>"
                        + STORY.strip().replace("\n\n", "</p><p>") + "</p>");
        assertThat(article.title()).extracting(Found::value).isEqualTo("Who shut the gate?");
    }
}
