package org.sayso.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.claim.RoleNames;
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
    /** "How long did she serve?" */
    HOW_LONG,
    /** "How old is she?" */
    HOW_OLD,
    YES_NO,
    /** "What happened to her?", "Where is she?", "Is she alive?" */
    FATE,
    TOPIC;

    private static final Map<String, QuestionKind> WORDS = Map.of(
            "who", WHO, "whom", WHO, "whose", WHO, "why", WHY, "where", WHERE, "which", WHAT, "what", WHAT, "how", HOW);

    /** "What reason", "what … for", "how many": a second word that changes what the first asks. */
    private static final Map<String, QuestionKind> PAIRS = Map.ofEntries(
            Map.entry("what reason", WHY),
            Map.entry("what reasons", WHY),
            Map.entry("what for", WHY),
            Map.entry("how come", WHY),
            Map.entry("how many", HOW_MANY),
            Map.entry("how much", HOW_MANY),
            Map.entry("how long", HOW_LONG),
            Map.entry("how old", HOW_OLD),
            Map.entry("what day", WHEN),
            Map.entry("what year", WHEN),
            Map.entry("what time", WHEN),
            Map.entry("which day", WHEN),
            Map.entry("which year", WHEN),
            Map.entry("what place", WHERE));

    private static final Set<String> NOTHING_ELSE =
            Set.of("now", "today", "and", "the", "mr", "ms", "mrs", "currently");
    /** "Is Captain Ada Lorn still alive?" is no longer. */
    private static final int FEW = 7;

    static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "did", "does", "do", "has", "have", "had", "will", "would", "can", "could",
            "should");

    /** Whether a word opens a question and is no name, though it is written with a capital there. */
    static boolean opens(String folded) {
        return AUXILIARIES.contains(folded) || WORDS.containsKey(folded) || folded.equals("when");
    }

    static QuestionKind of(List<Word> words) {
        if (words.isEmpty()) {
            return TOPIC;
        }
        String first = words.getFirst().folded();
        if (asksForFate(words)) {
            return FATE;
        }
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

    private static boolean asksForFate(List<Word> words) {
        String first = words.getFirst().folded();
        String second = words.size() > 1 ? words.get(1).folded() : "";
        boolean now = second.equals("is") || second.equals("are");
        if (first.equals("where") && now) {
            return words.stream().skip(2).allMatch(word -> word.isCapitalised() || NOTHING_ELSE.contains(word.folded()))
                    || RoleNames.after(words, words.size() - 1) != null;
        }
        if (first.equals("what") || first.equals("whats")) {
            for (int i = 1; i + 1 < words.size(); i++) {
                String pair = words.get(i).folded() + " " + words.get(i + 1).folded();
                if (pair.equals("happened to") || pair.equals("became of") || pair.equals("become of")) {
                    return true;
                }
            }
            return false;
        }
        boolean state = first.equals("is") || first.equals("are") || first.equals("was") || first.equals("has");
        return state && words.size() <= FEW && Fates.isTold(words.subList(words.size() - 1, words.size()));
    }
}
