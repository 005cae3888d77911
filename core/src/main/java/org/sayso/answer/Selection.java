package org.sayso.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Words.Word;

/**
 * Chooses evidence: the likeliest, each the less the more it is like what was chosen before, so that another account is
 * not crowded out by one that many sentences tell (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
final class Selection {

    /** Less likely than this, or than that share of the likeliest, a sentence is no evidence. */
    private static final double LEAST = 0.05;

    private static final double OF_BEST = 0.3;
    /** Every fate told of somebody is an account of its own. */
    private static final double FATE_OF_BEST = 0.05;
    /** What being just like one chosen before takes of a likelihood. */
    private static final double REPEATED = 0.3;
    /** So like one chosen before, another page's sentence is shown under it, as telling the same. */
    private static final double SAME = 0.8;

    /** What goes on from one chosen, or leads to it, is shown with it from that share of the likeliest on. */
    private static final double BESIDE_OF_BEST = 0.15;

    private static final double LEAST_BESIDE = 0.03;

    private static final int MOST = 8;
    private static final int MOST_ALSO = 6;

    /**
     * A sentence chosen.
     *
     * @param also those of other pages that tell the same in nearly the same words
     * @param beside those before and after it that go on with it, likely enough to be shown with it, not by themselves
     */
    record Chosen(Passage passage, List<Passage> also, List<Passage> beside) {

        /** The sentence and the others. */
        List<Passage> all() {
            List<Passage> all = new ArrayList<>();
            all.add(passage);
            all.addAll(also);
            return all;
        }
    }

    private Selection() {}

    /** Of the ranked, the likeliest first. */
    static List<Chosen> of(Question question, List<Relevance.Ranked> ranked) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        double share = question.kind() == QuestionKind.FATE ? FATE_OF_BEST : OF_BEST;
        double least = Math.max(LEAST, share * ranked.getFirst().likelihood());
        List<Relevance.Ranked> left = new ArrayList<>(ranked);
        List<Relevance.Ranked> chosen = new ArrayList<>();
        List<List<Passage>> also = new ArrayList<>();
        Relevance.Ranked next = left.getFirst();
        while (next != null && chosen.size() < MOST) {
            left.remove(next);
            chosen.add(next);
            also.add(takeSame(next, left, least));
            next = next(chosen, left, least);
        }
        double leastBeside =
                Math.max(LEAST_BESIDE, BESIDE_OF_BEST * ranked.getFirst().likelihood());
        Map<Integer, Passage> beside = new HashMap<>();
        left.stream()
                .filter(one -> one.likelihood() >= leastBeside)
                .map(one -> one.match().passage())
                .forEach(passage -> beside.put(passage.index(), passage));
        List<Chosen> told = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Passage passage = chosen.get(i).match().passage();
            told.add(new Chosen(passage, List.copyOf(also.get(i)), takeBeside(passage, beside)));
        }
        return told;
    }

    /** Takes out of {@code beside} what stands right before and after one chosen and is of one piece with it. */
    private static List<Passage> takeBeside(Passage chosen, Map<Integer, Passage> beside) {
        List<Passage> taken = new ArrayList<>();
        Passage before = beside.get(chosen.index() - 1);
        if (before != null && before.goesOnIn(chosen)) {
            taken.add(before);
        }
        Passage after = beside.get(chosen.index() + 1);
        if (after != null && chosen.goesOnIn(after)) {
            taken.add(after);
        }
        taken.forEach(passage -> beside.remove(passage.index()));
        return taken;
    }

    private static Relevance.@Nullable Ranked next(
            List<Relevance.Ranked> chosen, List<Relevance.Ranked> left, double least) {
        Relevance.Ranked best = null;
        double most = 0;
        for (Relevance.Ranked one : left) {
            double worth = one.likelihood() * (1 - REPEATED * Math.max(0, likest(one, chosen)));
            if (worth >= least && worth > most) {
                best = one;
                most = worth;
            }
        }
        return best;
    }

    /** "18 dead" and "20 dead" are not the same, however alike; a sentence without numbers goes with either. */
    private static boolean sameNumbers(Passage one, Passage other) {
        Set<String> ofOne = numbers(one);
        Set<String> ofOther = numbers(other);
        return ofOne.isEmpty() || ofOther.isEmpty() || !Collections.disjoint(ofOne, ofOther);
    }

    private static Set<String> numbers(Passage passage) {
        return passage.words().stream().filter(Word::isNumber).map(Word::folded).collect(Collectors.toSet());
    }

    private static double likest(Relevance.Ranked one, List<Relevance.Ranked> chosen) {
        return chosen.stream()
                .mapToDouble(other -> one.meaning().likeness(other.meaning()))
                .max()
                .orElse(0);
    }

    /** Takes out of {@code left} what tells the same as one chosen, and what a page says twice. */
    private static List<Passage> takeSame(Relevance.Ranked one, List<Relevance.Ranked> left, double least) {
        List<Passage> same = new ArrayList<>();
        Passage chosen = one.match().passage();
        for (Iterator<Relevance.Ranked> each = left.iterator(); each.hasNext(); ) {
            Relevance.Ranked other = each.next();
            Passage passage = other.match().passage();
            boolean alike = other.likelihood() >= least
                    && passage.denied() == chosen.denied()
                    && sameNumbers(passage, chosen)
                    && one.meaning().likeness(other.meaning()) >= SAME;
            if (alike) {
                each.remove();
                boolean elsewhere =
                        !passage.isOnPageOf(chosen) && same.stream().noneMatch(known -> known.isOnPageOf(passage));
                if (elsewhere && same.size() < MOST_ALSO) {
                    same.add(passage);
                }
            }
        }
        return same;
    }
}
