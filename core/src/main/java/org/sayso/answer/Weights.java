package org.sayso.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The weights of {@link Relevance}: a table with a row a feature, then the bias. */
final class Weights {

    /** In the order of the table and of every row of features. */
    static final List<String> FEATURES = List.of(
            "words",
            "own-words",
            "names",
            "own-names",
            "beside",
            "predicate",
            "subject",
            "type",
            "score",
            "below-best",
            "below-page",
            "fits",
            "answer",
            "expected",
            "said",
            "denied",
            "silence",
            "title",
            "caption",
            "short",
            "long",
            "rank",
            "likeness",
            "likeness-named",
            "like-the-best",
            "before",
            "after",
            "near",
            "reason",
            "no-predicate",
            "doubt",
            "doubt-yes-no",
            "claim-of-the-best",
            "central",
            "length",
            "reason-sign",
            "reason-after-deed",
            "other-mood",
            "day",
            "quoted",
            "score-among",
            "likeness-among",
            "likeness-named-among",
            "words-among",
            "own-words-among",
            "like-the-best-among",
            "central-among",
            "near-among",
            "type-among",
            "own-names-among",
            "after-among",
            "before-among");

    /** So many are taken of a sentence by itself; each of the others says how it stands in one of these among the looked at. */
    static final int ALONE = FEATURES.indexOf("quoted") + 1;

    private static final String AMONG = "-among";

    /** The figures by themselves that those behind {@link #ALONE} compare. */
    static final int[] COMPARED = FEATURES.stream()
            .skip(ALONE)
            .mapToInt(name -> FEATURES.indexOf(name.substring(0, name.length() - AMONG.length())))
            .toArray();

    private final double[] weights;
    private final double bias;

    private Weights(String table, int features, List<String> rows) {
        if (rows.size() != features + 1) {
            throw new IllegalStateException("%s has %d rows, not %d".formatted(table, rows.size(), features + 1));
        }
        weights = new double[features];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = value(table, rows.get(i), FEATURES.get(i));
        }
        bias = value(table, rows.getLast(), "bias");
    }

    /** Which of the looked at are evidence: over all figures. */
    static Weights ofOrder() {
        return load("relevance.tsv", FEATURES.size());
    }

    /** The same by words alone: those of what vectors tell are 0. */
    static Weights ofGlance() {
        return load("glance.tsv", FEATURES.size());
    }

    /** Whether a sentence answers at all: over those that say nothing of the others. */
    static Weights ofCertainty() {
        return load("certainty.tsv", ALONE);
    }

    private static Weights load(String table, int features) {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(table))) {
            return new Weights(
                    table,
                    features,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double value(String table, String row, String name) {
        String[] cells = row.split("\t", -1);
        if (cells.length < 2 || !cells[0].equals(name)) {
            throw new IllegalStateException("%s: expected %s, found %s".formatted(table, name, row));
        }
        return Double.parseDouble(cells[1]);
    }

    double likelihood(List<Double> features) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features.get(i);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
