package org.sayso.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.export.Labels;
import org.sayso.export.dossier.Shown;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/**
 * A page to be put right.
 *
 * @param published the day as it is written in an address
 * @param rows corrections of it that hold
 * @param decided what was decided just now; null for nothing
 */
record EditView(
        String id,
        String file,
        String outlet,
        String published,
        String day,
        List<Line> lines,
        List<DecisionsView.Row> rows,
        @Nullable Content decided) {

    private static final int LETTERS = 170;

    /** A part of the page and whether it is taken for story; {@code c} is its place in code points. */
    record Line(String c, String kind, String words, boolean story) {}

    EditView {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    static List<Line> lines(Reading reading) {
        String text = reading.page().text();
        CodePoints points = new CodePoints(text);
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (Block block : reading.article().blocks()) {
            add(
                    lines,
                    text,
                    points,
                    Block.of(new Span(at, Math.max(at, block.span().start())), Block.Kind.BOILERPLATE));
            add(lines, text, points, block);
            at = Math.max(at, block.span().end());
        }
        add(lines, text, points, Block.of(new Span(at, text.length()), Block.Kind.BOILERPLATE));
        return lines;
    }

    private static void add(List<Line> lines, String text, CodePoints points, Block block) {
        Span span = block.span().trim(text);
        if (!span.isEmpty()) {
            Span place = points.outward(span);
            lines.add(new Line(
                    place.start() + "-" + place.end(),
                    block.kind() == Block.Kind.MAIN ? "" : Labels.of(block.kind()),
                    Shown.brief(span.of(text), LETTERS),
                    block.kind().isStory()));
        }
    }
}
