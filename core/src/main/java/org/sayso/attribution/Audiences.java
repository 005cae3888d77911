package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.text.Span;

/** To whom it was said: "the Echo" in "told the Echo", "in an interview with the Echo"; {@code audience.tsv}. */
final class Audiences {

    private static final Openers OPENERS = Openers.of("audience.tsv", 1);

    /** No noun phrase: what was told begins here. */
    private static final Set<String> NOBODY = Set.of(
            "that",
            "of",
            "how",
            "why",
            "what",
            "when",
            "where",
            "whether",
            "about",
            "it",
            "this",
            "as",
            "to",
            "him",
            "her",
            "them",
            "me",
            "us",
            "himself",
            "herself",
            "themselves",
            "there");

    private static final Set<String> PRONOUNS = Set.of("him", "her", "them", "me", "us");

    private Audiences() {}

    static List<Span> of(Clause clause) {
        List<Span> found = new ArrayList<>();
        if (clause.attribution().cue().isEmpty()) {
            return found;
        }
        Words words = clause.sentence();
        int cue = words.indexAt(clause.cue().start());
        int behindCue = words.indexAt(Math.max(0, clause.cue().end() - 1)) + 1;
        for (int i = 0; i < words.size(); i++) {
            Openers.Hit hit = OPENERS.at(words, i);
            boolean place = hit != null
                    && (hit.label().equals("cue") ? i >= cue && i < behindCue : clause.isFree(words.span(i, i + 1)));
            if (hit == null || !place) {
                continue;
            }
            int from = hit.behind();
            boolean pronoun = PRONOUNS.contains(words.at(from)) && !isOwner(words, from);
            if (NOBODY.contains(words.at(from)) && !pronoun && !isOwner(words, from)) {
                continue;
            }
            int to = pronoun ? from + 1 : end(clause, words, from);
            if (to > from && clause.isFree(words.span(from, from + 1))) {
                found.add(words.span(from, to));
                i = to - 1;
            }
        }
        return found;
    }

    /** Behind the noun phrase: before "yesterday", "only", and the subject of what was told ("told the judge the sale was off"). */
    private static int end(Clause clause, Words words, int from) {
        int limit = Venues.phraseEnd(clause, words, from);
        int to = from;
        while (to < limit) {
            boolean clauseBegins = to > from
                    && (words.isDeterminer(to) || words.isSubjectPronoun(to))
                    && !words.isPossessive(to)
                    && !words.isPreposition(to - 1)
                    && !words.at(to - 1).equals("and")
                    && !words.isDeterminer(to - 1);
            if (clauseBegins || (to > from && (words.isDayWord(to) || words.isAdverb(to)))) {
                break;
            }
            to++;
        }
        return to;
    }

    /** "told her colleagues": whose they are. */
    private static boolean isOwner(Words words, int at) {
        return words.at(at).equals("her")
                && words.isWord(at + 1)
                && !words.isSubordinator(at + 1)
                && !words.isAuxiliary(at + 1)
                && !words.isPreposition(at + 1)
                && !words.isSubjectPronoun(at + 1)
                && !words.isDeterminer(at + 1);
    }
}
