package org.sayso.export.dossier;

import java.util.List;
import org.sayso.time.Days;

/** The timeline as a picture and as a table. Lengths in SVG user units. */
public record TimelineView(
        List<Row> rows, int width, int height, List<Lane> lanes, List<Tick> ticks, List<Item> items) {

    /**
     * A line of the table.
     *
     * @param by whose words they are; empty where they are the page's own
     * @param also the same event in other words
     * @param otherwise the same event of another day
     */
    public record Row(
            String days,
            boolean vague,
            String kind,
            Quote quote,
            String marker,
            String by,
            List<Quote> also,
            List<Disputed> otherwise) {

        public Row {
            also = List.copyOf(also);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** The same event, as a page tells it that gives it another day. */
    public record Disputed(String days, Quote quote) {}

    /** A band of the picture. */
    public record Lane(String label, int y, int height) {}

    /** A day on the axis. */
    public record Tick(int x, String day, String year) {}

    /**
     * An entry to be drawn elsewhere, at its days.
     *
     * @param kind "event", "statement", "publication"
     * @param when its days as a reader sees them
     * @param others who else tells it, and who tells it of another day: "; also A; but 3 May in B"
     * @param pages how many carry it
     * @param otherwise what days others give it
     */
    public record Sign(
            Days days,
            String kind,
            String href,
            String when,
            String from,
            String words,
            String others,
            int pages,
            List<Days> otherwise) {

        public Sign {
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * An entry drawn.
     *
     * @param path SVG path data in place
     * @param css "event", "statement", "publication", with "vague" for a bar
     * @param label drawn; empty for none
     */
    public record Item(String path, String css, String title, String href, String label, int labelX, int labelY) {}

    public TimelineView {
        rows = List.copyOf(rows);
        lanes = List.copyOf(lanes);
        ticks = List.copyOf(ticks);
        items = List.copyOf(items);
    }
}
