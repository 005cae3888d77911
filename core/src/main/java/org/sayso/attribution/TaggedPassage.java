package org.sayso.attribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sayso.model.Passage;
import org.sayso.model.PointerScores;
import org.sayso.model.TagChain;
import org.sayso.model.TagScores;
import org.sayso.model.TaggedSpan;

/** A passage with its tagged spans, and all that can be asked of two of them to know whether they belong together. */
final class TaggedPassage {

    /** The parts of an attribution. */
    enum Role {
        SOURCE,
        CUE,
        CONTENT;

        static Role of(TaggedSpan span) {
            return valueOf(span.label().toUpperCase(Locale.ROOT));
        }
    }

    private final Passage passage;
    private final Map<Role, List<TaggedSpan>> spans = new EnumMap<>(Role.class);
    private final List<PointerScores> pointers;
    private final int[] path;
    private final double[][] marginals;
    private final int[] sentences;
    private final int[] paragraphs;

    /** Tags the passage with the best sequence the scores allow. */
    TaggedPassage(Passage passage, TagScores scores, TagChain chain) {
        this.passage = passage;
        pointers = scores.pointers();
        path = chain.best(scores.emissions());
        marginals = chain.marginals(scores.emissions());
        List<TaggedSpan> all = chain.spans(path);
        for (Role role : Role.values()) {
            spans.put(role, all.stream().filter(span -> Role.of(span) == role).toList());
        }
        sentences = new int[passage.size()];
        paragraphs = new int[passage.size()];
        for (int i = 1; i < sentences.length; i++) {
            int level = passage.cutLevel(i);
            sentences[i] = sentences[i - 1] + (level >= 2 ? 1 : 0);
            paragraphs[i] = paragraphs[i - 1] + (level >= 3 ? 1 : 0);
        }
    }

    Passage passage() {
        return passage;
    }

    List<PointerScores> pointers() {
        return pointers;
    }

    List<TaggedSpan> all(Role role) {
        return spans.getOrDefault(role, List.of());
    }

    /** Words between the two, 0 where they touch. */
    static int gap(TaggedSpan x, TaggedSpan y) {
        return Math.max(0, Math.max(x.first(), y.first()) - Math.min(x.last(), y.last()));
    }

    /** How many spans of the role stand between the two, at most three. */
    int between(Role role, TaggedSpan x, TaggedSpan y) {
        int from = Math.min(x.last(), y.last());
        int to = Math.max(x.first(), y.first());
        List<TaggedSpan> all = all(role);
        int count = 0;
        for (int i = firstAt(all, from); i < all.size() && all.get(i).first() <= to && count < 3; i++) {
            count += all.get(i).last() <= to ? 1 : 0;
        }
        return count;
    }

    /** The spans of a role that are no more than so many words away, in their order; a pair of a long page is never asked for whose spans are far apart. */
    List<TaggedSpan> near(Role role, TaggedSpan x, int reach) {
        List<TaggedSpan> all = all(role);
        int from = firstAt(all, x.first() - reach);
        while (from > 0 && gap(x, all.get(from - 1)) <= reach) {
            from--;
        }
        int to = from;
        while (to < all.size() && gap(x, all.get(to)) <= reach) {
            to++;
        }
        return all.subList(from, to);
    }

    /** Index of the first span that begins at a word or behind it. They stand in order and apart. */
    private static int firstAt(List<TaggedSpan> all, int word) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).first() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether only marks stand between the two. */
    boolean isTouching(TaggedSpan x, TaggedSpan y) {
        for (int i = Math.min(x.last(), y.last()); i < Math.max(x.first(), y.first()); i++) {
            if (Character.isLetterOrDigit(passage.word(i).codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    boolean isSameSentence(TaggedSpan x, TaggedSpan y) {
        return begins(sentences, x, y) || begins(sentences, y, x);
    }

    boolean isNextSentence(TaggedSpan x, TaggedSpan y) {
        int there = sentences[y.first()];
        int away = Math.min(Math.abs(sentences[x.first()] - there), Math.abs(sentences[x.last() - 1] - there));
        return !isSameSentence(x, y) && away == 1;
    }

    /** Whether y begins in one of x's sentences. */
    boolean isInSentence(TaggedSpan x, TaggedSpan y) {
        return begins(sentences, x, y);
    }

    boolean isInParagraph(TaggedSpan x, TaggedSpan y) {
        return begins(paragraphs, x, y);
    }

    private static boolean begins(int[] units, TaggedSpan x, TaggedSpan y) {
        return units[x.first()] <= units[y.first()] && units[y.first()] <= units[x.last() - 1];
    }

    int quotedWords(TaggedSpan span) {
        int count = 0;
        for (int i = span.first(); i < span.last(); i++) {
            count += passage.isQuoted(i) ? 1 : 0;
        }
        return count;
    }

    double quotedShare(TaggedSpan span) {
        return (double) quotedWords(span) / span.size();
    }

    /** How probable the tag is that the word got. */
    double tag(int word) {
        return Math.max(marginals[word][path[word]], 1e-6);
    }
}
