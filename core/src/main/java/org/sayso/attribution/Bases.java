package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Span;

/** How a source is said to know: "briefed on the gathering", "familiar with the talks". */
final class Bases {

    private static final Openers OPENERS = Openers.of("basis.tsv", 0);

    private Bases() {}

    static List<Span> of(Clause clause) {
        List<Span> found = new ArrayList<>();
        Words words = clause.sentence();
        for (int i = 0; i < words.size(); i++) {
            Openers.Hit hit = OPENERS.at(words, i);
            if (hit == null || !clause.isFree(words.span(i, i + 1))) {
                continue;
            }
            int behind = hit.behind();
            int to = behind;
            while (to < words.size()
                    && words.isWord(to)
                    && !words.isAuxiliary(to)
                    && !cue(clause, words, to)
                    && !words.isSubordinator(to)
                    && to - i < 14
                    && clause.isFree(words.span(to, to + 1))) {
                to++;
            }
            if (to > behind && !words.isPossessive(to - 1)) {
                found.add(words.span(i, to));
                i = to;
            }
        }
        return found;
    }

    private static boolean cue(Clause clause, Words words, int i) {
        return clause.attribution().cue().stream().anyMatch(c -> c.contains(words.start(i)));
    }
}
