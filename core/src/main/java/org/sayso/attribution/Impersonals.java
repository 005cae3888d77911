package org.sayso.attribution;

import java.util.List;
import java.util.regex.Pattern;
import org.sayso.text.Span;

/** "It is worth noting that …": whoever notes it, nobody is "it". */
final class Impersonals {

    /** What stands between "it" and the words that somebody is said to say: "is, of course, worth", "'s hard to". */
    private static final Pattern IMPERSONAL = Pattern.compile(
            "[’']?s?(?: (?:is|was|seems|seemed|remains|may be|might be|would be))?(?: not| also| still)?(?:,[^,.!?]{1,25},)?"
                    + " (?:worth|worthwhile|hard|easy|difficult|important|fair|safe|tempting|reasonable|clear|time|best|better|wrong|right|good|too early)\\b.*",
            Pattern.DOTALL);

    /** From "it" to the words of saying, in UTF-16 code units. */
    private static final int NEAR = 60;

    private Impersonals() {}

    static Attribution withoutSubject(String text, Attribution one) {
        if (one.source().size() != 1 || one.cue().isEmpty()) {
            return one;
        }
        Span it = one.source().getFirst();
        Span cue = one.cue().getFirst();
        boolean impersonal = it.of(text).equalsIgnoreCase("it")
                && it.end() <= cue.start()
                && cue.end() - it.end() <= NEAR + cue.length()
                && IMPERSONAL.matcher(text).region(it.end(), cue.end()).matches();
        return impersonal ? new Attribution(List.of(), one.cue(), one.content(), one.confidence()) : one;
    }
}
