package org.sayso.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.export.Labels;
import org.sayso.export.dossier.Direction;
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
        Slice<Line> lines,
        List<DecisionsView.Row> rows,
        @Nullable Content decided) {

    private static final int LETTERS = 170;
    private static final int AT_ONCE = 200;

    /** A part of the page and whether it is taken for story; {@code c} is its place in code points. */
    record Line(String c, String kind, String words, boolean story) {

        /** Which way its words run, as {@code dir} has it; null where nothing is to be said. */
        @Nullable
        String direction() {
            return Direction.of(words);
        }
    }

    EditView {
        rows = List.copyOf(rows);
    }

    /** Every part of a page with words in it: what no block of it holds is left aside. */
    static List<Block> blocks(Reading reading) {
        String text = reading.page().text();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (Block block : reading.article().blocks()) {
            add(blocks, text, aside(at, block.span().start()));
            add(blocks, text, block);
            at = Math.max(at, block.span().end());
        }
        add(blocks, text, aside(at, text.length()));
        return blocks;
    }

    private static Block aside(int start, int end) {
        return Block.of(new Span(start, Math.max(start, end)), Block.Kind.BOILERPLATE);
    }

    private static void add(List<Block> blocks, String text, Block block) {
        Span span = block.span().trim(text);
        if (!span.isEmpty()) {
            blocks.add(Block.of(span, block.kind()));
        }
    }

    /** The lines that an address asks for. */
    static Slice<Line> lines(Reading reading, Wish wish) {
        CodePoints points = new CodePoints(reading.page().text());
        Slice<Block> slice = Slice.of(blocks(reading), wish, AT_ONCE);
        List<Line> lines = new ArrayList<>();
        for (Block block : slice.items()) {
            Span place = points.outward(block.span());
            lines.add(new Line(
                    place.start() + "-" + place.end(),
                    block.kind() == Block.Kind.MAIN ? "" : Labels.of(block.kind()),
                    Shown.brief(reading.page().quote(block.span()), LETTERS),
                    block.kind().isStory()));
        }
        return new Slice<>(lines, slice.total(), slice.offset(), slice.limit());
    }
}
