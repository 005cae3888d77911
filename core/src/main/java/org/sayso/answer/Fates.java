package org.sayso.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.claim.Words.Word;
import org.sayso.text.Span;

/** Words that tell what became of somebody or something, or where they are: what answers "What happened to her?" */
final class Fates {

    /** These tell it alone: one row a fate, with what it would look like. */
    private static final List<Set<String>> ROWS = List.of(
            // "It is feared that she drowned."
            Set.of(
                    "drowned",
                    "drown",
                    "died",
                    "dead",
                    "death",
                    "perished",
                    "killed",
                    "murdered",
                    "assassinated",
                    "slain",
                    "executed",
                    "hanged",
                    "shot",
                    "strangled",
                    "buried",
                    "body",
                    "corpse",
                    "suicide"),
            // "He has been missing since."
            Set.of("missing", "vanished", "disappeared", "disappearance", "whereabouts", "untraced"),
            // "The union says that he is held in the fort."
            Set.of(
                    "arrested",
                    "detained",
                    "imprisoned",
                    "jailed",
                    "custody",
                    "prison",
                    "handcuffed",
                    "captured",
                    "kidnapped",
                    "abducted",
                    "seized",
                    "sentenced",
                    "convicted",
                    "interned",
                    "deported",
                    "extradited",
                    "expelled",
                    "exiled",
                    "captivity",
                    "hostage"),
            // "She crossed the border."
            Set.of(
                    "fled",
                    "flee",
                    "escaped",
                    "defected",
                    "boarded",
                    "crossed",
                    "ashore",
                    "hiding",
                    "asylum",
                    "refuge",
                    "emigrated"),
            // "They survived."
            Set.of(
                    "alive",
                    "survived",
                    "recovered",
                    "rescued",
                    "released",
                    "freed",
                    "hospital",
                    "hospitalised",
                    "hospitalized",
                    "injured",
                    "wounded",
                    "poisoned",
                    "unconscious",
                    "coma",
                    "ill"),
            // "He was sacked the next day."
            Set.of("resigned", "sacked", "dismissed", "suspended", "ousted", "overthrown"),
            // "The ferry sank."
            Set.of(
                    "sank",
                    "sunk",
                    "sinking",
                    "capsized",
                    "crashed",
                    "exploded",
                    "burned",
                    "burnt",
                    "destroyed",
                    "wrecked",
                    "collapsed",
                    "stolen",
                    "lost",
                    "stranded",
                    "scuttled"));

    /** These only of one to whom it is done: "was seen", "was taken", "been led away", "being held". */
    private static final Set<String> DONE_TO = Set.of(
            "seen",
            "taken",
            "held",
            "brought",
            "led",
            "put",
            "found",
            "driven",
            "moved",
            "transferred",
            "flown",
            "removed",
            "spotted",
            "caught",
            "sent",
            "dragged",
            "marched",
            "carried",
            "hanged",
            "left");

    private static final Set<String> BE =
            Set.of("was", "were", "been", "being", "is", "are", "be", "him", "her", "them");
    /** These with what must follow: "fell from", "no trace of", "led to". */
    private static final Map<String, Set<String>> PAIRS = Map.of(
            "fell", Set.of("from", "into", "off", "overboard", "in", "down"),
            "fall", Set.of("from", "into", "off", "overboard", "in"),
            "jumped", Set.of("from", "into", "off", "overboard"),
            "trace", Set.of("of"),
            "holding", Set.of(),
            "went", Set.of("overboard", "missing", "underground"),
            "left", Set.of("the"));

    private static final int REACH = 3;
    private static final int NEAR = 10;

    private Fates() {}

    static boolean isTold(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isTold(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is told of somebody who stands at one of some places: within a few words of it. */
    static boolean isTold(List<Word> words, List<Span> places) {
        for (int i = 0; i < words.size(); i++) {
            if (isTold(words, i)) {
                for (Span place : places) {
                    if (between(words, i, place) <= NEAR) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Which fates it tells, as numbers that are the same for the same fate. */
    static Set<Integer> kinds(List<Word> words) {
        Set<Integer> kinds = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            for (int row = 0; row < ROWS.size(); row++) {
                if (ROWS.get(row).contains(word)) {
                    kinds.add(row);
                }
            }
        }
        return kinds;
    }

    private static int between(List<Word> words, int i, Span place) {
        int distance = 0;
        for (int k = i; k >= 0 && words.get(k).span().start() > place.end(); k--) {
            distance++;
        }
        for (int k = i; k < words.size() && words.get(k).span().end() < place.start(); k++) {
            distance++;
        }
        return distance;
    }

    private static boolean isTold(List<Word> words, int i) {
        String word = words.get(i).folded();
        if (ROWS.stream().anyMatch(row -> row.contains(word))) {
            return true;
        }
        if (DONE_TO.contains(word)) {
            for (int k = Math.max(0, i - REACH); k < i; k++) {
                if (BE.contains(words.get(k).folded())) {
                    return true;
                }
            }
        }
        Set<String> following = PAIRS.get(word);
        if (following == null || i + 1 >= words.size()) {
            return false;
        }
        boolean name = following.isEmpty() && words.get(i + 1).isCapitalised();
        return name || following.contains(words.get(i + 1).folded());
    }
}
