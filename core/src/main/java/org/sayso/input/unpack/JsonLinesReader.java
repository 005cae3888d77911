package org.sayso.input.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.sayso.input.Input;
import org.sayso.page.format.ArticleRecord;

/** Reads JSON Lines, an article a line. A line that is no JSON is lost and the rest is read. */
final class JsonLinesReader {

    private JsonLinesReader() {}

    static void read(Container container, InputStream in) throws IOException, InterruptedException {
        ByteLines lines = new ByteLines(in, Math.toIntExact(Input.MOST_BYTES));
        boolean first = true;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (new String(line, 0, Math.min(line.length, 100), StandardCharsets.ISO_8859_1).isBlank()
                    && new String(line, StandardCharsets.UTF_8).isBlank()) {
                continue;
            }
            if (first && lines.isLast() && !lines.isCut()) {
                container.whole(line);
                return;
            }
            String place = "line " + lines.number();
            ArticleRecord record = lines.isCut() ? null : ArticleRecord.parse(line);
            if (lines.isCut()) {
                container.lost(place, Input.tooLarge("more than %,d".formatted(Input.MOST_BYTES)));
            } else if (record == null) {
                container.lost(place, "is not a JSON object" + (lines.isLast() ? ": the file may not be whole" : ""));
            } else {
                if (first && !record.hasTextColumn()) {
                    throw new UnpackException(record.lacksText("is JSON Lines"));
                }
                container.member(record.key(place), line, record.given(container.given));
            }
            first = false;
        }
    }
}
