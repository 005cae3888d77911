package org.sayso.name;

import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/** How alike two parts of names are: by folded spelling, sound (Double Metaphone) and letters (Jaro-Winkler, edits). */
final class PartLikeness {

    /** What parts that sound alike are worth at least. */
    private static final double SOUND_ALIKE = 0.9;
    /** Share of Jaro-Winkler beside edit distance. */
    private static final double JARO = 0.7;
    /** What is left of the likeness of parts that begin with another sound: "Samer" and "Amer". */
    private static final double OTHER_BEGINNING = 0.92;

    /** How a father's name ends in Russian, Ukrainian and Belarusian, in any romanisation; the longer first. */
    private static final List<String> FATHERS_ENDINGS = List.of(
            ("yevitsch evitsch ovitsch owitsch yevich ievich yevych evich ovich avich ivich evych ovych ewich owich awich "
                            + "owisch evitch ovitch vich wich vych ieuna yevna ievna yewna evna ovna ivna awna ewna owna "
                            + "auna euna iuna ouna")
                    .split(" ", -1));

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    static {
        SOUND.setMaxCodeLen(12);
    }

    private PartLikeness() {}

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
        if (a.plain().startsWith("abdul") && b.plain().startsWith("abdul")) {
            return servants(a, b);
        }
        String father = father(a.plain());
        String other = father(b.plain());
        if ((father == null) != (other == null)) {
            return Math.min(0.6, letters(a.folded(), b.folded()));
        }
        if (father != null && other != null && isOneName(father, other)) {
            return 0.93;
        }
        if (Spelling.eastSlavic(a).equals(Spelling.eastSlavic(b))) {
            return 0.93;
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
        if (beginning(a) != beginning(b) && beginning(bare(a)) != beginning(bare(b))) {
            letters *= OTHER_BEGINNING;
        }
        boolean sound =
                !a.isAbjad() && (a.sound().equals(b.sound()) || SOUND.isDoubleMetaphoneEqual(a.plain(), b.plain()));
        if (sound && Math.min(a.plain().length(), b.plain().length()) > 2) {
            return Math.max(SOUND_ALIKE, letters);
        }
        return letters;
    }

    /** "Abdul-Karim" and "Abdul-Hakim" are as alike as "Karim" and "Hakim". */
    private static double servants(Spelling.Part a, Spelling.Part b) {
        String first = a.plain().substring(5);
        String second = b.plain().substring(5);
        return first.isEmpty() || second.isEmpty()
                ? 0.7
                : Math.min(0.97, alike(Spelling.part(first), Spelling.part(second)));
    }

    /** "Arkad" of "Arkadevich", which is the father's name and not the man's own; null where it is no such name. */
    private static @Nullable String father(String plain) {
        for (String ending : FATHERS_ENDINGS) {
            if (plain.endsWith(ending) && plain.length() > ending.length() + 2) {
                return plain.substring(0, plain.length() - ending.length());
            }
        }
        return null;
    }

    /** "Nikola" and "Mikalay" of "Nikolaevich" and "Mikalayevich". */
    private static boolean isOneName(String a, String b) {
        return Spelling.sameNickname(a, b)
                || Spelling.sameNickname(withI(a), withI(b))
                || Spelling.part(a).folded().equals(Spelling.part(b).folded())
                || (a.length() > 3
                        && Spelling.eastSlavic(Spelling.part(withI(a)))
                                .equals(Spelling.eastSlavic(Spelling.part(withI(b)))));
    }

    private static String withI(String stem) {
        return (stem.endsWith("y") || stem.endsWith("i") ? stem.substring(0, stem.length() - 1) : stem) + "i";
    }

    private static char beginning(Spelling.Part part) {
        return part.folded().isEmpty() ? ' ' : beginning(part.folded());
    }

    /** The first sound, vowels and J as one, and what romanisations write for one letter. */
    private static char beginning(String folded) {
        return switch (folded.charAt(0)) {
            case 'a', 'i', 'u', 'j', 'y' -> 'a';
            case 'g', 'k', 'h', 'x' -> 'k';
            case 'b', 'p' -> 'p';
            case 'd', 't' -> 't';
            case 's', 'z', 'c' -> 's';
            case 'v', 'f' -> 'v';
            default -> folded.charAt(0);
        };
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
