package org.sayso.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.Words.Word;

/** What a question wants to know: decides what counts as an answer. */
enum QuestionKind {
    WHO,
    WHAT,
    WHEN,
    WHERE,
    WHY,
    HOW,
    HOW_MANY,
    YES_NO,
    TOPIC;

    private static final Map<String, QuestionKind> WORDS = Map.of(
            "who", WHO, "whom", WHO, "whose", WHO, "why", WHY, "where", WHERE, "which", WHAT, "what", WHAT, "how", HOW);

    /** "What reason", "what … for", "how many": a second word that changes what the first asks. */
    private static final Map<String, QuestionKind> PAIRS = Map.of(
            "what reason",
            WHY,
            "what reasons",
            WHY,
            "what for",
            WHY,
            "how many",
            HOW_MANY,
            "how much",
            HOW_MANY,
            "what day",
            WHEN,
            "what year",
            WHEN,
            "which day",
            WHEN,
            "how come",
            WHY,
            "what place",
            WHERE);

    static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "will", "would", "can", "could",
            "should");

    static QuestionKind of(List<Word> words) {
        if (words.isEmpty()) {
            return TOPIC;
        }
        String first = words.getFirst().folded();
        if (first.equals("when")) {
            return WHEN;
        }
        if (AUXILIARIES.contains(first)) {
            return YES_NO;
        }
        for (int i = 0; i < words.size(); i++) {
            QuestionKind kind = WORDS.get(words.get(i).folded());
            if (kind != null) {
                String pair = i + 1 < words.size()
                        ? words.get(i).folded() + " " + words.get(i + 1).folded()
                        : "";
                return PAIRS.getOrDefault(pair, kind);
            }
        }
        return TOPIC;
    }
}
