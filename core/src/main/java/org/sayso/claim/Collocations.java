package org.sayso.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Terms that a story always says together ("bow door", "court of inquiry"): the matter's fixed phrases. Sharing all of
 * such a phrase says hardly more than sharing one word of it.
 */
final class Collocations {

    private static final int LEAST = 3;
    private static final double TOGETHER = 0.4;
    /** Longer texts share words by chance. */
    private static final int LONGEST = 40;

    private final Map<String, String> phrase = new HashMap<>();

    Collocations(List<Carrier> carriers) {
        Map<String, Integer> alone = new HashMap<>();
        Map<String, Map<String, Integer>> pairs = new TreeMap<>();
        for (Carrier carrier : carriers) {
            String before = null;
            for (Map.Entry<String, Double> term : carrier.terms().entrySet()) {
                if (term.getValue() < 1 || isName(term.getKey()) || carrier.words() > LONGEST * 3) {
                    before = null;
                    continue;
                }
                String key = term.getKey();
                alone.merge(key, 1, Integer::sum);
                if (before != null) {
                    pairs.computeIfAbsent(before, b -> new TreeMap<>()).merge(key, 1, Integer::sum);
                }
                before = key;
            }
        }
        pairs.forEach((first, seconds) -> seconds.forEach((second, count) -> {
            int either = alone.getOrDefault(first, 0) + alone.getOrDefault(second, 0) - count;
            if (count >= LEAST && count >= TOGETHER * either) {
                join(first, second);
            }
        }));
        phrase.replaceAll((term, up) -> root(up));
    }

    private void join(String a, String b) {
        String first = root(a);
        String second = root(b);
        phrase.put(a, first);
        phrase.put(b, first);
        phrase.put(second, first);
    }

    private String root(String term) {
        String root = term;
        for (String up = phrase.get(root); up != null && !up.equals(root); up = phrase.get(root)) {
            root = up;
        }
        return root;
    }

    /** The phrase a term is part of, or the term itself. */
    String of(String term) {
        return phrase.getOrDefault(term, term);
    }

    private static boolean isName(String term) {
        return term.charAt(0) == '@' || term.charAt(0) == '#';
    }
}
