package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;
import org.sayso.text.Table;

/** Statements whose matter stands before them: "rejected that account", "denied it", "called the accusation a lie". */
final class Anaphora {

    /** What an earlier statement counts for one that points back to it. */
    private static final double BACK = 0.9;

    /** So many statements may be pointed back to. */
    private static final int LAST = 2;

    private static final int LONGEST = 6;
    /** So many words has a denial that says whose claim it denies, or what it is: "the union's claims laughable". */
    private static final int LONGEST_OF_TOLD = 12;
    /** So many words stand before what was told: "the Lornish foreign minister's claims". */
    private static final int BEFORE_TOLD = 4;

    private static final Set<String> TOLD = new HashSet<>(Table.words(Anaphora.class, "turns.tsv", "told"));

    static {
        TOLD.addAll(Table.words(Anaphora.class, "turns.tsv", "charge"));
    }

    private static final Set<String> FALSE = Table.words(Anaphora.class, "turns.tsv", "false");
    private static final Set<String> POINTING = Set.of(
            "the", "that", "this", "those", "these", "such", "all", "any", "his", "her", "their", "its", "both", "as");
    private static final Set<String> BE =
            Set.of("was", "were", "is", "are", "had", "has", "have", "been", "would", "will", "could", "can");
    private static final Set<String> THERE = Set.of("that", "this", "those", "these", "it", "such");
    /** What follows is what was told: "claims that he took the lamp". */
    private static final Set<String> OF = Set.of(
            "of",
            "that",
            "about",
            "over",
            "on",
            "for",
            "which",
            "who",
            "whether",
            "regarding",
            "concerning",
            "he",
            "she",
            "it",
            "they",
            "to");
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

    /**
     * Whether a denial is of something told that stands elsewhere, and says no more than whose it is and what is to be
     * thought of it: "the union's claims", "that version without any foundation".
     *
     * <pre>
     * OfTold ::= (Pointing | False | Name "'s")* Told [not Of] Word*
     * </pre>
     */
    static boolean isOfTold(String page, List<Span> content) {
        List<Word> words = new ArrayList<>();
        content.forEach(span -> words.addAll(Words.of(page, span)));
        if (words.size() > LONGEST_OF_TOLD) {
            return false;
        }
        boolean named = false;
        for (int i = 0; i < Math.min(words.size(), BEFORE_TOLD + 1); i++) {
            String word = words.get(i).folded();
            if (TOLD.contains(word)) {
                List<Word> rest = words.subList(i + 1, words.size());
                return rest.isEmpty() || isThoughtOfIt(rest);
            }
            named |= words.get(i).isCapitalised() || isWhose(words, i);
            if (!POINTING.contains(word) && !FALSE.contains(word) && !named) {
                return false;
            }
        }
        return false;
    }

    /** Whether it begins by pointing to what stands just before it: "that charge". */
    static boolean pointsThere(String page, List<Span> content) {
        List<Word> words = Words.of(page, content.getFirst());
        return !words.isEmpty() && THERE.contains(words.getFirst().folded());
    }

    /** Whether it is of words that tell whose it is: "the staff union's". */
    private static boolean isWhose(List<Word> words, int from) {
        return words.subList(from, Math.min(words.size(), BEFORE_TOLD + 1)).stream()
                .anyMatch(word -> word.text().endsWith("'s") || word.text().endsWith("’s"));
    }

    private static boolean isThoughtOfIt(List<Word> rest) {
        String first = rest.getFirst().folded();
        boolean judged = rest.stream().anyMatch(word -> FALSE.contains(word.folded()));
        return !OF.contains(first) && (judged || !BE.contains(first));
    }

    /**
     * With the matter of what it points back to: of the last that he said whose claim it denies, else of the last before it.
     *
     * @param before the page's statements before it
     */
    static Carrier resolved(String page, Carrier carrier, List<Carrier> before) {
        boolean ofTold = carrier.denies() && isOfTold(page, carrier.content());
        if (!ofTold && !pointsBack(page, carrier.content())) {
            return carrier;
        }
        List<Carrier> his = ofTold
                ? before.stream()
                        .filter(told -> !told.denies() && Accusation.namesTeller(carrier, told))
                        .toList()
                : List.of();
        List<Carrier> meant = his.isEmpty() ? before : his;
        Carrier joined = carrier;
        for (Carrier told :
                meant.subList(Math.max(0, meant.size() - LAST), meant.size()).reversed()) {
            joined = joined(joined, told);
        }
        return joined;
    }

    /** With the matter of the statement it points back to. */
    private static Carrier joined(Carrier carrier, Carrier to) {
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
                carrier.whole(),
                Terms.of(terms),
                negated,
                carrier.counts(),
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
