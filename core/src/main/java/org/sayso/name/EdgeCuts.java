package org.sayso.name;

import java.util.List;
import java.util.Set;

/** Where a row of words that the tagger took for one name holds less, or other, than one name. */
final class EdgeCuts {

    private static final Set<String> STORMS = Set.of("hurricane", "typhoon", "cyclone", "storm");

    /** Verbs that stand between two names and in none. */
    private static final Set<String> VERBS = Set.of(
            "says", "said", "is", "are", "was", "were", "has", "had", "have", "will", "told", "tells", "calls",
            "called", "met", "wants", "accused", "accuses");

    private EdgeCuts() {}

    /** "Hurricane Mona" is nobody. */
    static boolean isStorm(List<Word> row, int first) {
        return (STORMS.contains(row.get(first).folded()) && first + 1 < row.size())
                || (first > 0
                        && row.get(first - 1).isCapital()
                        && STORMS.contains(row.get(first - 1).folded()));
    }

    /** "the Vice President", "the Pope": an office whose holder is not named; but the "General Staff" is a body. */
    static boolean isOffice(List<Word> row, int first, int last, Kinds kinds) {
        int from = row.get(first).folded().equals("the") ? first + 1 : first;
        if (from > last || kinds.is(row.get(last).folded(), Kinds.ORG)) {
            return false;
        }
        for (int i = from; i <= last; i++) {
            if (!kinds.is(row.get(i).folded(), Kinds.TITLE)) {
                return false;
            }
        }
        return from < last || (from > 0 && row.get(from - 1).folded().equals("the"));
    }

    /** "Sea Law Centre says Harbour Boys": where the verb between two names stands; -1 where none does. */
    static int verb(List<Word> row, int first, int last) {
        for (int i = first + 1; i < last; i++) {
            Word word = row.get(i);
            if (word.shape() == Word.Shape.LOWER
                    && VERBS.contains(word.folded())
                    && row.get(i - 1).isCapital()
                    && row.get(i + 1).isCapital()) {
                return i;
            }
        }
        return -1;
    }

    /** "Port Tarn Mayor Mona Vesper Lund": who holds the office stands behind it; {@code first} where no office stands within. */
    static int behindOffice(List<Word> row, int first, int last, Kinds kinds) {
        for (int i = first + 1; i < last - 1; i++) {
            boolean office = (kinds.is(row.get(i).folded(), Kinds.TITLE)
                            || row.get(i).folded().equals("official"))
                    && !kinds.is(row.get(i).folded(), Kinds.GIVEN)
                    && !row.get(i + 1).text().equals(".");
            if (office
                    && !kinds.is(row.get(first).folded(), Kinds.GIVEN)
                    && row.get(i + 1).isCapital()) {
                return i + 1;
            }
        }
        return first;
    }

    /** "Harbour Department official Mona Lund", which the tagger took for one body: where who she is begins; {@code first} elsewhere. */
    static int behindSmallOffice(List<Word> row, int first, int last, Kinds kinds) {
        int office = last - 2;
        boolean small = office > first
                && row.get(office).shape() == Word.Shape.LOWER
                && (kinds.is(row.get(office).folded(), Kinds.TITLE)
                        || row.get(office).folded().equals("official"));
        return small && row.get(last - 1).isCapital() && row.get(last).isCapital() ? last - 1 : first;
    }

    /**
     * "Secretary of | Harbour Security Mona Lund": behind an office and what it is for stands who holds it, if the page goes on
     * to call her Lund; {@code first} elsewhere.
     */
    static int holder(List<Word> row, int first, int last, Kinds kinds, PageWords words) {
        boolean office = first > 1
                && last - first > 2
                && row.get(first - 1).folded().equals("of")
                && kinds.is(row.get(first - 2).folded(), Kinds.TITLE);
        return office
                        && kinds.of(row.get(last).folded()) == 0
                        && kinds.of(row.get(last - 1).folded()) == 0
                        && words.insideUses(row.get(last).folded()) > 1
                ? last - 1
                : first;
    }

    /** "the far-right Proud Boys": a band's bare word with the capital before it; {@code first} where none stands there. */
    static int withItsEpithet(List<Word> row, int first, int last, Set<String> bands) {
        boolean bare = first == last
                && row.get(first).isCapital()
                && bands.contains(row.get(first).folded());
        return bare && first > 0 && row.get(first - 1).shape() == Word.Shape.CAPITAL ? first - 1 : first;
    }
}
