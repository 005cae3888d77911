package org.sayso.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/** Whom a clause has quote somebody: "the Echo quoted Moss as saying", "Officials, the paper wrote, believe …", "citing two officials". */
final class Quoters {

    static final Set<String> REPORTS = Set.of(
            "article",
            "report",
            "reports",
            "reported",
            "reporting",
            "story",
            "published",
            "publishes",
            "writes",
            "wrote",
            "says",
            "said",
            "saying",
            "according",
            "adds",
            "notes",
            "noted",
            "piece",
            "from",
            "quotes",
            "cites",
            "states");
    static final Set<String> ASIDE = Set.of("wrote", "writes", "reported", "reports", "said", "says");

    /** "the Echo, which cites an envoy, says". */
    private static final Set<String> CITES = Set.of("cites", "cited", "quotes", "quoted");

    /** Words of "said in a statement on Monday," before "according to". */
    private static final int SETTING = 8;

    private final SourceReader reader;

    Quoters(SourceReader reader) {
        this.reader = reader;
    }

    /** Whoever a clause says quotes or cites its source; null where it says nobody. */
    @Nullable
    Who of(Clause clause, Who source) {
        Who citing = citing(clause);
        if (citing == null) {
            citing = quoting(clause, source);
        }
        if (citing == null) {
            citing = aside(clause, source);
        }
        return citing == null ? accordingTo(clause, source) : citing;
    }

    /** "“…,” the group said, according to the institute.": at the end, whoever hands on what somebody else said. */
    private @Nullable Who accordingTo(Clause clause, Who source) {
        Words words = clause.sentence();
        int said = clause.attribution().cue().isEmpty()
                ? 0
                : words.indexAt(Math.max(0, clause.cue().end() - 1));
        if (said == 0 || !words.isSaying(said)) {
            return null;
        }
        for (int i = said + 1; i + 2 < words.size() && i <= said + SETTING; i++) {
            if (!words.at(i).equals("according")
                    || !words.at(i + 1).equals("to")
                    || !clause.isFree(words.span(i, i + 1))) {
                continue;
            }
            Subjects.Phrase phrase = Subjects.rightOf(words, i + 2, words.size());
            if (phrase == null || !words.isEnd(phrase.to()) || !clause.isFree(phrase.in(words))) {
                return null;
            }
            Who who = reader.other(phrase.in(words), source);
            return who.kind() == SourceClass.NOT_STATED ? null : who.at(phrase.in(words), false);
        }
        return null;
    }

    /** "the agency reported, citing two officials": whom an outlet's report rests on; null where the clause does not say. */
    @Nullable
    Who cited(Clause clause) {
        Words words = clause.sentence();
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean based = words.at(i).equals("based") && words.at(i + 1).equals("on");
            boolean which = words.isRelative(i - 1) && CITES.contains(words.at(i));
            boolean cites = words.at(i).equals("citing") || words.at(i).equals("quoting") || which || based;
            if (!cites || !clause.isFree(words.span(i, i + 1))) {
                continue;
            }
            Subjects.Phrase phrase = Subjects.rightOf(words, based ? i + 2 : i + 1, words.size() - 1);
            for (int k = i + 1; phrase != null && k + 1 < phrase.to(); k++) {
                boolean said = !clause.isFree(words.span(k + 1, k + 2));
                if (words.isComma(k) && (said || words.isSaying(k + 1) || REPORTS.contains(words.at(k + 1)))) {
                    // "citing two officials, reported": what follows the comma is the outlet's verb, or what it reports
                    phrase = k > phrase.from() ? new Subjects.Phrase(phrase.from(), k) : null;
                }
            }
            if (phrase != null && clause.isFree(phrase.in(words))) {
                Who who = reader.read(List.of(phrase.in(words)), null);
                return who.kind() == SourceClass.NOT_STATED ? null : who.at(phrase.in(words), false);
            }
        }
        return null;
    }

    /** "the agency reported, citing two officials": whoever reports what it cites. */
    private @Nullable Who citing(Clause clause) {
        if (clause.attribution().cue().isEmpty()) {
            return null;
        }
        Words words = clause.sentence();
        int cue = words.indexAt(clause.cue().start());
        if (!words.at(cue).equals("citing") && !words.at(cue).equals("quoting")) {
            return null;
        }
        for (int i = cue - 1; i > 0; i--) {
            if (REPORTS.contains(words.at(i)) && !words.isDeterminer(i - 1)) {
                Subjects.Phrase subject = Subjects.leftOf(words, i, 0);
                Who who = subject == null ? null : reader.read(List.of(subject.in(words)), null);
                return who != null && who.kind() == SourceClass.OUTLET ? who.at(who.span(), false) : null;
            }
        }
        return null;
    }

    /** "the Echo quoted Moss as saying", "Moss was quoted as saying by state media": who quotes. */
    private @Nullable Who quoting(Clause clause, Who source) {
        if (clause.attribution().source().isEmpty()) {
            return null;
        }
        Words words = clause.sentence();
        int quoted = words.indexAt(clause.attribution().source().getFirst().start()) - 1;
        Subjects.Phrase who = quoted > 0 && QuotedSayings.QUOTED.contains(words.at(quoted))
                ? Subjects.leftOf(words, quoted, 0)
                : null;
        int behind = words.indexAt(Math.max(0, clause.cue().end() - 1)) + 1;
        boolean passive = words.at(behind).equals("by") && words.at(behind - 1).equals("saying");
        who = passive ? Subjects.rightOf(words, behind + 1, words.size()) : who;
        return who == null ? null : reader.other(who.in(words), source).at(who.in(words), false);
    }

    /** "Officials, the paper wrote, believe …", "“…,” Moss said, the Echo reported.": who says so between two commas, or at the end. */
    private @Nullable Who aside(Clause clause, Who source) {
        Words words = clause.sentence();
        for (int i = 2; i + 1 < words.size(); i++) {
            boolean ends = words.isEnd(i + 1);
            if (!ASIDE.contains(words.at(i)) || !(ends || words.isComma(i + 1))) {
                continue;
            }
            int from = i;
            while (from > 0 && i - from < 7 && words.isWord(from - 1)) {
                from--;
            }
            if (from == i) {
                continue;
            }
            Span span = words.span(from, i);
            boolean own = clause.attribution().cue().stream().anyMatch(c -> c.overlaps(span))
                    || clause.attribution().source().stream().anyMatch(s -> s.overlaps(span));
            if (from == 0 || !words.isComma(from - 1) || own || !clause.isFree(words.span(from, i + 1))) {
                continue;
            }
            boolean phrase = words.isSubjectPronoun(from) || words.isDeterminer(from) || words.isCapital(from);
            int verb = words.start(i);
            if (phrase && clause.attribution().cue().stream().noneMatch(c -> c.contains(verb))) {
                Who who = reader.other(span, source).at(span, false);
                if (!ends || who.kind() == SourceClass.OUTLET) {
                    return who;
                }
            }
        }
        return null;
    }
}
