package org.sayso.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.sayso.attribution.Link;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.export.Labels;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;

/** How a statement looks on a terminal. */
final class Chains {

    private Chains() {}

    /** {@code The Tide ← Harbour News ← an official (unnamed)}: nearest the reader first, the origin last. */
    static String of(List<Link> chain) {
        return chain.stream().map(Chains::link).collect(Collectors.joining(" ← "));
    }

    private static String link(Link link) {
        String name = link.kind() == SourceClass.NOT_STATED ? "not stated" : Terminal.oneLine(link.name());
        String mark = switch (link.kind()) {
            case UNNAMED -> " (unnamed)";
            case NET_USER -> " (user)";
            case DOCUMENT -> " (document)";
            case NAMED, GROUP, OUTLET, NOT_STATED -> "";
        };
        return name + mark + (link.inferred() ? " (inferred)" : "");
    }

    /** {@code indirect, denies, 2031-06-14}. */
    static String manner(Statement statement) {
        return Labels.of(statement.manner())
                + ", "
                + Labels.of(statement.polarity())
                + (statement.saidOn() == null ? "" : ", " + statement.saidOn());
    }

    /** {@code 02-tide.txt:1164}: the page and the code point where the words begin. */
    static String place(Reading reading, int offset) {
        return Terminal.clean(reading.page().name()) + ":"
                + new CodePoints(reading.page().text()).outward(offset);
    }

    /** The statement's words, its pieces joined by " … ". */
    static String words(Reading reading, Statement statement) {
        return statement.content().stream()
                .map(span -> Terminal.oneLine(reading.page().quote(span)))
                .collect(Collectors.joining(" … "));
    }
}
