package org.sayso.input.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.input.Input;
import org.sayso.page.Given;
import org.sayso.page.Page;
import org.sayso.page.PageException;
import org.sayso.page.PageReader;
import org.sayso.time.Days;

class RecordsTest {

    private static final String TWO = """
            {"id": 7, "Outlet": "The Tide", "published_at": "2031-06-14T08:30:00Z", "authors": ["Mara Lind", "Bo Kim"], "headline": "Gate shut", "url": "https://tide.example/7", "text": "The gate was shut.\\n\\nNobody said why."}
            {"url": "https://quay.example/8", "source": {"name": "The Quay"}, "date": "2031", "body": "The gate was open, \\u201csaid\\u201d the clerk."}
            """;

    private static List<Input> unpack(byte[] bytes) {
        List<Input> pages = new ArrayList<>();
        try {
            Unpacker.unpack("a.jsonl", "/x/a.jsonl", Given.NOTHING, new ByteArrayInputStream(bytes), pages::add);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return pages;
    }

    private static List<Input> unpack(String text) {
        return unpack(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Page page(Input input) {
        try {
            return new PageReader().read(input.load());
        } catch (PageException e) {
            throw new AssertionError(e);
        }
    }

    private static String why(Input input) {
        try {
            return "read: " + new PageReader().read(input.load()).text();
        } catch (PageException e) {
            return e.why();
        }
    }

    @Test
    void everyLineOfJsonLinesIsAPageWithWhatItSaysOfItself() {
        List<Input> pages = unpack(TWO);
        assertThat(pages).extracting(Input::name).containsExactly("a.jsonl!7", "a.jsonl!https://quay.example/8");
        assertThat(pages.getFirst().address()).isEqualTo("/x/a.jsonl!7");
        assertThat(pages)
                .extracting(Input::given)
                .containsExactly(
                        new Given("https://tide.example/7", "The Tide", Days.parse("2031-06-14")),
                        new Given("https://quay.example/8", "The Quay", Days.parse("2031")));
        Page first = page(pages.getFirst());
        assertThat(first.text()).isEqualTo("The gate was shut.\n\nNobody said why.");
        assertThat(first.markup().metadata().headline()).isEqualTo("Gate shut");
        assertThat(first.markup().metadata().authors()).containsExactly("Mara Lind", "Bo Kim");
        assertThat(page(pages.get(1)).text()).isEqualTo("The gate was open, “said” the clerk.");
    }

    @Test
    void whatTheUserGivesOfAllPagesWins() throws InterruptedException {
        List<Input> pages = new ArrayList<>();
        Given given = new Given(null, "The Bell", null);
        Unpacker.unpack("a", "/a", given, new ByteArrayInputStream(TWO.getBytes(StandardCharsets.UTF_8)), pages::add);
        assertThat(pages).extracting(page -> page.given().outlet()).containsExactly("The Bell", "The Bell");
    }

    @Test
    void theSameArticlesPackedReadTheSame() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(TWO.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(unpack(packed.toByteArray()))
                .extracting(page -> page(page).text())
                .isEqualTo(unpack(TWO).stream().map(page -> page(page).text()).toList());
    }

    @Test
    void aBrokenLineIsNamedAndTheOthersAreRead() {
        List<Input> pages = unpack("{\"text\": \"One.\"}\n{\"text\": \"Tw\nnull\n\n{\"text\": \"Three.\"}\n{\"text\"");
        assertThat(pages)
                .extracting(Input::name)
                .containsExactly(
                        "a.jsonl!line 1", "a.jsonl!line 2", "a.jsonl!line 3", "a.jsonl!line 5", "a.jsonl!line 6");
        assertThat(why(pages.get(1))).isEqualTo("is not a JSON object");
        assertThat(why(pages.get(4))).contains("may not be whole");
        assertThat(page(pages.get(3)).text()).isEqualTo("Three.");
    }

    @Test
    void twoRecordsOfOneIdAreTwoPages() {
        assertThat(unpack("{\"id\": 1, \"text\": \"One.\"}\n{\"id\": 1, \"text\": \"Two.\"}\n"))
                .extracting(Input::address)
                .containsExactly("/x/a.jsonl!1", "/x/a.jsonl!1#2");
    }

    @Test
    void recordsWithoutATextAreOneLineThatNamesTheirColumns() {
        List<Input> pages = unpack("{\"a\": 1, \"title\": \"x\"}\n{\"a\": 2, \"title\": \"y\"}\n");
        assertThat(pages).hasSize(1);
        assertThat(why(pages.getFirst()))
                .isEqualTo("is JSON Lines without a text (its names: a, title): call one text, body, content or html");
        assertThat(why(unpack("{\"a\": 1}").getFirst())).contains("is a JSON object without a text");
    }

    @Test
    void aJsonListIsItsArticles() {
        List<Input> pages = unpack("[ {\"text\": \"One.\"},\n {\"title\": \"x\", \"text\": \"Two.\"}, 3 ");
        assertThat(pages.stream().map(RecordsTest::why).toList())
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("read: One."),
                        two -> assertThat(two).isEqualTo("read: Two."),
                        three -> assertThat(three).isEqualTo("is not a JSON object"),
                        cut -> assertThat(cut).contains("is broken JSON after item 3", "(3 pages before that)"));
    }

    @Test
    void oneArticlePrintedOverManyLinesIsOnePage() {
        List<Input> pages = unpack(
                "{\n  \"title\": \"Gate shut\",\n  \"html\": \"<p>The gate <b>was</b> shut.</p><p>Yes.</p>\"\n}\n");
        assertThat(pages).extracting(Input::name).containsExactly("a.jsonl");
        assertThat(page(pages.getFirst()).text()).isEqualTo("The gate was shut.\nYes.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        title,text,outlet¶Gate shut,"The gate, they said,¶was ""shut"".",The Tide¶ ! UTF-8
        title;text;outlet¶Gate shut;"The gate, they said,¶was ""shut"".";The Tide¶ ! UTF-8
        Outlet	Body	Title¶The Tide	"The gate, they said,¶was ""shut""."	Gate shut¶ ! UTF-8
        """)
    void aRowOfATableIsAPageWhateverPartsItsColumns(String table, String charset) {
        List<Input> pages = unpack(table.strip().replace('¶', '\n').getBytes(Charset.forName(charset)));
        assertThat(pages).extracting(Input::name).containsExactly("a.jsonl!row 2");
        assertThat(page(pages.getFirst()).text()).isEqualTo("The gate, they said,\nwas \"shut\".");
        assertThat(pages.getFirst().given().outlet()).isEqualTo("The Tide");
    }

    @Test
    void anOldSpreadsheetsQuotationMarksAreReadRight() {
        byte[] table = "title,text\nx,“Café” – shut\n".getBytes(Charset.forName("windows-1252"));
        assertThat(page(unpack(table).getFirst()).text()).isEqualTo("“Café” – shut");
    }

    @Test
    void aSentenceWithCommasIsNoTable() {
        String text = "The text, the body, the title\nwere all lost.\n";
        assertThat(unpack(text)).extracting(Input::name).containsExactly("a.jsonl");
        assertThat(page(unpack(text).getFirst()).text()).isEqualTo(text);
    }

    @Test
    void aTextThatBeginsWithABraceStaysText() {
        assertThat(page(unpack("{not json} she said.\nNo.\n").getFirst()).text())
                .isEqualTo("{not json} she said.\nNo.\n");
    }

    @Test
    void whatSpreadsheetsSaveIsATableInWhateverEncodingAndLanguage() {
        String table =
                "Titel\tText\tDatum\tQuelle\r\nTor\tDie Schleuse ist zu, sagte Bürgermeisterin Köhler.\t14.06.2031\tDie Flut\r\n";
        for (String charset : List.of("UTF-16", "UTF-16LE", "windows-1252", "UTF-8")) {
            Input row = unpack(table.getBytes(Charset.forName(charset))).getFirst();
            assertThat(page(row).text()).isEqualTo("Die Schleuse ist zu, sagte Bürgermeisterin Köhler.");
            assertThat(row.given().outlet()).isEqualTo("Die Flut");
        }
        String told = "sep=;\r\ntitle;text\r\nx;The gate was shut.\r\n";
        assertThat(unpack(told)).extracting(RecordsTest::why).containsExactly("read: The gate was shut.");
        byte[] russian = "title;text\nВорота;Ворота закрыты, сказала Анна Велис в среду журналистам.\n"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(page(unpack(russian).getFirst()).text()).startsWith("Ворота закрыты");
    }

    @Test
    void aListOfArticlesThatAServiceWrappedIsItsArticles() {
        List<Input> pages = unpack(
                "{\n \"status\": \"ok\", \"total\": 2,\n \"articles\": [ {\"content\": \"One.\"}, {\"content\": \"Two.\"} ],\n \"next\": null\n}\n");
        assertThat(pages).extracting(Input::name).containsExactly("a.jsonl!item 1", "a.jsonl!item 2");
        assertThat(page(pages.getLast()).text()).isEqualTo("Two.");
    }

    @Test
    void aTimeThatAProgramCountedIsADay() {
        assertThat(
                        unpack(
                                "{\"text\": \"One.\", \"timestamp\": 1939200000}\n{\"text\": \"Two.\", \"date\": \"1939200000123\"}\n"))
                .extracting(page -> page.given().published())
                .containsExactly(Days.parse("2031-06-14"), Days.parse("2031-06-14"));
    }
}
