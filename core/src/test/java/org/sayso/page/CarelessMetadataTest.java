package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages say of themselves what their programs happened to write: an address for a name, an account for an author, a day of nowhere. */
class CarelessMetadataTest {

    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Council votes to close the old pier</title>
            <link rel="canonical" href="https://www.lismorecourier.example/news/pier">
            %s</head><body><article><h1>Council votes to close the old pier</h1>%s
            <p>The council of Port Lismore voted on Wednesday to close the old pier, which engineers had called unsafe since the winter.</p>
            <p>“We had no choice,” the mayor, Ana Veliz, told reporters after the vote. “Nobody could tell us that it would hold.”</p>
            <p>The opposition said that the report of the engineers had not been shown to the council, and that the vote was rushed.</p>
            </article><footer><p>Lismore Courier, harbour office</p></footer></body></html>
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<meta property='og:site_name' content='The Lismore Courier'> | The Lismore Courier",
                // an address, an account, the letters of the address
                "<meta property='og:site_name' content='https://www.lismorecourier.example'><meta itemprop='publisher' content='x'> | Lismore Courier",
                "<meta property='og:site_name' content='lismorecourier'> | Lismore Courier",
                "<meta property='og:site_name' content='@lismorecourier'> | Lismore Courier",
                // a slogan behind or before the name
                "<meta property='og:site_name' content='Lismore Courier - All the news of the harbour'> | Lismore Courier",
                "<meta property='og:site_name' content='News of the harbour – Lismore Courier'> | Lismore Courier",
                // the publisher by the name that the address spells, where the other is a slogan
                "<meta property='og:site_name' content='News for people of the sea'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Lismore Courier\"}}</script> | Lismore Courier",
                // more than the address spells is the name all the same
                "<meta property='og:site_name' content='Lismore Courier Online'> | Lismore Courier Online",
            })
    void anOutletIsCalledByItsNameNotByItsAddressOrSlogan(String head, String outlet) {
        Article article = Pages.clean("a.html", PAGE.formatted(head, ""));
        assertThat(value(article.outlet())).isEqualTo(outlet);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Mara Lind | Mara Lind",
                "By Mara Lind | Mara Lind",
                "Mara Lind, Harbour Affairs Writer | Mara Lind",
                "Mara Lind, Lismore Courier | Mara Lind",
                "Mara LindLISMORE COURIER | Mara Lind",
                "Mara Lind Lismore Courier | Mara Lind",
                "Mara Lind, Oren Vash | Mara Lind, Oren Vash",
                "Lismore Courier | Lismore Courier",
                "mlind2 | ",
                "admin | ",
            })
    void anAuthorIsANameWithoutOfficeOutletOrAccount(String given, @Nullable String author) {
        String head =
                "<meta property='og:site_name' content='Lismore Courier'><meta name='author' content='" + given + "'>";
        assertThat(value(Pages.clean("a.html", PAGE.formatted(head, "")).byline()))
                .isEqualTo(author == null ? "" : author);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-03-03T13:57:00Z | | 2021-03-03",
                // what a program writes where it knows no day
                "0001-01-01T00:00:00Z | <p>Published March 3, 2021</p> | 2021-03-03",
                // a weekday of eight months ago is of the same year
                "2021-11-24T09:00:00Z | <p>The pier was built by hand and shut for the first time on Saturday, May 22, when a storm rose over the town.</p> | 2021-11-24",
            })
    void aPageIsOfADayThatCanBe(String told, @Nullable String line, String day) {
        String head = "<meta property='article:published_time' content='" + told + "'>";
        Article article = Pages.clean("a.html", PAGE.formatted(head, line == null ? "" : line));
        assertThat(String.valueOf(article.published())).contains(day);
    }

    private static String value(@Nullable Found found) {
        return found == null ? "" : found.value();
    }
}
