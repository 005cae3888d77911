package org.sayso.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sayso.attribution.Link;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/** Statements as a table: a line each, words verbatim, its place in code points of the page's text. */
public final class StatementsCsv implements AutoCloseable {

    private static final String[] HEADER = {
        "file",
        "outlet",
        "content",
        "source",
        "cue",
        "chain",
        "hands",
        "origin",
        "class",
        "manner",
        "polarity",
        "said_on",
        "basis",
        "venue",
        "audience",
        "record",
        "confidence",
        "start",
        "end",
        "page",
        "statement"
    };

    private final CSVPrinter csv;
    private final Map<String, CodePoints> points = new HashMap<>();

    public StatementsCsv(Appendable out) throws IOException {
        csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(HEADER).get());
    }

    public void write(Reading reading, Statement statement) throws IOException {
        CodePoints at = points.computeIfAbsent(
                reading.page().id(), id -> new CodePoints(reading.page().text()));
        csv.printRecord(Cell.row(
                reading.page().name(),
                reading.article().outlet() == null
                        ? null
                        : reading.article().outlet().value(),
                words(reading, statement.content()),
                words(reading, statement.source()),
                words(reading, statement.cue()),
                statement.chain().stream().map(StatementsCsv::name).collect(Collectors.joining(" ← ")),
                statement.hands(),
                name(statement.origin()),
                Labels.of(statement.origin().kind()),
                Labels.of(statement.manner()),
                Labels.of(statement.polarity()),
                statement.saidOn(),
                words(reading, statement.basis()),
                words(reading, statement.venue()),
                words(reading, statement.audience()),
                words(reading, statement.record()),
                statement.confidence(),
                at.outward(statement.extent().start()),
                at.outward(statement.extent().end()),
                reading.page().id(),
                statement.id()));
    }

    private static String name(Link link) {
        return link.kind() == SourceClass.NOT_STATED ? "not stated" : link.name();
    }

    private static String words(Reading reading, List<Span> places) {
        return places.stream().map(reading.page()::quote).collect(Collectors.joining(" … "));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
