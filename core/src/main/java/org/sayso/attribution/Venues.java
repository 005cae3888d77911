package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.text.Span;

/** Where or to whom it was said: "told the Echo", "in a tweet", "at a forum". */
final class Venues {

    private static final Set<String> TELLING = Set.of("told", "tell", "tells", "telling", "informed", "assured");
    /** What ends no phrase: a learnt cue may be "told the Echo about". */
    private static final Set<String> TRAILING =
            Set.of("on", "last", "-", "about", "of", "in", "at", "by", "for", "from", "during");

    /** What is told, and no one to whom: "tells a story about". */
    private static final Set<String> TOLD =
            Set.of("story", "stories", "tale", "tales", "truth", "lie", "lies", "joke", "jokes", "difference", "time");

    private static final Set<String> MONTHS = Set.of(
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "january",
            "february",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final Openers PLACES = Openers.of("venue.tsv", 1);

    private Venues() {}

    static List<Span> of(Clause clause) {
        List<Span> found = new ArrayList<>();
        if (clause.attribution().cue().isEmpty()) {
            return found;
        }
        Words words = clause.sentence();
        int cue = words.indexAt(clause.cue().start());
        int behind = words.indexAt(Math.max(0, clause.cue().end() - 1)) + 1;
        for (int i = cue; i < behind && i < words.size(); i++) {
            if (TELLING.contains(words.at(i))) {
                int to = phraseEnd(clause, words, i + 1);
                if (to > i + 1
                        && !TOLD.contains(words.at(to - 1))
                        && !Set.of("that", "him", "her", "them", "me", "us").contains(words.at(i + 1))) {
                    found.add(words.span(i, to));
                }
            }
        }
        for (int i = 0; i < words.size(); i++) {
            int from = i;
            boolean taken = found.stream().anyMatch(span -> span.contains(words.start(from)));
            Openers.Hit hit = PLACES.at(words, i);
            boolean place = hit != null && !hit.label().equals("never");
            if (taken || !place || !clause.isFree(words.span(i, i + 1)) || inSource(clause, words.start(i))) {
                continue;
            }
            int to = phraseEnd(clause, words, i + 1);
            if (to > i + 1) {
                found.add(words.span(i, to));
                i = to - 1;
            }
        }
        found.sort(null);
        return found;
    }

    /** "USA Today": a day in a name. */
    private static boolean isNamed(Clause clause, Words words, int at) {
        return clause.page().mentionsIn(words.span(at, at + 1)).stream()
                .anyMatch(mention -> mention.span().start() < words.start(at));
    }

    /** "told the Echo on Nov. 18", "in October". */
    private static boolean isMonth(Words words, int at) {
        return MONTHS.contains(words.at(at).replace(".", "")) && words.isPreposition(at - 1);
    }

    private static boolean inSource(Clause clause, int offset) {
        return clause.attribution().source().stream().anyMatch(s -> s.contains(offset));
    }

    /** Behind the last word of the noun phrase that begins at {@code from}, within what is not said. */
    static int phraseEnd(Clause clause, Words words, int from) {
        int to = from;
        while (to < words.size() && to - from < 14) {
            boolean word = words.isWord(to) || words.at(to).equals("-");
            if (!word
                    || words.at(to).equals("that")
                    || words.isAuxiliary(to)
                    || ((words.isDayWord(to) || isMonth(words, to))
                            && words.isCapital(to)
                            && !isNamed(clause, words, to))
                    || !clause.isFree(words.span(to, to + 1))
                    || (to > from && words.isSubordinator(to))) {
                break;
            }
            to++;
        }
        while (to > from && TRAILING.contains(words.at(to - 1))) {
            to--;
        }
        return to;
    }
}
