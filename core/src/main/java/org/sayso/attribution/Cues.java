package org.sayso.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sayso.text.Table;

/**
 * Words of saying: what each does with its content (a table by hand), and how often it was a cue among all its uses, by
 * what stands before and after it (figures learnt from PolNeAR's training articles, Newell et al. 2018).
 *
 * <p>How sure a use is a cue is the share of its cell, drawn towards the share of its column, and that towards the word's
 * own share, each with the weight of {@value #WEIGHT} uses.
 */
final class Cues {

    /** Immutable, shared by all who read. */
    static final Cues ALL = new Cues();

    private static final double WEIGHT = 3;
    private static final double UNCOUNTED = 0.55;

    /** What stands before the word. */
    enum Before {
        SUBJECT('N'),
        BE('B'),
        TO('I'),
        DETERMINER('D'),
        COMMA('C');

        final char letter;

        Before(char letter) {
            this.letter = letter;
        }
    }

    /** What stands after it. */
    enum After {
        THAT('T'),
        QUOTE('Q'),
        TO('I'),
        PREPOSITION('P'),
        COMMA('C'),
        END('E'),
        WORD('W');

        final char letter;

        After(char letter) {
            this.letter = letter;
        }
    }

    private record Counts(int cue, int all, Map<String, int[]> cells) {}

    private final Map<String, CueKind> kinds = new HashMap<>();
    private final Map<String, Counts> counts = new HashMap<>();

    private Cues() {
        for (String[] row : Table.rows(Cues.class, "cue-kinds.tsv")) {
            for (String form : row[1].split(" ", -1)) {
                kinds.put(form, CueKind.valueOf(row[0]));
            }
        }
        for (String[] row : Table.rows(Cues.class, "cue-counts.tsv")) {
            Map<String, int[]> cells = new HashMap<>();
            for (String cell : row[3].split(" ", -1)) {
                int slash = cell.indexOf('/');
                if (slash > 0) {
                    cells.put(cell.substring(0, 2), new int[] {
                        Integer.parseInt(cell.substring(2, slash)), Integer.parseInt(cell.substring(slash + 1))
                    });
                }
            }
            counts.put(row[0], new Counts(Integer.parseInt(row[1]), Integer.parseInt(row[2]), cells));
        }
    }

    boolean isKnown(String form) {
        return kinds.containsKey(form) || counts.containsKey(form);
    }

    /** A word of saying in the narrow sense, listed by hand. */
    boolean isListed(String form) {
        return kinds.containsKey(form);
    }

    /** Listed by hand, or a cue in half of its uses. */
    boolean isMostlyCue(String form) {
        Counts learnt = counts.get(form);
        return isListed(form) || (learnt != null && learnt.cue() * 2 >= learnt.all());
    }

    CueKind kind(String form) {
        return kinds.getOrDefault(form.toLowerCase(Locale.ROOT), CueKind.ASSERT);
    }

    /** 0 to 1: the share of such uses that are cues. */
    double chance(String form, Before before, After after) {
        Counts learnt = counts.get(form);
        if (learnt == null) {
            return kinds.containsKey(form) ? UNCOUNTED : 0;
        }
        double own = (learnt.cue() + 0.5) / (learnt.all() + 1.0);
        int cue = 0;
        int all = 0;
        for (Before b : Before.values()) {
            int[] cell = learnt.cells().get("" + b.letter + after.letter);
            if (cell != null) {
                cue += cell[0];
                all += cell[1];
            }
        }
        double column = (cue + WEIGHT * own) / (all + WEIGHT);
        int[] cell = learnt.cells().get("" + before.letter + after.letter);
        return cell == null ? column : (cell[0] + WEIGHT * column) / (cell[1] + WEIGHT);
    }
}
