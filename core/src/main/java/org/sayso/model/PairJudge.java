package org.sayso.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sayso.text.Span;

/**
 * Reads two texts together and says how far the second follows from the first, or cannot be true beside it: an encoder
 * of MiniLM-L6's size, fine-tuned for it ({@code training/contradiction}). Shared by all threads; one pair a run, in the
 * calling thread.
 */
public final class PairJudge implements Judge, AutoCloseable {

    /** Raised whenever the same words would be judged otherwise. */
    public static final String VERSION = "contradiction 1";

    private static final class Shared {
        static final PairJudge JUDGE = load();
    }

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Wordpieces wordpieces;
    private final int mark;
    private final int end;

    private PairJudge(ShippedModel model, Wordpieces wordpieces) {
        this.wordpieces = wordpieces;
        mark = wordpieces.id("[CLS]");
        end = wordpieces.id("[SEP]");
        environment = OrtEnvironment.getEnvironment();
        session = model.open();
    }

    /** The one of this process, loaded when first asked for. */
    public static PairJudge shared() {
        return Shared.JUDGE;
    }

    private static PairJudge load() {
        try (InputStream vocabulary = resource("vocabulary.txt")) {
            return new PairJudge(ShippedModel.CONTRADICTION, Wordpieces.load(vocabulary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PairJudge.class.getResourceAsStream(name), name);
    }

    @Override
    public Verdict judge(String premise, String other) {
        TextPair pair = TextPair.of(passage(premise), passage(other), wordpieces);
        int size = pair.left().ids().length + pair.right().ids().length + 3;
        long[] ids = new long[size];
        long[] kinds = new long[size];
        float[] sides = new float[2 * size];
        ids[0] = mark;
        int at = 1;
        for (int n = 0; n < 2; n++) {
            TextPair.Side side = n == 0 ? pair.left() : pair.right();
            int pieces = side.ids().length;
            long kind = n == 0 ? 0 : TextPair.MATCHES;
            for (int i = 0; i < pieces; i++) {
                ids[at] = side.ids()[i];
                kinds[at] = kind + side.matches()[i];
                sides[n * size + at++] = 1f / pieces;
            }
            ids[at] = end;
            kinds[at++] = kind;
        }
        try (OnnxTensor a = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {size});
                OnnxTensor b = OnnxTensor.createTensor(environment, LongBuffer.wrap(kinds), new long[] {size});
                OnnxTensor c = OnnxTensor.createTensor(environment, FloatBuffer.wrap(sides), new long[] {2, size});
                OrtSession.Result result = session.run(Map.of("ids", a, "kinds", b, "sides", c))) {
            FloatBuffer logits = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return Verdict.of(logits.get(0), logits.get(1), logits.get(2));
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "The judge of pairs failed on %d wordpieces: %s".formatted(size, e.getMessage()), e);
        }
    }

    private Passage passage(String text) {
        return new Passage(text, List.of(new Span(0, text.length())), wordpieces);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The judge of pairs cannot be closed: " + e.getMessage(), e);
        }
    }
}
