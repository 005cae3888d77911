package org.sayso.attribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.TaggedPassage.Role;
import org.sayso.model.PointerScores;
import org.sayso.model.TaggedSpan;

/**
 * Scores who belongs to whom: a content to its cue, a cue to its source, or to none. What is looked at: where the
 * encoder's words point, the sentence and paragraph, the distance, what stands between, quotation marks, and whether
 * the source is a relative pronoun ("Lorn, who says …").
 */
final class LinkFeatures {

    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom", "whose");
    private static final double LEAST = 1e-5;

    /** Which of the encoder's two pointers is read. */
    enum Pointer {
        TO_CUE,
        TO_SOURCE
    }

    private final TaggedPassage passage;
    private final Pointer pointer;
    private final double[] link;
    private final double[] none;

    LinkFeatures(TaggedPassage passage, Pointer pointer, double[] link, double[] none) {
        this.passage = passage;
        this.pointer = pointer;
        this.link = link;
        this.none = none;
    }

    /** How well y suits x, where the content before x went to the cue {@code carried}. */
    double score(TaggedSpan x, TaggedSpan y, @Nullable TaggedSpan carried) {
        double p = points(x, y);
        boolean elsewhere = Double.isNaN(p);
        boolean touching = passage.isTouching(x, y);
        boolean relative = y.size() <= 2
                && RELATIVE.contains(passage.passage().word(y.first()).toLowerCase(Locale.ROOT));
        boolean goesOn = y.equals(carried);
        boolean newParagraph = passage.quotedShare(x) > .5 && passage.passage().lineBreak(x.first()) > 0;
        boolean quoted = passage.quotedShare(x) > .5 && passage.quotedShare(y) > .5;
        return dot(
                link,
                elsewhere ? 0 : Math.log(Math.max(p, LEAST)),
                number(elsewhere),
                number(passage.isSameSentence(x, y)),
                number(passage.isInParagraph(x, y)),
                Math.log1p(TaggedPassage.gap(x, y)),
                number(y.first() > x.first()),
                passage.between(Role.CUE, x, y),
                passage.between(Role.CONTENT, x, y),
                passage.between(Role.SOURCE, x, y),
                number(touching),
                number(relative),
                number(quoted),
                number(relative && touching),
                number(passage.isNextSentence(x, y)),
                number(goesOn),
                number(goesOn && newParagraph));
    }

    /** How well it suits x to belong to nothing. */
    double none(TaggedSpan x, Iterable<TaggedSpan> candidates) {
        boolean alone = true;
        for (TaggedSpan y : candidates) {
            alone &= !passage.isInSentence(x, y);
        }
        return dot(
                none,
                1,
                Math.log(Math.max(pointsNowhere(x), LEAST)),
                number(alone),
                passage.quotedShare(x),
                Math.log1p(x.size()));
    }

    /** Mean probability that x's words point to y's first, over those that share its window; NaN where none does. */
    private double points(TaggedSpan x, TaggedSpan y) {
        double total = 0;
        int words = 0;
        for (PointerScores window : passage.pointers()) {
            int from = Math.max(x.first(), window.first());
            int to = Math.min(x.last(), window.last());
            if (from < to && window.holds(y.first())) {
                total += sum(window, from, to, y.first() - window.first() + 1);
                words += to - from;
            }
        }
        return words == 0 ? Double.NaN : total / words;
    }

    private double pointsNowhere(TaggedSpan x) {
        double total = 0;
        for (PointerScores window : passage.pointers()) {
            total += sum(window, Math.max(x.first(), window.first()), Math.min(x.last(), window.last()), 0);
        }
        return total / x.size();
    }

    private double sum(PointerScores window, int from, int to, int column) {
        float[][] scores = pointer == Pointer.TO_CUE ? window.cue() : window.source();
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.exp(scores[i - window.first()][column]);
        }
        return sum;
    }

    static double dot(double[] weights, double... values) {
        if (weights.length != values.length) {
            throw new IllegalArgumentException(
                    "%d weights for %d values %s".formatted(weights.length, values.length, Arrays.toString(values)));
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    static double number(boolean value) {
        return value ? 1 : 0;
    }
}
