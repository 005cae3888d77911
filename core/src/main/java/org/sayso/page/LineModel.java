package org.sayso.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An ensemble of boosted trees that gives each line its chance to be part of the story.
 *
 * <p>The table: a first line with the number of features, the base score; then a tree a line, its nodes parted by
 * blanks, each {@code feature:threshold:left:right} or {@code =value}; a line goes left where its feature is at most the
 * threshold.
 */
final class LineModel {

    private final int width;
    private final float base;
    private final int[][] feature;
    private final float[][] value;
    private final int[][] left;
    private final int[][] right;

    private LineModel(List<String> table) {
        String[] head = table.getFirst().split(" ", -1);
        width = Integer.parseInt(head[0]);
        base = Float.parseFloat(head[1]);
        int trees = table.size() - 1;
        feature = new int[trees][];
        value = new float[trees][];
        left = new int[trees][];
        right = new int[trees][];
        for (int t = 0; t < trees; t++) {
            String[] nodes = table.get(t + 1).split(" ", -1);
            feature[t] = new int[nodes.length];
            value[t] = new float[nodes.length];
            left[t] = new int[nodes.length];
            right[t] = new int[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                node(nodes[i], t, i);
            }
        }
    }

    private void node(String node, int tree, int at) {
        if (node.startsWith("=")) {
            feature[tree][at] = -1;
            value[tree][at] = Float.parseFloat(node.substring(1));
            return;
        }
        String[] parts = node.split(":", -1);
        feature[tree][at] = Integer.parseInt(parts[0]);
        value[tree][at] = Float.parseFloat(parts[1]);
        left[tree][at] = Integer.parseInt(parts[2]);
        right[tree][at] = Integer.parseInt(parts[3]);
    }

    static LineModel load(String resource) {
        try (InputStream in = LineModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LineModel read(InputStream table) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
        return new LineModel(
                reader.lines().filter(line -> !line.startsWith("#")).toList());
    }

    int width() {
        return width;
    }

    /** The chance, 0 to 1, that a line with these features is part of the story. */
    float chance(float[] vector) {
        double sum = base;
        for (int t = 0; t < feature.length; t++) {
            int at = 0;
            while (feature[t][at] >= 0) {
                at = vector[feature[t][at]] <= value[t][at] ? left[t][at] : right[t][at];
            }
            sum += value[t][at];
        }
        return (float) (1 / (1 + Math.exp(-sum)));
    }
}
