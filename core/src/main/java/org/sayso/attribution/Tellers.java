package org.sayso.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.name.Mention;
import org.sayso.text.Span;

/**
 * Those without a name who told an outlet something, by what they are called: "two harbour officials" are whom "the
 * officials" and "another official" may be later, not "Tarnhaven police officers" nor "a hospital director".
 *
 * @param noun the head of what they are called, as one; empty where nothing is told of them
 * @param of ids of the bodies and places named with them
 */
record Tellers(String noun, Set<String> of) {

    static final Tellers NOBODY = new Tellers("", Set.of());

    /** Words that any teller may be called by. */
    private static final Set<String> ANYBODY = Set.of("source", "person", "people", "one", "other", "both");

    static Tellers of(PageView page, Draft draft) {
        List<Span> source = draft.attribution().source();
        if (source.isEmpty()) {
            return NOBODY;
        }
        Phrase phrase = Phrase.of(page, source.getFirst());
        Set<String> of = new HashSet<>();
        for (Mention mention : page.mentionsIn(source.getFirst())) {
            if (!page.isOutlet(mention)) {
                of.add(mention.entity());
            }
        }
        return new Tellers(one(phrase.head()), Set.copyOf(of));
    }

    /** Whether those called so later may be among these. */
    boolean mayBe(Tellers later) {
        boolean called = later.noun.isEmpty()
                || noun.isEmpty()
                || later.noun.equals(noun)
                || ANYBODY.contains(later.noun)
                || ANYBODY.contains(noun);
        return called && of.containsAll(later.of);
    }

    private static String one(String noun) {
        return noun.length() > 3 && noun.endsWith("s") && !noun.endsWith("ss")
                ? noun.substring(0, noun.length() - 1)
                : noun;
    }
}
