package org.sayso.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.answer.Passage.Trait;
import org.sayso.story.Story;

/** Questions asked of some sentences of a story. Shared by all threads; asking looks only at sentences that share a term. */
final class Inquiry {

    /** Where the rules score no sentence so high, the pages do not say. */
    private static final double ANSWERS = 0.35;
    /** A sentence so likely answers though no rule takes it. */
    private static final double SURE = 0.26;
    /** And so likely where what somebody is asked to have done is missing. */
    private static final double SURE_WITHOUT_DEED = 0.5;
    /** And so likely for "who": of many who are named near a deed, one did it. */
    private static final double SURE_WHO = 0.38;
    /** And so likely though it has no word of the kind asked for: "He was appalled" for how he reacted. */
    private static final double EVIDENT = 0.5;
    /** And one that a rule takes must be so likely. */
    private static final double LIKELY = 0.05;
    /** Among so many sentences some match any question: there an answer must have something of the rarest word asked. */
    private static final int MANY = 500;

    /** So many of the best are asked whose words they are, before the likeliest of them are looked at closely. */
    private static final int MOST_ASKED_WHO_SAYS = 1000;

    private static final double NEAR = 0.2;
    private static final int MOST_NEAREST = 3;

    private final Story story;
    private final Index index;
    private final Relevance relevance;

    Inquiry(Story story, Index index, Vectors vectors) {
        this.story = story;
        this.index = index;
        this.relevance = new Relevance(vectors, index);
    }

    List<Passage> passages() {
        return index.passages();
    }

    Answer ask(String text) {
        Question question = Question.of(text, index);
        List<Match> scored = scored(question);
        List<Selection.Chosen> answers = answers(question, scored);
        if (answers.isEmpty() && question.asksForTheDoer()) {
            Question deed = question.withoutBlame();
            answers = answers(deed, scored(deed));
        }
        List<Evidence> silences = scored.stream()
                .filter(one -> one.passage().traits().contains(Trait.SILENCE) && one.score() >= NEAR)
                .limit(MOST_NEAREST)
                .map(one -> Asker.silence(one.passage()))
                .toList();
        if (answers.isEmpty()) {
            List<Evidence> nearest = scored.stream()
                    .filter(one -> one.score() >= NEAR)
                    .limit(MOST_NEAREST)
                    .map(one -> Asker.evidence(one.passage()))
                    .toList();
            return new Answer(
                    text, false, List.of(), nearest, silences, index.claims().isKnown());
        }
        return new Answer(
                text,
                true,
                new Accounts(story, question, index).of(answers),
                List.of(),
                silences,
                index.claims().isKnown());
    }

    /** The sentences that answer, the likeliest first; none where neither the rules nor what was learnt find an answer. */
    private List<Selection.Chosen> answers(Question question, List<Match> scored) {
        List<Relevance.Ranked> ranked = relevance.rank(question, able(question, scored)).stream()
                .filter(one -> !one.match().passage().text().endsWith("?"))
                .toList();
        boolean stranger = question.kind() != QuestionKind.TOPIC && QuestionNames.asksOfStranger(question, index);
        boolean answered =
                !stranger && ranked.stream().anyMatch(one -> isSure(question, one) || isFitting(question, one));
        return answered ? Selection.of(question, ranked) : List.of();
    }

    /** Those that can be an answer at all: asked whose words they are, only somebody's. */
    List<Match> able(Question question, List<Match> scored) {
        return !question.isExact()
                ? scored
                : scored.stream()
                        .limit(MOST_ASKED_WHO_SAYS)
                        .filter(one -> Match.isAnswer(question, one.passage(), index))
                        .toList();
    }

    /** Likely enough to answer though no rule takes it, and with nothing missing that an answer must have. */
    private boolean isSure(Question question, Relevance.Ranked one) {
        Passage passage = one.match().passage();
        boolean who = question.kind() == QuestionKind.WHO && !question.saying().isAsked();
        boolean told = one.match().predicate() > 0;
        boolean evident = one.certainty() >= EVIDENT;
        return one.certainty() >= (who ? SURE_WHO : told ? SURE : SURE_WITHOUT_DEED)
                && one.match().names() > 0
                && isOfBoth(question, one.match())
                && (!who || (told && isOfThose(question, one.match())))
                && (!(who || isMany()) || Match.rarest(question, passage, index) > 0)
                && ((who && evident) || Match.isAnswer(question, passage, index))
                && (evident || Match.isExpected(question, passage))
                && Match.hasFocus(question, passage);
    }

    /** Taken by the rules for an answer, and not unlikely. */
    private boolean isFitting(Question question, Relevance.Ranked one) {
        return one.match().fits()
                && one.match().score() >= ANSWERS
                && one.certainty() >= LIKELY
                && isOfBoth(question, one.match())
                && isOfThose(question, one.match())
                && isFirm(question, one.match().passage());
    }

    /** "Did Lorn meet Brecht?", "Where did Lorn meet Brecht?", "How much did Lorn pay Brecht?": what one did to another is told where that is and both are. */
    private static boolean isOfBoth(Question question, Match match) {
        boolean ofTwo = question.predicate() != null
                && question.names().size() > 1
                && question.words().size() <= 1;
        boolean deed = switch (question.kind()) {
            case YES_NO, WHERE, WHEN -> true;
            case HOW_MANY -> question.counted() == null;
            default -> false;
        };
        return !ofTwo || !deed || (match.predicate() > 0 && Match.isOfAll(question, match.passage()));
    }

    /** "Who rescued Ada Lorn?" is answered by no other rescue: what a single word and names ask of has one of the names. */
    private static boolean isOfThose(Question question, Match match) {
        return question.names().isEmpty()
                || question.words().size() > 1
                || question.saying().isAsked()
                || Match.isOfAny(question, match.passage());
    }

    private boolean isMany() {
        return index.passages().size() >= MANY;
    }

    /** Of the question's matter, as a sentence must be among many that is not likely to answer. */
    private boolean isFirm(Question question, Passage passage) {
        return !isMany() || Match.isFirm(question, passage, index);
    }

    /** The sentences that share a term with a question, those that the rules take for the best first. */
    List<Match> scored(Question question) {
        List<Match> scored = new ArrayList<>();
        When when = question.when();
        for (int candidate : candidates(question)) {
            Passage passage = index.passages().get(candidate);
            if (when == null || when.allows(passage)) {
                scored.add(Match.of(question, passage, index));
            }
        }
        scored.sort(Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparingInt(one -> one.passage().index()));
        return scored;
    }

    private Set<Integer> candidates(Question question) {
        Set<Integer> found = new TreeSet<>();
        When when = question.when();
        if (question.isBare() && !question.saying().isAsked() && when != null) {
            index.passages().stream().filter(when::isToldIn).map(Passage::index).forEach(found::add);
            return found;
        }
        question.saying().speaker().forEach(term -> found.addAll(index.with(term.key())));
        question.words().keySet().forEach(word -> found.addAll(index.with(word)));
        question.kin().values().forEach(kin -> kin.forEach(word -> found.addAll(index.with(word))));
        question.names().forEach(name -> name.forEach(key -> found.addAll(index.with(key))));
        return found;
    }
}
