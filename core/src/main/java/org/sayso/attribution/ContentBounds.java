package org.sayso.attribution;

import java.util.List;
import java.util.Set;
import org.sayso.text.Quotation;
import org.sayso.text.Quotations;
import org.sayso.time.TimeNouns;

/** Where what is said begins and ends in one sentence, seen from its cue. Indexes count the sentence's tokens. */
final class ContentBounds {

    static final Set<String> ADDRESSED = Set.of(
            "told",
            "tell",
            "tells",
            "telling",
            "asked",
            "asks",
            "asking",
            "urged",
            "urges",
            "urging",
            "informed",
            "informs",
            "informing",
            "assured",
            "assures",
            "assuring",
            "reminded",
            "warned",
            "warns",
            "warning",
            "advised",
            "instructed",
            "ordered");

    private static final Set<String> NEAR = Set.of("last", "this", "that", "earlier");

    /** "saying, “It is shut,” when asked": the words end with their mark. */
    private static final Set<String> WHEREUPON = Set.of("when", "after", "as", "while", "before", "because", "during");

    private final Words words;
    private final List<Cue> cuesHere;
    private final Quotations quotations;
    private final int last;

    /** @param last behind the last token that anybody can have said */
    ContentBounds(Words words, List<Cue> cuesHere, Quotations quotations, int last) {
        this.words = words;
        this.cuesHere = cuesHere;
        this.quotations = quotations;
        this.last = last;
    }

    /** Whether content may end here: a comma, a closing mark, a question or exclamation mark. */
    boolean closesContent(int i) {
        return (words.isComma(i) && i > 1)
                || (words.isQuoteMark(i) && i > 0 && quotations.isQuoted(words.start(i)) && !opensQuotation(i))
                || (i > 0 && (words.at(i).equals("?") || words.at(i).equals("!")))
                || (words.isDash(i) && i > 3);
    }

    boolean opensQuotation(int i) {
        Quotation quotation = quotations.at(words.start(i));
        return quotation != null && quotation.outer().start() == words.start(i);
    }

    /** The first token a cue's subject may begin at: behind the quotations before it. */
    int floor(Cue cue) {
        int floor = 0;
        for (int i = 0; i < cue.from(); i++) {
            if (words.isQuoteMark(i)
                    && quotations.isQuoted(words.start(i))
                    && !quotations.isQuoted(words.start(cue.head()))) {
                floor = i + 1;
            }
        }
        return Math.min(floor, cue.from());
    }

    /** Behind "Monday", "on Monday", "last week": when it was said is not what was said. */
    int behindDay(int from) {
        int i = from;
        if (NEAR.contains(words.at(i)) && isTime(i + 1)) {
            return Math.min(last, i + 2);
        }
        if (words.isPreposition(i) && (words.isDayWord(i + 1) || words.isDayWord(i + 2))) {
            i++;
        }
        int start = i;
        while (i < last
                && (words.isDayWord(i)
                        || words.at(i).equals("last")
                        || words.at(i).equals("late")
                        || words.at(i).equals("early")
                        || (i > start && isTime(i))
                        || (i > start && Character.isDigit(words.at(i).codePointAt(0))))) {
            i++;
        }
        return i == start ? from : i;
    }

    /** First token of the content behind a cue; -1 where there is none. */
    int start(Cue cue) {
        int i = cue.to();
        while (i < last && words.isAdverb(i) && !words.isSubordinator(i)) {
            i++;
        }
        if (i >= last) {
            return -1;
        }
        String head = words.at(cue.head());
        if (cue.after() == Cues.After.THAT || cue.after() == Cues.After.TO) {
            return i;
        }
        int marker = marker(i, cue);
        int day = behindDay(i);
        if (marker < 0
                && day > i
                && day < last
                && (words.isWord(day) || words.isQuoteMark(day))
                && !words.isPreposition(day)) {
            return day;
        }
        if (cue.after() == Cues.After.QUOTE || words.at(i).equals(":")) {
            while (i < last && !words.isWord(i) && !words.isQuoteMark(i)) {
                i++;
            }
            return i;
        }
        if (ADDRESSED.contains(head)) {
            return marker >= 0 ? marker : cue.after() == Cues.After.WORD ? behindRecipient(i, head) : -1;
        }
        if (cue.after() == Cues.After.PREPOSITION || cue.after() == Cues.After.COMMA) {
            if (marker >= 0) {
                return marker;
            }
            String word = words.at(i);
            boolean takes =
                    Set.of("of", "for", "about", "as", "against", "over").contains(word)
                            && cue.after() == Cues.After.PREPOSITION;
            return takes ? i : cue.after() == Cues.After.PREPOSITION && !head.startsWith("sa") ? i : -1;
        }
        if (words.isDayWord(i)
                || words.at(i).equals("last")
                || (words.at(i).equals("this") && words.isDayWord(i + 1))) {
            if (marker >= 0) {
                return marker;
            }
            while (i < last
                    && (words.isDayWord(i) || words.isComma(i) || words.at(i).equals("last"))) {
                i++;
            }
        }
        return i < last ? i : -1;
    }

    /** "told the Echo in Aldburgh on Monday that …", "said in a statement: “…": the word that opens the content. */
    private int marker(int from, Cue cue) {
        for (int i = from; i < Math.min(last, from + 22); i++) {
            String word = words.at(i);
            if ((word.equals("that") && !words.at(i + 1).isEmpty() && !(i > from && isRelative(i, cue)))
                    || word.equals("whether")
                    || (word.equals("how") && i - from > 1)) {
                return i;
            }
            if (words.isQuoteMark(i)
                    && opensQuotation(i)
                    && (i == from
                            || words.isComma(i - 1)
                            || words.at(i - 1).equals(":")
                            || words.isDash(i - 1)
                            || ADDRESSED.contains(words.at(cue.head())))) {
                return i;
            }
            if (word.equals(":") && i + 1 < last) {
                return i + 1;
            }
            if (word.equals("to")
                    && i > from
                    && ADDRESSED.contains(words.at(cue.head()))
                    && words.isWord(i + 1)
                    && !words.isCapital(i + 1)
                    && !words.isDeterminer(i + 1)) {
                return i;
            }
            if (i > from && (words.isAuxiliary(i) || word.equals(";"))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isTime(int i) {
        return TimeNouns.is(words.at(i)) || words.at(i).equals("night");
    }

    /** "called for an end to rules that hurt crews": no clause that anybody tells. */
    private boolean isRelative(int that, Cue cue) {
        return words.at(cue.to()).equals("for")
                && words.isWord(that - 1)
                && !words.isCapital(that - 1)
                && !isTime(that - 1)
                && !words.isDayWord(that - 1)
                && !words.isSubjectPronoun(that + 1)
                && !words.isDeterminer(that + 1)
                && !words.isCapital(that + 1)
                && !words.at(that + 1).endsWith("s");
    }

    /** "told the Echo he was ill": behind the first noun phrase. */
    private int behindRecipient(int from, String head) {
        int i = from;
        if (words.isSubjectPronoun(i)
                || Set.of("him", "her", "them", "me", "us").contains(words.at(i))) {
            return i + 1 < last ? i + 1 : -1;
        }
        boolean capital = false;
        while (i < last && words.isWord(i)) {
            if (i > from
                    && (words.isSubjectPronoun(i)
                            || (words.isDeterminer(i)
                                    && !words.at(i).equals("of")
                                    && !words.isPossessive(i)
                                    && !words.at(i - 1).equals("of")))) {
                return i;
            }
            capital |= words.isCapital(i);
            i++;
        }
        return head.startsWith("t") || head.startsWith("inform")
                ? (i > from + 1 && i < last && words.isComma(i) ? i + 1 : capital ? -1 : from)
                : from;
    }

    /** "alleging more directly that": a clause follows within a few words. */
    boolean opensClause(int from) {
        for (int i = from; i < Math.min(last, from + 4); i++) {
            if (words.at(i).equals("that")) {
                return true;
            }
        }
        return false;
    }

    /** Where the quotation ends that a cue stands in: what somebody says in another's words ends with them. */
    int ownWordsEnd(Cue cue) {
        Quotation around = quotations.at(words.start(cue.head()));
        if (around == null || !around.closed()) {
            return last;
        }
        int end = cue.to();
        while (end < last && words.start(end) < around.inner().end()) {
            end++;
        }
        return end;
    }

    int end(Cue cue, int start) {
        if (start >= last) {
            return last;
        }
        Quotation quotation = quotations.at(words.start(start));
        if (quotation != null && quotation.closed() && opensQuotation(start)) {
            int behind = start;
            while (behind < last && words.start(behind) < quotation.outer().end()) {
                behind++;
            }
            if (WHEREUPON.contains(words.at(behind))) {
                return behind;
            }
        }
        for (Cue next : cuesHere) {
            if (next.head() <= cue.head() || next.from() <= start + 1 || next.from() >= last) {
                continue;
            }
            if (quotation != null && quotation.outer().contains(words.start(next.head()))) {
                continue;
            }
            int cut = cutBefore(next, start);
            if (cut > start + 1) {
                return cut;
            }
        }
        for (int i = start + 2; i < last; i++) {
            if (words.at(i).equals("according")
                    && words.isComma(i - 1)
                    && words.at(i + 1).equals("to")) {
                return i - 1;
            }
            if (words.at(i).equals(";") && !quotations.isQuoted(words.start(i))) {
                return i;
            }
        }
        return last;
    }

    /** Where a later cue of the same sentence ends this content: "…, adding that", "… and warned", "…, but the firm said". */
    private int cutBefore(Cue next, int start) {
        int at = next.from() - 1;
        String before = words.at(at);
        if (words.isComma(at) && (words.at(next.head()).endsWith("ing") || next.after() == Cues.After.THAT)) {
            return at;
        }
        if (before.equals("and") || before.equals("but")) {
            return words.isComma(at - 1) ? at - 1 : at;
        }
        Subjects.Phrase subject = Subjects.leftOf(words, next.from(), start);
        if (subject != null && subject.from() > start + 2) {
            int conjunction = subject.from() - 1;
            String word = words.at(conjunction);
            if (words.isComma(conjunction) && (next.after() == Cues.After.THAT || next.after() == Cues.After.END)) {
                return conjunction;
            }
            if (Set.of("as", "and", "but", "while", "although", "though", "whereas")
                            .contains(word)
                    && words.isComma(conjunction - 1)) {
                return conjunction - 1;
            }
        }
        return -1;
    }
}
