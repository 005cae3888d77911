package org.sayso.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The weights of {@link Relevance}: {@code relevance.tsv}, a row a feature, then the bias. */
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
            "likeness-before",
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
            "length");

    private final double[] weights = new double[FEATURES.size()];
    private final double bias;

    private Weights(List<String> rows) {
        if (rows.size() != FEATURES.size() + 1) {
            throw new IllegalStateException("relevance.tsv has %d rows, not %d".formatted(rows.size(), weights.length));
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = value(rows.get(i), FEATURES.get(i));
        }
        bias = value(rows.getLast(), "bias");
    }

    static Weights load() {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream("relevance.tsv"))) {
            return new Weights(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double value(String row, String name) {
        String[] cells = row.split("\t", -1);
        if (cells.length < 2 || !cells[0].equals(name)) {
            throw new IllegalStateException("relevance.tsv: expected %s, found %s".formatted(name, row));
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
