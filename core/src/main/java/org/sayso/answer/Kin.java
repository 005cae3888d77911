package org.sayso.answer;

import java.util.Set;

/** Whether two stems are forms of one word: what each has beyond their common start is an ending. */
final class Kin {

    /** Shorter starts are common by chance. */
    static final int LEAST = 5;

    /** "deserter", "deserted", "desertion", "assailant", "resignation", "refusal", "persuasive". */
    private static final Set<String> ENDINGS = Set.of(
            "", "e", "s", "es", "ed", "er", "ers", "or", "ors", "ing", "ings", "ion", "ions", "ation", "ations",
            "ition", "al", "ant", "ance", "ment", "ments", "ive", "ist", "ists", "ism", "y", "ly", "ic", "ity", "ful",
            "ness", "able", "at", "i", "ent", "ence", "ical", "ually", "ally", "ian");

    private Kin() {}

    static boolean areKin(String a, String b) {
        int common = 0;
        while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        for (int cut = common; cut >= LEAST; cut--) {
            if (ENDINGS.contains(a.substring(cut)) && ENDINGS.contains(b.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
