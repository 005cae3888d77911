package org.sayso.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sayso.claim.Place;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.story.TimelineEntry;
import org.sayso.text.CodePoints;

/** A timeline as a table: a line an entry, words verbatim, places in code points of the page's text. */
public final class TimelineCsv {

    private static final String[] HEADER = {
        "from",
        "to",
        "date",
        "kind",
        "text",
        "file",
        "outlet",
        "start",
        "end",
        "page",
        "statement",
        "also_in",
        "otherwise"
    };

    private final Story story;
    private final Map<String, CodePoints> points = new HashMap<>();

    public TimelineCsv(Story story) {
        this.story = story;
    }

    public void write(List<TimelineEntry> entries, Appendable out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADER).get();
        try (CSVPrinter csv = new CSVPrinter(out, format)) {
            for (TimelineEntry entry : entries) {
                Reading reading = reading(entry.pageId());
                CodePoints at = points.computeIfAbsent(
                        entry.pageId(), id -> new CodePoints(reading.page().text()));
                csv.printRecord(Cell.row(
                        entry.days().first(),
                        entry.days().last(),
                        entry.days(),
                        entry.kind().label(),
                        story.quote(entry.place()),
                        reading.page().name(),
                        reading.article().outlet() == null
                                ? null
                                : reading.article().outlet().value(),
                        at.outward(entry.span().start()),
                        at.outward(entry.span().end()),
                        entry.pageId(),
                        entry.statement(),
                        entry.also().stream()
                                .map(Place::pageId)
                                .distinct()
                                .map(id -> reading(id).page().name())
                                .collect(Collectors.joining("; ")),
                        entry.otherwise().stream()
                                .map(dated -> dated.days() + " "
                                        + reading(dated.place().pageId()).page().name())
                                .collect(Collectors.joining("; "))));
            }
        }
    }

    private Reading reading(String page) {
        Reading reading = story.reading(page);
        if (reading == null) {
            throw new IllegalArgumentException("The story has no page %s".formatted(page));
        }
        return reading;
    }
}
