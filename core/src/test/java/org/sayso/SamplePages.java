package org.sayso;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sayso.input.Input;
import org.sayso.input.InputException;
import org.sayso.input.Inputs;
import org.sayso.page.PageException;
import org.sayso.page.PageReader;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;

/** The sample affair, as tests use it. */
public final class SamplePages {

    /** The repository's {@code samples}. */
    public static final Path FOLDER = Path.of("..", "samples");

    private static final Reader READER = new Reader();

    private SamplePages() {}

    public static List<Input> inputs() throws InputException {
        return Inputs.find(List.of(FOLDER.resolve("pages").toString()), null, null, null)
                .inputs();
    }

    /** Every page read, in the order of their names. */
    public static List<Reading> readings() throws InputException, PageException {
        List<Reading> readings = new ArrayList<>();
        for (Input input : inputs()) {
            readings.add(READER.read(new PageReader().read(input.load())));
        }
        return readings;
    }

    /** Copies the pages to where a test may change them. */
    public static void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(FOLDER.resolve("pages"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Files.copy(FOLDER.resolve("pages.tsv"), folder.resolve("pages.tsv"));
    }
}
