package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.sayso.bench.SurfaceWords.Paragraph;
import org.sayso.bench.SurfaceWords.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains {@link SurfaceTagger}: {@code TrainSurface TEXT_FOLDER GOLD.jsonl WEIGHTS}. The gold has an attribution a line
 * ({@code {"doc", "source": [[start, end]], "cue": …, "content": …}}, in code points), as {@code score_attribution.py dump}
 * prints it.
 */
final class TrainSurface {

    private static final int EPOCHS = 8;
    private static final int TAGS = SurfaceTagger.TAGS.size();
    private static final List<String> ROLES = List.of("source", "cue", "content");

    /** A word counted less often has no class. */
    private static final int LEAST = 4;

    private static final double[] CLASSES = {.01, .03, .08, .2, .4, .65};

    private record Example(int[][] rows, int[] gold) {}

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<int[]> gold = new ArrayList<>();
    private final float[] weights = new float[SurfaceFeatures.ROWS * TAGS];
    private final float[] sums = new float[weights.length];
    private final float[] steps = new float[TAGS * TAGS];
    private final float[] stepSums = new float[steps.length];

    private TrainSurface() {}

    public static void main(String[] args) throws IOException {
        new TrainSurface().train(Path.of(args[0]), Path.of(args[1])).save(Path.of(args[2]));
    }

    private SurfaceTagger train(Path texts, Path marks) throws IOException {
        read(texts, marks);
        Map<String, Integer> cueClass = classes("cue");
        Map<String, Integer> sourceClass = classes("source");
        SurfaceTagger tagger = new SurfaceTagger(cueClass, sourceClass, weights, steps);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            examples.add(new Example(tagger.rows(paragraphs.get(i)), gold.get(i)));
        }
        Random random = new Random(42);
        int time = 1;
        for (int epoch = 1; epoch <= EPOCHS; epoch++) {
            Collections.shuffle(examples, random);
            int wrong = 0;
            for (Example example : examples) {
                int[] found = tagger.best(example.rows());
                if (!Arrays.equals(found, example.gold())) {
                    correct(example, found, time);
                    tagger = tagger.stepping(steps);
                    wrong++;
                }
                time++;
            }
            System.err.printf(Locale.ROOT, "epoch %d: %d of %d paragraphs wrong%n", epoch, wrong, examples.size());
        }
        return new SurfaceTagger(cueClass, sourceClass, mean(weights, sums, time), mean(steps, stepSums, time));
    }

    private void correct(Example example, int[] found, int time) {
        int[] right = example.gold();
        for (int i = 0; i < right.length; i++) {
            if (right[i] != found[i]) {
                for (int row : example.rows()[i]) {
                    move(weights, sums, row * TAGS + right[i], row * TAGS + found[i], time);
                }
            }
            if (i > 0 && (right[i] != found[i] || right[i - 1] != found[i - 1])) {
                move(steps, stepSums, right[i - 1] * TAGS + right[i], found[i - 1] * TAGS + found[i], time);
            }
        }
    }

    private static void move(float[] values, float[] sums, int up, int down, int time) {
        values[up] += 1;
        sums[up] += time;
        values[down] -= 1;
        sums[down] -= time;
    }

    private static float[] mean(float[] values, float[] sums, int time) {
        float[] mean = new float[values.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = values[i] - sums[i] / time;
        }
        return mean;
    }

    private void read(Path texts, Path marks) throws IOException {
        Map<String, List<JsonNode>> byDocument = new TreeMap<>();
        try (var lines = Files.lines(marks)) {
            lines.map(line -> JsonMapper.shared().readTree(line))
                    .forEach(one -> byDocument
                            .computeIfAbsent(one.get("doc").asString(), name -> new ArrayList<>())
                            .add(one));
        }
        for (var document : byDocument.entrySet()) {
            String text = Files.readString(texts.resolve(document.getKey() + ".txt"));
            int[] roles = roles(text, document.getValue());
            for (Paragraph paragraph : SurfaceWords.of(text)) {
                paragraphs.add(paragraph);
                gold.add(tags(paragraph, roles));
            }
        }
    }

    /** Per UTF-16 code unit which span stands there, as {@code 1 + role + 3 * number}; 0 outside all. */
    private static int[] roles(String text, List<JsonNode> attributions) {
        int[] roles = new int[text.length()];
        int number = 0;
        for (JsonNode attribution : attributions) {
            for (int role = 0; role < ROLES.size(); role++) {
                for (JsonNode span : attribution.get(ROLES.get(role))) {
                    int start = text.offsetByCodePoints(0, span.get(0).asInt());
                    int end = text.offsetByCodePoints(0, span.get(1).asInt());
                    for (int i = start; i < end; i++) {
                        roles[i] = roles[i] == 0 ? 1 + role + 3 * number : roles[i];
                    }
                    number++;
                }
            }
        }
        return roles;
    }

    private static int[] tags(Paragraph paragraph, int[] roles) {
        List<Word> words = paragraph.words();
        int[] tags = new int[words.size()];
        for (int first = 0; first < tags.length; ) {
            int span = roles[words.get(first).span().start()];
            int last = first + 1;
            while (span > 0
                    && last < tags.length
                    && roles[words.get(last).span().start()] == span) {
                last++;
            }
            if (span > 0) {
                String role = ROLES.get((span - 1) % 3);
                for (int i = first; i < last; i++) {
                    String part = last - first == 1 ? "S-" : i == first ? "B-" : i == last - 1 ? "E-" : "I-";
                    tags[i] = SurfaceTagger.TAGS.indexOf(part + role);
                }
            }
            first = last;
        }
        return tags;
    }

    /** How often each word is of such a span, as one of a few classes. */
    private Map<String, Integer> classes(String role) {
        Map<String, int[]> counts = new HashMap<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            List<Word> words = paragraphs.get(p).words();
            for (int i = 0; i < words.size(); i++) {
                int[] count = counts.computeIfAbsent(words.get(i).folded(), word -> new int[2]);
                count[0]++;
                count[1] += SurfaceTagger.TAGS.get(gold.get(p)[i]).endsWith("-" + role) ? 1 : 0;
            }
        }
        Map<String, Integer> classes = new HashMap<>();
        counts.forEach((word, count) -> {
            double share = (double) count[1] / count[0];
            int above =
                    (int) Arrays.stream(CLASSES).filter(limit -> share >= limit).count();
            if (count[0] >= LEAST && above > 0) {
                classes.put(word, above);
            }
        });
        return classes;
    }
}
