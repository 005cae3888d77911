package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.page.Block.Kind;
import org.sayso.time.Days;

class CleanerTest {

    private static final String SCRAPED = """
            Skip to content
            Home News Sport Weather Opinion
            Log in | Subscribe
            14:20 GMT9 May 2023

            Harbour council votes to close the old pier

            Critics say the vote was rushed and the engineers were never heard

            By Mara Lind and Oren Vash
            March 3, 2021 13:57

            The old pier of Port Lismore on Sunday. (Photo: Bo Kim/Port Agency)
            The old pier of Port Lismore on Sunday. (Photo: Bo Kim/Port Agency)

            The council of Port Lismore voted on Wednesday to close the old pier, which engineers had called unsafe since the winter storms, the mayor said.

            “We had no choice,” the mayor, Ana Veliz, told reporters after the vote. “People walk there every day, and nobody could tell us that it would hold.”

            Read more: Ten piers you must see this summer

            The opposition said that the report of the engineers had not been shown to the council, and that the vote was rushed through in one evening.

            Sign up for our daily newsletter

            A spokesman for the engineers declined to comment. The pier, built in 1931, had been repaired twice in the past ten years, according to the harbour office.

            Related stories
            Ferry to Holm cancelled again
            Ten piers you must see this summer
            Share Tweet Email Print
            © 2021 The Lismore Courier. All rights reserved
            Privacy policy Terms of use Cookies Contact us
            """;

    @Test
    void aSignedPostInsideTheStoryIsOfTheStory() {
        String post = "I never asked anybody to shut it. — Mara Lind (@maralind) March 2, 2021";
        Article article = Pages.clean(
                "scraped.txt",
                SCRAPED.replace(
                        "Read more: Ten piers you must see this summer\n",
                        "Read more: Ten piers you must see this summer\n\n" + post + "\n\nADVERTISEMENT\n"));
        assertThat(Pages.of(article, Kind.MAIN)).contains(post).doesNotContain("ADVERTISEMENT");
    }

    @Test
    void soAreThosePostsThatTheStoryEndsWith() {
        String first =
                "MORE: The pier is shut, mayor says https://t.co/4Ds — Lismore News (@LismoreNews) March 3, 2021";
        String second = "We just lost the pier. — Harbour Assoc (@HarbourAssoc) March 3, 2021";
        Article article = Pages.clean(
                "scraped.txt",
                SCRAPED.replace("Related stories\n", first + "\n\n#BREAKING:\n\n" + second + "\n\nRelated stories\n"));
        assertThat(Pages.of(article, Kind.MAIN)).contains(first, second).doesNotContain("Related stories");
    }

    @Test
    void theStoryIsToldFromTheMenus() {
        Article article = Pages.clean("scraped.txt", SCRAPED);
        assertThat(Pages.of(article, Kind.MAIN)).hasSize(5).first().asString().startsWith("Critics say");
        assertThat(Pages.of(article, Kind.BOILERPLATE))
                .contains(
                        "Home News Sport Weather Opinion",
                        "Read more: Ten piers you must see this summer",
                        "Sign up for our daily newsletter",
                        "Share Tweet Email Print",
                        "Ferry to Holm cancelled again");
    }

    @Test
    void aCaptionPrintedTwiceCountsOnce() {
        Article article = Pages.clean("scraped.txt", SCRAPED);
        assertThat(Pages.of(article, Kind.CAPTION))
                .containsExactly("The old pier of Port Lismore on Sunday. (Photo: Bo Kim/Port Agency)");
    }

    @Test
    void aPlayersLabelIsACaptionWhereItGivesSomebodysWords() {
        String label = "Media playback is unsupported on your device Media caption ";
        String page = SCRAPED.replace(
                "Read more: Ten piers you must see this summer",
                label + "Mayor: \"Nobody told us\" of the winter storms\n\n" + label
                        + "Mara Lind on how piers are built");
        Article article = Pages.clean("scraped.txt", page);
        assertThat(Pages.of(article, Kind.CAPTION)).contains(label + "Mayor: \"Nobody told us\" of the winter storms");
        assertThat(Pages.of(article, Kind.BOILERPLATE)).contains(label + "Mara Lind on how piers are built");
    }

    @Test
    void aPageSaysWhoWroteItWhoPublishesItAndWhen() {
        Article article = Pages.clean("scraped.txt", SCRAPED);
        assertThat(value(article.title())).isEqualTo("Harbour council votes to close the old pier");
        assertThat(value(article.byline())).isEqualTo("Mara Lind and Oren Vash");
        assertThat(value(article.outlet())).isEqualTo("The Lismore Courier");
        assertThat(String.valueOf(article.published())).contains("2021-03-03").contains("HEADER");
        assertThat(article.captured()).isEqualTo(Days.parse("2023-05-09"));
    }

    @Test
    void whatTheUserGivesWins() {
        Given given = new Given("https://paper.example/2020/05/01/pier", "The Paper", Days.parse("2020-05-01"));
        Article article = Pages.clean("scraped.txt", SCRAPED, given);
        assertThat(value(article.outlet())).isEqualTo("The Paper");
        assertThat(String.valueOf(article.published())).contains("2020-05-01").contains("GIVEN");
    }

    @Test
    void aClockThatTheStoryRefutesIsACaptureStamp() {
        String page = """
                09:12 GMT15 March 2022
                Listen Live

                The mayor of Port Lismore resigned after the collapse of the old pier, the council said in a statement on its website.

                In the early hours of Friday, 5 March, the pier gave way in a storm and two fishing boats were lost, the harbour office said.

                Pressed on Sunday about the warnings, the mayor dismissed the questions. “I was told it would hold,” she said.
                """;
        Article article = Pages.clean("pier.txt", page);
        assertThat(article.captured()).isEqualTo(Days.parse("2022-03-15"));
        assertThat(String.valueOf(article.published())).contains("2021-03-07").contains("TEXT");
    }

    @Test
    void aDatelineTakesItsYearFromTheCopyrightLine() {
        String page = """
                Harbour office denies it was warned

                PORT LISMORE, March 3. /PORT/. The harbour office was not warned of the storm, its head Oren Vash told reporters on Wednesday, and he said that no letter had come.

                "We are aware of no such letter," he said. He added that the office would open its books to the council within a week.

                (c) PORT-AGENCY 2021
                """;
        Article article = Pages.clean("wire.txt", page);
        assertThat(String.valueOf(article.published())).contains("2021-03-03").contains("DATELINE");
        assertThat(value(article.outlet())).isEqualTo("PORT-AGENCY");
    }

    @Test
    void aDatelineInSmallLettersNeedsItsDay() {
        String page = """
                Harbour office denies it was warned

                Port Lismore, March 3, 2021 – The harbour office was not warned of the storm, its head Oren Vash told reporters on Wednesday.

                ( Also on THE TIDE: Who will pay for the pier)

                "We are aware of no such letter," he said. He added that the office would open its books to the council within a week.
                """;
        Article article = Pages.clean("small.txt", page);
        assertThat(String.valueOf(article.published())).contains("2021-03-03").contains("DATELINE");
        assertThat(article.blocks())
                .filteredOn(block -> block.span().of(page).startsWith("( Also on"))
                .allMatch(block -> block.kind() == Block.Kind.BOILERPLATE);
    }

    @Test
    void anAddressTellsTheDayWhereThePageDoesNot() {
        String page = "The council voted to close the pier, the mayor said, and nobody spoke against it in the hall.\n";
        Given given = new Given("https://paper.example/news/2018/mar/15/council-votes", null, null);
        Article article = Pages.clean("a.txt", page, given);
        assertThat(String.valueOf(article.published())).contains("2018-03-15").contains("ADDRESS");
        assertThat(value(article.outlet())).isEqualTo("paper.example");
    }

    @Test
    void aTextWithoutAnyMenuIsAllStory() {
        String page = """
                The council of Port Lismore voted on Wednesday to close the old pier.

                "We had no choice," the mayor said.

                Other measures include:

                A ban on fishing from the quay at night

                A new light at the harbour mouth, paid for by the region

                The opposition said that the report had not been shown to the council, and that the vote was rushed.

                A spokesman for the engineers declined to comment on the report on Thursday.
                """;
        assertThat(Pages.of(Pages.clean("a.txt", page), Kind.BOILERPLATE)).isEmpty();
    }

    @Test
    void wrappedLinesAreOneParagraph() {
        String page = """
                The council of Port Lismore voted on Wednesday to close the old pier,
                which engineers had called unsafe since the winter storms. The mayor
                said there had been no choice, and that people walked there every day
                without anybody telling them that it might not hold.

                The opposition said that the report of the engineers had not been
                shown to the council, and that the vote was rushed through in one
                evening while most of the members were away in the capital.
                """;
        assertThat(Pages.of(Pages.clean("a.txt", page), Kind.MAIN)).hasSize(2);
    }

    @Test
    void releasesAndTranscriptsAreTold() {
        String release = """
                FOR IMMEDIATE RELEASE

                Port Lismore opens a new pier

                The harbour office of Port Lismore today opened the new pier, which will serve the ferry to Holm from next week on.

                ENDS

                Media contact: Bo Kim
                """;
        assertThat(Pages.clean("r.txt", release).kind()).isEqualTo(Article.Kind.RELEASE);
        String transcript = """
                MAYOR VELIZ: We had no choice but to close the pier at once.

                Q: Were you warned of it before the storm came?

                MAYOR VELIZ: No, nobody told us anything before that day.

                Q: And the letter that the engineers sent you?

                MAYOR VELIZ: I have never seen any such letter in my office.
                """;
        assertThat(Pages.clean("t.txt", transcript).kind()).isEqualTo(Article.Kind.TRANSCRIPT);
    }

    @Test
    void aLanguageIsToldByItsWords() {
        String german =
                "Der Rat der Stadt hat am Mittwoch beschlossen, die alte Brücke zu schließen, und die Bürgermeisterin ist mit "
                        + "der Entscheidung nicht zufrieden. Das Gutachten von den Ingenieuren ist nicht bekannt.";
        assertThat(Pages.clean("a.txt", german).language()).isEqualTo("de");
    }

    @Test
    void aShortPagesLanguageIsToldByItsLetters() {
        assertThat(Pages.clean("r.txt", "Ворота закрыты, сказала Анна Велис.").language())
                .isEqualTo("ru");
        assertThat(Pages.clean("j.txt", "北門は火曜日の夜に閉鎖された。").language()).isEqualTo("ja");
        assertThat(Pages.clean("z.txt", "北门于周二晚间关闭。").language()).isEqualTo("zh");
    }

    private static String value(@Nullable Found found) {
        return found == null ? "" : found.value();
    }

    @Test
    void aMailsOwnWordsAreReadAndThoseItAnswersAreQuoted() {
        Article article = Pages.clean("a.eml", """
                From: Mara Quill <mara@tide.example>
                Subject: Gate
                Message-ID: <1@tide.example>
                Date: Tue, 4 Mar 2031 09:00:00 +0000

                The mayor told me so.

                On 3 March 2031 at 10:00, Bo Kim <bo@quay.example> wrote:
                > Do you know who shut the gate?
                > The harbour office said that it was the ministry.

                --\s
                Mara Quill
                The Lismore Tide
                """);
        assertThat(Pages.of(article, Kind.MAIN)).containsExactly("The mayor told me so.");
        assertThat(Pages.of(article, Kind.QUOTATION)).hasSize(2).allMatch(line -> line.startsWith("> "));
        assertThat(value(article.title())).isEqualTo("Gate");
        assertThat(value(article.byline())).isEqualTo("Mara Quill");
    }

    /** What somebody else wrote below a mail was its sender's: "The wall is safe" the very mail denies. */
    @Test
    void aLetterThatAMailAnswersIsQuotedHoweverItIsSetOff() {
        String head = """
                From: Mara Quill <mara@tide.example>
                Subject: Wall
                Message-ID: <1@tide.example>
                Content-Type: text/html; charset=utf-8

                """;
        Article below = Pages.clean("a.eml", head + """
                <div><p>The engineers told me that the wall is cracked.</p><div><p><b>From:</b> Bo Kim<br><b>Sent:</b> Tuesday, March 4, 2031 9:00 AM<br>
                <b>To:</b> Mara Quill<br><b>Subject:</b> Wall</p></div><p>The wall is perfectly safe.</p></div>""");
        assertThat(Pages.of(below, Kind.MAIN)).containsExactly("The engineers told me that the wall is cracked.");
        assertThat(Pages.of(below, Kind.QUOTATION)).containsExactly("The wall is perfectly safe.");
        Article setIn = Pages.clean("a.eml", head + """
                <div>It is cracked.</div><div class="quote"><div>On Tue, Mar 4, 2031 at 9:00 Bo Kim wrote:</div>
                <blockquote><p>The wall is perfectly safe, and the harbour office has said so to everybody who asked.</p></blockquote></div>""");
        assertThat(Pages.of(setIn, Kind.MAIN)).containsExactly("It is cracked.");
        assertThat(Pages.of(setIn, Kind.QUOTATION)).singleElement().asString().startsWith("The wall is perfectly safe");
    }

    @Test
    void aTableInADocumentIsRead() {
        Article article = Pages.clean(
                "a.rtf",
                "{\\rtf1 Gate shut\\par Shut\\cell Monday\\cell\\row Open\\cell never, the mayor said\\cell\\row}");
        assertThat(Pages.of(article, Kind.BOILERPLATE)).isEmpty();
    }

    @Test
    void linkedTeasersOfManyWordsAreNotTheHeartOfAPage() {
        String teaser =
                "<div class='card'><a href='#'><h3>Ten piers to see</h3><p>The piers of the coast are open again, and the ferry company says that it has never sold as many tickets as in May.</p></a></div>";
        Article article = Pages.clean(
                "a.html",
                "<title>Gate shut</title><div class='grid'>" + teaser.repeat(8)
                        + "</div><div class='text'><h1>Gate shut</h1>"
                        + "<p>The harbour gate was shut on Monday, and the mayor of Port Lismore said that it would stay shut for a week.</p>"
                        + "<p>Engineers told the council in February that the gate had been damaged by the storm, according to its minutes.</p></div>");
        assertThat(Pages.of(article, Kind.MAIN)).hasSize(2).noneMatch(line -> line.contains("ferry"));
    }
}
