package org.sayso.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final double OF_BEST = 0.7;

    /** So much of what is asked of the names must be in the sentence or right before it. */
    private static final double WORDS = 0.55;

    private static final double WORDS_WITH_PREDICATE = 0.35;
    /** With so much of it a name may be missing: the whole affair is about it. */
    private static final double MANY_WORDS = 0.8;

    private static final double NAME = 0.5;
    private static final double LEAST_NAME = 0.4;
    private static final double MOST_RARITY = 4;
    private static final double SOMEBODY = 0.7;
    private static final double NEAR = 0.2;
    private static final int MOST_EVIDENCE = 9;
    private static final int MOST_NEAREST = 3;
    private static final int MOST_LOOKED_AT = 100;
    private static final int LEADING = 3;
    /** What each sentence already taken from a page takes from its others. */
    private static final double SAME_PAGE = 0.05;
    /** What it gives a sentence to carry a claim of the leading ones. */
    private static final double SAME_CLAIM = 0.08;

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
        List<Scored> scored = new ArrayList<>();
        for (int candidate : candidates(question)) {
            Passage passage = index.passages().get(candidate);
            scored.add(score(question, passage));
        }
        scored.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparingInt(one -> one.passage().index()));
        List<Passage> answers = answers(scored);
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

    /**
     * The sentences that answer: those near the best, what a claim's other carriers say of it and who speaks against it
     * a little before the rest, no page before the others.
     */
    private List<Passage> answers(List<Scored> scored) {
        List<Scored> fit = new ArrayList<>(scored.stream()
                .filter(one -> one.fits() && one.score() >= ANSWERS)
                .limit(MOST_LOOKED_AT)
                .toList());
        if (fit.isEmpty()) {
            return List.of();
        }
        double least = OF_BEST * fit.getFirst().score();
        Set<String> claims = new HashSet<>();
        fit.stream().limit(LEADING).forEach(one -> claims.addAll(one.passage().claims()));
        Map<String, Integer> perPage = new HashMap<>();
        List<Passage> chosen = new ArrayList<>();
        while (chosen.size() < MOST_EVIDENCE) {
            Scored next = null;
            double most = 0;
            for (Scored one : fit) {
                int same = perPage.getOrDefault(one.passage().reading().page().id(), 0);
                boolean told = one.passage().claims().stream().anyMatch(claims::contains);
                double score = one.score() - SAME_PAGE * same + (told ? SAME_CLAIM : 0);
                if (score >= least && score > most) {
                    most = score;
                    next = one;
                }
            }
            if (next == null) {
                return chosen;
            }
            fit.remove(next);
            perPage.merge(next.passage().reading().page().id(), 1, Integer::sum);
            chosen.add(next.passage());
        }
        return chosen;
    }

    private Set<Integer> candidates(Question question) {
        Set<Integer> found = new TreeSet<>();
        question.words().keySet().forEach(word -> found.addAll(index.with(word)));
        question.names().forEach(name -> name.forEach(key -> found.addAll(index.with(key))));
        return found;
    }

    /** How much of a question's matter a sentence has: of its words and names, the rare ones counting more. */
    private Scored score(Question question, Passage passage) {
        double words = 0;
        double wordsFound = 0;
        for (Map.Entry<String, Double> word : question.words().entrySet()) {
            double weight = word.getValue() * Math.min(MOST_RARITY, Math.max(1, index.rarity(word.getKey())));
            words += weight;
            wordsFound += weight * passage.terms().getOrDefault(word.getKey(), 0.0);
        }
        double names = 0;
        double namesFound = 0;
        boolean everyName = true;
        for (Set<String> name : question.names()) {
            double weight = Math.max(LEAST_NAME, NAME * rarity(name));
            double share = share(passage, name);
            names += weight;
            namesFound += weight * share;
            everyName &= share > 0;
        }
        if (words + names == 0) {
            return new Scored(passage, 0, false);
        }
        boolean predicate = question.predicate() == null
                || passage.terms().getOrDefault(question.predicate(), 0.0) >= 1;
        double least = question.predicate() == null ? WORDS : WORDS_WITH_PREDICATE;
        boolean covered = wordsFound >= least * words && (everyName || wordsFound >= MANY_WORDS * words && words > 0);
        boolean fits = predicate && covered && isExpected(question, passage) && isAnswer(question, passage);
        double score = (wordsFound + namesFound) / (words + names) + ofType(question, passage) - length(passage);
        return new Scored(passage, score, fits);
    }

    private double rarity(Set<String> name) {
        return name.stream().mapToDouble(index::rarity).min().orElse(1);
    }

    private static double share(Passage passage, Set<String> name) {
        return name.stream()
                .mapToDouble(key -> passage.terms().getOrDefault(key, 0.0))
                .max()
                .orElse(0);
    }

    private static double length(Passage passage) {
        int words = passage.words().size();
        return words < 5 ? 0.1 : words > 45 ? 0.06 : 0;
    }

    private static boolean isExpected(Question question, Passage passage) {
        return question.expected().isEmpty()
                || question.expected().stream()
                        .anyMatch(term -> passage.terms().getOrDefault(term, 0.0) >= 1);
    }

    /** What no answer can be without: no question, somebody for "who", the speaker for "what did she say". */
    private static boolean isAnswer(Question question, Passage passage) {
        if (passage.text().endsWith("?")) {
            return false;
        }
        if (question.kind() == QuestionKind.WHO) {
            Set<String> asked = question.allNames();
            return passage.terms().entrySet().stream()
                    .anyMatch(term -> term.getValue() >= SOMEBODY
                            && (term.getKey().charAt(0) == '@' || term.getKey().charAt(0) == '#')
                            && !asked.contains(term.getKey()));
        }
        return switch (question.saying()) {
            case NO -> true;
            case BY_FIRST -> share(passage, question.names().getFirst()) >= SOMEBODY
                    && !passage.statements().isEmpty();
            case BY_FIRST_TO_SECOND -> share(passage, question.names().getFirst()) >= SOMEBODY
                    && share(passage, question.names().get(1)) >= 1
                    && !passage.statements().isEmpty();
        };
    }

    private static double ofType(Question question, Passage passage) {
        Set<Trait> traits = passage.traits();
        String counted = question.counted();
        return switch (question.kind()) {
            case WHY -> traits.contains(Trait.REASON) ? 0.2 : traits.contains(Trait.PURPOSE) ? 0.1 : -0.25;
            case HOW_MANY -> counted != null && Cues.counts(passage.words(), counted)
                    ? 0.2
                    : traits.contains(Trait.NUMBER) ? -0.1 : -0.4;
            case WHEN -> traits.contains(Trait.DAY) ? 0.1 : -0.3;
            case WHERE -> traits.contains(Trait.PLACE) ? 0.1 : -0.1;
            case WHO, WHAT, HOW, YES_NO, TOPIC -> 0;
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
