package org.sayso.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sayso.page.Block;

/**
 * How likely each of the best matches is to be evidence: a logistic model over what a sentence has of the question, how
 * near its vector is to the question's, and how near to those of the sentences that match best, and how it stands in these
 * among all looked at. Learnt from the questions of 31 affairs ({@code training/answer}); it orders what the rules of {@link Match} found and never answers where
 * they find nothing.
 */
final class Relevance {

    /** So many of the best matches, as the rules score them, are glanced at: the likeliest of them are looked at closely. */
    private static final int GLANCED_AT = 60;
    /** So much less likely at a glance than the likeliest, a sentence is not looked at closely, but for the first few. */
    private static final double OF_LIKELIEST = 0.03;

    private static final int LEAST_LOOKED_AT = 6;
    /** So many stand for what the question is about. */
    private static final int LEADING = 4;

    /** So many of the nearest say how central a sentence is. */
    private static final int NEAREST = 8;

    private static final int LIKENESS = Weights.FEATURES.indexOf("likeness");
    private static final int LIKENESS_NAMED = Weights.FEATURES.indexOf("likeness-named");
    private static final int LIKE_THE_BEST = Weights.FEATURES.indexOf("like-the-best");
    private static final int CENTRAL = Weights.FEATURES.indexOf("central");

    private static final double MOST_SCORE = 1.5;
    /** What the sentence itself has of a name: not the one before it. */
    private static final double OWN = 0.75;

    private static final double PREDICATE = 0.8;
    private static final int FEW_WORDS = 6;
    private static final int MANY_WORDS = 45;

    /**
     * A match and what it means.
     *
     * @param likelihood how likely it is evidence where there is any, 0 to 1
     * @param certainty how surely it answers, whatever the others are, 0 to 1
     */
    record Ranked(Match match, Meaning meaning, double likelihood, double certainty) {}

    /** What the model sees of a match, and what it means. */
    record Seen(Match match, Meaning meaning, List<Double> features) {}

    private final Vectors vectors;
    private final Index index;
    private final Weights order;
    private final Weights certainty;
    private final Weights glance;

    Relevance(Vectors vectors, Index index) {
        this.vectors = vectors;
        this.index = index;
        this.order = Weights.ofOrder();
        this.certainty = Weights.ofCertainty();
        this.glance = Weights.ofGlance();
    }

    /** The best matches, the likeliest first. */
    List<Ranked> rank(Question question, List<Match> bestFirst) {
        return seen(question, bestFirst).stream()
                .map(seen -> new Ranked(
                        seen.match(),
                        seen.meaning(),
                        order.likelihood(seen.features()),
                        certainty.likelihood(seen.features())))
                .sorted(Comparator.comparingDouble(Ranked::likelihood)
                        .reversed()
                        .thenComparingInt(ranked -> ranked.match().passage().index()))
                .toList();
    }

    /** What the model sees of the likeliest of the best matches, in their order: see {@link Weights#FEATURES}. */
    List<Seen> seen(Question question, List<Match> bestFirst) {
        List<Match> best = glancedAt(bestFirst);
        if (best.isEmpty()) {
            return List.of();
        }
        List<double[]> words = ofWords(question, best);
        List<Integer> kept = likeliestByWords(words);
        List<Match> looked = kept.stream().map(best::get).toList();
        List<double[]> figures = kept.stream().map(words::get).toList();
        List<Meaning> told = vectors.of(looked.stream().map(Match::passage).toList());
        addMeaning(figures, looked, told, vectors.of(question.text()));
        List<double[]> whole = Standings.added(figures, Weights.COMPARED);
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < looked.size(); i++) {
            seen.add(new Seen(looked.get(i), told.get(i), boxed(whole.get(i))));
        }
        return seen;
    }

    /** Those that are glanced at. */
    static List<Match> glancedAt(List<Match> bestFirst) {
        return bestFirst.subList(0, Math.min(GLANCED_AT, bestFirst.size()));
    }

    /** What a glance sees of those glanced at: all but what vectors tell, which is 0. */
    List<List<Double>> glances(Question question, List<Match> best) {
        return best.isEmpty() ? List.of() : glances(ofWords(question, best));
    }

    private static List<List<Double>> glances(List<double[]> words) {
        return Standings.added(words, Weights.COMPARED).stream()
                .map(Relevance::boxed)
                .toList();
    }

    /** The places of those that are the likeliest as far as words tell, in their order. */
    private List<Integer> likeliestByWords(List<double[]> words) {
        List<Double> likelihoods =
                glances(words).stream().map(glance::likelihood).toList();
        List<Integer> likeliest = IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -likelihoods.get(i))
                        .thenComparing(i -> i))
                .limit(vectors.most())
                .toList();
        double least = OF_LIKELIEST * likelihoods.get(likeliest.getFirst());
        return IntStream.range(0, likeliest.size())
                .filter(place -> place < LEAST_LOOKED_AT || likelihoods.get(likeliest.get(place)) >= least)
                .mapToObj(likeliest::get)
                .sorted()
                .toList();
    }

    private static List<Double> boxed(double[] figures) {
        return DoubleStream.of(figures).boxed().toList();
    }

    /** The figures of each by itself; those that vectors tell are left 0. */
    private List<double[]> ofWords(Question question, List<Match> best) {
        Map<String, Double> bestOfPage = new HashMap<>();
        for (Match match : best) {
            bestOfPage.merge(page(match.passage()), match.score(), Math::max);
        }
        double top = best.getFirst().score();
        Set<String> leading = new HashSet<>();
        best.subList(0, Math.min(LEADING, best.size()))
                .forEach(match -> leading.addAll(match.passage().claims()));
        boolean why = question.kind() == QuestionKind.WHY;
        List<double[]> figures = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            Match match = best.get(i);
            Passage passage = match.passage();
            boolean doubt = Doubts.isDoubt(passage.words());
            figures.add(new double[] {
                match.words(),
                match.own(),
                match.names(),
                ownNames(question, passage),
                match.beside(),
                match.predicate(),
                match.subject(),
                match.type(),
                Math.min(MOST_SCORE, match.score()),
                Math.max(-MOST_SCORE, match.score() - top),
                match.score() - bestOfPage.getOrDefault(page(passage), match.score()),
                match.fits() ? 1 : 0,
                Match.isAnswer(question, passage, index) ? 1 : 0,
                Match.isExpected(question, passage) ? 1 : 0,
                passage.statements().isEmpty() ? 0 : 1,
                passage.denied() ? 1 : 0,
                passage.traits().contains(Passage.Trait.SILENCE) ? 1 : 0,
                isOf(passage, Block.Kind.TITLE) ? 1 : 0,
                isOf(passage, Block.Kind.CAPTION) ? 1 : 0,
                passage.words().size() < FEW_WORDS ? 1 : 0,
                passage.words().size() > MANY_WORDS ? 1 : 0,
                3.0 / (3 + i),
                0,
                0,
                0,
                beside(question, passage, -1),
                beside(question, passage, 1),
                Nearness.of(question, passage, index),
                why ? Match.reason(question, passage) : 0,
                question.predicate() == null || match.predicate() >= PREDICATE ? 0 : 1,
                doubt ? 1 : 0,
                doubt && question.kind() == QuestionKind.YES_NO ? 1 : 0,
                i >= LEADING && !Collections.disjoint(leading, passage.claims()) ? 1 : 0,
                0,
                Math.log(1.0 + passage.words().size()),
                why ? Reasons.in(passage.words(), question.forBeing()) : 0,
                why ? Wording.reasonAfterDeed(question, passage, index) : 0,
                Wording.differsInMood(question, passage, index) ? 1 : 0,
                passage.traits().contains(Passage.Trait.DAY) ? 1 : 0,
                isQuoted(passage) ? 1 : 0,
            });
        }
        return figures;
    }

    /** Puts in the figures that vectors tell. */
    private static void addMeaning(List<double[]> figures, List<Match> best, List<Meaning> told, float[] asked) {
        double[] likeness =
                told.stream().mapToDouble(meaning -> meaning.likeness(asked)).toArray();
        float[] middle = middle(
                IntStream.range(0, best.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(
                                (Integer i) -> -Math.min(MOST_SCORE, best.get(i).score()) - likeness[i]))
                        .limit(LEADING)
                        .map(told::get)
                        .toList(),
                asked.length);
        for (int i = 0; i < figures.size(); i++) {
            double[] row = figures.get(i);
            row[LIKENESS] = likeness[i];
            row[LIKENESS_NAMED] = told.get(i).likenessNamed(asked);
            row[LIKE_THE_BEST] = told.get(i).likeness(middle);
            row[CENTRAL] = central(told, i);
        }
    }

    /** How near a sentence is to those nearest to it: what many tell is near to many. */
    private static double central(List<Meaning> told, int at) {
        return IntStream.range(0, told.size())
                .filter(other -> other != at)
                .mapToDouble(other -> told.get(at).likeness(told.get(other)))
                .map(likeness -> -likeness)
                .sorted()
                .limit(NEAREST)
                .map(likeness -> -likeness)
                .average()
                .orElse(0);
    }

    /** How well the sentence before or after it on its page matches. */
    private double beside(Question question, Passage passage, int step) {
        int at = passage.index() + step;
        if (at < 0 || at >= index.passages().size()) {
            return 0;
        }
        Passage other = index.passages().get(at);
        return other.isOnPageOf(passage)
                ? Math.min(MOST_SCORE, Match.of(question, other, index).score())
                : 0;
    }

    /** The share of the names asked about that the sentence itself has, or "he". */
    private static double ownNames(Question question, Passage passage) {
        if (question.names().isEmpty()) {
            return 1;
        }
        long own = question.names().stream()
                .filter(name -> name.stream().anyMatch(key -> passage.terms().getOrDefault(key, 0.0) >= OWN))
                .count();
        return (double) own / question.names().size();
    }

    /** Whether it begins with somebody's very words. */
    private static boolean isQuoted(Passage passage) {
        String text = passage.text();
        return text.startsWith("“") || text.startsWith("\"");
    }

    private static String page(Passage passage) {
        return passage.reading().page().id();
    }

    private static float[] middle(List<Meaning> meanings, int size) {
        float[] sum = new float[size];
        meanings.forEach(meaning -> meaning.addTo(sum, 1.0 / meanings.size()));
        return sum;
    }

    private static boolean isOf(Passage passage, Block.Kind kind) {
        Block block = passage.reading().article().blockAt(passage.span().start());
        return block != null && block.kind() == kind;
    }
}
