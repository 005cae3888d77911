package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.text.Quotation;
import org.sayso.text.Quotations;

/** Finds words of saying and their verb groups in a sentence. */
final class CueFinder {

    private static final double THRESHOLD = 0.45;
    private static final double UNLISTED = 0.55;
    private static final double INSIDE_QUOTATION = 0.7;
    private static final double PARENTHESIS = 0.6;
    /** Words of whom something is told, and one. */
    private static final int RECIPIENT = 7;

    private static final Set<String> WH = Set.of("that", "whether", "if", "how", "what", "why", "where", "when", "who");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "for", "about", "on", "in", "with", "by", "against", "as", "at", "from", "over", "after", "into",
            "during");

    private static final Set<String> SINGULAR = Set.of(
            "news",
            "politics",
            "economics",
            "physics",
            "headquarters",
            "series",
            "always",
            "perhaps",
            "besides",
            "sometimes",
            "nowadays",
            "afterwards",
            "species",
            "data");

    private static final Set<String> ANYBODY = Set.of(
            "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "who", "which", "that");

    private final Cues cues;

    CueFinder(Cues cues) {
        this.cues = cues;
    }

    List<Cue> find(Words words, Quotations quotations) {
        List<Cue> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String form = words.at(i);
            if (!cues.isKnown(form)
                    || (words.isCapital(i) && i > 0 && !form.equals("according"))
                    || form.equals("according")) {
                continue;
            }
            Cues.Before before = before(words, i);
            Cues.After after = after(words, i);
            double chance = cues.chance(form, before, after);
            Quotation quotation = quotations.at(words.start(i));
            if (after == Cues.After.COMMA && cues.isListed(form) && commaBefore(words, i)) {
                chance = Math.max(chance, PARENTHESIS);
            }
            if (after == Cues.After.THAT
                    && before == Cues.Before.SUBJECT
                    && cues.isListed(form)
                    && (words.isCapital(i - 1) || words.isAdverb(i - 1) || words.isSubjectPronoun(i - 1))) {
                chance = Math.max(chance, PARENTHESIS);
            }
            if ((before == Cues.Before.SUBJECT && surely(form, after)) || tellsSomebodyThat(words, i)) {
                chance = Math.max(chance, PARENTHESIS);
            }
            double needed = quotation != null ? INSIDE_QUOTATION : cues.isListed(form) ? THRESHOLD : UNLISTED;
            if (chance < needed
                    || form.startsWith("appear")
                    || form.startsWith("seem")
                    || reducedRelative(words, i)
                    || isPluralNoun(words, i, before, after)) {
                continue;
            }
            int from = groupStart(words, i);
            boolean passive = passive(words, from, i);
            int to = i + 1;
            // "declined to comment", "went on to say": the words that follow belong to the group
            if (words.at(to).equals("as") && passive && words.at(to + 1).endsWith("ing")) {
                to += 2;
            }
            found.add(new Cue(from, to, i, cues.kind(form), passive, before, after, chance));
        }
        return found;
    }

    /** "the evidence presented was thin", "the review ordered by the mayor": a past participle behind a noun. */
    private static boolean reducedRelative(Words words, int i) {
        boolean agent = words.at(i + 1).equals("by") && i > 0 && !words.isCapital(i - 1) && groupStart(words, i) == i;
        return words.at(i).endsWith("ed") && i > 0 && (words.isBe(i + 1) || agent);
    }

    /**
     * A plural noun that looks like a verb: "any complaints that might arise", "asked member states to counter it". A verb
     * in -s has a subject in the singular, which opens with an article or is a name.
     */
    private static boolean isPluralNoun(Words words, int i, Cues.Before before, Cues.After after) {
        if (!words.at(i).endsWith("s")
                || words.at(i).endsWith("ss")
                || words.at(i).equals("says")) {
            return false;
        }
        boolean preposition = words.isPreposition(i - 1) && !words.at(i - 1).equals("to");
        boolean examples = words.at(i + 1).equals("like")
                || (words.at(i + 1).equals("such") && words.at(i + 2).equals("as"));
        if (before == Cues.Before.DETERMINER || preposition || examples || isPluralBefore(words, i - 1)) {
            return true;
        }
        boolean object = after == Cues.After.TO || after == Cues.After.PREPOSITION;
        int from = i;
        while (from > 0
                && words.isWord(from - 1)
                && !words.isCapital(from - 1)
                && !words.isPreposition(from - 1)
                && !words.isDeterminer(from - 1)
                && !words.isAuxiliary(from - 1)
                && !words.isSubordinator(from - 1)
                && !words.isSubjectPronoun(from - 1)
                && !words.isPossessive(from - 1)
                && !words.isAdverb(from - 1)) {
            from--;
        }
        boolean opens = from == 0
                || (words.isDeterminer(from - 1) && !words.isPossessive(from - 1))
                || words.isCapital(from - 1)
                || ANYBODY.contains(words.at(i - 1));
        return object && from < i && !opens;
    }

    /** "informed the harbour board that", "had assured her that": whom, in a few words, and what. */
    private static boolean tellsSomebodyThat(Words words, int i) {
        if (!ContentBounds.ADDRESSED.contains(words.at(i)) || !words.isWord(i + 1)) {
            return false;
        }
        for (int j = i + 1; j <= i + RECIPIENT && words.isWord(j) && !words.isAuxiliary(j); j++) {
            if (words.at(j).equals("that")) {
                // "this tells us that": it shows
                return j > i + 1 && !words.at(i + 1).equals("us");
            }
        }
        return false;
    }

    /** "denies any role", "confirmed that": whatever the count, such a use says whose word it is. */
    private boolean surely(String form, Cues.After after) {
        boolean clause = after == Cues.After.THAT;
        boolean object = clause || after == Cues.After.WORD || after == Cues.After.TO;
        return switch (cues.kind(form)) {
            case DENY -> object && cues.isListed(form);
            case DECLINE -> after == Cues.After.TO;
            case ASSERT, QUESTION -> clause && cues.isListed(form) && (form.endsWith("ed") || form.equals("written"));
        };
    }

    /** "the island joins states", "port members comments": no verb in -s stands behind a word in -s. */
    private static boolean isPluralBefore(Words words, int at) {
        String word = words.at(at);
        return words.isWord(at)
                && !words.isCapital(at)
                && word.length() > 4
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !words.isPossessive(at)
                && !SINGULAR.contains(word)
                && !words.isAdverb(at);
    }

    /** "…, the sources claim, …": a short clause between commas. */
    private static boolean commaBefore(Words words, int i) {
        for (int j = i - 2; j >= Math.max(1, i - 6); j--) {
            if (words.isComma(j)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passive(Words words, int from, int head) {
        if (!words.at(head).endsWith("ed")
                && !Set.of("said", "quoted", "told", "known", "seen", "found", "thought", "understood", "cited")
                        .contains(words.at(head))) {
            return false;
        }
        for (int i = from; i < head; i++) {
            if (words.isBe(i)) {
                return true;
            }
        }
        return false;
    }

    static int groupStart(Words words, int head) {
        int from = head;
        while (from > 0 && (words.isAuxiliary(from - 1) || (words.isAdverb(from - 1) && !words.isDayWord(from - 1)))) {
            from--;
        }
        while (from < head
                && words.isAdverb(from)
                && from > 0
                && !words.isAuxiliary(from + 1)
                && words.at(from - 1).equals(",")) {
            from++;
        }
        return from;
    }

    private static Cues.Before before(Words words, int i) {
        int j = i - 1;
        while (j >= 0 && words.isAdverb(j)) {
            j--;
        }
        if (j < 0) {
            return Cues.Before.SUBJECT;
        }
        if (words.isBe(j)) {
            return Cues.Before.BE;
        }
        if (words.at(j).equals("to")) {
            return Cues.Before.TO;
        }
        if (words.isDeterminer(j) && !words.isSubjectPronoun(j) && !words.at(j).equals("that")) {
            return Cues.Before.DETERMINER;
        }
        return words.isComma(j) || words.isQuoteMark(j) || words.isDash(j) ? Cues.Before.COMMA : Cues.Before.SUBJECT;
    }

    private static Cues.After after(Words words, int i) {
        int j = i + 1;
        while (j < words.size() && words.isAdverb(j) && !words.at(j).equals("both")) {
            j++;
        }
        String word = words.at(j);
        if (j >= words.size()) {
            return Cues.After.END;
        }
        if (WH.contains(word)) {
            return Cues.After.THAT;
        }
        if (words.isQuoteMark(j)) {
            return Cues.After.QUOTE;
        }
        if (word.equals("to")) {
            return Cues.After.TO;
        }
        if (PREPOSITIONS.contains(word)) {
            return Cues.After.PREPOSITION;
        }
        if (words.isComma(j) || word.equals(":") || words.isDash(j)) {
            return words.isQuoteMark(j + 1) ? Cues.After.QUOTE : Cues.After.COMMA;
        }
        return words.isWord(j) ? Cues.After.WORD : Cues.After.END;
    }
}
