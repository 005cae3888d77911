package org.sayso.name;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.sayso.text.Table;

/**
 * A learnt linear-chain tagger: each word begins a name, goes on with it, or stands outside. Trained by
 * {@code training/names/TrainTagger.java}, an averaged structured perceptron (Collins, EMNLP 2002).
 */
final class NameTagger {

    /** 0 outside; 1 + 2k begins and 2 + 2k goes on with a name of the k-th {@link Label}. */
    static final int TAGS = 9;

    /** What the tagger tells apart; MISC is everything else written as a name: peoples, events, works. */
    enum Label {
        PERSON,
        ORGANISATION,
        PLACE,
        MISC
    }

    private static final List<Label> LABELS = List.of(Label.PERSON, Label.ORGANISATION, Label.PLACE, Label.MISC);

    private final float[] weights;
    private final float[] steps;

    /**
     * @param weights {@code ROWS x TAGS}
     * @param steps {@code (TAGS + 1) x TAGS}, the last row from the start
     */
    NameTagger(float[] weights, float[] steps) {
        this.weights = weights;
        this.steps = steps;
    }

    static NameTagger load() {
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(Table.open(NameTagger.class, "tagger.bin.gz")))) {
            float scale = in.readFloat();
            float[] steps = new float[(TAGS + 1) * TAGS];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = in.readFloat();
            }
            byte[] packed = in.readNBytes(TagFeatures.ROWS * TAGS);
            float[] weights = new float[packed.length];
            for (int i = 0; i < packed.length; i++) {
                weights[i] = packed[i] * scale;
            }
            return new NameTagger(weights, steps);
        } catch (IOException e) {
            throw new UncheckedIOException("the name tagger cannot be read", e);
        }
    }

    static boolean begins(int tag) {
        return (tag & 1) == 1;
    }

    static Label label(int tag) {
        return LABELS.get((tag - 1) / 2);
    }

    /** The best tags for a line's rows (Viterbi). */
    int[] tag(int[][] rows) {
        int n = rows.length;
        if (n == 0) {
            return new int[0];
        }
        float[] best = new float[n * TAGS];
        byte[] from = new byte[n * TAGS];
        for (int i = 0; i < n; i++) {
            for (int tag = 0; tag < TAGS; tag++) {
                float own = 0;
                for (int row : rows[i]) {
                    own += weights[row * TAGS + tag];
                }
                float top = Float.NEGATIVE_INFINITY;
                if (i == 0) {
                    top = follows(TAGS, tag) ? steps[TAGS * TAGS + tag] : -1e9f;
                } else {
                    for (int before = 0; before < TAGS; before++) {
                        if (!follows(before, tag)) {
                            continue;
                        }
                        float score = best[(i - 1) * TAGS + before] + steps[before * TAGS + tag];
                        if (score > top) {
                            top = score;
                            from[i * TAGS + tag] = (byte) before;
                        }
                    }
                }
                best[i * TAGS + tag] = top + own;
            }
        }
        int last = 0;
        for (int tag = 1; tag < TAGS; tag++) {
            if (best[(n - 1) * TAGS + tag] > best[(n - 1) * TAGS + last]) {
                last = tag;
            }
        }
        int[] tags = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            tags[i] = last;
            last = from[i * TAGS + last];
        }
        return tags;
    }

    /** A name goes on only with its own kind. */
    private static boolean follows(int before, int tag) {
        return tag == 0 || begins(tag) || (before < TAGS && (before == tag || before == tag - 1) && before != 0);
    }
}
