package org.sayso.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Term;
import org.sayso.claim.TermReader;
import org.sayso.claim.Words;
import org.sayso.claim.Words.Word;
import org.sayso.name.NameMatcher;
import org.sayso.text.Span;

/** Finds names of the story in a question: the longest run of words that is a name of somebody, in any spelling. */
final class QuestionNames {

    private static final int LONGEST = 6;
    /** Shorter names are alike by chance. */
    private static final int LEAST_LETTERS = 4;

    private QuestionNames() {}

    static void find(List<Word> words, Map<String, Set<String>> cast, List<Set<String>> names, List<Span> named) {
        int i = !words.isEmpty() && QuestionKind.opens(words.getFirst().folded()) ? 1 : 0;
        while (i < words.size()) {
            int length = 0;
            for (int n = Math.min(LONGEST, words.size() - i); n > 0 && length == 0; n--) {
                boolean capital = words.get(i).isCapitalised() && (i > 0 || n > 1);
                Set<String> meant = capital ? meant(words.subList(i, i + n), cast) : null;
                if (meant != null) {
                    names.add(meant);
                    named.add(words.get(i).span().cover(words.get(i + n - 1).span()));
                    length = n;
                }
            }
            i += Math.max(1, length);
        }
    }

    /**
     * Whether a question asks of somebody whom no page knows: "Did Quint meet Lorn?" where nobody is called Quint. A name is one word
     * with a capital, and none beside it: "Ada" in "Ada Lorn" may be missing.
     */
    static boolean asksOfStranger(Question question, Index index) {
        List<Word> words = Words.of(question.text());
        for (Term term : TermReader.read(question.text())) {
            boolean asked =
                    question.words().containsKey(term.key()) || question.names().contains(Set.of(term.key()));
            if (asked
                    && index.with(term.key()).isEmpty()
                    && question.kin().getOrDefault(term.key(), Set.of()).isEmpty()
                    && isCapitalAlone(words, term.span())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapitalAlone(List<Word> words, Span span) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).span().equals(span)) {
                boolean before = i > 1 && words.get(i - 1).isCapitalised();
                boolean after = i + 1 < words.size() && words.get(i + 1).isCapitalised();
                return words.get(i).isCapitalised() && !before && !after;
            }
        }
        return false;
    }

    private static @Nullable Set<String> meant(List<Word> words, Map<String, Set<String>> cast) {
        String phrase = phrase(words);
        Set<String> meant = cast.get(phrase);
        if (meant == null && phrase.endsWith("s")) {
            meant = cast.get(phrase.substring(0, phrase.length() - 1));
        }
        boolean capitals = words.stream().allMatch(Word::isCapitalised);
        if (meant != null && words.size() > 1 && capitals) {
            Set<String> all = new TreeSet<>(meant);
            for (Map.Entry<String, Set<String>> name : cast.entrySet()) {
                boolean alike = name.getKey().indexOf(' ') >= 0
                        && isNear(name.getKey(), phrase)
                        && NameMatcher.score(phrase, name.getKey()) >= NameMatcher.THRESHOLD;
                if (alike) {
                    all.addAll(name.getValue());
                }
            }
            return all;
        }
        if (meant != null || !capitals || phrase.length() < LEAST_LETTERS) {
            return meant;
        }
        double best = NameMatcher.THRESHOLD;
        for (Map.Entry<String, Set<String>> name : cast.entrySet()) {
            boolean sameLength = name.getKey().indexOf(' ') >= 0 == words.size() > 1;
            double like = sameLength && isNear(name.getKey(), phrase) ? NameMatcher.score(phrase, name.getKey()) : 0;
            if (like > best) {
                best = like;
                meant = name.getValue();
            }
        }
        return meant;
    }

    private static boolean isNear(String a, String b) {
        return Math.abs(a.length() - b.length()) <= 3;
    }

    private static String phrase(List<Word> words) {
        StringBuilder phrase = new StringBuilder();
        for (Word word : words) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(word.folded());
        }
        return phrase.toString();
    }
}
