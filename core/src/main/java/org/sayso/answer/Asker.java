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

    /** So much of what is asked of the names must be in the sentence or right before it. */
    private static final double WORDS = 0.55;

    private static final double WORDS_WITH_PREDICATE = 0.35;
    /** With so much of it a name may be missing: the whole affair is about it. */
    private static final double MANY_WORDS = 0.8;

    private static final double NAME = 0.5;
    private static final double LEAST_NAME = 0.4;
    private static final double MOST_RARITY = 4;
    private static final double SOMEBODY = 0.7;
    /** What each word beyond a short sentence takes: the plainest words answer best. */
    private static final double WORDY = 0.002;

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

    private record Scored(Passage passage, double score, boolean fits) {}

    public Answer ask(String text) {
        Question question = Question.of(text, index.names(), index.roles());
        List<Scored> scored = scored(question);
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

    private List<Scored> scored(Question question) {
        List<Scored> scored = new ArrayList<>();
        for (int candidate : candidates(question)) {
            scored.add(score(question, index.passages().get(candidate)));
        }
        scored.sort(Comparator.comparingDouble(Scored::score)
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

    /** How much of a question's matter a sentence has: of its words and names, the rare ones counting more. */
    private Scored score(Question question, Passage passage) {
        double words = 0;
        double wordsFound = 0;
        double beside = 0;
        double besideFound = 0;
        for (Map.Entry<String, Double> word : question.words().entrySet()) {
            double weight = word.getValue() * Math.min(MOST_RARITY, Math.max(1, index.rarity(word.getKey())));
            double found = weight * share(passage, word.getKey());
            boolean aside = word.getValue() <= Question.BESIDE;
            words += aside ? 0 : weight;
            wordsFound += aside ? 0 : found;
            beside += aside ? weight : 0;
            besideFound += aside ? found : 0;
        }
        double names = 0;
        double namesFound = 0;
        boolean everyName = true;
        boolean anyName = false;
        for (Set<String> name : question.names()) {
            double weight = Math.max(LEAST_NAME, NAME * rarity(name));
            double share = share(passage, name);
            names += weight;
            namesFound += weight * share;
            everyName &= share > 0;
            anyName |= share >= SOMEBODY;
        }
        if (words + names + beside == 0) {
            return new Scored(passage, 0, false);
        }
        if (question.kind() == QuestionKind.FATE && !question.names().isEmpty()) {
            boolean told = passage.traits().contains(Trait.FATE)
                    && !passage.text().endsWith("?")
                    && Fates.isTold(passage.words(), index.places(passage, question.allNames()));
            double voice = passage.statement() == null ? 0 : 0.05;
            return new Scored(passage, 0.5 * namesFound / names + (told ? 0.4 + voice : 0) - length(passage), told);
        }
        boolean predicate = question.predicate() == null || share(passage, question.predicate()) >= 0.8;
        double least = question.predicate() == null ? WORDS : WORDS_WITH_PREDICATE;
        boolean subject = question.predicate() == null
                || question.names().isEmpty()
                || question.kind() == QuestionKind.WHO
                || share(passage, question.names().getFirst()) >= SOMEBODY;
        boolean named = everyName || (anyName && !question.expected().isEmpty());
        boolean where = words == 0 && question.kind() == QuestionKind.WHERE;
        boolean enough = words > 0 ? wordsFound >= MANY_WORDS * words : besideFound > 0 && anyName;
        boolean told = where ? anyName : enough;
        boolean covered = subject && wordsFound >= least * words && (named || told);
        boolean fits = predicate && covered && isExpected(question, passage) && isAnswer(question, passage);
        double score = (wordsFound + namesFound + besideFound) / (words + names + beside)
                + ofType(question, passage)
                - length(passage);
        return new Scored(passage, score, fits);
    }

    private double rarity(Set<String> name) {
        return name.stream().mapToDouble(index::rarity).min().orElse(1);
    }

    /** Who was killed has died. */
    private static double share(Passage passage, String word) {
        double share = passage.terms().getOrDefault(word, 0.0);
        return word.equals("=die") ? Math.max(share, 0.8 * passage.terms().getOrDefault("=kill", 0.0)) : share;
    }

    private static double share(Passage passage, Set<String> name) {
        return name.stream()
                .mapToDouble(key -> passage.terms().getOrDefault(key, 0.0))
                .max()
                .orElse(0);
    }

    private static double length(Passage passage) {
        int words = passage.words().size();
        return words < 5 ? 0.1 : WORDY * Math.min(60, Math.max(0, words - 12));
    }

    private static boolean isExpected(Question question, Passage passage) {
        return question.expected().isEmpty()
                || question.expected().stream().anyMatch(term -> passage.terms().getOrDefault(term, 0.0) >= 1);
    }

    /** What no answer can be without: no question, somebody for "who", the speaker for "what did she say". */
    private static boolean isAnswer(Question question, Passage passage) {
        if (passage.text().endsWith("?")) {
            return false;
        }
        boolean silent = passage.traits().contains(Trait.SILENCE);
        if (question.kind() == QuestionKind.WHY && (silent || !isReason(question, passage))) {
            return false;
        }
        if (question.kind() == QuestionKind.WHERE
                && (silent || !passage.traits().contains(Trait.PLACE))) {
            return false;
        }
        if (question.kind() == QuestionKind.FATE && !passage.traits().contains(Trait.FATE)) {
            return false;
        }
        if (question.counted() != null && !Cues.counts(passage.words(), question.counted())) {
            return false;
        }
        if (question.kind() == QuestionKind.WHO) {
            return isDoer(question, passage);
        }
        return switch (question.saying()) {
            case NO -> true;
            case BY_FIRST ->
                share(passage, question.names().getFirst()) >= SOMEBODY
                        && !passage.statements().isEmpty();
            case BY_FIRST_TO_SECOND ->
                share(passage, question.names().getFirst()) >= SOMEBODY
                        && share(passage, question.names().get(1)) >= 1
                        && !passage.statements().isEmpty();
        };
    }

    /** Somebody besides those asked about who does not merely speak; or "by somebody", or nobody. */
    private static boolean isDoer(Question question, Passage passage) {
        Set<String> others = new HashSet<>();
        for (Map.Entry<String, Double> term : passage.terms().entrySet()) {
            char sign = term.getKey().charAt(0);
            if (term.getValue() >= SOMEBODY && (sign == '@' || sign == '#')) {
                others.add(term.getKey());
            }
        }
        others.removeAll(question.allNames());
        if (others.isEmpty()) {
            return false;
        }
        others.removeAll(passage.speakers());
        return !others.isEmpty()
                || passage.words().stream().anyMatch(word -> word.folded().equals("by"))
                || Cues.negates(passage.words(), question.words().keySet());
    }

    /** A reason given, or a purpose other than what the question itself tells. */
    private static boolean isReason(Question question, Passage passage) {
        return passage.traits().contains(Trait.REASON)
                || (passage.traits().contains(Trait.PURPOSE)
                        && Cues.isPurpose(passage.words(), question.words().keySet()));
    }

    private static double ofType(Question question, Passage passage) {
        Set<Trait> traits = passage.traits();
        String counted = question.counted();
        return switch (question.kind()) {
            case WHY -> traits.contains(Trait.REASON) ? 0.2 : isReason(question, passage) ? 0.12 : -0.25;
            case HOW_MANY ->
                counted != null && Cues.counts(passage.words(), counted)
                        ? 0.2
                        : traits.contains(Trait.NUMBER) ? -0.1 : -0.4;
            case WHEN -> traits.contains(Trait.DAY) ? 0.1 : -0.3;
            case WHERE -> traits.contains(Trait.PLACE) ? 0.1 : -0.1;
            case FATE -> traits.contains(Trait.FATE) ? 0.1 : -0.3;
            case YES_NO ->
                (passage.statements().isEmpty() ? 0 : 0.08)
                        + (Cues.negates(passage.words(), question.words().keySet()) ? 0.1 : 0);
            case WHO, WHAT, HOW, TOPIC -> 0;
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
