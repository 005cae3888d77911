package org.sayso.attribution;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Span;

/** "one of them", "the third", "both": some of the sources told of last. */
final class SomeOfThem {

    private static final Set<String> ORDINALS =
            Set.of("first", "second", "third", "fourth", "fifth", "other", "latter", "former", "last");
    private static final Set<String> BOTH = Set.of(
            "both",
            "all two",
            "all three",
            "all four",
            "all five",
            "the two",
            "the three",
            "the four",
            "all of them",
            "both of them");

    private final PageView page;
    private final Speakers speakers;

    SomeOfThem(PageView page, Speakers speakers) {
        this.page = page;
        this.speakers = speakers;
    }

    /** Null where the words are none of these. */
    @Nullable
    Who read(Span span) {
        String words = page.lower(span);
        String first = words.split("[^\\p{L}]", 2)[0];
        String rest = words.startsWith("the ") ? words.substring(4).split("[^\\p{L}]", 2)[0] : "";
        boolean ofThem = Phrase.PARTS.contains(first) && (words.endsWith(" of them") || words.contains(" of them,"));
        boolean ordinal =
                ORDINALS.contains(rest) && (words.split("[ ,]", 3).length < 3 || words.startsWith("the " + rest + ","));
        boolean bare = BOTH.contains(words) || (ordinal && !rest.isEmpty());
        if (!ofThem && !bare) {
            return null;
        }
        Who many = speakers.several(span);
        if (many == null) {
            return null;
        }
        boolean all = BOTH.contains(words);
        String those = all ? many.name() : whole(many.name());
        String name = all ? many.name() : (ofThem ? first : words.split(",", 2)[0]) + " of " + lowerFirst(those);
        return new Who(
                many.kind(), all ? many.entity() : null, name, span, all || (ofThem && !first.equals("one")), false);
    }

    /** "two of three officials": of whom "the third" is one. */
    private static String whole(String many) {
        String[] words = many.split(" ", 3);
        return words.length == 3
                        && words[1].equals("of")
                        && Phrase.PARTS.contains(words[0].toLowerCase(Locale.ROOT))
                        && !words[2].startsWith("the ")
                ? words[2]
                : many;
    }

    private static String lowerFirst(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
