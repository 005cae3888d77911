package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Quotation;
import org.sayso.text.Quotations;
import org.sayso.text.Span;

/** "“A,” she said. “B. C.”": a quotation that follows in the same paragraph without a cue of its own is hers too. */
final class Continuations {

    /** Attributions before and behind one that may hold the next quotation. */
    private static final int NEAR = 20;

    private final String text;
    private final List<Words> sentences;
    private final Quotations quotations;
    private final Contents contents;

    Continuations(String text, List<Words> sentences, Quotations quotations, Contents contents) {
        this.text = text;
        this.sentences = sentences;
        this.quotations = quotations;
        this.contents = contents;
    }

    List<Attribution> extend(List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found);
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            Attribution attribution = all.get(i);
            if (attribution.cue().isEmpty()) {
                continue;
            }
            while (at + 1 < sentences.size()
                    && sentences.get(at).sentence().span().end()
                            <= attribution.cue().getFirst().start()) {
                at++;
            }
            int here = at;
            while (here > 0
                    && sentences.get(here).sentence().span().start()
                            > attribution.cue().getFirst().start()) {
                here--;
            }
            Words sentence = sentences.get(here);
            boolean quotes = attribution.content().stream().anyMatch(c -> quotations.isQuoted(c.start()));
            boolean cueQuoted = quotations.isQuoted(attribution.cue().getFirst().start());
            int end = Math.max(
                    sentence.sentence().span().end(),
                    attribution.content().getLast().end());
            boolean lastOfSentence = attribution.content().getLast().start()
                    < attribution.cue().getFirst().start();
            if (!quotes || cueQuoted || !lastOfSentence) {
                continue;
            }
            Quotation next = contents.startingAt(Math.min(text.length(), behindMarks(end)));
            if (next == null
                    || text.substring(end, next.outer().start()).indexOf('\n') >= 0
                    || !free(next, all.subList(Math.max(0, i - NEAR), Math.min(all.size(), i + NEAR)))) {
                continue;
            }
            if (closesSentence(next)) {
                List<Span> content = new ArrayList<>(attribution.content());
                content.addAll(contents.whole(next));
                all.set(i, new Attribution(attribution.source(), attribution.cue(), content, attribution.confidence()));
            }
        }
        return all;
    }

    private int behindMarks(int offset) {
        int at = offset;
        while (at < text.length()
                && "”\"’.,!?".indexOf(text.charAt(at)) >= 0
                && !(text.charAt(at) == '"' && contents.startingAt(at) != null)) {
            at++;
        }
        return at;
    }

    private static boolean free(Quotation quotation, List<Attribution> all) {
        return all.stream()
                .noneMatch(a -> (a.content().stream().anyMatch(c -> c.overlaps(quotation.inner()))
                                && !a.cue().isEmpty()
                                && !quotation.outer().contains(a.cue().getFirst()))
                        || a.content().stream().anyMatch(c -> c.contains(quotation.inner())));
    }

    private boolean closesSentence(Quotation quotation) {
        int at = quotation.outer().end();
        while (at < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0' || text.charAt(at) == '.')) {
            at++;
        }
        boolean stop = quotation.inner().length() > 0
                && ".!?…".indexOf(text.charAt(quotation.inner().end() - 1)) >= 0;
        return at >= text.length()
                || text.charAt(at) == '\n'
                || (stop && Character.isUpperCase(text.charAt(at)))
                || !quotation.closed();
    }
}
