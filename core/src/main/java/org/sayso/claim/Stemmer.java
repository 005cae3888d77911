package org.sayso.claim;

/**
 * Takes the endings off English words, lightly: "kills", "killed" and "killing" become "kill", "retaliation" and
 * "retaliated" become "retaliat". Only for comparing words with each other.
 */
final class Stemmer {

    private Stemmer() {}

    /** @param word folded, as {@link Words} gives it */
    static String stem(String word) {
        if (word.length() < 4) {
            return word;
        }
        String stem = plural(word);
        String before = stem;
        if (stem.endsWith("ly") && stem.length() > 6) {
            stem = stem.substring(0, stem.length() - 2);
        }
        if (stem.endsWith("ing") && hasVowel(stem, stem.length() - 3)) {
            stem = single(stem.substring(0, stem.length() - 3));
        } else if (stem.endsWith("ied") && stem.length() > 4) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.endsWith("ed") && !stem.endsWith("eed") && hasVowel(stem, stem.length() - 2)) {
            stem = single(stem.substring(0, stem.length() - 2));
        } else if (stem.endsWith("ment") && stem.length() > 7) {
            stem = stem.substring(0, stem.length() - 4);
        } else if ((stem.endsWith("tion") || stem.endsWith("sion")) && stem.length() > 6) {
            stem = stem.substring(0, stem.length() - 3);
        }
        if (stem.length() < 3) {
            return before;
        }
        return stem.endsWith("e") && stem.length() > 3 ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String plural(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes")) {
            return word.substring(0, word.length() - 2);
        }
        boolean kept = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || !word.endsWith("s");
        return kept ? word : word.substring(0, word.length() - 1);
    }

    /** "stopp" is "stop"; "kill", "pass", "buzz" stay. */
    private static String single(String stem) {
        int n = stem.length();
        if (n < 4 || stem.charAt(n - 1) != stem.charAt(n - 2)) {
            return stem;
        }
        return "lsz".indexOf(stem.charAt(n - 1)) >= 0 ? stem : stem.substring(0, n - 1);
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return end >= 2;
            }
        }
        return false;
    }
}
