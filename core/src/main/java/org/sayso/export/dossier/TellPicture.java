package org.sayso.export.dossier;

import java.util.List;

/**
 * Who told whom, drawn: origins at the left, hands between, outlets at the right. Lengths in SVG user units.
 *
 * @param id unique in the dossier
 * @param describes the same in one sentence a source, for those who do not see it
 */
public record TellPicture(
        String id, int width, int height, String title, String describes, List<Dot> dots, List<Line> lines) {

    /**
     * Somebody in the picture.
     *
     * @param css "k-named", with "denies" where it denies
     * @param shape SVG path around 0,0
     * @param day beside the label; empty for none
     * @param full shown on hover
     * @param href id to go to; empty for none
     */
    public record Dot(int x, int y, String css, String shape, String label, String day, String full, String href) {

        public Dot {
            label = Shown.isolated(label);
        }
    }

    /**
     * A way the words went; {@code path} is SVG path data.
     *
     * @param from number of the dot that told, by the order they are drawn in; -1 where that is not known
     * @param to number of the dot that was told
     */
    public record Line(String path, String css, int from, int to) {

        /** A line that joins what it is drawn along, rather than leads from one to another. */
        Line(String path, String css) {
            this(path, css, -1, -1);
        }
    }

    public TellPicture {
        dots = List.copyOf(dots);
        lines = List.copyOf(lines);
    }

    /** The widest picture whose letters are still read when it is drawn as wide as a column of claims. */
    private static final int FITS = 860;
    /** The widest that is drawn smaller on a wide screen. */
    private static final int NEARLY_FITS = 1020;

    /** How it may be drawn smaller where there is a little less room; empty where it is scrolled. */
    String fits() {
        return width <= FITS ? " fits" : width <= NEARLY_FITS ? " nearly" : "";
    }

    /** Kinds differ by shape, not only by colour. */
    public static String shape(Kind kind) {
        return switch (kind) {
            case NAMED -> "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z";
            case UNNAMED -> "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0ZM-2 0A2 2 0 1 1 2 0A2 2 0 1 1-2 0Z";
            case GROUP -> "M-6 4.5L0-6L6 4.5Z";
            case OUTLET -> "M-5-5H5V5H-5Z";
            case DOCUMENT -> "M-4-6H2L5-3V6H-4Z";
            case NET_USER -> "M0-6L6 0L0 6L-6 0Z";
            case NOT_STATED -> "M-5-5L-3.5-6L0-2L3.5-6L5-5L1.5 0L5 5L3.5 6L0 2L-3.5 6L-5 5L-1.5 0Z";
        };
    }
}
