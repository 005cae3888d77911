package org.sayso.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.sayso.attribution.Statement;
import org.sayso.text.Span;

/** A page's statements by place, so that a sentence's are found without looking at all of them. */
public final class StatementIndex {

    private record Piece(Span span, int statement) {}

    private static final int CELL = 256;

    private final List<Statement> statements;
    private final TreeMap<Integer, List<Piece>> cells = new TreeMap<>();

    public StatementIndex(List<Statement> statements) {
        this.statements = statements;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            for (List<Span> part : List.of(statement.content(), statement.source(), statement.cue())) {
                for (Span span : part) {
                    for (int cell = span.start() / CELL; cell <= span.end() / CELL; cell++) {
                        cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(new Piece(span, i));
                    }
                }
            }
        }
    }

    /** The statements of which content, source or cue lies in a span at least in part, in the order of the page. */
    public List<Statement> in(Span span) {
        return cells.subMap(span.start() / CELL, true, span.end() / CELL, true).values().stream()
                .flatMap(List::stream)
                .filter(piece -> piece.span().overlaps(span))
                .map(Piece::statement)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(statements::get)
                .toList();
    }
}
