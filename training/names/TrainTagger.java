package org.sayso.name;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.sayso.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Trains {@link NameTagger}: java -cp core/target/classes:jars training/names/TrainTagger.java train-folder dev-folder
 * tagger.bin.gz. A folder holds text/*.txt and silver.jsonl.gz ({"doc", "ner": [[start, end, type]]}).
 */
final class TrainTagger {

    static final int TAGS = NameTagger.TAGS;
    static final Map<String, Integer> LABELS = Map.of("PERSON", 0, "ORGANIZATION", 1, "LOCATION", 2, "MISC", 3);

    record Sample(List<Word> words, int[] tags) {}

    record Doc(PageWords page, List<int[]> gold) {}

    static final Lexicon LEXICON = new Lexicon();
    static final Kinds KINDS = new Kinds(States.WORLD);
    static final WordReader READER = new WordReader(LEXICON);
    static final TagFeatures FEATURES = new TagFeatures(LEXICON, KINDS);

    public static void main(String[] args) throws IOException {
        List<List<Sample>> train = docs(Path.of(args[0]));
        List<Doc> dev = docs(Path.of(args[1])).stream().map(s -> doc(s, null)).toList();
        int epochs = args.length > 3 ? Integer.parseInt(args[3]) : 6;
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (int d = 0; d < train.size(); d++) {
            for (Sample sample : train.get(d)) {
                for (Word word : sample.words()) {
                    seen.computeIfAbsent(word.folded(), k -> new HashSet<>()).add(d);
                }
            }
        }
        float[] w = new float[TagFeatures.ROWS * TAGS];
        float[] sum = new float[w.length];
        float[] steps = new float[(TAGS + 1) * TAGS];
        float[] stepSum = new float[steps.length];
        Random random = new Random(42);
        int t = 1;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < train.size(); i++) {
            order.add(i);
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (int d : order) {
                Doc doc = doc(train.get(d), random);
                for (int s = 0; s < doc.gold().size(); s++) {
                    double share = 0.25 + 0.5 * random.nextDouble();
                    int salt = random.nextInt();
                    PageWords.Line line = doc.page().lines().get(s);
                    int[][] rows = FEATURES.of(doc.page(), line, word -> word.isCapital() && !LEXICON.isCommon(word.folded())
                            && (seen.getOrDefault(word.folded(), Set.of()).size() < 4
                                    || new Random(word.folded().hashCode() ^ salt).nextDouble() < share));
                    int[] gold = doc.gold().get(s);
                    int[] got = new NameTagger(w, steps).tag(rows);
                    if (!Arrays.equals(gold, got)) {
                        for (int i = 0; i < gold.length; i++) {
                            if (gold[i] != got[i]) {
                                for (int row : rows[i]) {
                                    w[row * TAGS + gold[i]] += 1;
                                    sum[row * TAGS + gold[i]] += t;
                                    w[row * TAGS + got[i]] -= 1;
                                    sum[row * TAGS + got[i]] -= t;
                                }
                            }
                            int g = (i == 0 ? TAGS : gold[i - 1]) * TAGS + gold[i];
                            int p = (i == 0 ? TAGS : got[i - 1]) * TAGS + got[i];
                            if (g != p) {
                                steps[g] += 1;
                                stepSum[g] += t;
                                steps[p] -= 1;
                                stepSum[p] -= t;
                            }
                        }
                    }
                    t++;
                }
            }
            System.out.println("epoch " + epoch + " " + score(average(w, sum, t), average(steps, stepSum, t), dev));
        }
        write(Path.of(args[2]), average(w, sum, t), average(steps, stepSum, t), dev);
    }

    static float[] average(float[] w, float[] sum, int t) {
        float[] mean = new float[w.length];
        for (int i = 0; i < w.length; i++) {
            mean[i] = w[i] - sum[i] / t;
        }
        return mean;
    }

    static void write(Path out, float[] w, float[] steps, List<Doc> dev) throws IOException {
        float[] sizes = new float[w.length];
        for (int i = 0; i < w.length; i++) {
            sizes[i] = Math.abs(w[i]);
        }
        Arrays.sort(sizes);
        float top = sizes[(int) (sizes.length * 0.9999)];
        float scale = top / 127;
        byte[] packed = new byte[w.length];
        float[] back = new float[w.length];
        for (int i = 0; i < w.length; i++) {
            int q = Math.round(w[i] / scale);
            packed[i] = (byte) Math.max(-127, Math.min(127, Math.abs(q) <= 1 ? 0 : q));
            back[i] = packed[i] * scale;
        }
        System.out.println("packed " + score(back, steps, dev));
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(out)))) {
            data.writeFloat(scale);
            for (float step : steps) {
                data.writeFloat(step);
            }
            data.write(packed);
        }
    }

    static String score(float[] w, float[] steps, List<Doc> dev) {
        NameTagger tagger = new NameTagger(w, steps);
        int[] hit = new int[5];
        int[] gold = new int[5];
        int[] got = new int[5];
        for (Doc doc : dev) {
            for (int s = 0; s < doc.gold().size(); s++) {
                int[] tags = tagger.tag(FEATURES.of(doc.page(), doc.page().lines().get(s), word -> false));
                Set<String> a = spans(doc.gold().get(s));
                Set<String> b = spans(tags);
                for (String x : a) {
                    gold[x.charAt(0) - '0']++;
                    gold[4]++;
                    if (b.contains(x)) {
                        hit[x.charAt(0) - '0']++;
                        hit[4]++;
                    }
                }
                for (String x : b) {
                    got[x.charAt(0) - '0']++;
                    got[4]++;
                }
            }
        }
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < 5; k++) {
            out.append(String.format("%s %.1f/%.1f ", k == 4 ? "all" : NameTagger.Label.values()[k], 100.0 * hit[k] / got[k], 100.0 * hit[k] / gold[k]));
        }
        return out.toString();
    }

    static Set<String> spans(int[] tags) {
        Set<String> spans = new HashSet<>();
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] != 0 && NameTagger.begins(tags[i])) {
                int end = i + 1;
                while (end < tags.length && tags[end] == tags[i] + 1) {
                    end++;
                }
                spans.add((tags[i] - 1) / 2 + ":" + i + "-" + end);
            }
        }
        return spans;
    }

    /** With a random source, some sentences become headlines, capitals or lower case, as pages have them. */
    static Doc doc(List<Sample> samples, Random random) {
        PageWords page = new PageWords(KINDS);
        List<int[]> gold = new ArrayList<>();
        for (Sample sample : samples) {
            List<Word> words = sample.words();
            double dice = random == null ? 1 : random.nextDouble();
            if (dice < 0.12) {
                List<Word> changed = new ArrayList<>();
                for (int k = 0; k < words.size(); k++) {
                    Word word = words.get(k);
                    String text = k == words.size() - 1 && word.text().equals(".") ? "!" : word.text();
                    if (dice < 0.08) {
                        text = text.length() > 3 || !LEXICON.isCommon(word.folded())
                                ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
                    } else {
                        text = dice < 0.10 ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
                    }
                    Word made = Word.of(text, 0, text.length());
                    changed.add(new Word(word.start(), word.end(), text, made.folded(), made.shape()));
                }
                words = changed;
            }
            page.add(words, 0);
            gold.add(sample.tags());
        }
        return new Doc(page, gold);
    }

    static List<List<Sample>> docs(Path folder) throws IOException {
        List<List<Sample>> docs = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("silver.jsonl.gz"))), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode node = json.readTree(line);
                String text = Files.readString(folder.resolve("text").resolve(node.get("doc").asString() + ".txt"));
                docs.add(samples(text, node.get("ner")));
            }
        }
        return docs;
    }

    static List<Sample> samples(String text, JsonNode ner) {
        int[] begin = new int[text.length() + 1];
        int[] inside = new int[text.length() + 1];
        for (JsonNode n : ner) {
            Integer label = LABELS.get(n.get(2).asString());
            if (label == null) {
                continue;
            }
            int from = text.offsetByCodePoints(0, Math.min(n.get(0).asInt(), text.codePointCount(0, text.length())));
            int to = text.offsetByCodePoints(0, Math.min(n.get(1).asInt(), text.codePointCount(0, text.length())));
            for (int i = from; i < to; i++) {
                inside[i] = label + 1;
                begin[i] = from;
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (Span sentence : sentences(text)) {
            List<Word> words = READER.read(text, sentence.start(), sentence.end());
            int[] tags = new int[words.size()];
            for (int i = 0; i < tags.length; i++) {
                int label = inside[words.get(i).start()];
                if (label == 0) {
                    continue;
                }
                boolean goesOn = i > 0 && tags[i - 1] != 0 && (tags[i - 1] - 1) / 2 == label - 1
                        && begin[words.get(i).start()] == begin[words.get(i - 1).start()];
                tags[i] = 1 + 2 * (label - 1) + (goesOn ? 1 : 0);
            }
            samples.add(new Sample(words, tags));
        }
        return samples;
    }

    static List<Span> sentences(String text) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            BreakIterator cut = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            cut.setText(line);
            int from = cut.first();
            for (int to = cut.next(); to != BreakIterator.DONE; to = cut.next()) {
                if (!line.substring(from, to).isBlank()) {
                    spans.add(new Span(at + from, at + to));
                }
                from = to;
            }
            at += line.length() + 1;
        }
        return spans;
    }
}
