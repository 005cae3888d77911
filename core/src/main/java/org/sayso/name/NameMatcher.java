package org.sayso.name;

import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * Whether two names, in any spelling, can be one person's: "Qasim Khatibi" and "Ghassem Khateebi" can, "Abu Said" and
 * "Abdul Said" cannot. Parts are compared by folded spelling, sound (Double Metaphone) and letters (Jaro-Winkler).
 */
public final class NameMatcher {

    /** From here two scores are taken for one name. */
    public static final double THRESHOLD = 0.85;

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    private NameMatcher() {}

    /** 0 (nothing alike) to 1 (the same name); the order of the two does not matter. */
    public static double score(String a, String b) {
        List<Spelling.Part> first = Spelling.parts(a);
        List<Spelling.Part> second = Spelling.parts(b);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        return first.size() <= second.size() ? score(first, second) : score(second, first);
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
            double top = -1;
            for (int j = 0; j < many.size(); j++) {
                double like =
                        taken[j] ? -1 : alike(part, many.get(j)) - 0.02 * Math.abs(fromEnd(few, i) - fromEnd(many, j));
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
        if (worst < 0.8) {
            score -= (0.8 - worst) * 0.6;
        }
        int missing = many.size() - few.size();
        boolean lone = few.size() == 1;
        score -= missing * (lone ? 0.06 : 0.02);
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
        if (a.isInitial() || b.isInitial()) {
            return a.plain().charAt(0) == b.plain().charAt(0)
                            || a.folded().charAt(0) == b.folded().charAt(0)
                    ? 0.9
                    : 0.1;
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
        double letters = Math.max(jaroWinkler(a.folded(), b.folded()), jaroWinkler(a.plain(), b.plain()) - 0.02);
        boolean sound = a.sound().equals(b.sound()) || SOUND.isDoubleMetaphoneEqual(a.plain(), b.plain());
        if (sound && Math.min(a.plain().length(), b.plain().length()) > 2) {
            return Math.max(0.9, letters);
        }
        return letters >= 0.9 ? letters : letters * letters;
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
