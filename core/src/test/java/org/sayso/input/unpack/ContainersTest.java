package org.sayso.input.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.input.Input;
import org.sayso.input.Inputs;
import org.sayso.page.Article;
import org.sayso.page.Cleaner;
import org.sayso.page.Given;
import org.sayso.page.PageException;
import org.sayso.page.PageReader;
import org.sayso.page.Published;
import org.sayso.page.format.Made;

class ContainersTest {

    private static final String PAGE = "<html><body><h1>Gate shut</h1><p>The gate was shut.</p></body></html>";
    private static final byte[] WARC = Made.warc(
            "https://tide.example/7",
            "text/html; charset=utf-8",
            PAGE,
            "https://tide.example/7.css",
            "text/css",
            "p { color: red }",
            "https://tide.example/8",
            "text/plain",
            "The gate was open.\n");
    private static final String MAILS = """
            From mara@tide.example Sat Jun 14 08:30:00 2031
            From: mara@tide.example
            Message-ID: <1@tide.example>
            Subject: One

            The gate was shut.
            >From then on nobody spoke.

            From bo@tide.example Sat Jun 14 09:30:00 2031
            From: bo@tide.example
            Message-ID: <2@tide.example>
            Subject: Two
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=A

            --A

            See the note.
            --A
            Content-Type: text/plain; name="note.txt"
            Content-Disposition: attachment; filename="note.txt"

            The gate was open.
            --A--

            """;
    private static final String FEED = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>The Tide</title><link>https://tide.example</link><description>x</description>
            <item><title>Gate shut</title><link>https://tide.example/7</link><pubDate>Sat, 14 Jun 2031 08:30:00 GMT</pubDate><description>&lt;p&gt;The gate was shut.&lt;/p&gt;&lt;p&gt;Yes.&lt;/p&gt;</description></item>
            <item><title>Gate open</title><link>file:///etc/passwd</link><description>The gate was open.</description></item>
            </channel></rss>""";

    @TempDir
    Path folder;

    /** Name and text, or name and why not, of every page. */
    private static List<String> pages(String name, InputStream in) {
        List<String> pages = new ArrayList<>();
        try {
            Unpacker.unpack(name, "/x/" + name, Given.NOTHING, in, page -> pages.add(page.name() + ": " + text(page)));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return pages;
    }

    private static List<String> pages(byte[] bytes) {
        return pages("a", new ByteArrayInputStream(bytes));
    }

    private static String text(Input page) {
        try {
            return new PageReader().read(page.load()).text().strip().replace("\n", " / ");
        } catch (PageException e) {
            return "NOT READ " + e.why();
        }
    }

    private List<String> files(String name, byte[] bytes) throws Exception {
        Files.write(folder.resolve(name), bytes);
        List<String> pages = new ArrayList<>();
        Inputs.find(List.of(folder.resolve(name).toString()), null, null, null)
                .each(page -> pages.add(page.name() + ": " + text(page)));
        return pages;
    }

    @Test
    void anArchiveOfTheWebIsItsPagesUnderTheirAddresses() {
        assertThat(pages(WARC))
                .containsExactly(
                        "a!https://tide.example/7: Gate shut / The gate was shut.",
                        "a!https://tide.example/8: The gate was open.");
        assertThat(pages(Made.gzip(WARC))).isEqualTo(pages(WARC));
    }

    @Test
    void anArchiveSaysWhenItTookAPageAndThatIsNoDayOfPublicationWhereThePageHasOne() throws Exception {
        byte[] warc = Made.warc(
                "https://tide.example/7",
                "text/html",
                "<html><body><h1>Gate shut</h1><p>The gate was shut.</p></body></html>",
                "https://tide.example/2030/11/02/8",
                "text/plain",
                "The gate was open.\n");
        Files.write(folder.resolve("a.warc"), warc);
        List<String> days = new ArrayList<>();
        Cleaner cleaner = new Cleaner();
        Inputs.find(List.of(folder.resolve("a.warc").toString()), null, null, null)
                .each(input -> {
                    try {
                        Article article = cleaner.clean(new PageReader().read(input.load()));
                        Published day = article.published();
                        days.add("%s %s, taken %s"
                                .formatted(
                                        day == null ? null : day.days(),
                                        day == null ? null : day.basis(),
                                        article.captured()));
                    } catch (PageException e) {
                        throw new AssertionError(e);
                    }
                });
        assertThat(days)
                .containsExactly("2031-06-14 CAPTURED, taken 2031-06-14", "2030-11-02 ADDRESS, taken 2031-06-14");
    }

    @Test
    void aWaczIsThePagesOfItsArchives() throws Exception {
        byte[] wacz = Made.zip(
                "datapackage.json",
                "{}",
                "archive/data.warc.gz",
                Made.gzip(WARC),
                "pages/pages.jsonl",
                "{\"url\": \"x\"}\n{}\n");
        assertThat(files("a.wacz", wacz))
                .containsExactly(
                        "a.wacz!archive/data.warc.gz!https://tide.example/7: Gate shut / The gate was shut.",
                        "a.wacz!archive/data.warc.gz!https://tide.example/8: The gate was open.");
    }

    @Test
    void anArchiveCutAtAnyByteGivesWhatCameBeforeAndOneLine() {
        for (byte[] archive : List.of(WARC, Made.gzip(WARC))) {
            for (int cut = 10; cut < archive.length - 8; cut++) {
                List<String> found = pages(Arrays.copyOf(archive, cut));
                assertThat(found).as("cut at %d", cut).hasSizeLessThanOrEqualTo(3);
                for (String page : found) {
                    assertThat(page).as("cut at %d", cut).doesNotContain("\n");
                }
            }
        }
    }

    @Test
    void anArchiveCutInsideAPageSaysSo() {
        int inside = new String(WARC, StandardCharsets.UTF_8).indexOf("was open");
        assertThat(pages(Arrays.copyOf(WARC, inside)))
                .hasSize(2)
                .last()
                .asString()
                .contains("NOT READ", "cut short", "(1 page before that)");
    }

    /** A crawl that was stopped is packed record by record: those that were done are whole. */
    @Test
    void aPackedArchiveThatWasCutGivesTheRecordsBeforeTheCut() {
        byte[] first = Made.gzip(Made.warc("https://tide.example/7", "text/html; charset=utf-8", PAGE));
        byte[] both = Arrays.copyOf(first, first.length + 40);
        System.arraycopy(Made.gzip(WARC), 0, both, first.length, 40);
        assertThat(pages(both)).hasSizeBetween(2, 3).first().asString().contains("The gate was shut.");
        assertThat(pages(both)).last().asString().contains("NOT READ", "(1 page before that)");
    }

    /** The list of a ZIP's members stands at its end: a download that broke off has none, and pages all the same. */
    @Test
    void aZipOrWaczThatWasCutGivesThePagesBeforeTheCut() throws Exception {
        byte[] wacz = Made.zip("archive/data.warc.gz", Made.gzip(WARC), "datapackage.json", "{}");
        List<String> found = files("cut.wacz", Arrays.copyOf(wacz, wacz.length - 30));
        assertThat(found)
                .startsWith(
                        "cut.wacz!archive/data.warc.gz!https://tide.example/7: Gate shut / The gate was shut.",
                        "cut.wacz!archive/data.warc.gz!https://tide.example/8: The gate was open.");
        assertThat(found).last().asString().contains("NOT READ", "it was not saved whole");
        assertThat(files("no.zip", new byte[] {'P', 'K', 3, 4, 0, 0}))
                .singleElement()
                .asString()
                .contains("NOT READ");
    }

    @Test
    void aMailboxIsItsMailsAndTheirAttachments() {
        assertThat(pages(Made.bytes(MAILS)))
                .containsExactly(
                        "a!mail 1: The gate was shut. / From then on nobody spoke.",
                        "a!mail 2: See the note.",
                        "a!mail 2!note.txt: The gate was open.");
    }

    /** "From here it is two miles." began a mail of its own, and the first one lost its end. */
    @Test
    void aParagraphThatBeginsWithFromBeginsNoMail() {
        String box = """
                From - Sat Jun 14 08:00:00 2031
                From: Mara <m@tide.example>
                Subject: Gate
                Message-ID: <1@tide.example>

                The gate was shut.

                From here it is two miles to the quay.

                From - Sat Jun 14 09:00:00 2031
                From: Bo <b@tide.example>
                Subject: Re: Gate
                Message-ID: <2@tide.example>

                Who said so?
                """;
        assertThat(pages(Made.bytes(box)))
                .containsExactly(
                        "a!mail 1: The gate was shut. /  / From here it is two miles to the quay.",
                        "a!mail 2: Who said so?");
    }

    /** A letter that was forwarded as a letter was in no page at all. */
    @Test
    void aMailWithinAMailIsAPageOfItsOwn() {
        String mail = """
                From: Mara <m@tide.example>
                Subject: Fwd
                Message-ID: <1@tide.example>
                Content-Type: multipart/mixed; boundary=A

                --A
                Content-Type: text/plain

                See what he wrote.
                --A
                Content-Type: message/rfc822

                From: Bo Kim <b@tide.example>
                Subject: Gate
                Message-ID: <2@tide.example>

                The gate was never shut.
                --A--
                """;
        assertThat(pages(Made.bytes(mail)))
                .containsExactly("a: See what he wrote.", "a!forwarded.eml: The gate was never shut.");
        String bare = mail.replace("--A\nContent-Type: text/plain\n\nSee what he wrote.\n", "");
        assertThat(pages(Made.bytes(bare))).containsExactly("a: The gate was never shut.");
    }

    /** One answer packed in a way that is not read ended the whole archive there. */
    @Test
    void aRecordThatCannotBeUnpackedIsLostAloneAndTheRestIsRead() {
        String archive = new String(WARC, StandardCharsets.UTF_8);
        String packed = archive.replaceFirst(
                        "Content-Type: text/html", "Content-Encoding: br\r\nContent-Type: text/html")
                .replaceFirst("Content-Length: (?!0)\\d+", "Content-Length: %d".formatted(lengthOfFirst(archive) + 22));
        assertThat(pages(Made.bytes(packed)))
                .hasSameSizeAs(pages(WARC))
                .satisfies(found -> assertThat(found.getFirst()).contains("NOT READ", "\"br\""))
                .last()
                .isEqualTo(pages(WARC).getLast());
    }

    private static int lengthOfFirst(String archive) {
        java.util.regex.Matcher length =
                java.util.regex.Pattern.compile("Content-Length: (?!0)(\\d+)").matcher(archive);
        assertThat(length.find()).isTrue();
        return Integer.parseInt(length.group(1));
    }

    @Test
    void whatSystemsLeaveInFoldersIsNoPage() throws Exception {
        byte[] zip = Made.zip("a.txt", "One.", "Thumbs.db", "x", "b/desktop.ini", "x", "b/.DS_Store", "x");
        assertThat(files("a.zip", zip)).containsExactly("a.zip!a.txt: One.");
        Files.writeString(folder.resolve("desktop.ini"), "x");
        assertThat(Inputs.find(List.of(folder.toString()), null, null, null).inputs())
                .extracting(Input::name)
                .containsExactly("a.zip!a.txt");
    }

    @Test
    void aFeedsTitlesAreReadAsShownAndItsLinksAsWhole() {
        String feed = """
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://tide.example/news/"><title type="html">Tide &amp;amp; Shore</title>
                <id>x</id><updated>2031-06-14T08:00:00Z</updated><entry><title type="html">&lt;b&gt;Gate&lt;/b&gt; shut</title><updated>2031-06-14T08:00:00Z</updated>
                <link href="7.html"/><summary type="html">Lind &amp;amp; Sons said so.</summary></entry></feed>""";
        List<Input> pages = new ArrayList<>();
        try {
            Unpacker.unpack("a", "/x/a", Given.NOTHING, new ByteArrayInputStream(Made.bytes(feed.strip())), pages::add);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(pages.getFirst().given().url()).isEqualTo("https://tide.example/news/7.html");
        assertThat(pages.getFirst().given().outlet()).isEqualTo("Tide & Shore");
        assertThat(text(pages.getFirst())).isEqualTo("Lind & Sons said so.");
    }

    @Test
    void aFeedIsItsEntriesAndNothingItPointsToIsOpened() {
        assertThat(pages(Made.bytes(FEED)))
                .containsExactly(
                        "a!https://tide.example/7: The gate was shut. / Yes.",
                        "a!file:///etc/passwd: The gate was open.");
    }

    @Test
    void aFeedThatUnfoldsWithoutEndIsRefused() {
        String bomb = FEED.replace(
                        "<rss",
                        "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><rss")
                .replace("Gate shut", "&b;&c;");
        assertThat(pages(Made.bytes(bomb)))
                .singleElement()
                .asString()
                .contains("NOT READ is a feed with a document type");
    }

    @Test
    void aZipIsItsPagesAndTheArchivesInIt() throws Exception {
        byte[] zip = Made.zip(
                "a/story.html",
                PAGE,
                "a/story_files/ad.html",
                "<p>Buy now, it is cheap.</p>",
                "__MACOSX/a",
                "x",
                ".hidden",
                "x",
                "../../up.txt",
                "Up.",
                "more.zip",
                Made.zip("deep.txt", "Deep."),
                "p.jsonl.gz",
                Made.gzip(Made.bytes("{\"id\": 1, \"text\": \"One.\"}\n{\"id\": 2, \"text\": \"Two.\"}\n")));
        assertThat(files("a.zip", zip))
                .containsExactly(
                        "a.zip!a/story.html: Gate shut / The gate was shut.",
                        "a.zip!../../up.txt: Up.",
                        "a.zip!more.zip!deep.txt: Deep.",
                        "a.zip!p.jsonl.gz!1: One.",
                        "a.zip!p.jsonl.gz!2: Two.");
        assertThat(Files.exists(folder.resolve("../../up.txt"))).isFalse();
    }

    @Test
    void aPageSavedCompleteIsOnePage() throws Exception {
        Files.createDirectories(folder.resolve("s/story_files"));
        Files.writeString(folder.resolve("s/story.html"), PAGE);
        Files.writeString(folder.resolve("s/story_files/frame.html"), PAGE);
        assertThat(Inputs.find(List.of(folder.resolve("s").toString()), null, null, null)
                        .inputs())
                .extracting(Input::name)
                .containsExactly("story.html");
    }

    @Test
    void aZipThatUnpacksToFarMoreThanItIsStopsWithoutHarm() throws Exception {
        byte[] zeros = new byte[30 << 20];
        Object[] members = new Object[40];
        for (int i = 0; i < members.length; i += 2) {
            members[i] = "zeros" + i;
            members[i + 1] = zeros;
        }
        List<String> found = files("bomb.zip", Made.zip(members));
        assertThat(found).allMatch(line -> line.contains("NOT READ")).hasSizeLessThan(members.length);
        assertThat(found.getLast()).contains("unpacks to more than");
    }

    @Test
    void archivesInArchivesInArchivesEnd() throws Exception {
        byte[] inner = Made.bytes("Deep.");
        for (int i = 0; i < 12; i++) {
            inner = Made.zip("a.zip", inner);
        }
        assertThat(files("deep.zip", inner)).singleElement().asString().contains("NOT READ", "times over");
    }

    @Test
    void twoMembersOfOneNameAreTwoPages() throws Exception {
        // A list of members that names one twice is made by hand: the class that writes archives refuses to.
        String zip = new String(Made.zip("a.txt", "One.", "b.txt", "Two."), StandardCharsets.ISO_8859_1);
        assertThat(files("a.zip", zip.replace("b.txt", "a.txt").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("a.zip!a.txt: One.", "a.zip!a.txt#2: Two.");
    }

    @Test
    void whateverIsDamagedIsOneLineAndNeverAHang() throws IOException {
        long seed = Long.getLong("sayso.seed", 5);
        Random random = new Random(seed);
        List<byte[]> good = List.of(
                WARC,
                Made.gzip(WARC),
                Made.bytes(MAILS),
                Made.bytes(FEED),
                Made.zip("a.txt", "One.", "b.html", PAGE),
                Made.bytes("{\"id\": 1, \"text\": \"One.\"}\n{\"id\": 2, \"text\": \"Two.\"}\n"),
                Made.bytes("title,text\nx,One.\ny,Two.\n"));
        for (int round = 0; round < 700; round++) {
            byte[] bytes = good.get(round % good.size()).clone();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            for (String page : pages(bytes)) {
                assertThat(page).as("seed %d round %d", seed, round).doesNotContain("\n");
            }
        }
    }

    @Test
    void aStoredMemberIsReadFromAStreamToo() throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("a.txt");
            byte[] text = Made.bytes("One.");
            CRC32 crc = new CRC32();
            crc.update(text);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(text.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(text);
        }
        assertThat(pages(out.toByteArray())).containsExactly("a!a.txt: One.");
    }
}
