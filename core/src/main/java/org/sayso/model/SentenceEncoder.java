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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.sayso.text.Span;

/**
 * all-MiniLM-L6-v2 in eight bits, the mean over the pieces of what is asked for. One text a run: weights in eight bits
 * are scaled by what a run holds, so a text must not share its run with others.
 */
public final class SentenceEncoder implements Encoder, AutoCloseable {

    /** Raised whenever the same words would get another vector: vectors made by another version are made again. */
    public static final String VERSION = "all-minilm-l6-v2-q 1";

    /** Pieces a run, the two that frame it aside; the model knows 512, and was made on 128. */
    private static final int LIMIT = 252;
    /** So many sentences before a part are read with it. */
    private static final int BEFORE = 2;

    private static final class Shared {
        static final SentenceEncoder ENCODER = load();
    }

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Wordpieces wordpieces;

    /** Words {@code from..to} (last excluded) of a passage, read in one run for some of the parts. */
    private record Run(int from, int to, List<Integer> parts) {}

    private SentenceEncoder(ShippedModel model, Wordpieces wordpieces) {
        this.wordpieces = wordpieces;
        environment = OrtEnvironment.getEnvironment();
        session = model.open();
    }

    /** The one of this process, loaded when first asked for: some 150 ms and 60 MB. */
    public static SentenceEncoder shared() {
        return Shared.ENCODER;
    }

    /** Loads it beside whatever else is to be done first, for who will surely ask for it. */
    public static void loadAhead() {
        Thread thread = new Thread(SentenceEncoder::shared, "sentence encoder");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, why) -> {});
        thread.start();
    }

    private static SentenceEncoder load() {
        try (InputStream vocabulary = resource("/org/sayso/model/vocabulary.txt")) {
            return new SentenceEncoder(ShippedModel.SENTENCES, Wordpieces.load(vocabulary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SentenceEncoder.class.getResourceAsStream(name), name);
    }

    @Override
    public float[] encode(String text) {
        Passage passage = new Passage(text, List.of(new Span(0, text.length())), wordpieces);
        int to = fitting(passage, 0, passage.size());
        boolean[] all = new boolean[to];
        Arrays.fill(all, true);
        return run(passage, 0, to, List.of(all), true).getFirst();
    }

    @Override
    public List<float[]> encode(String page, List<Span> sentences, List<List<Span>> parts) {
        return encode(page, sentences, parts, false);
    }

    @Override
    public List<float[]> encodeApart(String page, List<Span> sentences, List<List<Span>> parts) {
        return encode(page, sentences, parts, true);
    }

    private List<float[]> encode(String page, List<Span> sentences, List<List<Span>> parts, boolean apart) {
        Passage passage = new Passage(page, sentences, wordpieces);
        float[][] vectors = new float[parts.size()][];
        for (Run run : runs(passage, sentences, parts, apart)) {
            List<boolean[]> wanted = new ArrayList<>();
            for (int part : run.parts()) {
                wanted.add(words(passage, run, parts.get(part)));
            }
            List<float[]> found = run(passage, run.from(), run.to(), wanted, false);
            for (int i = 0; i < found.size(); i++) {
                vectors[run.parts().get(i)] = found.get(i);
            }
        }
        return List.of(vectors);
    }

    /** Parts in the order of the page, each alone or as many a run as fit behind the sentences before the first. */
    private static List<Run> runs(Passage passage, List<Span> sentences, List<List<Span>> parts, boolean apart) {
        List<Integer> order = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer part) -> parts.get(part).getFirst().start())
                        .thenComparing(part -> part))
                .toList();
        List<Run> runs = new ArrayList<>();
        for (int part : order) {
            int first = word(passage, parts.get(part).getFirst().start());
            int last = word(passage, parts.get(part).getLast().end());
            Run open = runs.isEmpty() ? null : runs.getLast();
            if (open != null && !apart && fitting(passage, open.from(), Math.max(open.to(), last)) >= last) {
                open.parts().add(part);
                runs.set(runs.size() - 1, new Run(open.from(), Math.max(open.to(), last), open.parts()));
                continue;
            }
            int from = first;
            int sentence = sentence(sentences, parts.get(part).getFirst().start());
            for (int back = Math.min(sentence, sentences.size() - 1); back >= Math.max(0, sentence - BEFORE); back--) {
                int start = Math.min(first, word(passage, sentences.get(back).start()));
                if (fitting(passage, start, last) < last) {
                    break;
                }
                from = start;
            }
            runs.add(new Run(from, fitting(passage, from, last), new ArrayList<>(List.of(part))));
        }
        return runs;
    }

    /** How far a run from a word on goes: to {@code to}, or as many pieces as it takes. */
    private static int fitting(Passage passage, int from, int to) {
        int pieces = 0;
        for (int i = from; i < to; i++) {
            pieces += passage.pieces[i].length;
            if (pieces > LIMIT) {
                return i;
            }
        }
        return to;
    }

    /** The first word that starts at or after a place. */
    private static int word(Passage passage, int place) {
        int low = 0;
        int high = passage.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passage.span(middle, middle + 1).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sentence that holds a place, or the next after it. */
    private static int sentence(List<Span> sentences, int place) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(low, 0);
    }

    private static boolean[] words(Passage passage, Run run, List<Span> part) {
        boolean[] wanted = new boolean[run.to() - run.from()];
        for (Span piece : part) {
            int to = Math.min(run.to(), word(passage, piece.end()));
            for (int i = Math.max(run.from(), word(passage, piece.start())); i < to; i++) {
                wanted[i - run.from()] = true;
            }
        }
        return wanted;
    }

    /** The mean over the pieces of the wanted words; over the whole run where none is wanted. */
    private List<float[]> run(Passage passage, int from, int to, List<boolean[]> wanted, boolean frame) {
        int count = 2;
        for (int i = from; i < to; i++) {
            count += passage.pieces[i].length;
        }
        long[] ids = new long[count];
        int[] words = new int[count];
        Arrays.fill(words, -1);
        ids[0] = wordpieces.id("[CLS]");
        ids[count - 1] = wordpieces.id("[SEP]");
        int at = 1;
        for (int i = from; i < to; i++) {
            for (int piece : passage.pieces[i]) {
                words[at] = i - from;
                ids[at++] = piece;
            }
        }
        long[] ones = new long[count];
        Arrays.fill(ones, 1);
        long[] shape = {1, count};
        try (OnnxTensor a = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor b = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor c = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[count]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            List<float[]> vectors = new ArrayList<>();
            for (boolean[] one : wanted) {
                vectors.add(mean(states, count, words, one, frame));
            }
            return vectors;
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "The sentence encoder failed on %d wordpieces: %s".formatted(count, e.getMessage()), e);
        }
    }

    private static float[] mean(FloatBuffer states, int count, int[] words, boolean[] wanted, boolean frame) {
        int width = states.remaining() / count;
        float[] sum = new float[width];
        boolean any = false;
        for (int i = 0; i < count; i++) {
            if (words[i] < 0 ? frame : wanted[words[i]]) {
                any = true;
                add(sum, states, i);
            }
        }
        for (int i = 0; i < count && !any; i++) {
            add(sum, states, i);
        }
        double length = 0;
        for (float value : sum) {
            length += value * value;
        }
        length = Math.sqrt(length);
        for (int k = 0; k < width; k++) {
            sum[k] = length == 0 ? 0 : (float) (sum[k] / length);
        }
        return sum;
    }

    private static void add(float[] sum, FloatBuffer states, int row) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += states.get(row * sum.length + k);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder cannot be closed: " + e.getMessage(), e);
        }
    }
}
