package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

    private static final String ENGLISH = "The mayor of Port Lismore, Ana Véliz, said on Monday that the café “Dawn” — "
            + "closed since March — would open again. “We’re ready,” she said. ";

    private static final String RUSSIAN = "Мэр города заявила в понедельник, что гавань будет закрыта после шторма, "
            + "и что жители города не получили никаких объяснений. Она добавила, что это решение временное. ";

    private static final String ARABIC =
            "قالت رئيسة البلدية يوم الاثنين إن الميناء سيغلق بعد العاصفة، وأضافت أن القرار مؤقت "
                    + "وأن السكان سيحصلون على توضيح من المجلس في الأيام القادمة. ";

    private static final String CHINESE = "市长星期一表示，港口将在风暴之后关闭，居民没有得到任何解释。她补充说，这一决定是暂时的，市议会将在未来几天内作出说明。";

    private final PageReader reader = new PageReader();

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a, 'is a PNG image, which holds no text that Sayso reads'",
        "ffd8ffe000104a46, 'is a JPEG image, which holds no text that Sayso reads'",
        "d0cf11e0a1b11ae1, 'is an old office document or mail (save it as DOCX, RTF or EML), which holds no text that Sayso reads'",
        "00010203040506070809, is not text (control byte 0x00 at byte 0)",
        "200a0d0a09c2a0, holds only white space",
        "'', is empty (0 bytes)",
    })
    void whatCannotBeReadIsSaidInOneLine(String hex, String why) {
        assertThatThrownBy(() -> read("odd.bin", HexFormat.of().parseHex(hex)))
                .isInstanceOf(PageException.class)
                .hasMessage("[odd.bin] " + why);
    }

    @Test
    void plainTextIsNotChanged() throws PageException {
        String text = "\r\n Menu\u00a0| Home\r\n\r\nThe mayor spoke.\n\tShe left.  \n";
        assertThat(read("a.txt", text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
    }

    @Test
    void aByteOrderMarkIsDropped() throws PageException {
        assertThat(read("a.txt", ("\uFEFF" + ENGLISH).getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(ENGLISH);
        assertThat(read("a.txt", ("\uFEFF" + ENGLISH).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8", "x-MacRoman"})
    void englishIsReadInAnyOfItsEncodings(String charset) throws PageException {
        assertThat(read("a.txt", ENGLISH.getBytes(Charset.forName(charset))).text())
                .isEqualTo(ENGLISH);
    }

    @Test
    void capitalsWithAccentsAreNoSignOfAnOldMac() throws PageException {
        String french =
                "L’État a dit lundi que la vanne était fermée. À Lismore, É. Vale a nié : « Non. » Il était là.\n";
        assertThat(read("f.txt", french.getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo(french);
    }

    @Test
    void otherAlphabetsAreTold() throws PageException {
        assertThat(read("r", RUSSIAN.repeat(3).getBytes(Charset.forName("windows-1251")))
                        .text())
                .isEqualTo(RUSSIAN.repeat(3));
        assertThat(read("a", ARABIC.repeat(3).getBytes(Charset.forName("windows-1256")))
                        .text())
                .isEqualTo(ARABIC.repeat(3));
        assertThat(read("c", CHINESE.repeat(3).getBytes(Charset.forName("GB18030")))
                        .text())
                .isEqualTo(CHINESE.repeat(3));
    }

    @Test
    void aBrokenSequenceIsShownAndTold() throws PageException {
        byte[] bytes = (ENGLISH + "X" + ENGLISH).getBytes(StandardCharsets.UTF_8);
        int at = ENGLISH.getBytes(StandardCharsets.UTF_8).length;
        bytes[at] = (byte) 0xE2;
        Page page = read("a.txt", bytes);
        assertThat(page.text()).isEqualTo(ENGLISH + "\uFFFD" + ENGLISH);
        assertThat(page.remarks()).containsExactly("byte " + at + ": broken UTF-8, shown as U+FFFD (1 place in all)");
    }

    @Test
    void anHtmlPageMaySayItsEncoding() throws PageException {
        String html = "<html><head><meta charset='koi8-r'></head><body><p>" + RUSSIAN + "</p></body></html>";
        assertThat(read("a.html", html.getBytes(Charset.forName("KOI8-R"))).text())
                .contains(RUSSIAN.strip());
    }

    @Test
    void htmlIsToldByContentNotByName() throws PageException {
        String html = "\n<!-- saved --><!DOCTYPE html><html><body><p>She spoke.</p></body></html>";
        assertThat(read("page.txt", html.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("She spoke.\n");
        String text = "In HTML a <p> element is closed by </p>, and a <div> by </div>.";
        assertThat(read("page.html", text.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(text);
    }

    @Test
    void htmlWithoutTextIsSaidToBeSo() {
        byte[] html = "<html><body><script>load()</script><div id='root'></div></body></html>"
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read("app.html", html))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("is HTML without any text");
    }

    @Test
    void htmlNestedDeeplyIsRead() throws PageException {
        String html = "<html><body>" + "<div>".repeat(100_000) + "<p>She spoke.</p>" + "</div>".repeat(100_000);
        assertThat(read("deep.html", html.getBytes(StandardCharsets.UTF_8)).text())
                .contains("She spoke.");
    }

    @Test
    void anyBytesAreEitherAPageOrOneLineOfWhy() {
        long seed = Long.getLong("sayso.seed", 7);
        Random random = new Random(seed);
        byte[] good =
                ("<html><body><h1>Port</h1><p>" + ENGLISH + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = random.nextBoolean() ? good.clone() : new byte[random.nextInt(200)];
            for (int i = 0; i < bytes.length; i++) {
                if (random.nextInt(20) == 0 || bytes.length != good.length) {
                    bytes[i] = (byte) random.nextInt(256);
                }
            }
            try {
                Page page = read("mutant", bytes);
                assertThat(page.text()).as("seed %d round %d", seed, round).isNotBlank();
                Pages.check(new Cleaner().clean(page));
            } catch (PageException e) {
                assertThat(e.getMessage())
                        .as("seed %d round %d", seed, round)
                        .startsWith("[mutant] ")
                        .doesNotContain("\n");
            }
        }
    }

    private Page read(String name, byte[] bytes) throws PageException {
        return reader.read(new RawPage(name, bytes, Given.NOTHING));
    }

    /** Bytes that mean something else today: the words of an old disk were read as "bÅrgermeister" or "‚®à®â ". */
    @Test
    void whatMacsAndDosWroteIsReadAsTheyMeantIt() throws PageException {
        String french =
                "La vanne a été fermée, a déclaré Ana Véliz mercredi. « Nous n’avions pas le choix. » C’était à Noël.\n";
        assertThat(read("f", french.getBytes(Charset.forName("x-MacRoman"))).text())
                .isEqualTo(french);
        String german =
                "Die Schleuse wurde geschlossen, sagte Bürgermeisterin Köhler am Dienstag. Für Gäste öffnet sie später.\n";
        assertThat(read("d", german.getBytes(Charset.forName("IBM850"))).text()).isEqualTo(german);
        assertThat(read("r", RUSSIAN.getBytes(Charset.forName("IBM866"))).text())
                .isEqualTo(RUSSIAN);
        String greek =
                "Η πύλη έκλεισε την Τρίτη, είπε η Άνα Βέλιζ. «Δεν είχαμε επιλογή», δήλωσε στους δημοσιογράφους.\n";
        assertThat(read("g", greek.getBytes(Charset.forName("windows-1253"))).text())
                .isEqualTo(greek);
    }

    /** Where hardly a byte is zero a file without a mark was "not text". */
    @Test
    void wideTextOfOtherAlphabetsNeedsNoMark() throws PageException {
        for (String charset : new String[] {"UTF-16LE", "UTF-16BE"}) {
            for (String text : new String[] {RUSSIAN, ARABIC}) {
                assertThat(read("w", text.getBytes(Charset.forName(charset))).text())
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void japaneseInSevenBitsIsRead() throws PageException {
        String japanese = "北門は火曜日の夜に閉鎖された。\n";
        assertThat(read("j", japanese.getBytes(Charset.forName("ISO-2022-JP"))).text())
                .isEqualTo(japanese);
    }
}
