package org.sayso.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether two names, in any spelling, can be one person's: "Qasim Khatibi" and "Ghassem Khateebi" can, "Abu Said" and
 * "Abdul Said" cannot. Parts are compared by folded spelling, sound (Double Metaphone) and letters (Jaro-Winkler).
 */
public final class NameMatcher {

    /** From this score two names are taken for one. */
    public static final double THRESHOLD = 0.8;

    /** A part less alike than this speaks against the pair. */
    private static final double WEAK = 0.8;

    private static final double WEAK_COST = 0.6;

    /** Parts written as one need so many letters, in UTF-16 code units. */
    private static final int LEAST_JOINED = 6;

    /** A part found at another place of the name must be this much alike, or it costs. */
    private static final double ELSEWHERE = 0.95;

    private static final double ELSEWHERE_COST = 0.15;
    /** An initial that stands where no such name stands says nothing. */
    private static final double OTHER_INITIAL_COST = 0.4;
    /** "Omar bin Said" is no "Said bin Omar". */
    private static final double OUT_OF_TURN = 0.15;

    private static final double CUT_ALIKE = 0.93;
    private static final double CUT_COST = 0.02;

    private static final Set<String> TITLES =
            Set.of(("mr mrs ms dr sir haji hajji hajj mullah mulla maulavi mawlawi maulvi qari "
                            + "president general gen colonel col")
                    .split(" ", -1));
    private static final Set<String> DOTTED = Set.of("lp", "sa", "ag", "nv", "bv", "as", "ab", "kg");

    private static final Set<String> LEGAL = Set.of(
            ("ltd limited inc incorporated llc llp lp gmbh ag aktiengesellschaft corp corporation company co plc sa "
                            + "nv bv jsc ojsc oao pao zao ooo srl spa joint stock open public liability")
                    .split(" ", -1));

    private NameMatcher() {}

    /** How alike two parts are, 0 to 1: worked out each time, or remembered. */
    interface Likeness {
        double of(Spelling.Part a, Spelling.Part b);
    }

    /** 0 (nothing alike) to 1 (the same name); the order of the two does not matter. */
    public static double score(String a, String b) {
        return score(a, b, PartLikeness::alike);
    }

    static double score(String a, String b, Likeness alike) {
        List<Spelling.Part> first = parts(a);
        List<Spelling.Part> second = parts(b);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        double score = ordered(first, second, alike);
        if (first.size() > 1 || second.size() > 1) {
            List<Spelling.Part> one = cutLike(first, second, alike);
            List<Spelling.Part> other = cutLike(second, first, alike);
            if (!one.equals(first) || !other.equals(second)) {
                score = Math.max(score, ordered(one, other, alike) - CUT_COST);
            }
        }
        return Math.max(score, whole(first, second));
    }

    /** Whether one is short for the other, or both for a third: "Bob" and "Robert". */
    public static boolean areShort(String a, String b) {
        return Spelling.sameNickname(Spelling.plain(a), Spelling.plain(b));
    }

    private static double ordered(List<Spelling.Part> first, List<Spelling.Part> second, Likeness alike) {
        boolean inOrder = first.size() < second.size()
                || (first.size() == second.size() && joined(first).compareTo(joined(second)) <= 0);
        return inOrder ? score(first, second, alike) : score(second, first, alike);
    }

    /** The name's letters alone: equal where names differ only in letter case, accents and marks. */
    public static String plain(String name) {
        return Spelling.plain(name);
    }

    /** The best of the entity's names, as {@link NameLookup} holds a name against it. */
    public static double score(String name, CaseEntity entity) {
        return new NameLookup(name).score(entity);
    }

    /** Whether a word of a name says whose it is: no particle, no initial, no title, no company's legal form. */
    public static boolean tells(String word) {
        String plain = Spelling.plain(word);
        return plain.length() > 1 && !Spelling.isParticle(plain) && !LEGAL.contains(plain) && !TITLES.contains(plain);
    }

    /** Parts without titles and the legal form of a company, which say nothing of whose name it is. */
    private static List<Spelling.Part> parts(String name) {
        List<Spelling.Part> parts = Spelling.parts(name);
        List<Spelling.Part> own = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String plain = parts.get(i).plain();
            boolean dotted = plain.length() == 1
                    && i + 2 == parts.size()
                    && DOTTED.contains(plain + parts.get(i + 1).plain());
            if (dotted) {
                i++;
            } else if (!LEGAL.contains(plain) && !TITLES.contains(plain)) {
                own.add(parts.get(i));
            }
        }
        return own.isEmpty() ? parts : own;
    }

    /** The two with "Gholam Reza" of one written as the "Gholamreza" of the other. */
    private static List<Spelling.Part> cutLike(List<Spelling.Part> parts, List<Spelling.Part> other, Likeness alike) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            String both = parts.get(i).plain() + parts.get(i + 1).plain();
            if (both.length() < LEAST_JOINED) {
                continue;
            }
            Spelling.Part joined = null;
            for (Spelling.Part whole : other) {
                if (whole.plain().length() < LEAST_JOINED || !areAsLong(both, whole.plain())) {
                    continue;
                }
                joined = joined == null ? Spelling.part(both) : joined;
                if (alike.of(joined, whole) >= CUT_ALIKE) {
                    List<Spelling.Part> own = new ArrayList<>(parts.subList(0, i));
                    own.add(joined);
                    own.addAll(parts.subList(i + 2, parts.size()));
                    return own;
                }
            }
        }
        return parts;
    }

    /** Two parts that are to be one but for the cut: what is half as long again, in Latin letters, is another. */
    private static boolean areAsLong(String both, String whole) {
        return both.charAt(0) > 'z'
                || whole.charAt(0) > 'z'
                || 2 * Math.abs(both.length() - whole.length()) < Math.min(both.length(), whole.length());
    }

    private static String joined(List<Spelling.Part> parts) {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(part.plain()));
        return out.toString();
    }

    /** "Patr ushev" and "Patrushev": the same letters, cut otherwise. */
    private static double whole(List<Spelling.Part> first, List<Spelling.Part> second) {
        String a = joined(first);
        String b = joined(second);
        return first.size() != second.size() && a.equals(b) ? 0.97 : 0;
    }

    /** Each part of the shorter name against the part of the longer that is most like it. */
    private static double score(List<Spelling.Part> few, List<Spelling.Part> many, Likeness alike) {
        boolean[] taken = new boolean[many.size()];
        int[] order = new int[few.size()];
        double sum = 0;
        double weight = 0;
        double worst = 1;
        for (int i = 0; i < few.size(); i++) {
            Spelling.Part part = few.get(i);
            int best = -1;
            double top = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < many.size(); j++) {
                if (taken[j]) {
                    continue;
                }
                double like = alike.of(part, many.get(j)) - 0.02 * Math.abs(fromEnd(few, i) - fromEnd(many, j));
                if (like > top) {
                    top = like;
                    best = j;
                }
            }
            taken[best] = true;
            order[i] = best;
            double like = alike.of(part, many.get(best));
            boolean ends = (i == few.size() - 1) == (best == many.size() - 1);
            boolean initial = part.isInitial() != many.get(best).isInitial();
            boolean moved = initial ? i != best && fromEnd(few, i) != fromEnd(many, best) : !ends;
            if (moved && few.size() > 1 && like < ELSEWHERE) {
                like -= initial ? OTHER_INITIAL_COST : ELSEWHERE_COST;
            }
            double heavy = part.isInitial() ? 0.4 : 1;
            sum += heavy * like;
            weight += heavy;
            worst = Math.min(worst, like);
        }
        double score = sum / weight;
        if (worst < WEAK) {
            score -= (WEAK - worst) * WEAK_COST;
        }
        if (!isInTurn(order)) {
            score -= OUT_OF_TURN;
        }
        int missing = many.size() - few.size();
        score -= missing * (few.size() == 1 ? 0.06 : 0.02);
        return Math.max(0, score);
    }

    /** Whether the places follow each other, perhaps with the surname put first: 0 1 2, 1 2 0. */
    private static boolean isInTurn(int[] order) {
        int falls = 0;
        for (int i = 0; i < order.length; i++) {
            falls += order[i] > order[(i + 1) % order.length] ? 1 : 0;
        }
        return falls <= 1;
    }

    private static int fromEnd(List<Spelling.Part> parts, int i) {
        return parts.size() - 1 - i;
    }

    /** How alike two parts of names are, 0 to 1. */
    static double alike(Spelling.Part a, Spelling.Part b) {
        return PartLikeness.alike(a, b);
    }
}
