package org.sayso.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Words.Word;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;

/**
 * Whom the pages call "the engineer": learned where a role stands before a person's name ("the duty engineer, Ada
 * Lorn", "harbour minister Otto Brecht"). A role that several people hold in equal measure is nobody's.
 */
public final class RoleNames {

    /** How words for what somebody is end. */
    private static final List<String> ENDINGS = List.of(
            "er", "or", "eer", "ist", "ian", "ant", "ent", "ary", "ic", "man", "woman", "person", "mayor", "pilot",
            "judge", "chief", "king", "queen", "guard", "spy", "nurse", "widow", "wife", "husband", "colonel",
            "admiral");
    /** They end so and are none. */
    private static final Set<String> NO_ROLES = Set.of(
            "after",
            "under",
            "over",
            "her",
            "other",
            "another",
            "never",
            "ever",
            "whether",
            "however",
            "for",
            "or",
            "nor",
            "when",
            "then",
            "later",
            "earlier",
            "former",
            "paper",
            "newspaper",
            "letter",
            "water",
            "river",
            "government",
            "parliament",
            "agreement",
            "moment",
            "statement",
            "incident",
            "event",
            "number",
            "public",
            "winter",
            "summer",
            "december",
            "october",
            "november",
            "september",
            "centre",
            "center",
            "power",
            "order",
            "door",
            "floor",
            "matter",
            "barrier",
            "harbour",
            "harbor",
            "tower",
            "server",
            "went",
            "sent",
            "spent",
            "present",
            "recent",
            "different",
            "important",
            "human",
            "woman",
            "man",
            "person",
            "music",
            "traffic",
            "topic",
            "together",
            "rather",
            "either",
            "neither",
            "per",
            "answer",
            "offer",
            "error",
            "murder",
            "disaster");
    /** One holder must have it so much more often than the others. */
    private static final int CLEARLY = 3;

    private static final int REACH = 3;

    private final Map<String, Map<String, Integer>> holders = new HashMap<>();

    /** The roles of all pages of a story. */
    public static RoleNames of(Collection<Reading> readings, Cast cast) {
        RoleNames roles = new RoleNames();
        readings.forEach(reading -> roles.learn(reading, cast));
        return roles;
    }

    /** One page more. */
    void learn(Reading reading, Cast cast) {
        String text = reading.page().text();
        List<Mention> mentions = reading.names().mentions();
        int next = 0;
        for (Sentence sentence : reading.sentences()) {
            List<Word> words = null;
            while (next < mentions.size()
                    && mentions.get(next).span().start() < sentence.span().end()) {
                Mention mention = mentions.get(next++);
                String id = cast.entity(reading.page().id(), mention.entity());
                if (mention.type() == NameType.PERSON && id != null) {
                    words = words == null ? Words.of(text, sentence.span()) : words;
                    String role = before(words, mention.span().start());
                    if (role != null) {
                        holders.computeIfAbsent(role, key -> new HashMap<>()).merge("@" + id, 1, Integer::sum);
                    }
                }
            }
        }
    }

    /** "engineer" right before a name, with nothing but a comma between. */
    private static @Nullable String before(List<Word> words, int start) {
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            if (word.span().end() < start) {
                boolean near = start - word.span().end() <= 2;
                return near && isRole(word) ? word.folded() : null;
            }
        }
        return null;
    }

    private static boolean isRole(Word word) {
        return !word.isCapitalised() && isRole(word.folded());
    }

    /** Whether a word looks like one for what somebody is. */
    public static boolean isRole(String folded) {
        return folded.length() > 3
                && !NO_ROLES.contains(folded)
                && ENDINGS.stream().anyMatch(folded::endsWith);
    }

    /** The role at {@code i} in "the engineer", "the missing engineer"; null where none stands there so. */
    public static @Nullable String after(List<Word> words, int i) {
        if (!isRole(words.get(i))) {
            return null;
        }
        for (int k = i - 1; k >= 0 && k >= i - REACH; k--) {
            if (words.get(k).folded().equals("the")) {
                boolean named = i + 1 < words.size() && words.get(i + 1).isCapitalised();
                return named ? null : words.get(i).folded();
            }
            if (words.get(k).isCapitalised() && k > 0) {
                return null;
            }
        }
        return null;
    }

    /** Who holds a role: the one nearly always meant, or of its holders the one last spoken of; null where nobody. */
    public @Nullable String holder(String role, List<String> salient) {
        Map<String, Integer> all = holders.getOrDefault(role, Map.of());
        int sum = all.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<String, Integer> one : all.entrySet()) {
            if (one.getValue() * (CLEARLY + 1) >= sum * CLEARLY) {
                return one.getKey();
            }
        }
        return salient.stream().filter(all::containsKey).findFirst().orElse(null);
    }
}
