package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.page.Block.Kind;

class HtmlPageTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-GB"><head>
            <title>Council votes to close the old pier | The Lismore Courier</title>
            <meta property="og:site_name" content="The Lismore Courier">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
              {"@type":"NewsArticle","headline":"Council votes to close the old pier","datePublished":"2021-03-03T13:57:00+01:00",
               "author":[{"@type":"Person","name":"Mara Lind"}],"publisher":{"@type":"Organization","name":"Courier Ltd"}}]}</script>
            <style>p { color: red }</style></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
            <article><h1>Council votes to close the old pier</h1><p class="byline">By Mara Lind</p>
            <figure><img src="a.jpg"><figcaption>The old pier of Port Lismore on Sunday</figcaption></figure>
            <p>The council of Port Lismore   voted on
               <b>Wednesday</b> to close the old pier, which engineers had called unsafe since the winter storms.</p>
            <p>“We had no choice,” the mayor, Ana Veliz, told reporters after the vote. “Nobody could tell us that it would hold.”</p>
            <div class="related"><a href="/x">Ten piers you must see this summer</a></div>
            <p>The opposition said that the report of the engineers had not been shown to the council, and that the vote was rushed.</p>
            <p style="display: none">Hidden words</p><noscript>No script</noscript>
            <p>A spokesman for the engineers declined to comment.<br>The pier was built in 1931, according to the harbour office.</p>
            </article><footer><p>© 2021 Courier Ltd</p><a href="/p">Privacy policy</a></footer></body></html>
            """;

    @Test
    void theTextIsWhatABrowserShows() {
        String text = Pages.clean("a.html", PAGE).page().text();
        assertThat(text)
                .contains("The council of Port Lismore voted on Wednesday to close the old pier, which")
                .contains("declined to comment.\nThe pier was built")
                .doesNotContain("Hidden words")
                .doesNotContain("No script")
                .doesNotContain("color");
    }

    @Test
    void metadataTellsTitleAuthorOutletAndDay() {
        Article article = Pages.clean("a.html", PAGE);
        assertThat(String.valueOf(article.title())).contains("Council votes to close the old pier");
        assertThat(String.valueOf(article.byline())).contains("Mara Lind");
        assertThat(String.valueOf(article.outlet())).contains("The Lismore Courier");
        assertThat(String.valueOf(article.published())).contains("2021-03-03").contains("METADATA");
    }

    @Test
    void menusFootersAndTeasersAreNoStory() {
        Article article = Pages.clean("a.html", PAGE);
        assertThat(Pages.of(article, Kind.BOILERPLATE))
                .contains("Home", "News", "Ten piers you must see this summer", "© 2021 Courier Ltd", "Privacy policy");
        assertThat(Pages.of(article, Kind.CAPTION)).containsExactly("The old pier of Port Lismore on Sunday");
        assertThat(Pages.of(article, Kind.TITLE)).containsExactly("Council votes to close the old pier");
        assertThat(Pages.of(article, Kind.MAIN)).hasSize(5);
    }

    @Test
    void aSavedPageIsOfTheAddressItWasSavedFrom() {
        String story =
                "<body><h1>Gate shut</h1><p>The gate was shut on Monday, the mayor said, and nobody knew why.</p>";
        assertThat(address("<!-- saved from url=(0033)https://tide.example/2031/gate.html -->\n<html>" + story))
                .isEqualTo("https://tide.example/2031/gate.html");
        assertThat(address(
                        "<html><!--\n Page saved with SingleFile \n url: https://tide.example/gate \n saved date: now\n-->"
                                + story))
                .isEqualTo("https://tide.example/gate");
        assertThat(address(
                        "<!-- saved from url=(0026)https://tide.example/a/b.html --><link rel=canonical href='/gate'>"
                                + story))
                .isEqualTo("https://tide.example/gate");
        assertThat(address(
                        "<link rel=canonical href='https://tide.example/own'><!-- saved from url=(0021)https://copy.example/ -->"
                                + story))
                .isEqualTo("https://tide.example/own");
    }

    private static @Nullable String address(String html) {
        return Pages.clean("a.html", html).page().markup().metadata().canonical();
    }
}
