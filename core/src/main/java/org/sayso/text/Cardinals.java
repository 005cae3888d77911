package org.sayso.text;

import java.util.HashMap;
import java.util.Map;

/** Numbers in English words, of one word each: "seven", "forty". */
public final class Cardinals {

    private static final Map<String, Integer> ONES =
            numbered("zero one two three four five six seven eight nine ten eleven "
                    + "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    private Cardinals() {}

    /** 0 to 19; -1 where the word, in lower case, is none of them. */
    public static int ones(String word) {
        return ONES.getOrDefault(word, -1);
    }

    /** 20, 30 to 90; 0 where the word, in lower case, is none of them. */
    public static int tens(String word) {
        return TENS.getOrDefault(word, 0);
    }

    /** Words to their places in a row of them. */
    public static Map<String, Integer> numbered(String words) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String word : words.split(" ", -1)) {
            numbers.put(word, numbers.size());
        }
        return Map.copyOf(numbers);
    }
}
