package org.sayso.input.unpack;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.sayso.input.Input;
import org.sayso.page.format.ArticleRecord;
import org.sayso.page.format.Decoder;

/**
 * Reads a table of articles, a row each: CSV with commas, semicolons or tabs, its first line naming the columns. The bytes
 * of such a page are its row as a JSON object, which says of itself what the row said with the header.
 */
final class TableReader {

    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

    private TableReader() {}

    /** The columns a first line names, parted by whatever parts it most often. */
    static List<String> columns(String header) {
        try (CSVParser parsed = format(delimiter(header)).parse(new java.io.StringReader(bare(header)))) {
            for (CSVRecord first : parsed) {
                return first.toList();
            }
        } catch (IOException | UncheckedIOException | IllegalStateException noTable) {
            return List.of();
        }
        return List.of();
    }

    private static String bare(String header) {
        return header.startsWith("\uFEFF") ? header.substring(1) : header;
    }

    /** The line of a table's first characters that names the columns. */
    static String header(String start) {
        int from = start.startsWith("\uFEFFsep=") || start.startsWith("sep=") ? lineEnd(start, 0) : 0;
        while (from < start.length() && (start.charAt(from) == '\n' || start.charAt(from) == '\r')) {
            from++;
        }
        return start.substring(from, lineEnd(start, from));
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** "sep=;" before the columns' names, by which a spreadsheet is told what parts them. */
    private static boolean isDelimiterLine(CSVRecord row) {
        return bare(row.get(0)).startsWith("sep=");
    }

    private static char delimiter(String header) {
        char best = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long count = header.chars().filter(c -> c == delimiter).count();
            if (count > most) {
                best = delimiter;
                most = count;
            }
        }
        return best;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
    }

    static void read(Container container, InputStream in) throws IOException, InterruptedException {
        in.mark(Packing.HEAD);
        byte[] head = in.readNBytes(Packing.HEAD);
        in.reset();
        Charset charset = Decoder.ofTable(head);
        Limited reader = new Limited(new InputStreamReader(in, charset));
        try (CSVParser rows =
                format(delimiter(header(new String(head, charset)))).parse(reader)) {
            List<String> columns = List.of();
            boolean first = true;
            for (CSVRecord row : rows) {
                reader.nextRow();
                boolean told = first && isDelimiterLine(row);
                first = false;
                if (told) {
                    continue;
                }
                if (columns.isEmpty()) {
                    columns = new ArrayList<>(row.toList());
                    columns.set(0, bare(columns.getFirst()));
                    continue;
                }
                row(container, columns, row);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new UnpackException("is a broken table: " + e.getMessage());
        }
    }

    private static void row(Container container, List<String> columns, CSVRecord row) throws InterruptedException {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            cells.putIfAbsent(columns.get(i), row.get(i));
        }
        byte[] bytes = ArticleRecord.bytes(cells);
        String place = "row " + row.getRecordNumber();
        ArticleRecord record = ArticleRecord.parse(bytes);
        if (record == null || bytes.length > Input.MOST_BYTES) {
            container.lost(place, Input.tooLarge("%,d".formatted(bytes.length)));
        } else {
            container.member(record.key(place), bytes, record.given(container.given));
        }
    }

    /** Keeps a quotation mark that is never closed from taking the whole file for one cell. */
    private static final class Limited extends FilterReader {

        private long sinceRow;

        Limited(Reader in) {
            super(in);
        }

        void nextRow() {
            sinceRow = 0;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            sinceRow += Math.max(0, got);
            if (sinceRow > Input.MOST_BYTES) {
                throw new UnpackException("has a row of more than %,d characters: a quotation mark may not be closed"
                        .formatted(Input.MOST_BYTES));
            }
            return got;
        }
    }
}
