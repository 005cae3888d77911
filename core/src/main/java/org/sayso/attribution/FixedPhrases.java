package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.text.Quotations;
import org.sayso.text.Span;
import org.sayso.text.Table;

/** "according to", "the claim that", "reportedly": attributions of one sentence that no verb of saying makes. */
final class FixedPhrases {

    private static final Set<String> RUMOUR = Table.words(FixedPhrases.class, "word-sets.tsv", "rumour");
    private static final Set<String> NOUNS = Table.words(FixedPhrases.class, "word-sets.tsv", "claim nouns");

    private final Words words;
    private final Quotations quotations;
    private final Contents contents;
    private final int last;
    private final SentenceFinds found;

    FixedPhrases(Words words, Quotations quotations, Contents contents, int last, SentenceFinds found) {
        this.words = words;
        this.quotations = quotations;
        this.contents = contents;
        this.last = last;
        this.found = found;
    }

    /** The attributions by "according to"; before those of verbs, which may stand in what it holds. */
    void accordingTo() {
        for (int i = 0; i < words.size(); i++) {
            if (words.at(i).equals("according") && (words.at(i + 1).equals("to") || words.isCapital(i + 1))) {
                accordingTo(i);
            }
        }
    }

    /** Those by nouns and adverbs, where nothing else was found. */
    void nounsAndAdverbs() {
        for (int i = 0; i < words.size(); i++) {
            if (NOUNS.contains(words.at(i)) && words.at(i + 1).equals("that") && !found.hasCueAt(words.start(i))) {
                noun(i);
            }
            if (RUMOUR.contains(words.at(i)) && !found.covers(words.start(i))) {
                rumour(i);
            }
        }
    }

    private void accordingTo(int at) {
        int from = words.at(at + 1).equals("to") ? at + 2 : at + 1;
        if (from >= last) {
            return;
        }
        boolean opens = at <= 1 || (words.isComma(at - 1) && at <= 3);
        int to = from;
        int depth = 0;
        while (to < last
                && (depth > 0 || !words.isComma(to) || apposition(to, from) || (!opens && tellsWho(to, at)))
                && !words.at(to).equals(";")
                && !(words.isDash(to) && words.start(to) > words.end(to - 1))) {
            depth += words.at(to).equals("(") ? 1 : words.at(to).equals(")") ? -1 : 0;
            to++;
        }
        if (opens && to >= last) {
            Subjects.Phrase phrase = Subjects.rightOf(words, from, last);
            to = phrase == null ? from : uptoDocument(phrase);
        }
        if (to <= from) {
            return;
        }
        Span source = words.span(from, to);
        Span cue = words.span(at, from);
        if (opens && words.isComma(to) && words.isRelative(to + 1)) {
            // "According to the pilot, who stood by, …"
            to = words.behindAside(to, last);
        }
        List<Span> content = new ArrayList<>();
        if (!opens) {
            int begin = 0;
            for (int i = at - 1; i > 0; i--) {
                if (words.at(i).equals(";")) {
                    begin = i + 1;
                    break;
                }
            }
            content.addAll(contents.before(words.start(begin), words.start(at)));
        }
        if (to + 1 < last && (opens || words.isComma(to))) {
            content.addAll(contents.after(words.start(to), words.end(last - 1)));
        }
        content.removeIf(Span::isEmpty);
        if (!content.isEmpty()) {
            found.add(List.of(source), cue, content, 0.85);
        }
    }

    /** "According to this Echo article the boat …": the source ends with its noun where a clause follows. */
    private int uptoDocument(Subjects.Phrase phrase) {
        for (int i = phrase.from(); i + 1 < phrase.to(); i++) {
            SourceNouns.Noun noun = SourceNouns.of(words.at(i));
            if (noun != null
                    && !words.isCapital(i)
                    && (noun.kind() == SourceNouns.Kind.DOCUMENT || noun.kind() == SourceNouns.Kind.OUTLET)
                    && words.isCapital(i + 1)) {
                return i + 1;
            }
        }
        return phrase.to();
    }

    private boolean apposition(int comma, int from) {
        if (comma + 2 <= last && words.isCapital(comma + 1) && onlyCapitals(comma + 1)) {
            return true;
        }
        return words.isCapital(comma - 1)
                && words.isDeterminer(comma + 1)
                && !words.isPossessive(comma + 1)
                && !words.isCapital(comma + 1)
                && comma - from < 6
                && commaWithin(comma + 1, 12);
    }

    /** "The gate was shut, according to Tide Watch, a group that counts boats.": a clause is told, and the rest says who tells it. */
    private boolean tellsWho(int comma, int at) {
        boolean told = false;
        for (int i = 0; i < at; i++) {
            told |= words.isAuxiliary(i) || words.isFinite(i) || words.at(i).endsWith("ed");
        }
        String first = words.at(comma + 1);
        if (!told || !words.isCapital(comma - 1) || !(first.equals("a") || first.equals("an") || first.equals("the"))) {
            return false;
        }
        for (int i = comma + 2; i < last; i++) {
            if (Set.of("that", "which", "who", "whose").contains(words.at(i))) {
                return true;
            }
            if (words.isAuxiliary(i) || words.isFinite(i) || words.isSaying(i)) {
                return false;
            }
        }
        return true;
    }

    /** "according to the agency, Marine News.": a name to the end. */
    private boolean onlyCapitals(int from) {
        for (int i = from; i < last; i++) {
            if (!words.isCapital(i) || i - from > 4) {
                return false;
            }
        }
        return true;
    }

    private boolean commaWithin(int from, int tokens) {
        for (int i = from; i < Math.min(last, from + tokens); i++) {
            if (words.isComma(i)) {
                return true;
            }
            if (words.isAuxiliary(i)) {
                return false;
            }
        }
        return false;
    }

    /** "the minister’s claim that …", "reports that …". */
    private void noun(int at) {
        List<Span> source = List.of();
        int from = at;
        if ((at > 0 && words.isPossessive(at - 1)) || (at > 1 && words.isPossessive(at - 2))) {
            int possessive = words.isPossessive(at - 1) ? at - 1 : at - 2;
            int start = possessive;
            while (start > 0
                    && (words.isCapital(start - 1)
                            || (words.isPossessive(start) && words.end(start - 1) == words.start(start)))) {
                start--;
            }
            if (start > 0 && words.isDeterminer(start - 1)) {
                start--;
            }
            source = List.of(words.span(start, possessive + 1));
        } else if (at > 0 && Set.of("his", "her", "their").contains(words.at(at - 1))) {
            source = List.of(words.span(at - 1, at));
        } else if (at > 0 && words.isDeterminer(at - 1)) {
            from = at - 1;
        }
        int end = last;
        for (int i = at + 3; i < last; i++) {
            boolean aside = words.at(i + 1).equals("which")
                    || words.at(i + 1).equals("but")
                    || words.at(i + 1).endsWith("ing");
            if (words.isComma(i) && aside && !quotations.isQuoted(words.start(i))) {
                end = i;
                break;
            }
        }
        if (at + 2 < end) {
            found.add(source, words.span(from, at + 1), contents.after(words.start(at + 1), words.end(end - 1)), 0.4);
        }
    }

    /** "The envoy reportedly left": nobody is named. */
    private void rumour(int at) {
        List<Span> content = new ArrayList<>();
        int verb = at;
        while (verb > 0 && words.isAuxiliary(verb - 1)) {
            verb--;
        }
        Subjects.Phrase subject = Subjects.leftOf(words, verb, 0);
        if (subject != null) {
            content.add(contents.trim(words.span(subject.from(), at)));
        }
        int end = last;
        for (int i = at + 4; i < last; i++) {
            if (words.isComma(i)
                    && (words.isSubordinator(i + 1) || words.at(i + 1).endsWith("ing"))) {
                end = i;
                break;
            }
        }
        if (at + 1 < end) {
            content.addAll(contents.after(words.start(at + 1), words.end(end - 1)));
        }
        content.removeIf(Span::isEmpty);
        if (!content.isEmpty()) {
            found.add(List.of(), words.span(at, at + 1), content, 0.5);
        }
    }
}
