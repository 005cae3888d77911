package org.sayso.attribution;

import java.util.Set;

/** What words are said or written in: "in a 2008 interview", "in the court's opinion", "at a council meeting". */
final class Occasions {

    /** Words from where a noun phrase goes on to its noun: "radio talk show". */
    private static final int REACH = 4;

    private static final Set<String> IN = Set.of("in", "during", "at", "on");

    private static final Set<String> OCCASIONS = Set.of(
            "interview",
            "speech",
            "address",
            "letter",
            "book",
            "memoir",
            "memoirs",
            "autobiography",
            "report",
            "study",
            "paper",
            "memo",
            "statement",
            "testimony",
            "deposition",
            "affidavit",
            "tweet",
            "post",
            "email",
            "message",
            "video",
            "essay",
            "column",
            "article",
            "op-ed",
            "editorial",
            "profile",
            "documentary",
            "podcast",
            "lecture",
            "talk",
            "debate",
            "hearing",
            "ruling",
            "opinion",
            "dissent",
            "lawsuit",
            "complaint",
            "filing",
            "survey",
            "poll",
            "review",
            "conference",
            "briefing",
            "meeting",
            "appearance");

    /** Times of much talk. */
    private static final Set<String> SEASONS = Set.of("campaign", "election", "race", "primaries", "trial");

    private static final Set<String> MEDIA =
            Set.of("page", "account", "blog", "channel", "feed", "website", "site", "show", "program", "programme");

    private Occasions() {}

    /** "in", "during": the word behind which an occasion may stand. */
    static boolean opens(Words words, int i) {
        return IN.contains(words.at(i));
    }

    static boolean isNoun(String word) {
        return OCCASIONS.contains(word);
    }

    static boolean isOccasion(Words words, int from) {
        return noun(OCCASIONS, words, from) >= 0;
    }

    static boolean isSeason(Words words, int from) {
        return noun(SEASONS, words, from) >= 0;
    }

    /** Whether a phrase behind a preposition is of an occasion, or behind "on" of where one publishes: "on his old page". */
    static boolean isPlaceOfWords(Words words, int from) {
        int noun = from;
        while (noun < from + 2 && words.isDeterminer(noun)) {
            noun++;
        }
        boolean on = words.at(from - 1).equals("on");
        return noun > from && noun(on ? MEDIA : OCCASIONS, words, noun) >= 0;
    }

    private static int noun(Set<String> nouns, Words words, int from) {
        for (int i = from; i < from + REACH && words.isWord(i) && !words.isPreposition(i); i++) {
            if (nouns.contains(words.at(i))) {
                return i;
            }
        }
        return -1;
    }
}
