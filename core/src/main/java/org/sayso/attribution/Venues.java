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

    private static final Set<String> WHEN = Set.of("yesterday", "today", "tonight", "earlier", "later");

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

    /** Words of a programme's name, with its marks. */
    private static final int TITLE_WORDS = 8;

    private static final Openers PLACES = Openers.of("venue.tsv", 1);

    private Venues() {}

    /** @param said what others say in the sentence: where something is in their words is no place of this saying */
    static List<Span> of(Clause clause, List<Span> said) {
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
            if (taken
                    || !isPlace(clause, words, i)
                    || !clause.isFree(words.span(i, i + 1))
                    || inSource(clause, words.start(i))
                    || isSaidElsewhere(clause, said, words.start(i))) {
                continue;
            }
            int to = phraseEnd(clause, words, i + 1);
            // "before the house voted" is when
            boolean when = words.at(i).equals("before") && (words.isFinite(to) || words.isAuxiliary(to));
            if (to > i + 1 && !when) {
                found.add(words.span(i, to));
                i = to - 1;
            }
        }
        found.sort(null);
        return found;
    }

    private static boolean isPlace(Clause clause, Words words, int i) {
        Openers.Hit hit = PLACES.at(words, i);
        if (hit != null) {
            return !hit.label().equals("never");
        }
        return (Occasions.opens(words, i) && Occasions.isPlaceOfWords(words, i + 1)) || isOnAir(clause, words, i);
    }

    /** "said on Tern Radio". */
    private static boolean isOnAir(Clause clause, Words words, int i) {
        int name = words.isDeterminer(i + 1) ? i + 2 : i + 1;
        PageView page = clause.page();
        if (!words.at(i).equals("on") || name >= words.size()) {
            return false;
        }
        int mention = page.firstMentionAt(words.start(name));
        return mention < page.mentions().size()
                && page.mentions().get(mention).span().start() == words.start(name)
                && page.isOutlet(page.mentions().get(mention));
    }

    private static boolean isSaidElsewhere(Clause clause, List<Span> said, int offset) {
        return said.stream()
                .anyMatch(content -> content.contains(offset)
                        && !content.contains(clause.cue())
                        && !clause.attribution().content().contains(content));
    }

    /** "USA Today": a day in a name. */
    private static boolean isNamed(Clause clause, Words words, int at) {
        PageView page = clause.page();
        int before = page.firstMentionAt(words.start(at)) - 1;
        return before >= 0 && page.mentions().get(before).span().contains(words.start(at));
    }

    /** "told reporters and editors": one more noun, and the phrase ends. */
    private static boolean joins(Clause clause, Words words, int and) {
        int behind = and + 2;
        boolean ends = behind >= words.size()
                || !words.isWord(behind)
                || words.isPreposition(behind)
                || words.isSubordinator(behind)
                || !clause.isFree(words.span(behind, behind + 1));
        return words.at(and).equals("and")
                && words.isWord(and + 1)
                && words.at(and + 1).endsWith("s")
                && words.at(and - 1).endsWith("s")
                && ends;
    }

    /** "told the Echo on Nov. 18", "in October". */
    private static boolean isMonth(Words words, int at) {
        return MONTHS.contains(words.at(at).replace(".", "")) && words.isPreposition(at - 1);
    }

    /** "on Monday", but not "in his Monday column". */
    private static boolean isDay(Words words, int at) {
        boolean ofThing = words.isDayWord(at)
                && words.isDeterminer(at - 1)
                && words.isWord(at + 1)
                && !words.isPreposition(at + 1);
        return words.isCapital(at) && !ofThing && (words.isDayWord(at) || isMonth(words, at));
    }

    /** "in a statement announcing": what the statement does. */
    private static boolean isDoing(Words words, int at) {
        return words.at(at).endsWith("ing") && !Occasions.isNoun(words.at(at)) && Occasions.isNoun(words.at(at - 1));
    }

    private static boolean inSource(Clause clause, int offset) {
        return clause.attribution().source().stream().anyMatch(s -> s.contains(offset));
    }

    /** Behind the last word of the noun phrase that begins at {@code from}, within what is not said. */
    static int phraseEnd(Clause clause, Words words, int from) {
        int to = from;
        while (to < words.size() && to - from < 14) {
            boolean word = words.isWord(to) || words.at(to).equals("-");
            // "in a tweet sarcastically praising", but "in a closely watched speech"
            boolean adverb = to > from && words.isAdverb(to) && !words.isDeterminer(to - 1);
            if (!word
                    || adverb
                    || (WHEN.contains(words.at(to)) && !isNamed(clause, words, to))
                    || words.at(to).equals("that")
                    || words.isAuxiliary(to)
                    || (isDay(words, to) && !isNamed(clause, words, to))
                    || (to > from && isDoing(words, to))
                    || !clause.isFree(words.span(to, to + 1))
                    || (to > from && words.isSubordinator(to) && !joins(clause, words, to))) {
                break;
            }
            to++;
        }
        while (to > from && TRAILING.contains(words.at(to - 1))) {
            to--;
        }
        return to > from && words.isPossessive(to - 1) ? behindTitle(clause, words, to) : to;
    }

    /** "on Tern Radio's “Harbour Talk”": behind the marks of what is owned; the place itself where none is. */
    private static int behindTitle(Clause clause, Words words, int at) {
        if (!words.isQuoteMark(at)) {
            return at;
        }
        for (int i = at + 1; i < Math.min(words.size(), at + TITLE_WORDS) && clause.isFree(words.span(i, i + 1)); i++) {
            if (words.isQuoteMark(i)) {
                return i + 1;
            }
        }
        return at;
    }
}
