package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.text.Span;
import org.sayso.text.Table;

/**
 * "The clerk allegedly sold the log": that he did is what somebody alleges, and the page does not say who; the clerk, whom
 * the tagger took for the source, says nothing.
 */
final class Allegations {

    private static final Set<String> ADVERBS = Table.words(Allegations.class, "word-sets.tsv", "rumour");

    private static final Cues VERBS = Cues.ALL;

    private Allegations() {}

    static Attribution withoutDoer(String text, Attribution one) {
        if (one.source().size() != 1 || one.cue().size() != 1) {
            return one;
        }
        Span doer = one.source().getFirst();
        Span cue = one.cue().getFirst();
        String[] words = cue.of(text).split("\\s+", -1);
        boolean between = doer.end() < cue.start()
                && text.substring(doer.end(), cue.start()).isBlank();
        if (!between
                || words.length < 2
                || words.length > 3
                || !ADVERBS.contains(words[0].toLowerCase(Locale.ROOT))
                || VERBS.isMostlyCue(words[1].toLowerCase(Locale.ROOT))
                || one.content().getFirst().start() < cue.end()) {
            return one;
        }
        Span adverb = new Span(cue.start(), cue.start() + words[0].length());
        int deed = cue.end() - words[words.length - 1].length() - (words.length == 3 ? words[1].length() + 1 : 0);
        List<Span> content = new ArrayList<>(one.content());
        content.set(0, new Span(deed, content.getFirst().end()));
        content.addFirst(doer);
        return new Attribution(List.of(), List.of(adverb), content, one.confidence());
    }
}
