package org.sayso.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Acronyms with two letters changed about: "HWO" is "WHO" where a page writes it so. */
final class Acronyms {

    /** Shorter ones are too often others: "UN" and "NU". */
    private static final int LEAST = 4;

    private static final int MOST = 7;

    private Acronyms() {}

    /** For each acronym of the names, the keys of those that have two neighbouring letters the other way round. */
    static Map<String, Set<String>> misspelt(Map<String, Set<String>> names) {
        Map<String, Set<String>> found = new HashMap<>();
        names.forEach((name, keys) -> {
            if (name.length() < LEAST || name.length() > MOST || name.indexOf(' ') >= 0 || hasVowelsLikeAWord(name)) {
                return;
            }
            for (int i = 0; i + 1 < name.length(); i++) {
                String turned = name.substring(0, i) + name.charAt(i + 1) + name.charAt(i) + name.substring(i + 2);
                Set<String> others = names.get(turned);
                if (others != null && !turned.equals(name)) {
                    found.computeIfAbsent(name, key -> new TreeSet<>()).addAll(others);
                }
            }
        });
        return found;
    }

    /** Words have a vowel in every few letters; acronyms have few or none after their first letter. */
    private static boolean hasVowelsLikeAWord(String name) {
        long vowels = name.chars().skip(1).filter(c -> "aeiouy".indexOf(c) >= 0).count();
        return vowels * 3 >= name.length() - 1;
    }
}
