package org.sayso.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.attribution.Polarity;
import org.sayso.model.SmallVector;

/**
 * How far two statements are of one claim: a logistic regression over what their words, names and meaning have in common.
 * Its weights stand in {@code pair-weights.tsv}; {@code training/claims} tells how they were learnt.
 */
final class PairModel {

    /** What is looked at. */
    enum Feature {
        /** Always 1. */
        BIAS,
        /** The square root of {@link Likeness}: the step from nothing to little counts most. */
        WORDS,
        /** The cosine of their vectors, each read with what stands before it. */
        MEANING,
        /** The share of the names of both that both have, by weight: a name that all of the story have tells little. */
        NAMES,
        /** The weight of the words both have against what the one with less has. */
        SHORTER,
        /** The weight of the most telling word that both have. */
        TELLING
    }

    /** Log odds of pairs that share no word and stand on different pages, on average, by the training data. */
    static final double STRANGERS = -3.7;

    /** Outweighs what speaks for the rest of a group. */
    static final double APART = -40;

    private static final List<Map.Entry<Feature, Double>> WEIGHTS =
            List.copyOf(weights().entrySet());

    private final Likeness likeness;
    private final List<SmallVector> vectors;

    /** @param vectors by the carriers' index; {@link SmallVector#NONE} for those that have none */
    PairModel(Likeness likeness, List<SmallVector> vectors) {
        this.likeness = likeness;
        this.vectors = vectors;
    }

    /** Log odds that two statements are of one claim; {@code alike} is their {@link Likeness}. */
    double logOdds(Carrier a, Carrier b, double alike) {
        double sum = 0;
        for (Map.Entry<Feature, Double> weight : WEIGHTS) {
            sum += weight.getValue() * value(weight.getKey(), a, b, alike);
        }
        return Math.max(-6, Math.min(6, sum));
    }

    /** Who keeps silent is in no group with anybody, and those that explain one thing differently are in two. */
    static boolean areApart(Carrier a, Carrier b) {
        return isSilent(a) || isSilent(b) || Explanation.exclude(a.explanation(), b.explanation()) != null;
    }

    /** "declined to comment on the sinking" claims nothing. */
    private static boolean isSilent(Carrier carrier) {
        return carrier.polarity() == Polarity.DECLINES;
    }

    double value(Feature feature, Carrier a, Carrier b, double alike) {
        return switch (feature) {
            case BIAS -> 1;
            case WORDS -> Math.sqrt(alike);
            case MEANING -> meaning(a, b);
            case NAMES -> likeness.names(a, b);
            case SHORTER -> likeness.shorter(a, b);
            case TELLING -> likeness.telling(a, b);
        };
    }

    /** The cosine of two statements' vectors. */
    double meaning(Carrier a, Carrier b) {
        return vectors.get(a.index()).likeness(vectors.get(b.index()));
    }

    private static Map<Feature, Double> weights() {
        String file = "pair-weights.tsv";
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        try (InputStream in = Objects.requireNonNull(PairModel.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                weights.put(Feature.valueOf(cells[0]), Double.valueOf(cells[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return weights;
    }
}
