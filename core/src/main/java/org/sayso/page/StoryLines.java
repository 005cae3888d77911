package org.sayso.page;

import java.util.Arrays;
import java.util.List;

/**
 * Which lines of a page are its story: each line's chance by the trained {@link LineModel}, then the best run of lines,
 * with the interruptions inside it left out.
 */
final class StoryLines {

    /** A line in the run is story from this chance on; chosen by cross-validation over pages. */
    private static final float THRESHOLD = 0.3f;

    private final LineModel plain = LineModel.load("story-lines-plain.txt");
    private final LineModel marked = LineModel.load("story-lines-marked.txt");

    /**
     * For each line its chance, 0 outside the best run. Where no line looks like a story, all of them are it: a note of two
     * lines is better read with its menu than not at all.
     */
    float[] chances(Page page, List<PageLine> lines) {
        LineFeatures features = new LineFeatures(page, lines);
        LineModel model = features.width() == marked.width() ? marked : plain;
        float[] vector = new float[features.width()];
        float[] chances = new float[lines.size()];
        double sum = 0;
        double best = 0;
        int start = 0;
        int from = 0;
        int to = lines.size();
        for (int i = 0; i < chances.length; i++) {
            features.vector(i, vector);
            chances[i] = model.chance(vector);
            sum += (chances[i] - THRESHOLD) * Math.max(1, features.words(i));
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                from = start;
                to = i + 1;
            }
        }
        if (best == 0) {
            Arrays.fill(chances, 1);
            return chances;
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] = i < from || i >= to ? 0 : chances[i];
        }
        return chances;
    }

    static boolean isStory(float chance) {
        return chance >= THRESHOLD;
    }
}
