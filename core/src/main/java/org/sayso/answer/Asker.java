package org.sayso.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.answer.Passage.Trait;
import org.sayso.attribution.Statement;
import org.sayso.claim.StatementRef;
import org.sayso.story.Story;

/** Answers questions from one story. Built once, shared by all threads; asking looks only at sentences that share a term. */
public final class Asker {

    /** A sentence scored below this answers nothing. */
    private static final double ANSWERS = 0.5;
    /** Nor does one far below the best. */
    private static final double OF_BEST = 0.72;

    private static final double NEAR = 0.2;
    private static final int MOST_EVIDENCE = 9;
    private static final int MOST_NEAREST = 3;

    private final Story story;
    private final Index index;

    public Asker(Story story) {
        this.story = story;
        this.index = new Index(story);
    }

    /** For one question; build an {@code Asker} to ask more. */
    public static Answer ask(Story story, String question) {
        return new Asker(story).ask(question);
    }

    private record Scored(Passage passage, double score, boolean fits) {}

    public Answer ask(String text) {
        Question question = Question.of(text, index.names());
        Map<String, Double> weights = weights(question);
        List<Scored> scored = new ArrayList<>();
        for (int candidate : candidates(question)) {
            Passage passage = index.passages().get(candidate);
            scored.add(score(question, weights, passage));
        }
        scored.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparingInt(one -> one.passage().index()));
        double best = scored.stream()
                .filter(Scored::fits)
                .mapToDouble(Scored::score)
                .findFirst()
                .orElse(0);
        List<Passage> answers = scored.stream()
                .filter(one -> one.fits() && one.score() >= ANSWERS && one.score() >= OF_BEST * best)
                .limit(MOST_EVIDENCE)
                .map(Scored::passage)
                .toList();
        List<Evidence> silences = scored.stream()
                .filter(one -> one.passage().traits().contains(Trait.SILENCE) && one.score() >= NEAR)
                .limit(MOST_NEAREST)
                .map(one -> evidence(one.passage()))
                .toList();
        if (answers.isEmpty()) {
            List<Evidence> nearest = scored.stream()
                    .filter(one -> one.score() >= NEAR)
                    .limit(MOST_NEAREST)
                    .map(one -> evidence(one.passage()))
                    .toList();
            return new Answer(text, false, List.of(), nearest, silences);
        }
        return new Answer(text, true, new Accounts(story, question, index).of(answers), List.of(), silences);
    }

    private Set<Integer> candidates(Question question) {
        Set<Integer> found = new TreeSet<>();
        question.words().forEach(word -> found.addAll(index.with(word)));
        question.names().forEach(name -> name.forEach(key -> found.addAll(index.with(key))));
        return found;
    }

    /** What each part of the question counts: rare words most, names less than what is asked of them. */
    private Map<String, Double> weights(Question question) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String word : question.words()) {
            weights.put(word, Math.max(1, index.rarity(word)));
        }
        return weights;
    }

    private Scored score(Question question, Map<String, Double> weights, Passage passage) {
        double all = 0;
        double found = 0;
        double words = 0;
        double wordsFound = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            double share = passage.terms().getOrDefault(word.getKey(), 0.0);
            words += word.getValue();
            wordsFound += share * word.getValue();
        }
        all += words;
        found += wordsFound;
        boolean everyName = true;
        for (Set<String> name : question.names()) {
            double weight = name.stream().mapToDouble(index::rarity).min().orElse(1);
            double share = name.stream()
                    .mapToDouble(key -> passage.terms().getOrDefault(key, 0.0))
                    .max()
                    .orElse(0);
            weight = Math.max(0.8, 0.7 * weight);
            all += weight;
            found += share * weight;
            everyName &= share > 0;
        }
        if (all == 0) {
            return new Scored(passage, 0, false);
        }
        double score = found / all;
        boolean predicate =
                question.predicate() == null || passage.terms().getOrDefault(question.predicate(), 0.0) >= 0.5;
        boolean type = isOfType(question, passage);
        double typed = type ? score + 0.1 : score - 0.15;
        double length = passage.words() < 4 ? 0.1 : passage.words() > 45 ? 0.05 : 0;
        boolean fits = predicate && (words == 0 || wordsFound >= 0.45 * words) && !isQuestion(passage);
        return new Scored(passage, typed - length, fits && (everyName || wordsFound >= 0.8 * words));
    }

    private static boolean isQuestion(Passage passage) {
        return passage.text().endsWith("?");
    }

    private static boolean isOfType(Question question, Passage passage) {
        return switch (question.kind()) {
            case WHY -> passage.traits().contains(Trait.REASON);
            case HOW_MANY -> passage.traits().contains(Trait.NUMBER);
            case WHEN -> passage.traits().contains(Trait.DAY);
            case WHERE -> passage.traits().contains(Trait.PLACE);
            case WHO -> passage.traits().contains(Trait.SOMEBODY);
            case WHAT, HOW, YES_NO, TOPIC -> true;
        };
    }

    static Evidence evidence(Passage passage) {
        Statement statement = passage.statement();
        String page = passage.reading().page().id();
        return new Evidence(
                page,
                passage.reading().page().name(),
                passage.span(),
                passage.text(),
                statement == null ? null : new StatementRef(page, statement.id()),
                statement == null ? List.of() : statement.chain());
    }
}
