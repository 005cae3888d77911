package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.model.Encoder;
import org.sayso.model.SentenceEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether two answers to a question are one account, told by the likeness of their vectors: {@code java -cp …
 * org.sayso.bench.AccountPairs nanco-dev.json}. Balanced accuracy over the pairs of each question, the threshold taken from
 * all other questions.
 */
public final class AccountPairs {

    private record Pair(int question, boolean same, double likeness) {}

    private AccountPairs() {}

    public static void main(String[] args) throws IOException {
        JsonNode questions = JsonMapper.shared().readTree(Path.of(args[0]).toFile());
        List<Pair> pairs = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            addPairs(q, questions.get(q).get("answers"), pairs);
        }
        List<Pair> right = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            int left = q;
            double threshold =
                    best(pairs.stream().filter(pair -> pair.question() != left).toList());
            pairs.stream()
                    .filter(pair -> pair.question() == left && pair.same() == pair.likeness() >= threshold)
                    .forEach(right::add);
        }
        System.out.printf(
                Locale.ROOT,
                "%d questions, %d pairs: balanced accuracy %.3f, the threshold from the other questions%n",
                questions.size(),
                pairs.size(),
                balanced(right, pairs));
    }

    private static void addPairs(int question, JsonNode answers, List<Pair> pairs) {
        List<float[]> vectors = new ArrayList<>();
        for (JsonNode answer : answers) {
            vectors.add(SentenceEncoder.shared().encode(answer.get("answer").asString()));
        }
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = i + 1; j < vectors.size(); j++) {
                boolean same =
                        answers.get(i).get("cluster").equals(answers.get(j).get("cluster"));
                pairs.add(new Pair(question, same, Encoder.likeness(vectors.get(i), vectors.get(j))));
            }
        }
    }

    private static double best(List<Pair> pairs) {
        double best = 0;
        double found = 0;
        for (double threshold = 0; threshold < 1; threshold += 0.01) {
            double at = threshold;
            List<Pair> right = pairs.stream()
                    .filter(pair -> pair.same() == pair.likeness() >= at)
                    .toList();
            double accuracy = balanced(right, pairs);
            if (accuracy > best) {
                best = accuracy;
                found = threshold;
            }
        }
        return found;
    }

    /** The mean of the shares of the same told same, and of the different told different. */
    private static double balanced(List<Pair> right, List<Pair> all) {
        double same = (double) right.stream().filter(Pair::same).count()
                / all.stream().filter(Pair::same).count();
        double different = (double) right.stream().filter(pair -> !pair.same()).count()
                / all.stream().filter(pair -> !pair.same()).count();
        return (same + different) / 2;
    }
}
