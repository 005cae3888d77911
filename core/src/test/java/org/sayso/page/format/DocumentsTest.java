package org.sayso.page.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.page.format.Made.Words;

class DocumentsTest {

    private static final String WORD = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Gate shut</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">“We had </w:t></w:r><w:r><w:t>no choice,”</w:t></w:r><w:r><w:tab/><w:t>she said.</w:t></w:r></w:p>
            <w:p><w:del><w:r><w:delText>never</w:delText><w:t>gone</w:t></w:r></w:del><w:ins><w:r><w:t>Nobody else spoke.</w:t></w:r></w:ins></w:p>
            </w:body></w:document>""";

    private static final String OPEN = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
            <text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
            <text:h text:outline-level="1">Gate shut</text:h>
            <text:p>“We had<text:s/>no <text:span>choice,”</text:span> she said.</text:p><text:p/>
            <text:p>Nobody<text:line-break/>spoke.</text:p></office:text></office:body></office:document-content>""";

    private static Extract read(byte[] bytes) {
        try {
            return Format.read(bytes);
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

    private static String why(byte[] bytes) {
        try {
            return "read: " + Format.read(bytes).text();
        } catch (FormatException e) {
            return e.why();
        }
    }

    private static byte[] word(String document) {
        return Made.zip("[Content_Types].xml", "<Types/>", "word/document.xml", document);
    }

    @Test
    void aWordDocumentIsItsParagraphsWithoutWhatWasDeleted() {
        Extract page = read(word(WORD));
        assertThat(page.text()).isEqualTo("Gate shut\n\n“We had no choice,” she said.\n\nNobody else spoke.\n");
        assertThat(page.markup().metadata().headline()).isEqualTo("Gate shut");
    }

    @Test
    void hiddenWordsOfAWordDocumentAreNotRead() {
        String hidden = WORD.replace(
                "<w:p><w:del>",
                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Not for print. </w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>For print.</w:t></w:r></w:p><w:p><w:del>");
        assertThat(read(word(hidden)).text()).contains("\n\nFor print.\n\n").doesNotContain("Not for print");
    }

    @Test
    void anOpenDocumentInOneFileIsReadAndItsTableOfContentsIsNot() {
        String flat = OPEN.replace("office:document-content", "office:document")
                .replace(
                        "<office:document ",
                        "<office:document office:mimetype=\"application/vnd.oasis.opendocument.text\" ")
                .replace(
                        "<text:p/>",
                        "<text:table-of-content><text:index-body><text:p>Gate shut 1</text:p></text:index-body></text:table-of-content>");
        assertThat(read(Made.bytes("<?xml version=\"1.0\"?>" + flat)).text())
                .isEqualTo("Gate shut\n\n“We had no choice,” she said.\n\nNobody\nspoke.\n");
    }

    /** A paragraph that a mail program had wrapped was read as lines of a list. */
    @Test
    void theParagraphsOfAFlowedMailAreWhole() {
        String mail = """
                From: Mara Lind <mara@tide.example>
                Subject: Gate
                Message-ID: <1@tide.example>
                Content-Type: text/plain; charset=utf-8; format=flowed

                The gate was shut on Monday,\040
                and the mayor said why.
                > Who
                > asked?
                --\040
                Mara
                """;
        assertThat(read(Made.bytes(mail)).text())
                .isEqualTo("The gate was shut on Monday, and the mayor said why.\n> Who\n> asked?\n-- \nMara\n\n");
    }

    @Test
    void anOpenDocumentTextIsItsParagraphs() {
        Extract page = read(Made.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", OPEN));
        assertThat(page.text()).isEqualTo("Gate shut\n\n“We had no choice,” she said.\n\nNobody\nspoke.\n");
        assertThat(page.markup().metadata().headline()).isEqualTo("Gate shut");
    }

    @Test
    void aNoteOfAnOpenDocumentStandsBelowTheTextNotInItsSentence() {
        String noted = OPEN.replace(
                "Nobody<text:line-break/>spoke.",
                "The gate was shut<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>The inner one.</text:p>"
                        + "<text:p>Of 1931.</text:p></text:note-body></text:note> on Monday, she said.");
        assertThat(read(Made.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", noted))
                        .text())
                .isEqualTo("""
                        Gate shut

                        “We had no choice,” she said.

                        The gate was shut on Monday, she said.

                        The inner one.

                        Of 1931.
                        """);
    }

    @Test
    void entitiesThatUnfoldWithoutEndAreRefused() {
        String bomb = """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="w"><w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p></w:document>""";
        assertThat(why(word(bomb)))
                .doesNotContain("aaaaaaaaaa")
                .doesNotContain("root:")
                .startsWith("is ");
    }

    @Test
    void aSpreadsheetIsToldWhatToSaveItAs() {
        assertThat(why(Made.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>")))
                .contains("spreadsheet", "CSV");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}\\f0 One.\\par Two\\'85 \\'93ok\\'94.\\par}    | One.¶¶Two… “ok”.¶
        {\\rtf1\\ansi\\ansicpg1251 \\'cc\\'fd\\'f0.\\par}                                                       | Мэр.¶
        {\\rtf1\\uc1 caf\\u233?, \\u8220?no\\u8221? \\{x\\}\\~y}                                                  | café, “no” {x} y¶
        {\\rtf1 {\\header Page 1\\par}a{\\b b}c\\line d{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}.}    | abc¶dlink.¶
        {\\rtf1 Shut{\\super\\chftn{\\footnote\\pard\\chftn The inner gate.}} on Monday.\\par Nobody spoke.\\par}                  | Shut on Monday.¶¶Nobody spoke.¶¶The inner gate.¶
        {\\rtf1\\ansicpg1252{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset238 B;}}\\f0 \\'cc\\'fd\\'f0. \\f1 \\'8eena.\\par}                        | Мэр. Žena.¶
        {\\rtf1 She {\\deleted never }said so.{\\*\\atnid BK}{\\atnauthor Bo}\\chatn{\\annotation Who says?}\\par}                    | She said so.¶
        """)
    void richTextIsItsWords(String rtf, String text) {
        assertThat(read(rtf.getBytes(StandardCharsets.ISO_8859_1)).text())
                .isEqualTo(text.replace('¶', '\n').replace("x} y", "x}\u00a0y"));
    }

    @Test
    void aMailIsItsHtmlWithSubjectSenderAndDay() {
        String mail = """
                From: =?UTF-8?Q?Mara_L=C3=ADnd?= <mara@tide.example>
                To: desk@quay.example
                Subject: =?UTF-8?B?R2F0ZSBzaHV0?=
                Date: Sat, 14 Jun 2031 10:30:00 +0200
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=AA

                --AA
                Content-Type: multipart/alternative; boundary=BB

                --BB
                Content-Type: text/plain; charset=utf-8

                plain words
                --BB
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                <p>The caf=E9 was shut.</p><p>Nobody said why.</p>
                --BB--
                --AA
                Content-Type: text/plain
                Content-Disposition: attachment; filename="note.txt"

                Attached words.
                --AA--
                """;
        Extract page = read(Made.bytes(mail));
        assertThat(page.text()).isEqualTo("The café was shut.\nNobody said why.\n");
        assertThat(page.markup().metadata().headline()).isEqualTo("Gate shut");
        assertThat(page.markup().metadata().authors()).containsExactly("Mara Línd");
        assertThat(page.markup().metadata().published()).isEqualTo("2031-06-14");
    }

    @Test
    void aPageSavedAsOneFileIsThatPage() {
        String saved = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://tide.example/7
                Subject: Gate shut
                Date: Sat, 14 Jun 2031 08:30:00 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="AA"

                --AA
                Content-Type: text/html
                Content-ID: <frame-0@mhtml.blink>
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://tide.example/7

                <html><head><meta charset=3D"utf-8"></head><body><p>The caf=C3=A9 was sh=
                ut.</p></body></html>
                --AA
                Content-Type: text/css
                Content-Location: https://tide.example/7.css

                p { color: red }
                --AA--
                """;
        Extract page = read(Made.bytes(saved.replace("\n", "\r\n")));
        assertThat(page.text()).isEqualTo("The café was shut.\n");
        assertThat(page.markup().metadata().canonical()).isEqualTo("https://tide.example/7");
        assertThat(page.markup().metadata().authors()).isEmpty();
        assertThat(page.markup().metadata().published()).isNull();
    }

    @Test
    void aLetterInPlainTextStaysAsItIs() {
        String letter = "From: the harbour master\nTo: the council\nSubject: the gate\n\nIt was shut.\n";
        assertThat(read(Made.bytes(letter)).text()).isEqualTo(letter);
    }

    private static List<Words> column(float x, float y, String... lines) {
        List<Words> words = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            words.add(new Words(x, y - 13 * i, 10, lines[i]));
        }
        return words;
    }

    @Test
    void aPdfIsReadColumnAfterColumnWithoutHeadersAndHyphens() {
        List<List<Words>> pages = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            List<Words> words = new ArrayList<>();
            words.add(new Words(60, 810, 8, "The Tide, 14 June 2031"));
            if (page == 1) {
                words.add(new Words(60, 770, 22, "Gate shut after the storm of the year"));
            }
            words.addAll(column(
                    60,
                    730,
                    "The gate of the harbour was shut " + "on at in".substring(3 * page - 3, 3 * page - 1),
                    List.of("Friday", "Monday", "Easter").get(page - 1) + ", the harbour master said after an",
                    "extraordinary meeting with the inter-",
                    "national board of inspectors, which ended",
                    "late that night in the old town hall.",
                    "    Nobody else spoke to the reporters who",
                    List.of("had", "who", "then").get(page - 1) + " waited before the hall for half a day",
                    List.of("and saw", "or heard", "as if").get(page - 1) + " the members leave by the back"));
            words.addAll(column(
                    320,
                    730,
                    List.of("door", "gate", "window").get(page - 1) + ", one after another, without a word",
                    List.of("to", "from", "for").get(page - 1) + " anybody. The mayor, who is a self-",
                    "employed builder, was not among them.",
                    "Page end number " + page + " of the second column."));
            words.add(new Words(300, 30, 8, "Page " + page + " of 3"));
            pages.add(words);
        }
        String text = read(Made.pdf(pages)).text();
        assertThat(text)
                .startsWith("Gate shut after the storm of the year\n\nThe gate of the harbour was shut on Friday, the")
                .contains(
                        "meeting with the international board of inspectors, which ended late that night in the old town hall."
                                + "\n\nNobody else spoke")
                .contains("leave by the back door, one after another, without a word to anybody. The mayor, who is a"
                        + " self-employed builder, was not among them.")
                .doesNotContain("of 3")
                .doesNotContain("14 June");
        assertThat(text.indexOf("number 1")).isLessThan(text.indexOf("number 2"));
    }

    /** The columns of a newspaper stand nearly as close as its words: three of them were read across. */
    @Test
    void columnsThatStandCloseAreReadOneAfterAnother() {
        List<Words> words = new ArrayList<>();
        words.add(new Words(60, 780, 20, "Gate shut"));
        String[][] columns = {
            {
                "The harbour gate was shut on",
                "Monday, and the mayor said so",
                "to whoever asked. Nobody else",
                "spoke, and the boats that lay",
                "outside had to stay there for",
                "the night, three of them with",
                "their crews on board, and one"
            },
            {
                "without. On Tuesday the board",
                "met in the old town hall, and",
                "a clerk read out a letter that",
                "had come from the ministry in",
                "March. It said that a wall was",
                "cracked, and that whoever shut",
                "the gate would do so at their"
            },
        };
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 7; row++) {
                words.add(new Words(60 + column * 152, 740 - 13 * row, 10, columns[column][row]));
            }
        }
        words.add(new Words(212, 740 - 13 * 7, 10, "own risk."));
        assertThat(read(Made.pdf(List.of(words))).text())
                .contains("three of them with their crews on board, and one without. On Tuesday the board met")
                .contains("would do so at their own risk.");
    }

    /** A number above the line was a paragraph in the middle of the sentence. */
    @Test
    void theNumberOfANoteIsNoWordOfItsSentenceAndAPowerIs() {
        String text = read(Made.pdf(List.of(List.of(
                        new Words(60, 700, 11, "The gate was shut, she said."),
                        new Words(201, 704, 7, "1"),
                        new Words(210, 700, 11, "It weighs 10"),
                        new Words(269, 704, 7, "3"),
                        new Words(276, 700, 11, "kilos on the 5"),
                        new Words(341, 704, 7, "th"),
                        new Words(352, 700, 11, "of May."),
                        new Words(60, 686, 11, "Nobody else spoke to those who asked her why it was.")))))
                .text();
        assertThat(text)
                .startsWith("The gate was shut, she said. It weighs 103 kilos on the 5th of May. Nobody else spoke");
    }

    @Test
    void whatRunsFromRightToLeftIsReadSo() throws IOException {
        // What is drawn from left to right: the sentence from its end, a number in it as it is.
        String drawn = new StringBuilder("השער נסגר ביום 14 במאי (אמרה)")
                .reverse()
                .toString()
                .replace("41", "14");
        assertThat(PdfGlyphs.inReadingOrder(drawn)).isEqualTo("השער נסגר ביום 14 במאי (אמרה)");
        assertThat(PdfGlyphs.inReadingOrder(
                        drawn.replace('(', '*').replace(')', '(').replace('*', ')')))
                .isEqualTo("השער נסגר ביום 14 במאי (אמרה)");
        assertThat(PdfGlyphs.letters("\uFB01")).isEqualTo("fi");
    }

    @Test
    void readingAPdfLeavesNothingInTheUsersHome() {
        Path list = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        assumeFalse(Files.exists(list), "skipped: another program left " + list);
        read(Made.pdf(List.of(column(60, 700, "The gate was shut."))));
        assertThat(list).doesNotExist();
    }

    @Test
    void aPdfOfPicturesIsSentToOcr() {
        assertThat(why(Made.pdf(List.of(List.of())))).contains("OCR");
    }

    @Test
    void aPdfCutAnywhereIsReadOrOneLine() {
        byte[] pdf = Made.pdf(List.of(column(60, 700, "The gate was shut.", "Nobody said why.")));
        for (int cut = 5; cut < pdf.length; cut += 7) {
            assertThat(why(Arrays.copyOf(pdf, cut))).as("cut at %d", cut).isNotEmpty();
            assertThat(why(Arrays.copyOf(pdf, cut)).startsWith("read: ")
                            || !why(Arrays.copyOf(pdf, cut)).contains("\n"))
                    .isTrue();
        }
    }

    @Test
    void aPdfThatIsLockedAgainstChangesIsReadAndOneThatAsksForAPasswordIsRefusedInOneLine() throws IOException {
        byte[] open = Made.pdf(List.of(column(60, 700, "The gate was shut.")));
        assertThat(why(locked(open, ""))).isEqualTo("read: The gate was shut.\n");
        assertThat(why(locked(open, "tide"))).isEqualTo("is a PDF locked with a password: save it without");
    }

    private static byte[] locked(byte[] pdf, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            AccessPermission readOnly = new AccessPermission();
            readOnly.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy("owner", password, readOnly));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Its letters were taken for pictures. */
    @Test
    void aPdfWhoseFontsDoNotSayWhichLettersTheyDrawIsSaidToBeSo() throws IOException {
        assertThat(why(Made.bytes(drawn("", "The gate was shut on Monday."))))
                .contains("do not say which letters they draw")
                .contains("OCR");
        Extract half = read(drawn("Nobody else spoke to those who waited before the hall.", "A table of numbers."));
        assertThat(half.text()).isEqualTo("Nobody else spoke to those who waited before the hall.\n");
        assertThat(half.remarks()).anyMatch(remark -> remark.startsWith("lacks 26 % of its words"));
    }

    /** Words that can be read, and below them words in a font that gives its letters numbers and no more. */
    private static byte[] drawn(String told, String untold) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream file = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDType0Font font = PDType0Font.load(document, file, true);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                content.newLineAtOffset(60, 700);
                content.showText(told);
                content.setFont(font, 11);
                content.newLineAtOffset(0, -60);
                content.showText(untold);
                content.endText();
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            document.save(whole);
            try (PDDocument again = Loader.loadPDF(whole.toByteArray())) {
                PDResources resources = again.getPage(0).getResources();
                for (COSName name : resources.getFontNames()) {
                    resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
                }
                again.save(out);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aPdfThatLiesAboutHowManyPagesItHasIsReadToItsEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(Made.pdf(List.of(column(60, 700, "The gate was shut."))))) {
            document.getPages().getCOSObject().setInt(COSName.COUNT, 2_000_000_000);
            document.save(out);
        }
        Extract page = read(out.toByteArray());
        assertThat(page.text()).isEqualTo("The gate was shut.\n");
        assertThat(page.remarks()).isEmpty();
    }

    @Test
    void aPdfThatLiesAboutItsLengthDoesNoHarm() {
        String pdf = new String(Made.pdf(List.of(column(60, 700, "The gate was shut."))), StandardCharsets.ISO_8859_1);
        for (String lie : List.of("/Length 2147483647", "/Length -7", "/Length 99999999999999")) {
            String lying = pdf.replaceFirst("/Length \\d+", lie);
            assertThat(why(lying.getBytes(StandardCharsets.ISO_8859_1))).isNotEmpty();
        }
    }

    @Test
    void anyDamagedDocumentIsReadOrOneLine() {
        long seed = Long.getLong("sayso.seed", 11);
        Random random = new Random(seed);
        List<byte[]> good = List.of(
                word(WORD),
                Made.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", OPEN),
                Made.bytes("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 One.\\par Two\\'85 \\u8220?no\\u8221?.\\par}"),
                Made.bytes(
                        "From: a@b.example\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary=A\n\n--A\n\nWords.\n--A--\n"),
                Made.pdf(List.of(column(60, 700, "The gate was shut.", "Nobody said why."))));
        for (int round = 0; round < 400; round++) {
            byte[] bytes = good.get(round % good.size()).clone();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            String why = why(random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            assertThat(why.startsWith("read: ") || !why.contains("\n"))
                    .as("seed %d round %d: %s", seed, round, why)
                    .isTrue();
        }
    }

    @Test
    void richTextNestedDeeplyIsRefused() {
        assertThatThrownBy(() -> Format.read(Made.bytes("{\\rtf1" + "{".repeat(1_000_000))))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("nested");
    }
}
