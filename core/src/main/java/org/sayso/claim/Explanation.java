package org.sayso.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Words.Word;

/**
 * Why something happened, or what somebody was somewhere for: "the ship sank because its door was open", "she was in
 * Lornport to meet the owner", "its door was open and so it sank".
 *
 * @param of the terms of what is explained
 * @param by the terms of the explanation
 */
record Explanation(Set<String> of, Set<String> by) {

    private static final Set<String> REASON = Set.of("because");
    /** With "to" behind: "due to the storm", "in order to". */
    private static final Set<String> BEFORE_TO = Set.of("due", "owing", "order");
    /** To be or come somewhere "to do" something says what for; to ask somebody "to do" something does not. */
    private static final Set<String> PRESENCE = Set.of(
            "was",
            "were",
            "is",
            "are",
            "been",
            "being",
            "came",
            "come",
            "went",
            "gone",
            "travelled",
            "traveled",
            "flew",
            "flown",
            "visited",
            "visit",
            "trip",
            "arrived",
            "stayed",
            "there");

    /** Between what somebody was somewhere and what for: "was in Lornport at least in part to meet the owner". */
    private static final Set<String> PARTLY = Set.of(
            "at",
            "least",
            "in",
            "part",
            "partly",
            "mainly",
            "mostly",
            "only",
            "solely",
            "simply",
            "largely",
            "primarily");

    /** So many letters of a word are its root: "sign", "signature". */
    private static final int ROOT = 4;

    Explanation {
        of = Set.copyOf(of);
        by = Set.copyOf(by);
    }

    /** The first explanation in a text; null where there is none. */
    static @Nullable Explanation find(List<Word> words, List<Term> terms) {
        Map<Integer, Term> byStart = new HashMap<>();
        terms.forEach(term -> byStart.putIfAbsent(term.span().start(), term));
        boolean present = false;
        boolean nameBefore = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            boolean purpose = word.equals("to")
                    && i > 0
                    && (BEFORE_TO.contains(words.get(i - 1).folded())
                            || (present
                                    && (nameBefore || words.get(i - 1).folded().equals("there"))));
            boolean outcome =
                    word.equals("so") && i > 0 && words.get(i - 1).folded().equals("and");
            if (REASON.contains(word) || purpose || outcome) {
                int at = words.get(i).span().start();
                Set<String> before = new HashSet<>();
                Set<String> behind = new HashSet<>();
                terms.forEach(term -> (term.span().start() < at ? before : behind).add(term.key()));
                boolean empty = before.isEmpty() || behind.isEmpty();
                return empty ? null : outcome ? new Explanation(behind, before) : new Explanation(before, behind);
            }
            present |= PRESENCE.contains(word);
            Term term = byStart.get(words.get(i).span().start());
            nameBefore = (nameBefore && PARTLY.contains(word)) || (term != null && term.kind() == Term.Kind.NAME);
        }
        return null;
    }

    /** In one line that two explain the same by different things; null where they do not. */
    static @Nullable String exclude(@Nullable Explanation a, @Nullable Explanation b) {
        if (a == null || b == null) {
            return null;
        }
        int same = shared(a.of, b.of);
        int least = Math.min(a.of.size(), b.of.size());
        boolean oneMatter = same * 2 >= least && (same >= 2 || (least == 1 && sharesWord(a.of, b.of)));
        Set<String> left = new HashSet<>(a.by);
        left.removeIf(Likeness::isName);
        return oneMatter && !sharesRoot(left, b.by) ? "different explanations of the same" : null;
    }

    /** How much of what two explain is the same thing, 0 to 1. */
    static double sameness(Explanation a, Explanation b) {
        return (double) shared(a.of, b.of) / Math.min(a.of.size(), b.of.size());
    }

    /** Whether two terms begin alike: what "lacks her signature" was "never signed". */
    private static boolean sharesRoot(Set<String> a, Set<String> b) {
        return a.stream()
                .anyMatch(term -> b.contains(term)
                        || b.stream().anyMatch(other -> root(term).equals(root(other))));
    }

    private static String root(String term) {
        int from = term.charAt(0) == '=' ? 1 : 0;
        return term.substring(from, Math.min(term.length(), from + ROOT));
    }

    private static boolean sharesWord(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(term -> !Likeness.isName(term) && b.contains(term));
    }

    private static int shared(Set<String> a, Set<String> b) {
        int shared = 0;
        for (String term : a) {
            shared += b.contains(term) ? 1 : 0;
        }
        return shared;
    }
}
