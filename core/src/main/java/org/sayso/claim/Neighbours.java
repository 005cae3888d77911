package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.sayso.model.SmallVector;

/**
 * Vectors that are likely to lie near each other, without comparing all: those on the same side of a number of random
 * planes, in some of several draws (locality-sensitive hashing after Charikar, STOC 2002). The planes are drawn with a
 * fixed seed: the same vectors have the same neighbours everywhere.
 */
final class Neighbours {

    private static final int DRAWS = 8;
    /** A cell holds about so many vectors. */
    private static final int CELL = 12;
    /** Of a fuller cell each is paired with so many that come after it. */
    private static final int MOST = 24;

    private static final long SEED = 42;

    private Neighbours() {}

    /** Gives every pair of places found, some more than once; {@link SmallVector#NONE} has no neighbours. */
    static void of(List<SmallVector> vectors, BiConsumer<Integer, Integer> pair) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            if (vectors.get(i).size() > 0) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return;
        }
        int width = vectors.get(places.getFirst()).size();
        int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(places.size() / CELL), 1, 24);
        float[] middle = middle(vectors, places, width);
        Random random = new Random(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            float[][] planes = new float[bits][width];
            for (float[] plane : planes) {
                for (int k = 0; k < width; k++) {
                    plane[k] = (float) random.nextGaussian();
                }
            }
            double[] sides = new double[bits];
            for (int bit = 0; bit < bits; bit++) {
                for (int k = 0; k < width; k++) {
                    sides[bit] += middle[k] * planes[bit][k];
                }
            }
            Map<Integer, List<Integer>> cells = new TreeMap<>();
            for (int place : places) {
                cells.computeIfAbsent(cell(vectors.get(place), sides, planes), key -> new ArrayList<>())
                        .add(place);
            }
            for (List<Integer> cell : cells.values()) {
                for (int i = 0; i < cell.size(); i++) {
                    for (int j = i + 1; j < Math.min(cell.size(), i + 1 + MOST); j++) {
                        pair.accept(cell.get(i), cell.get(j));
                    }
                }
            }
        }
    }

    /** What all have in common tells nothing: an affair's statements all point one way. */
    private static float[] middle(List<SmallVector> vectors, List<Integer> places, int width) {
        float[] middle = new float[width];
        for (int place : places) {
            for (int k = 0; k < width; k++) {
                middle[k] += (float) vectors.get(place).at(k) / places.size();
            }
        }
        return middle;
    }

    private static int cell(SmallVector vector, double[] sides, float[][] planes) {
        int cell = 0;
        for (int bit = 0; bit < planes.length; bit++) {
            cell = cell << 1 | (vector.dot(planes[bit]) > sides[bit] ? 1 : 0);
        }
        return cell;
    }
}
