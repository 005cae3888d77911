package org.sayso.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Term;
import org.sayso.claim.TermReader;
import org.sayso.claim.Words;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;

/**
 * A question understood.
 *
 * @param names whom it is about: each the keys of those it may mean
 * @param words what it asks about them, by meaning
 * @param predicate what it says somebody did ("read" in "Did she read the letter?"); null where that is only "be" or "have"
 * @param told whether it asks what somebody said
 */
record Question(
        String text,
        QuestionKind kind,
        List<Set<String>> names,
        Set<String> words,
        @Nullable String predicate,
        boolean told) {

    /** Verbs that ask for any answer at all: "How did they react?" */
    private static final Set<String> LIGHT = Set.of(
            "=respond",
            "happen",
            "think",
            "feel",
            "say",
            "tell",
            "told",
            "said",
            "know",
            "mean",
            "take",
            "hold",
            "held",
            "go",
            "get",
            "concern",
            "do",
            "done",
            "have",
            "had",
            "be",
            "been",
            "describe",
            "described");

    private static final Set<String> SAYING = Set.of("say", "said", "tell", "told", "claim", "claimed", "answer");

    static Question of(String text, Map<String, Set<String>> cast) {
        List<Word> words = Words.of(text);
        QuestionKind kind = QuestionKind.of(words);
        List<Set<String>> names = new ArrayList<>();
        List<Span> named = new ArrayList<>();
        Names.find(words, cast, names, named);
        Map<Integer, Term> byStart = new LinkedHashMap<>();
        for (Term term : TermReader.read(text)) {
            boolean inName = named.stream().anyMatch(span -> span.overlaps(term.span()));
            if (term.kind() == Term.Kind.NAME) {
                if (!inName) {
                    names.add(Set.of(term.key()));
                }
            } else if (!inName) {
                byStart.put(term.span().start(), term);
            }
        }
        Set<String> content = new LinkedHashSet<>();
        byStart.values().forEach(term -> content.add(term.key()));
        String predicate = predicate(words, byStart, kind, named);
        boolean told = words.stream().anyMatch(word -> SAYING.contains(word.folded()));
        if (predicate != null && LIGHT.contains(predicate)) {
            content.remove(predicate);
            predicate = null;
        }
        return new Question(text, kind, List.copyOf(names), Set.copyOf(content), predicate, told);
    }

    /** The first content word after the auxiliary and whom it speaks of, or right after "who". */
    private static @Nullable String predicate(
            List<Word> words, Map<Integer, Term> terms, QuestionKind kind, List<Span> named) {
        int auxiliary = -1;
        for (int i = 0; i < words.size() && auxiliary < 0; i++) {
            if (QuestionKind.AUXILIARIES.contains(words.get(i).folded())) {
                auxiliary = i;
            }
        }
        boolean did = auxiliary >= 0
                && Set.of("did", "does", "do").contains(words.get(auxiliary).folded());
        if (did) {
            boolean subject = false;
            for (int i = auxiliary + 1; i < words.size(); i++) {
                Word word = words.get(i);
                boolean inName = named.stream().anyMatch(span -> span.overlaps(word.span()));
                Term term = terms.get(word.span().start());
                if (inName || word.isCapitalised()) {
                    subject = true;
                } else if (term != null && subject && !isNounAfterArticle(words, i)) {
                    return term.key();
                }
            }
            return null;
        }
        if (kind == QuestionKind.WHO && auxiliary < 0 && words.size() > 1) {
            Term term = terms.get(words.get(1).span().start());
            return term == null ? null : term.key();
        }
        return null;
    }

    private static boolean isNounAfterArticle(List<Word> words, int i) {
        return i > 0
                && Set.of("the", "a", "an", "of", "s").contains(words.get(i - 1).folded());
    }

    /** Finds names of the story in a question: the longest run of words that is a name of somebody. */
    static final class Names {

        private static final int LONGEST = 6;

        private Names() {}

        static void find(List<Word> words, Map<String, Set<String>> cast, List<Set<String>> names, List<Span> named) {
            int i = 0;
            while (i < words.size()) {
                int length = 0;
                for (int n = Math.min(LONGEST, words.size() - i); n > 0 && length == 0; n--) {
                    String phrase = phrase(words, i, n);
                    boolean capital = words.get(i).isCapitalised() && (i > 0 || n > 1);
                    if (capital && cast.containsKey(phrase)) {
                        names.add(cast.get(phrase));
                        named.add(words.get(i).span().cover(words.get(i + n - 1).span()));
                        length = n;
                    }
                }
                i += Math.max(1, length);
            }
        }

        private static String phrase(List<Word> words, int from, int n) {
            StringBuilder phrase = new StringBuilder();
            for (int i = from; i < from + n; i++) {
                phrase.append(i > from ? " " : "").append(words.get(i).folded());
            }
            return phrase.toString();
        }
    }
}
