package org.sayso.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sayso.model.Encoder;
import org.sayso.page.Block;

/**
 * How likely each of the best matches is to be evidence: a logistic model over what a sentence has of the question, how
 * near its vector is to the question's, and how near to those of the sentences that match best. Learnt from the questions
 * of three affairs ({@code training/answer}); it orders what the rules of {@link Match} found and never answers where
 * they find nothing.
 */
final class Relevance {

    /** Vectors are made for so many of the best matches only. */
    private static final int LOOKED_AT = 40;
    /** So many stand for what the question is about. */
    private static final int LEADING = 4;

    private static final double MOST_SCORE = 1.5;

    /** A match and how likely it is evidence, 0 to 1. */
    record Ranked(Match match, double likelihood) {}

    private final Vectors vectors;
    private final Weights weights;

    Relevance(Vectors vectors) {
        this.vectors = vectors;
        this.weights = Weights.load();
    }

    /** The best matches, the likeliest first. */
    List<Ranked> rank(Question question, List<Match> bestFirst) {
        List<double[]> features = features(question, bestFirst);
        return IntStream.range(0, features.size())
                .mapToObj(i -> new Ranked(bestFirst.get(i), weights.likelihood(features.get(i))))
                .sorted(Comparator.comparingDouble(Ranked::likelihood)
                        .reversed()
                        .thenComparingInt(ranked -> ranked.match().passage().index()))
                .toList();
    }

    /** What the model sees of the best matches, in their order: see {@link Weights#FEATURES}. */
    List<double[]> features(Question question, List<Match> bestFirst) {
        List<Match> best = bestFirst.subList(0, Math.min(LOOKED_AT, bestFirst.size()));
        float[] asked = vectors.of(question.text());
        List<float[]> told = vectors.of(best.stream().map(Match::passage).toList());
        double[] likeness = told.stream()
                .mapToDouble(vector -> Encoder.likeness(asked, vector))
                .toArray();
        float[] middle = middle(
                IntStream.range(0, best.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(
                                (Integer i) -> -Math.min(MOST_SCORE, best.get(i).score()) - likeness[i]))
                        .limit(LEADING)
                        .map(told::get)
                        .toList(),
                asked.length);
        List<double[]> features = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            Match match = best.get(i);
            features.add(new double[] {
                match.words(),
                match.names(),
                match.beside(),
                match.subject(),
                match.type(),
                Math.min(MOST_SCORE, match.score()),
                match.fits() ? 1 : 0,
                match.passage().statements().isEmpty() ? 0 : 1,
                match.passage().denied() ? 1 : 0,
                isTitle(match.passage()) ? 1 : 0,
                3.0 / (3 + i),
                likeness[i],
                Encoder.likeness(middle, told.get(i))
            });
        }
        return features;
    }

    private static float[] middle(List<float[]> vectors, int size) {
        float[] sum = new float[size];
        for (float[] vector : vectors) {
            for (int i = 0; i < size; i++) {
                sum[i] += vector[i] / vectors.size();
            }
        }
        return sum;
    }

    private static boolean isTitle(Passage passage) {
        Block block = passage.reading().article().blockAt(passage.span().start());
        return block != null && block.kind() == Block.Kind.TITLE;
    }
}
