package org.sayso.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;

/** Statements whose matter stands before them: "rejected that account", "denied it", "called the accusation a lie". */
final class Anaphora {

    /** What an earlier statement counts for one that points back to it. */
    private static final double BACK = 0.9;

    private static final int LONGEST = 6;
    /** Of no more words than these, a content that only says "it" or "the claim" says nothing of its own. */
    private static final Set<String> NOTHING = Set.of(
            "it",
            "that",
            "this",
            "so",
            "otherwise",
            "them",
            "those",
            "these",
            "the",
            "a",
            "an",
            "any",
            "such",
            "all",
            "his",
            "her",
            "their",
            "account",
            "accounts",
            "claim",
            "claims",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "charge",
            "charges",
            "report",
            "reports",
            "reporting",
            "suggestion",
            "version",
            "story",
            "news",
            "statement",
            "statements",
            "idea",
            "notion",
            "rumour",
            "rumours",
            "rumor",
            "rumors",
            "denial",
            "as",
            "assertion",
            "of",
            "kind",
            "be",
            "to",
            "was",
            "is",
            "now",
            "they",
            "he",
            "she",
            "believe",
            "had",
            "being",
            "conclusion",
            "finding",
            "findings");

    private Anaphora() {}

    static boolean pointsBack(String page, List<Span> content) {
        int count = 0;
        for (Span span : content) {
            List<Word> words = Words.of(page, span);
            count += words.size();
            if (count > LONGEST || words.stream().anyMatch(word -> !NOTHING.contains(word.folded()))) {
                return false;
            }
        }
        return count > 0;
    }

    /** With the matter of the statement it points back to. */
    static Carrier joined(Carrier carrier, Carrier to) {
        Map<String, Double> terms = new HashMap<>(carrier.terms());
        to.terms().forEach((term, share) -> terms.merge(term, BACK * share, Math::max));
        Set<String> negated = new HashSet<>(carrier.negated());
        negated.addAll(to.negated());
        return new Carrier(
                carrier.index(),
                carrier.ref(),
                carrier.polarity(),
                carrier.content(),
                carrier.place(),
                carrier.denies(),
                carrier.open(),
                Terms.of(terms),
                negated,
                carrier.numbers(),
                carrier.explanation(),
                carrier.shingles(),
                carrier.words(),
                carrier.sentence(),
                carrier.source(),
                carrier.cited(),
                carrier.day(),
                carrier.cue());
    }
}
