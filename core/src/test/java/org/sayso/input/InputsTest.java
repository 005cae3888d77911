package org.sayso.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.page.Given;
import org.sayso.time.Days;

class InputsTest {

    @TempDir
    Path folder;

    private Inputs find(String... arguments) throws InputException {
        return Inputs.find(List.of(arguments), null, null, null);
    }

    @Test
    void aFolderIsItsFilesByPathWithoutHiddenOnesAndTheManifest() throws Exception {
        write("pages/b.txt", "b");
        write("pages/a/z.html", "z");
        write("pages/.git/config", "no page");
        write("pages/pages.tsv", "file\toutlet\n");
        assertThat(find(folder.resolve("pages").toString()).inputs())
                .extracting(Input::name)
                .containsExactly("a/z.html", "b.txt");
    }

    @Test
    void theManifestOneFolderUpSaysWhoPublishedAPage() throws Exception {
        write("pages/a.txt", "a");
        write("pages.tsv", "published\tnote\tfile\toutlet\n2031-06-14\tx\ta.txt\tThe Tide\n");
        assertThat(find(folder.resolve("pages").toString()).inputs())
                .extracting(Input::given)
                .containsExactly(new Given(null, "The Tide", Days.parse("2031-06-14")));
    }

    @Test
    void commasInAQuotedCellOfACsvManifestStay() throws Exception {
        write("a.txt", "a");
        write("list.csv", "file,outlet\na.txt,\"Tide, The\"\n");
        Inputs found = Inputs.find(List.of(folder.resolve("a.txt").toString()), folder.resolve("list.csv"), null, null);
        assertThat(found.inputs().getFirst().given().outlet()).isEqualTo("Tide, The");
    }

    @Test
    void aDayNobodyCanReadIsOneLineAndThePageIsStillRead() throws Exception {
        write("a.txt", "a");
        write("pages.tsv", "file\tpublished\na.txt\tthe other day\n");
        Inputs found = find(folder.resolve("a.txt").toString());
        assertThat(found.inputs()).hasSize(1);
        assertThat(found.failures())
                .singleElement()
                .asString()
                .contains("pages.tsv line 2")
                .contains("the other day")
                .contains("YYYY-MM-DD");
    }

    @Test
    void whatTheUserSaysOnTheCommandLineWinsOverTheManifest() throws Exception {
        write("a.txt", "a");
        write("pages.tsv", "file\toutlet\na.txt\tThe Tide\n");
        Inputs found = Inputs.find(List.of(folder.resolve("a.txt").toString()), null, "The Quay", null);
        assertThat(found.inputs().getFirst().given().outlet()).isEqualTo("The Quay");
    }

    @Test
    void aFolderWithoutPagesIsALine() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(find(folder.resolve("empty").toString()).failures())
                .singleElement()
                .asString()
                .contains("holds no pages");
    }

    @Test
    void twoFilesOfOneNameKeepTheirPathsApart() throws Exception {
        write("a/index.html", "a");
        write("b/index.html", "b");
        Inputs found = find(
                folder.resolve("a/index.html").toString(),
                folder.resolve("b/index.html").toString());
        assertThat(found.inputs()).extracting(Input::name).doesNotHaveDuplicates();
    }

    @Test
    void aManifestWithoutAFileColumnSaysWhatToWrite() throws Exception {
        write("list.csv", "name,outlet\nx,y\n");
        assertThatThrownBy(() -> Inputs.find(List.of("-"), folder.resolve("list.csv"), null, null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no column \"file\"");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
