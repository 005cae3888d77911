package org.sayso.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sayso.bench.SurfaceWords.Paragraph;
import org.sayso.model.TagChain;
import org.sayso.model.TaggedSpan;

/**
 * Tags the words of sources, cues and contents by surface features alone, a paragraph at a time: an averaged structured
 * perceptron (Collins, EMNLP 2002) over {@link TagChain}. Trained by {@link TrainSurface}.
 */
final class SurfaceTagger {

    static final List<String> TAGS = Stream.concat(
                    Stream.of("O"),
                    Stream.of("source", "cue", "content")
                            .flatMap(role -> Stream.of("B-", "I-", "E-", "S-").map(part -> part + role)))
            .toList();

    private final Map<String, Integer> cueClass;
    private final Map<String, Integer> sourceClass;
    private final SurfaceFeatures features;
    private final float[] weights;
    private final float[] steps;
    private final TagChain chain;

    /**
     * @param weights {@code SurfaceFeatures.ROWS x TAGS}
     * @param steps {@code TAGS x TAGS}, from and to
     */
    SurfaceTagger(Map<String, Integer> cueClass, Map<String, Integer> sourceClass, float[] weights, float[] steps) {
        this.cueClass = cueClass;
        this.sourceClass = sourceClass;
        features = new SurfaceFeatures(cueClass, sourceClass);
        this.weights = weights;
        this.steps = steps;
        chain = new TagChain(TAGS, table(steps));
    }

    private static List<List<Double>> table(float[] steps) {
        List<List<Double>> table = new ArrayList<>();
        for (int from = 0; from < TAGS.size(); from++) {
            List<Double> row = new ArrayList<>();
            for (int to = 0; to < TAGS.size(); to++) {
                row.add((double) steps[from * TAGS.size() + to]);
            }
            table.add(row);
        }
        return table;
    }

    List<TaggedSpan> spans(Paragraph paragraph) {
        return chain.spans(best(features.of(paragraph)));
    }

    int[][] rows(Paragraph paragraph) {
        return features.of(paragraph);
    }

    int[] best(int[][] rows) {
        int tags = TAGS.size();
        float[][] scores = new float[rows.length][tags];
        for (int i = 0; i < rows.length; i++) {
            float[] score = scores[i];
            for (int row : rows[i]) {
                int from = row * tags;
                for (int tag = 0; tag < tags; tag++) {
                    score[tag] += weights[from + tag];
                }
            }
        }
        return chain.best(scores);
    }

    /** The same tagger with other weights between tags; the words' weights are shared. */
    SurfaceTagger stepping(float[] others) {
        return new SurfaceTagger(cueClass, sourceClass, weights, others);
    }

    void save(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map<String, Integer> classes : List.of(cueClass, sourceClass)) {
                out.writeInt(classes.size());
                for (var word : new TreeMap<>(classes).entrySet()) {
                    out.writeUTF(word.getKey());
                    out.writeByte(word.getValue());
                }
            }
            for (float[] values : List.of(steps, weights)) {
                for (float value : values) {
                    out.writeFloat(value);
                }
            }
        }
    }

    static SurfaceTagger load(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<Map<String, Integer>> classes = List.of(new HashMap<>(), new HashMap<>());
            for (Map<String, Integer> some : classes) {
                int size = in.readInt();
                for (int i = 0; i < size; i++) {
                    some.put(in.readUTF(), (int) in.readByte());
                }
            }
            float[] steps = new float[TAGS.size() * TAGS.size()];
            float[] weights = new float[SurfaceFeatures.ROWS * TAGS.size()];
            for (float[] values : List.of(steps, weights)) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readFloat();
                }
            }
            return new SurfaceTagger(classes.get(0), classes.get(1), weights, steps);
        }
    }
}
