package org.sayso.web;

import java.util.List;

/**
 * What stands around a view.
 *
 * @param caseName empty where the case is not shown
 * @param here which of the ways leads here: "claims"
 * @param json address of the same as JSON; empty for none
 * @param csv address of the same as a table; empty for none
 * @param stamp changes with the program, so that browsers fetch its styles anew
 */
record Frame(String title, String caseName, String here, String json, String csv, String stamp) {

    /** Around what tells somebody who may not see the case that they may not: it does not even name it. */
    static Frame closed(String stamp) {
        return new Frame("Not to be had", "", "", "", "", stamp);
    }

    boolean isOpen() {
        return !caseName.isEmpty();
    }

    /** Whether it has a picture that moves, with a script of its name. */
    boolean isMoving() {
        return here.equals("network") || here.equals("timeline");
    }

    /** The same where the view has no data to be taken away. */
    Frame withoutData() {
        return new Frame(title, caseName, here, "", "", stamp);
    }

    /** A view in the head of every page. */
    record Way(String href, String label, boolean here) {}

    private static final List<String[]> WAYS = List.of(
            new String[] {"/", "Pages", "pages"},
            new String[] {"/ask", "Ask", "ask"},
            new String[] {"/claims", "Claims", "claims"},
            new String[] {"/statements", "Statements", "statements"},
            new String[] {"/names", "Names", "names"},
            new String[] {"/timeline", "Timeline", "timeline"},
            new String[] {"/network", "Who cites whom", "network"},
            new String[] {"/search", "Search", "search"},
            new String[] {"/matrix", "Hypotheses", "matrix"},
            new String[] {"/decisions", "Decisions", "decisions"},
            new String[] {"/take", "Take away", "take"});

    List<Way> ways() {
        return WAYS.stream()
                .map(way -> new Way(way[0], way[1], way[2].equals(here)))
                .toList();
    }
}
