package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.time.Meaning.Found;

/** Every time expression of one sentence: at each piece the longest that any of the grammars reads there, the
 * first of them where two are as long. */
final class SentenceGrammar {

    private SentenceGrammar() {}

    static List<Found> find(Pieces pieces) {
        List<Found> found = new ArrayList<>();
        DayGrammar days = new DayGrammar(pieces);
        MonthGrammar months = new MonthGrammar(pieces);
        YearGrammar years = new YearGrammar(pieces);
        DistanceGrammar distances = new DistanceGrammar(pieces);
        TurnGrammar turns = new TurnGrammar(pieces);
        FrequencyGrammar frequencies = new FrequencyGrammar(pieces);
        LengthGrammar lengths = new LengthGrammar(pieces);
        int i = 0;
        while (i < pieces.size()) {
            Piece piece = pieces.at(i);
            Found longest = null;
            if (DayGrammar.canStart(piece) || SpokenClock.canStart(piece)) {
                longest = longer(longest, days.at(i));
            }
            if (MonthGrammar.canStart(piece)) {
                longest = longer(longest, months.at(i));
            }
            if (YearGrammar.canStart(piece)) {
                longest = longer(longest, years.at(i));
            }
            if (DistanceGrammar.canStart(piece)) {
                longest = longer(longest, distances.at(i));
            }
            if (TurnGrammar.canStart(piece)) {
                longest = longer(longest, turns.at(i));
            }
            if (FrequencyGrammar.canStart(piece)) {
                longest = longer(longest, frequencies.at(i));
            }
            if (LengthGrammar.canStart(piece)) {
                longest = longer(longest, lengths.at(i));
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
