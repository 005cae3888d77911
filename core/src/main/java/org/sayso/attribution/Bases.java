package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Span;

/** How a source is said to know: "briefed on the gathering", "familiar with the talks". */
final class Bases {

    private static final List<String[]> OPENERS =
            Table.rows("basis.tsv").stream().map(row -> row[0].split(" ", -1)).toList();

    private Bases() {}

    static List<Span> of(Clause clause) {
        List<Span> found = new ArrayList<>();
        Words words = clause.sentence();
        for (int i = 0; i < words.size(); i++) {
            int behind = opener(words, i);
            if (behind < 0 || !clause.isFree(words.span(i, i + 1))) {
                continue;
            }
            int to = behind;
            while (to < words.size()
                    && words.isWord(to)
                    && !words.isAuxiliary(to)
                    && !cue(clause, words, to)
                    && to - i < 14
                    && clause.isFree(words.span(to, to + 1))) {
                to++;
            }
            if (to > behind) {
                found.add(words.span(i, to));
                i = to;
            }
        }
        return found;
    }

    private static boolean cue(Clause clause, Words words, int i) {
        return clause.attribution().cue().stream().anyMatch(c -> c.contains(words.start(i)));
    }

    private static int opener(Words words, int at) {
        for (String[] opener : OPENERS) {
            boolean fits = true;
            for (int i = 0; i < opener.length && fits; i++) {
                fits = words.at(at + i).equals(opener[i]);
            }
            if (fits) {
                return at + opener.length;
            }
        }
        return -1;
    }
}
