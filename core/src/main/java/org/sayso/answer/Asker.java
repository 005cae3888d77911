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
    private static final double OF_BEST = 0.75;

    private static final double NEAR = 0.2;
    private static final int MOST_EVIDENCE = 7;
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

    public Answer ask(String text) {
        Question question = Question.of(text, index.names(), index.roles());
        List<Match> scored = scored(question);
        List<Passage> answers = answers(scored);
        if (answers.isEmpty() && question.asksForTheDoer()) {
            answers = answers(scored(question.withoutBlame()));
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

    /**
     * The sentences that answer: those near the best, what a claim's other carriers say of it and who speaks against it
     * a little before the rest, no page before the others.
     */
    private List<Passage> answers(List<Match> scored) {
        List<Match> fit = new ArrayList<>(scored.stream()
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
            Match next = null;
            double most = 0;
            for (Match one : fit) {
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
