package org.sayso.casefile;

import java.util.List;
import java.util.Locale;
import org.sayso.attribution.Statement;
import org.sayso.text.Span;

/** The parts of a statement that are places of its page. */
enum StatementPart {
    CONTENT,
    SOURCE,
    CUE,
    BASIS,
    VENUE,
    AUDIENCE,
    RECORD;

    List<Span> of(Statement statement) {
        return switch (this) {
            case CONTENT -> statement.content();
            case SOURCE -> statement.source();
            case CUE -> statement.cue();
            case BASIS -> statement.basis();
            case VENUE -> statement.venue();
            case AUDIENCE -> statement.audience();
            case RECORD -> statement.record();
        };
    }

    /** What the table calls it. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StatementPart ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
