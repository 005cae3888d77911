package org.sayso.page;

import java.util.Arrays;
import java.util.List;
import org.sayso.text.Span;

/**
 * Which lines of a page are its story: each line's chance by the trained {@link LineModel}, then the best run of lines,
 * with the interruptions inside it left out.
 */
final class StoryLines {

    /** A line in the run is story from this chance on; chosen by cross-validation over pages. */
    private static final float THRESHOLD = 0.3f;

    /** Where no line reaches that, the likeliest lines are taken from this chance on. */
    private static final float DOUBTFUL = 0.05f;

    private final LineModel plain;
    private final LineModel marked;

    StoryLines() {
        this(LineModel.load("story-lines-plain.txt"), LineModel.load("story-lines-marked.txt"));
    }

    StoryLines(LineModel plain, LineModel marked) {
        this.plain = plain;
        this.marked = marked;
    }

    /**
     * For each line its chance, 0 outside the best run. Where no line looks like a story, the likeliest are it; where none is
     * likelier than another, all are: a note of two lines is better read with its menu than not at all. Letters and what was
     * written in a word processor are all story.
     */
    float[] chances(Page page, List<PageLine> lines) {
        float[] chances = new float[lines.size()];
        if (page.markup().lines().isEmpty() && page.markup().metadata().isWriting()) {
            Arrays.fill(chances, 1);
            return chances;
        }
        LineFeatures features = new LineFeatures(page, lines);
        LineModel model = features.width() == marked.width() ? marked : plain;
        boolean[] commented = commented(page, lines, features);
        float[] vector = new float[features.width()];
        for (int i = 0; i < chances.length; i++) {
            features.vector(i, vector);
            chances[i] = commented[i] ? 0 : model.chance(vector);
        }
        Span run = bestRun(chances, features, THRESHOLD);
        float least = THRESHOLD;
        if (run.isEmpty()) {
            least = DOUBTFUL;
            run = bestRun(chances, features, DOUBTFUL);
        }
        if (run.isEmpty()) {
            Arrays.fill(chances, 1);
            return chances;
        }
        for (int i = 0; i < chances.length; i++) {
            boolean inside = i >= run.start() && i < run.end();
            chances[i] = !inside ? 0 : chances[i] >= least ? Math.max(THRESHOLD, chances[i]) : chances[i];
        }
        return chances;
    }

    /** The lines with the greatest sum of words times chance over a threshold. */
    private static Span bestRun(float[] chances, LineFeatures features, float threshold) {
        double sum = 0;
        double best = 0;
        int start = 0;
        Span run = new Span(0, 0);
        for (int i = 0; i < chances.length; i++) {
            sum += (chances[i] - threshold) * Math.max(1, features.words(i, i + 1));
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                run = new Span(start, i + 1);
            }
        }
        return run;
    }

    /** The lines inside comments, a comment that holds most of the page's words aside: what is named so is the story itself. */
    private static boolean[] commented(Page page, List<PageLine> lines, LineFeatures features) {
        boolean[] commented = new boolean[lines.size()];
        int i = 0;
        int end = 0;
        for (Post post : page.markup().posts()) {
            if (post.kind() != Post.Kind.COMMENT || post.span().start() < end) {
                continue;
            }
            end = post.span().end();
            while (i < commented.length
                    && lines.get(i).span().start() < post.span().start()) {
                i++;
            }
            int from = i;
            while (i < commented.length && lines.get(i).span().start() < end) {
                i++;
            }
            if (2 * features.words(from, i) < features.words(0, commented.length)) {
                Arrays.fill(commented, from, i, true);
            }
        }
        return commented;
    }

    static boolean isStory(float chance) {
        return chance >= THRESHOLD;
    }
}
