package org.sayso.name;

import java.util.List;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

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
    /** What parts that sound alike are worth at least. */
    private static final double SOUND_ALIKE = 0.9;
    /** Share of Jaro-Winkler beside edit distance. */
    private static final double JARO = 0.7;

    private static final Set<String> LEGAL = Set.of(
            ("ltd limited inc incorporated llc llp lp gmbh ag aktiengesellschaft corp corporation company co plc sa "
                            + "nv bv jsc ojsc oao pao zao ooo srl spa joint stock open public liability")
                    .split(" ", -1));
    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    private NameMatcher() {}

    /** 0 (nothing alike) to 1 (the same name); the order of the two does not matter. */
    public static double score(String a, String b) {
        List<Spelling.Part> first = parts(a);
        List<Spelling.Part> second = parts(b);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        boolean inOrder = first.size() < second.size()
                || (first.size() == second.size() && joined(first).compareTo(joined(second)) <= 0);
        double score = inOrder ? score(first, second) : score(second, first);
        return Math.max(score, whole(first, second));
    }

    /** The name's letters alone: equal where names differ only in letter case, accents and marks. */
    public static String plain(String name) {
        return Spelling.plain(name);
    }

    /** The best of the entity's names, in the pages' spellings or as a person called it. */
    public static double score(String name, CaseEntity entity) {
        double best = score(name, entity.name());
        for (String other : entity.names()) {
            best = Math.max(best, score(name, other));
        }
        return best;
    }

    /** Parts without the legal form of a company, which says nothing of whose name it is. */
    private static List<Spelling.Part> parts(String name) {
        List<Spelling.Part> parts = Spelling.parts(name);
        List<Spelling.Part> own =
                parts.stream().filter(part -> !LEGAL.contains(part.plain())).toList();
        return own.isEmpty() ? parts : own;
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
    private static double score(List<Spelling.Part> few, List<Spelling.Part> many) {
        boolean[] taken = new boolean[many.size()];
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
                double like = alike(part, many.get(j)) - 0.02 * Math.abs(fromEnd(few, i) - fromEnd(many, j));
                if (like > top) {
                    top = like;
                    best = j;
                }
            }
            taken[best] = true;
            double like = alike(part, many.get(best));
            double heavy = part.isInitial() ? 0.4 : 1;
            sum += heavy * like;
            weight += heavy;
            worst = Math.min(worst, like);
        }
        double score = sum / weight;
        if (worst < WEAK) {
            score -= (WEAK - worst) * WEAK_COST;
        }
        int missing = many.size() - few.size();
        score -= missing * (few.size() == 1 ? 0.06 : 0.02);
        return Math.max(0, score);
    }

    private static int fromEnd(List<Spelling.Part> parts, int i) {
        return parts.size() - 1 - i;
    }

    /** How alike two parts of names are, 0 to 1. */
    static double alike(Spelling.Part a, Spelling.Part b) {
        if (a.plain().equals(b.plain())) {
            return 1;
        }
        if (a.isAbjad() != b.isAbjad()) {
            Spelling.Part abjad = a.isAbjad() ? a : b;
            Spelling.Part latin = a.isAbjad() ? b : a;
            boolean same = Abjad.matches(abjad.plain(), latin.folded())
                    || Abjad.matches(abjad.plain(), Spelling.part(bare(latin)).folded());
            return same ? 0.95 : 0.1;
        }
        if (a.isInitial() || b.isInitial()) {
            return a.plain().charAt(0) == b.plain().charAt(0)
                            || a.folded().charAt(0) == b.folded().charAt(0)
                    ? 0.9
                    : 0.1;
        }
        if (isRomanisedJ(a, b) || isRomanisedJ(b, a)) {
            return Math.min(
                    0.92,
                    alike(
                            Spelling.part("y" + a.plain().substring(1)),
                            Spelling.part("y" + b.plain().substring(1))));
        }
        if (a.plain().startsWith("abu") != b.plain().startsWith("abu")
                && (a.plain().startsWith("abdul") || b.plain().startsWith("abdul"))) {
            return 0.2;
        }
        if (a.folded().equals(b.folded())) {
            return 0.97;
        }
        if (Spelling.sameNickname(a.plain(), b.plain())) {
            return 0.93;
        }
        if (isFrom(a.plain(), b.plain()) || isFrom(b.plain(), a.plain())) {
            return 0.6;
        }
        if (hasDigit(a.plain()) || hasDigit(b.plain())) {
            return 0.1;
        }
        double letters = Math.max(letters(a.folded(), b.folded()), letters(bare(a), bare(b)) - 0.02);
        boolean sound = a.sound().equals(b.sound()) || SOUND.isDoubleMetaphoneEqual(a.plain(), b.plain());
        if (sound && Math.min(a.plain().length(), b.plain().length()) > 2) {
            return Math.max(SOUND_ALIKE, letters);
        }
        return letters;
    }

    /** "Jarim" and "Yarim": German and Polish J for English Y; short names ("Jang", "Yang") are two. */
    private static boolean isRomanisedJ(Spelling.Part a, Spelling.Part b) {
        return a.plain().charAt(0) == 'j'
                && b.plain().charAt(0) == 'y'
                && Math.min(a.plain().length(), b.plain().length()) >= 5;
    }

    /** "Harbani" is who comes from "Harban", not another spelling of it. */
    private static boolean isFrom(String person, String place) {
        return place.length() > 4 && person.length() == place.length() + 1 && person.equals(place + "i");
    }

    private static boolean hasDigit(String plain) {
        return plain.chars().anyMatch(Character::isDigit);
    }

    /** Without an article written together with the name: "Alharbi". */
    private static String bare(Spelling.Part part) {
        String plain = part.plain();
        boolean article = plain.length() > 5 && (plain.startsWith("al") || plain.startsWith("el"));
        return article ? plain.substring(2) : plain;
    }

    /** Jaro-Winkler and edit distance together: the first alone takes a common beginning for too much. */
    private static double letters(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        double edits = longest == 0 ? 0 : 1 - (double) edits(a, b) / longest;
        double both = JARO * jaroWinkler(a, b) + (1 - JARO) * edits;
        return both >= 0.9 ? both : both * both / 0.9;
    }

    /** Edits with neighbours swapped counted as one (optimal string alignment). */
    private static int edits(String a, String b) {
        int[] two = new int[b.length() + 1];
        int[] one = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            one[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], one[j]) + 1, one[j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], two[j - 2] + 1);
                }
            }
            int[] spare = two;
            two = one;
            one = row;
            row = spare;
        }
        return one[b.length()];
    }

    /** Jaro-Winkler similarity (Winkler 1990), prefix weight 0.1 for up to four letters. */
    static double jaroWinkler(String a, String b) {
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] inA = new boolean[a.length()];
        boolean[] inB = new boolean[b.length()];
        int same = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - reach); j < Math.min(b.length(), i + reach + 1); j++) {
                if (!inB[j] && a.charAt(i) == b.charAt(j)) {
                    inA[i] = true;
                    inB[j] = true;
                    same++;
                    break;
                }
            }
        }
        if (same == 0) {
            return 0;
        }
        int swapped = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (inA[i]) {
                while (!inB[j]) {
                    j++;
                }
                if (a.charAt(i) != b.charAt(j)) {
                    swapped++;
                }
                j++;
            }
        }
        double jaro = ((double) same / a.length() + (double) same / b.length() + (same - swapped / 2.0) / same) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
