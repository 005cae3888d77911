package org.sayso.time;

import java.util.Set;

/** What "this", "last" and "that" make a time of: "this week", "last autumn", "that evening". */
public final class TimeNouns {

    private static final Set<String> NOUNS = Set.of(
            "week",
            "weekend",
            "month",
            "year",
            "morning",
            "afternoon",
            "evening",
            "time",
            "season",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "century",
            "decade");

    private TimeNouns() {}

    /** Whether a word in small letters is one. */
    public static boolean is(String word) {
        return NOUNS.contains(word);
    }
}
