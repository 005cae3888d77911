package org.sayso.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.answer.Passage.Trait;
import org.sayso.attribution.Statement;
import org.sayso.claim.StatementRef;
import org.sayso.model.SentenceEncoder;
import org.sayso.story.Story;

/** Answers questions from one story. Built once, shared by all threads; asking looks only at sentences that share a term. */
public final class Asker {

    /** Where the rules score no sentence so high, the pages do not say. */
    private static final double ANSWERS = 0.5;
    /** Less likely than this, or than that share of the likeliest, a sentence is no evidence. */
    private static final double LEAST = 0.05;

    private static final double OF_BEST = 0.3;

    private static final double NEAR = 0.2;
    private static final int MOST_EVIDENCE = 8;
    private static final int MOST_NEAREST = 3;

    private final Story story;
    private final Index index;
    private final Relevance relevance;

    public Asker(Story story) {
        this.story = story;
        this.index = new Index(story);
        this.relevance = new Relevance(new Vectors(SentenceEncoder::shared));
    }

    /** For one question; build an {@code Asker} to ask more. */
    public static Answer ask(Story story, String question) {
        return new Asker(story).ask(question);
    }

    public Answer ask(String text) {
        Question question = Question.of(text, index.names(), index.roles());
        List<Match> scored = scored(question);
        List<Passage> answers = answers(question, scored);
        if (answers.isEmpty() && question.asksForTheDoer()) {
            Question deed = question.withoutBlame();
            answers = answers(deed, scored(deed));
        }
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

    /** The sentences that answer, the likeliest first; none where the rules find no answer. */
    private List<Passage> answers(Question question, List<Match> scored) {
        if (scored.stream().noneMatch(one -> one.fits() && one.score() >= ANSWERS)) {
            return List.of();
        }
        List<Relevance.Ranked> ranked = relevance.rank(question, scored).stream()
                .filter(one -> !one.match().passage().text().endsWith("?"))
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        double least = Math.max(LEAST, OF_BEST * ranked.getFirst().likelihood());
        List<Passage> chosen = ranked.stream()
                .filter(one -> one.likelihood() >= least)
                .limit(MOST_EVIDENCE)
                .map(one -> one.match().passage())
                .toList();
        return chosen.isEmpty() ? List.of(ranked.getFirst().match().passage()) : chosen;
    }

    private List<Match> scored(Question question) {
        List<Match> scored = new ArrayList<>();
        for (int candidate : candidates(question)) {
            scored.add(Match.of(question, index.passages().get(candidate), index));
        }
        scored.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparingInt(one -> one.passage().index()));
        return scored;
    }

    private Set<Integer> candidates(Question question) {
        Set<Integer> found = new TreeSet<>();
        question.words().keySet().forEach(word -> found.addAll(index.with(word)));
        question.names().forEach(name -> name.forEach(key -> found.addAll(index.with(key))));
        return found;
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
