package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * "“The gate is shut,” Lorn said, according to the Echo", "she said, reports the Echo": Lorn says it, the Echo hands it on. The
 * learnt finder takes the Echo for who says it.
 */
final class HandedOn {

    private static final Set<String> HANDING = Set.of("according", "reports", "reported", "per");

    /** Characters of " this week" behind "she said". */
    private static final int TIME = 14;

    /** Words of "said in a statement on Monday," between who says it and who hands it on. */
    private static final int SETTING = 16;

    /** Words of "Lorn, who chairs the harbour board, said". */
    private static final int WHO = 18;

    private static final Set<String> CLOSING = Set.of(",", ".", "?", "!");

    private final List<Words> sentences;
    private final List<Sentence> places;

    HandedOn(List<Words> sentences) {
        this.sentences = sentences;
        places = sentences.stream().map(Words::sentence).toList();
    }

    List<Attribution> in(List<Attribution> found) {
        List<Attribution> all = new ArrayList<>(found.size());
        Places cues = new Places();
        for (int i = 0; i < found.size(); i++) {
            cues.add(i, found.get(i).cue());
        }
        for (Attribution one : found) {
            Attribution said = said(one);
            if (said != null) {
                all.add(said);
            } else if (!isHanding(one)
                    || cues.near(one.content()).stream().noneMatch(other -> isHandedOnBy(one, found.get(other)))) {
                all.add(one);
            }
        }
        return all;
    }

    private boolean isHanding(Attribution one) {
        Words words = one.cue().size() == 1 ? sentenceAt(one.cue().getFirst().start()) : null;
        return words != null
                && HANDING.contains(words.at(words.indexAt(one.cue().getFirst().start())));
    }

    /** Whether all of another's saying, with who says it, is what an outlet is found to report. */
    private static boolean isHandedOnBy(Attribution one, Attribution other) {
        if (other.cue().isEmpty() || other.source().isEmpty()) {
            return false;
        }
        Span last = other.cue().getLast();
        int end = Math.max(last.end(), other.source().getLast().end());
        return one.content().getFirst().start() <= other.content().getFirst().end()
                && one.content().stream()
                        .anyMatch(piece -> piece.contains(last)
                                && piece.end() <= end + TIME
                                && piece.end() <= one.cue().getFirst().start())
                && one.content().stream()
                        .anyMatch(piece -> piece.contains(other.source().getFirst()));
    }

    /** With who said it right behind the words; null where nobody stands there. */
    private @Nullable Attribution said(Attribution one) {
        if (one.cue().size() != 1 || one.source().size() != 1) {
            return null;
        }
        Words words = sentenceAt(one.cue().getFirst().start());
        if (words == null) {
            return null;
        }
        int handing = words.indexAt(one.cue().getFirst().start());
        boolean behind = HANDING.contains(words.at(handing))
                && one.source().getFirst().start() >= one.cue().getFirst().end();
        int from = -1;
        for (Span piece : one.content()) {
            if (piece.end() <= words.start(handing) && piece.end() > words.start(0)) {
                from = words.indexAt(piece.end() - 1) + 1;
            }
        }
        if (!behind || from < 0) {
            return null;
        }
        Attribution whole = saidBehind(one, words, from, handing, one.content());
        for (int i = 1; whole == null && i < from; i++) {
            boolean closes = words.isQuoteMark(i) && CLOSING.contains(words.at(i - 1));
            int mark = words.start(i);
            if (closes && one.content().stream().anyMatch(piece -> piece.contains(mark))) {
                // "“…,” she said, according to": the finder took "she said" for the end of the words
                whole = saidBehind(one, words, i + 1, handing, upTo(one.content(), words.end(i)));
            }
        }
        return whole;
    }

    private static @Nullable Attribution saidBehind(
            Attribution one, Words words, int behind, int handing, List<Span> content) {
        int from = behind;
        while (from < handing && !words.isWord(from)) {
            from++;
        }
        if (words.isSaying(from)) {
            // "“…,” said Lorn, a pilot, according to"
            Subjects.Phrase who = Subjects.rightOf(words, from + 1, handing);
            return who == null || handing - from > 2 * WHO
                    ? null
                    : new Attribution(
                            List.of(who.in(words)), List.of(words.span(from, from + 1)), content, one.confidence());
        }
        for (int verb = from + 1; verb < handing && verb - from <= WHO; verb++) {
            if (!words.isSaying(verb) || handing - verb > SETTING) {
                continue;
            }
            Subjects.Phrase who = Subjects.leftOf(words, verb, from);
            if (who != null && who.from() == from) {
                return new Attribution(
                        List.of(who.in(words)), List.of(words.span(verb, verb + 1)), content, one.confidence());
            }
        }
        return null;
    }

    private static List<Span> upTo(List<Span> content, int end) {
        return content.stream()
                .map(piece -> piece.start() < end && piece.end() > end ? new Span(piece.start(), end) : piece)
                .toList();
    }

    private @Nullable Words sentenceAt(int offset) {
        int at = Sentence.firstBehind(places, offset);
        return at < places.size() && places.get(at).span().contains(offset) ? sentences.get(at) : null;
    }
}
