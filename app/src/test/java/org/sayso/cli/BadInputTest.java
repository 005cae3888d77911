package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.claim.HeapFull;

/** Bad input gets one clear line and the exit code promised; the good page beside it is read all the same. */
class BadInputTest {

    @TempDir
    Path folder;

    private Path good;

    @BeforeEach
    void writeAGoodPage() throws IOException {
        good = write(
                "good.txt", "Harbour master steps down\n\n\"I have nothing to add,\" Maren Okell said on Friday.\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Cli read(Object... pages) {
        Object[] args = new Object[pages.length + 3];
        args[0] = "read";
        args[1] = "--case";
        args[2] = folder.resolve("case");
        System.arraycopy(pages, 0, args, 3, pages.length);
        return Cli.run(args);
    }

    private static void assertOneLineAndTheRestRead(Cli run, String... words) {
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("sayso: ")
                .contains(words);
        assertThat(run.out()).contains("1 page read");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void anEmptyFile() throws IOException {
        assertOneLineAndTheRestRead(read(write("empty.txt", ""), good), "[empty.txt]", "empty");
    }

    @Test
    void aFileOfBlanks() throws IOException {
        assertOneLineAndTheRestRead(read(write("blank.txt", " \n\n\t \n"), good), "[blank.txt]");
    }

    @Test
    void aPictureNamedText() throws IOException {
        Path picture = folder.resolve("picture.txt");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        assertOneLineAndTheRestRead(read(picture, good), "[picture.txt]", "PNG");
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        byte[] noise = new byte[5000];
        new java.util.Random(7).nextBytes(noise);
        Path binary = folder.resolve("noise.txt");
        Files.write(binary, noise);
        assertOneLineAndTheRestRead(read(binary, good), "[noise.txt]");
    }

    @Test
    void aFolderWithoutPages() throws IOException {
        assertOneLineAndTheRestRead(read(Files.createDirectory(folder.resolve("bare")), good), "bare", "no pages");
    }

    @Test
    void aFileThatIsNotThere() {
        assertOneLineAndTheRestRead(read(folder.resolve("nowhere.txt"), good), "[nowhere.txt]", "no such file");
    }

    @Test
    void aFileWithoutRights() throws IOException {
        Path locked = write("locked.txt", "Nobody may read this.");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "skipped: whoever runs this may read every file");
        assertOneLineAndTheRestRead(read(locked, good), "[locked.txt]", "may not be read");
    }

    @Test
    void aTextOfFiftyMegabytes() throws IOException {
        Path large = folder.resolve("large.txt");
        byte[] line = "The harbour master said that the gates were shut. \n".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(large)) {
            for (int written = 0; written < 50 << 20; written += line.length) {
                out.write(line);
            }
        }
        assertOneLineAndTheRestRead(read(large, good), "[large.txt]", "20,971,520");
    }

    @Test
    void aBrokenUtf8SequenceIsReadAndSaid() throws IOException {
        byte[] text =
                "The quay was closed, Okell said. X The “north” gates were shut.".getBytes(StandardCharsets.UTF_8);
        text[33] = (byte) 0xC3;
        Path broken = folder.resolve("broken.txt");
        Files.write(broken, text);
        Cli run = read(broken, good);
        assertThat(run.errors()).singleElement().asString().contains("[broken.txt]", "33");
        assertThat(run.out()).contains("2 pages read");
        assertThat(run.code()).isZero();
    }

    @Test
    void aDayNobodyCanReadOnTheCommandLineIsWrongUsage() {
        Cli run = read("--published", "the other day", good);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().contains("the other day", "YYYY-MM-DD");
    }

    @Test
    void aDayNobodyCanReadInTheManifest() throws IOException {
        write("pages.tsv", "file\tpublished\ngood.txt\tsoon\n");
        assertOneLineAndTheRestRead(read(good), "pages.tsv line 2", "soon");
    }

    @Test
    void aCaseThatIsNotThere() {
        Cli run = Cli.run("statements", "--case", folder.resolve("nowhere"));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.errors()).singleElement().asString().contains("is no case");
    }

    @Test
    void aCommandThatDoesNotExistIsWrongUsage() {
        assertThat(Cli.run("verdict").code()).isEqualTo(2);
        assertThat(Cli.run("read").code()).isEqualTo(2);
    }

    @Test
    void aPageThatWouldReprogramTheTerminalIsPrintedHarmless() throws IOException {
        Path page =
                write("esc.txt", "News\n\n\"We \u001b[31mdeny\u001b[0m it \u202eall,\" Maren Okell said on Friday.\n");
        read(page);
        Cli run = Cli.run("statements", "--case", folder.resolve("case"));
        assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\u202e").contains("deny");
    }

    @Test
    void anArchiveWhoseMembersWouldReprogramTheTerminalIsNamedHarmless() throws IOException {
        Path archive = folder.resolve("a.zip");
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("\u001b[31m\u202e.png"));
            zip.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        }
        Cli run = read(archive, good);
        assertOneLineAndTheRestRead(run, "a.zip!", "PNG");
        assertThat(run.errors().getFirst()).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void aPageOfTwoHundredMegabytesIsRefusedByItsSize() throws IOException {
        Path large = folder.resolve("large.html");
        try (java.io.RandomAccessFile file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        assertOneLineAndTheRestRead(read(large, good), "[large.html]", "209,715,200");
    }

    @Test
    void anAddressOnThisMachineIsNotFetchedUnlessTheUserSaysSo() {
        assertOneLineAndTheRestRead(
                read("http://127.0.0.1:9/page", good), "http://127.0.0.1:9/page", "--allow-private");
    }

    @Test
    void anAddressThatIsNoWebPageIsSaid() {
        assertOneLineAndTheRestRead(read("file:///etc/passwd", good), "file:///etc/passwd", "http and https");
    }

    /** Who has ten thousand pages would else be asked to report a fault where more memory is all that it takes. */
    @Test
    void tooLittleMemoryIsToldInOneLineWithWhatToDo() {
        assertThat(Main.words(new HeapFull("the claims of this case", 3L << 30)))
                .isEqualTo("the claims of this case need more memory than the 3,072 MB there are: give more, as in"
                        + " SAYSO_JAVA_OPTS=-Xmx6g, and start again");
    }

    @Test
    void claimsForWhichThereIsNoRoomEndInThatOneLineAndLeaveTheCaseAsItWas() throws IOException {
        read(good);
        System.setProperty("sayso.fullHeap", "0");
        try {
            Cli run = Cli.run("claims", "--case", folder.resolve("case"));
            assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
            assertThat(run.out()).isEmpty();
            assertThat(run.errors())
                    .singleElement()
                    .asString()
                    .startsWith("sayso: the claims of this case need more memory than the ")
                    .endsWith(", and start again");
        } finally {
            System.clearProperty("sayso.fullHeap");
        }
        Cli again = Cli.run("claims", "--case", folder.resolve("case"));
        assertThat(again.code()).isEqualTo(ExitCode.DONE);
        assertThat(again.errors()).isEmpty();
    }
}
