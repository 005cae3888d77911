package org.sayso.answer;

import java.util.List;
import java.util.Set;
import org.sayso.claim.Term;
import org.sayso.claim.Words;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;

/** How a sentence puts what is asked: what stands first, and whether it tells a deed as done. */
final class Wording {

    /** So many words before a deed one of these says that it is not told as done. */
    private static final int REACH = 4;

    private static final Set<String> NOT_DONE =
            Set.of("would", "could", "may", "might", "will", "should", "if", "whether", "must", "can");

    private Wording() {}

    /**
     * How surely it gives a reason behind the deed asked about: "They were sent home for the raid", not "After they were sent
     * home, she sued".
     */
    static double reasonAfterDeed(Question question, Passage passage, Index index) {
        List<Span> asked = Nearness.asked(question, passage, index);
        Reasons.Surest sign = Reasons.surest(passage.words(), question.forBeing());
        if (asked.isEmpty() || sign.strength() == 0) {
            return 0;
        }
        int from = passage.words().get(sign.at()).span().start();
        long before = asked.stream().filter(span -> span.start() < from).count();
        return sign.strength() * before / asked.size();
    }

    /** Whether one of the two asks or tells what is done, the other what would or may be: "Did it sink?", "It could sink." */
    static boolean differsInMood(Question question, Passage passage, Index index) {
        List<Span> deed = deed(question, passage, index);
        if (deed.isEmpty()) {
            return false;
        }
        List<Word> words = passage.words();
        boolean told = false;
        for (int i = 0; i < words.size() && !told; i++) {
            if (NOT_DONE.contains(words.get(i).folded())) {
                List<Word> behind = words.subList(i + 1, Math.min(words.size(), i + 1 + REACH));
                told = deed.stream().anyMatch(span -> behind.stream().anyMatch(word -> span.overlaps(word.span())));
            }
        }
        return told != Words.of(question.text()).stream().anyMatch(word -> NOT_DONE.contains(word.folded()));
    }

    /** What somebody is asked to have done, or else all that is asked. */
    private static List<Span> deed(Question question, Passage passage, Index index) {
        String predicate = question.predicate();
        if (predicate != null) {
            Set<String> kin = question.kin().getOrDefault(predicate, Set.of());
            List<Span> told = index.termsOf(passage).stream()
                    .filter(term -> term.key().equals(predicate) || kin.contains(term.key()))
                    .map(Term::span)
                    .toList();
            if (!told.isEmpty()) {
                return told;
            }
        }
        return Nearness.asked(question, passage, index);
    }
}
