package org.sayso.input;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Given;
import org.sayso.time.Days;

/**
 * What the user says of pages, in a table beside them: TSV or CSV with a header; columns {@code file}, {@code url},
 * {@code outlet}, {@code published} in any order, others ignored, an empty cell = not given.
 */
public final class Manifest {

    /** Taken by itself where it stands beside the pages or one folder up. */
    public static final String NAME = "pages.tsv";

    private final Map<String, Given> byFile;
    private final List<String> problems;

    private Manifest(Map<String, Given> byFile, List<String> problems) {
        this.byFile = byFile;
        this.problems = List.copyOf(problems);
    }

    public static Manifest none() {
        return new Manifest(Map.of(), List.of());
    }

    /** Reads a manifest. A cell that cannot be read is left out and listed under {@link #problems}. */
    public static Manifest read(Path path) throws InputException {
        Map<String, Given> rows = new HashMap<>();
        List<String> problems = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(path);
                CSVParser table = format(path).parse(in)) {
            if (!table.getHeaderMap().containsKey("file")) {
                throw new InputException(
                        "%s: has no column \"file\" in its first line: name the columns file, url, outlet, published"
                                .formatted(path));
            }
            for (CSVRecord row : table) {
                String file = cell(row, "file");
                if (file != null) {
                    rows.put(file, given(path, row, problems));
                }
            }
        } catch (NoSuchFileException e) {
            throw new InputException("%s: no such manifest".formatted(path));
        } catch (MalformedInputException e) {
            throw new InputException("%s: is not UTF-8: save it as UTF-8 and read again".formatted(path));
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException("%s: cannot be read as a table: %s".formatted(path, e.getMessage()));
        }
        return new Manifest(rows, problems);
    }

    private static CSVFormat format(Path path) throws IOException {
        String header;
        try (var lines = Files.lines(path)) {
            header = lines.findFirst().orElse("");
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        CSVFormat.Builder format =
                header.indexOf('\t') >= 0 ? CSVFormat.TDF.builder().setQuote(null) : CSVFormat.DEFAULT.builder();
        return format.setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
    }

    private static Given given(Path path, CSVRecord row, List<String> problems) {
        String published = cell(row, "published");
        Days days = published == null ? null : Days.parse(published);
        if (published != null && days == null) {
            problems.add("%s line %d: cannot read the day \"%s\": write YYYY-MM-DD; read without it"
                    .formatted(path, row.getRecordNumber() + 1, published));
        }
        return new Given(cell(row, "url"), cell(row, "outlet"), days);
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        if (!row.isMapped(column) || !row.isSet(column)) {
            return null;
        }
        String value = row.get(column);
        return value.isBlank() ? null : value;
    }

    /** What it says of a file, looked up by the path it was found under, then by its bare name. */
    public Given given(String name) {
        Given exact = byFile.get(name.replace('\\', '/'));
        if (exact != null) {
            return exact;
        }
        Path bare = Path.of(name).getFileName();
        return byFile.getOrDefault(bare == null ? name : bare.toString(), Given.NOTHING);
    }

    /** One line for each cell that could not be read. */
    public List<String> problems() {
        return problems;
    }
}
