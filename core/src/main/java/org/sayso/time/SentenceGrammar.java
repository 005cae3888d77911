package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;

/** Every time expression of one sentence: at each piece the longest that any of the grammars reads there. */
final class SentenceGrammar {

    private SentenceGrammar() {}

    static List<Found> find(Pieces pieces) {
        List<Found> found = new ArrayList<>();
        DayGrammar days = new DayGrammar(pieces);
        YearGrammar years = new YearGrammar(pieces);
        UnitGrammar units = new UnitGrammar(pieces);
        int i = 0;
        while (i < pieces.size()) {
            Piece piece = pieces.at(i);
            Found longest = null;
            if (DayGrammar.canStart(piece)) {
                longest = longer(longest, days.at(i));
            }
            if (YearGrammar.canStart(piece)) {
                longest = longer(longest, years.at(i));
            }
            if (UnitGrammar.canStart(piece)) {
                longest = longer(longest, units.at(i));
            }
            if (longest == null) {
                i++;
            } else {
                found.add(longest);
                i = longest.end();
            }
        }
        return found;
    }

    private static @Nullable Found longer(@Nullable Found a, @Nullable Found b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.end() > a.end() ? b : a;
    }
}
