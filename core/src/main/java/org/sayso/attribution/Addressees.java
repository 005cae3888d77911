package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.name.Mention;
import org.sayso.text.Span;

/** "told The Echo part of the log was gone": the outlet, which the tagger took along, is whom it was told, not what was told. */
final class Addressees {

    private static final Set<String> TELLING = Set.of("told", "tells", "telling", "tell");

    private final PageView page;

    Addressees(PageView page) {
        this.page = page;
    }

    Attribution without(Attribution one) {
        if (one.cue().isEmpty()) {
            return one;
        }
        Span cue = one.cue().getLast();
        Span first = one.content().getFirst();
        String[] words = page.lower(cue).split(" ", -1);
        boolean told = TELLING.contains(words[words.length - 1])
                && first.start() > cue.end()
                && page.text().substring(cue.end(), first.start()).isBlank();
        if (!told) {
            return one;
        }
        for (Mention mention : page.mentionsIn(first)) {
            String before = page.text()
                    .substring(
                            first.start(),
                            Math.max(first.start(), mention.span().start()))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            int behind = mention.span().end();
            boolean opens = mention.span().start() >= first.start() && (before.isEmpty() || before.equals("the"));
            if (opens
                    && page.isOutlet(mention)
                    && behind + 1 < first.end()
                    && page.text().charAt(behind) == ' ') {
                List<Span> content = new ArrayList<>(one.content());
                content.set(0, new Span(behind + 1, first.end()));
                return new Attribution(one.source(), one.cue(), content, one.confidence());
            }
        }
        return one;
    }
}
