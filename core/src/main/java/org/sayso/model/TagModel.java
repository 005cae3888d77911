package org.sayso.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An encoder that scores tags for words, and for words which other word they belong to. Loaded once, shared by all
 * threads; a run uses the calling thread alone.
 */
public final class TagModel implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Wordpieces wordpieces;
    private final int limit;

    /** @param limit wordpieces a window */
    public TagModel(ShippedModel model, Wordpieces wordpieces, int limit) {
        this.wordpieces = wordpieces;
        this.limit = limit;
        environment = OrtEnvironment.getEnvironment();
        session = model.open();
    }

    /** What the encoder makes of a passage. */
    public TagScores score(Passage passage) {
        float[][] emissions = new float[passage.size()][];
        List<PointerScores> pointers = new ArrayList<>();
        for (Window window : Window.cut(passage, limit)) {
            pointers.add(run(passage, window, emissions));
        }
        return new TagScores(emissions, pointers);
    }

    private PointerScores run(Passage passage, Window window, float[][] emissions) {
        int words = window.last() - window.first();
        long[] starts = new long[words + 1];
        int pieces = 1;
        for (int i = 0; i < words; i++) {
            starts[i + 1] = pieces;
            pieces += passage.pieces[window.first() + i].length;
        }
        long[] ids = new long[pieces + 1];
        long[] surface = new long[pieces + 1];
        ids[0] = wordpieces.id("[CLS]");
        ids[pieces] = wordpieces.id("[SEP]");
        int at = 1;
        for (int i = window.first(); i < window.last(); i++) {
            int breaks = passage.breaks[i];
            int glued = passage.isGlued(i) ? 1 : 0;
            for (int piece : passage.pieces[i]) {
                ids[at] = piece;
                surface[at++] = surface(passage.letterCase[i], passage.quote[i], breaks, glued);
                breaks = 0;
                glued = 0;
            }
        }
        try (OnnxTensor a = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {ids.length});
                OnnxTensor b = OnnxTensor.createTensor(environment, LongBuffer.wrap(surface), new long[] {ids.length});
                OnnxTensor c =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(starts), new long[] {starts.length});
                OrtSession.Result result = session.run(Map.of("ids", a, "surface", b, "first", c))) {
            float[][] tags = rows(result, "emissions", words);
            System.arraycopy(tags, 0, emissions, window.first(), words);
            return new PointerScores(window, rows(result, "cue", words), rows(result, "source", words));
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "The tagger's model failed on %d wordpieces: %s".formatted(ids.length, e.getMessage()), e);
        }
    }

    /** The four surface features as one number: 8 letter cases, 6 quotation states, 3 line breaks, glued or not. */
    private static int surface(int letterCase, int quote, int breaks, int glued) {
        return ((letterCase * 6 + quote) * 3 + breaks) * 2 + glued;
    }

    private static float[][] rows(OrtSession.Result result, String name, int rows) {
        FloatBuffer buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
        float[][] out = new float[rows][buffer.remaining() / Math.max(rows, 1)];
        for (float[] row : out) {
            buffer.get(row);
        }
        return out;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The tagger's model cannot be closed: " + e.getMessage(), e);
        }
    }
}
