package org.sayso.export.dossier;

import java.util.List;

/**
 * Who told whom, drawn: origins at the left, hands between, outlets at the right. Lengths in SVG user units.
 *
 * @param id unique in the dossier
 * @param describes the same in one sentence a source, for those who do not see it
 */
public record TellPicture(String id, int width, int height, String title, String describes, List<Dot> dots, List<Line> lines) {

    /**
     * @param css "k-named", with "denies" where it denies
     * @param shape SVG path around 0,0
     * @param day beside the label; empty for none
     * @param full shown on hover
     * @param href id to go to; empty for none
     */
    public record Dot(int x, int y, String css, String shape, String label, String day, String full, String href) {}

    /** @param path SVG path data */
    public record Line(String path, String css) {}

    TellPicture {
        dots = List.copyOf(dots);
        lines = List.copyOf(lines);
    }
}
