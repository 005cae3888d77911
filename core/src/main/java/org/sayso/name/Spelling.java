package org.sayso.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.sayso.text.Table;

/**
 * Folds the many spellings of a name: other scripts into Latin letters, diacritics away, what romanisations write
 * differently into one letter. Two foldings: {@link Part#folded} to compare letter by letter, {@link Part#sound} to find
 * what is worth comparing.
 */
final class Spelling {

    /**
     * One part of a name: "Abdul-Karim" and "bin Said" are one part each.
     *
     * @param plain lower-case Latin letters
     * @param folded romanisations made alike
     * @param sound Double Metaphone of it
     */
    record Part(String plain, String folded, String sound) {
        boolean isInitial() {
            return plain.length() == 1;
        }

        /** In a script without vowels: {@code plain} has its own letters. */
        boolean isAbjad() {
            return !plain.isEmpty() && Abjad.isLetter(plain.charAt(0));
        }
    }

    private static final Set<String> DROPPED =
            Set.of(("al el ul ad as ash ar an at az ed es bin ibn ben bint b de del della da do dos di la "
                            + "le van von der den the y e i of and for")
                    .split(" ", -1));
    /** Of them, what people are called at a name's beginning. */
    private static final Set<String> GIVEN_TOO = Set.of("ben", "ed", "ash");

    private static final Set<String> BOUND =
            Set.of("abd abdul abdel abdal abdol abdool abdur abdus abdullah".split(" ", -1));
    private static final Set<String> FATHERS = Set.of("abu", "abou", "aboo", "umm", "oum");

    /** In this order: longer spellings first. Left what is written, right what it is folded to. */
    private static final String[][] FOLDS = {
        {"tsch", "c"},
        {"shch", "c"},
        {"tch", "c"},
        {"sch", "s"},
        {"ough", "u"},
        {"dzh", "j"},
        {"zh", "j"},
        {"dj", "j"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"th", "t"},
        {"dh", "d"},
        {"sh", "s"},
        {"ch", "c"},
        {"ck", "k"},
        {"cz", "c"},
        {"sz", "s"},
        {"ts", "c"},
        {"tz", "c"},
        {"hs", "s"},
        {"ks", "x"},
        {"que", "ki"},
        {"qui", "ki"},
        {"q", "k"},
        {"w", "v"},
        {"yy", "i"},
        {"iy", "i"},
        {"ij", "i"},
        {"ii", "i"},
        {"ei", "i"},
        {"ey", "i"},
        {"ai", "i"},
        {"ay", "i"},
        {"ie", "i"},
        {"ee", "i"},
        {"ea", "i"},
        {"yi", "i"},
        {"eu", "u"},
        {"ou", "u"},
        {"oo", "u"},
        {"ow", "u"},
        {"au", "u"},
        {"aw", "u"},
        {"oe", "u"},
        {"ue", "u"},
        {"ae", "a"},
        {"y", "i"},
        {"o", "u"},
        {"e", "i"},
    };

    /** Left Belarusian or Ukrainian, right Russian. */
    private static final String[][] EAST_SLAVIC_ENDS = {
        {"euna", "evna"},
        {"auna", "ovna"},
        {"iuna", "evna"},
        {"au", "ov"},
        {"ou", "ov"},
        {"eu", "ev"},
        {"iou", "ev"},
        {"skii", "ski"},
        {"skyy", "ski"},
        {"skiy", "ski"},
        {"sky", "ski"},
        {"yi", "i"},
        {"yy", "i"},
        {"iy", "i"},
        {"ii", "i"},
        {"y", "i"},
    };

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    static {
        SOUND.setMaxCodeLen(6);
    }

    private static final Map<String, Set<Integer>> NICKNAMES = nicknames();
    /** So many are remembered, as pages of one affair have the same names again and again. */
    private static final int REMEMBERED = 200_000;

    private static final Map<String, List<Part>> NAMES = new ConcurrentHashMap<>();
    private static final Map<String, Part> PARTS = new ConcurrentHashMap<>();

    private Spelling() {}

    private static Map<String, Set<Integer>> nicknames() {
        Map<String, Set<Integer>> rows = new HashMap<>();
        int row = 0;
        for (String line : Table.lines(Spelling.class, "nicknames.txt")) {
            for (String name : line.split(" ", -1)) {
                rows.computeIfAbsent(name, k -> new TreeSet<>()).add(row);
            }
            row++;
        }
        return rows;
    }

    /** The rows of names that are short for each other in which this one stands. */
    static Set<Integer> nicknames(String plain) {
        return NICKNAMES.getOrDefault(plain, Set.of());
    }

    static boolean sameNickname(String a, String b) {
        Set<Integer> other = nicknames(b);
        return nicknames(a).stream().anyMatch(other::contains);
    }

    /** What Russian, Ukrainian and Belarusian spellings of a name have in common: unstressed O for A, H for G, "-au" for "-ov". */
    static String eastSlavic(Part part) {
        String text = part.plain();
        if (text.length() < 5) {
            return text;
        }
        text = text.replace("dz", "d")
                .replace("ya", "a")
                .replace("ia", "a")
                .replace("je", "e")
                .replace("ye", "e")
                .replace("ie", "e")
                .replace("io", "o")
                .replace("yo", "o");
        for (String[] end : EAST_SLAVIC_ENDS) {
            if (text.endsWith(end[0])) {
                text = text.substring(0, text.length() - end[0].length()) + end[1];
                break;
            }
        }
        return text.replace('o', 'a')
                .replace('e', 'a')
                .replace('h', 'g')
                .replace('j', 'y')
                .replace('i', 'y')
                .replace('w', 'v')
                .replace("yy", "y");
    }

    /** Lower-case Latin letters, digits and single blanks; "Al-Harbi, Said" in list order is turned round. */
    static String plain(String name) {
        String text = name;
        int comma = text.indexOf(',');
        if (comma > 0 && text.indexOf(',', comma + 1) < 0) {
            text = text.substring(comma + 1) + " " + text.substring(0, comma);
        }
        if (text.chars().anyMatch(c -> c > 0x24F && Character.isLetter(c))) {
            text = Scripts.latin(text);
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                switch (c) {
                    case 'ı' -> out.append('i');
                    case 'ł', 'Ł' -> out.append('l');
                    case 'ø', 'Ø' -> out.append('o');
                    case 'đ', 'Đ', 'ð', 'Ð' -> out.append('d');
                    case 'ß' -> out.append("ss");
                    case 'æ', 'Æ' -> out.append("ae");
                    case 'ə', 'Ə' -> out.append('a');
                    default -> out.append(Character.toLowerCase(c));
                }
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !WordReader.isApostrophe(c)
                    && c != 'ʹ'
                    && c != 'ʺ') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            }
        }
        return out.toString().trim().toLowerCase(Locale.ROOT);
    }

    /** The parts of a name that carry it: articles gone, "Abd al-Karim" and "Abu Said" one part each. */
    static List<Part> parts(String name) {
        List<Part> known = NAMES.get(name);
        if (known == null) {
            known = List.copyOf(read(name));
            if (NAMES.size() < REMEMBERED) {
                NAMES.put(name, known);
            }
        }
        return known;
    }

    private static List<Part> read(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(plain(name).split(" ", -1)));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean more = i + 1 < words.size();
            if (!word.isEmpty() && Abjad.isLetter(word.charAt(0))) {
                i = Scripts.abjad(words, i, parts);
            } else if (BOUND.contains(word) && more && !word.equals("abdullah")) {
                int next = i + 1;
                while (next + 1 < words.size() && DROPPED.contains(words.get(next))) {
                    next++;
                }
                parts.add(part("abdul" + words.get(next)));
                i = next;
            } else if (FATHERS.contains(word) && more) {
                int next = i + 1;
                while (next + 1 < words.size() && DROPPED.contains(words.get(next))) {
                    next++;
                }
                parts.add(part("abu" + words.get(next)));
                i = next;
            } else if (!word.isEmpty() && (words.size() == 1 || !DROPPED.contains(word) || isGiven(words, i))) {
                parts.add(part(word));
            }
        }
        if (parts.isEmpty() && !words.getFirst().isEmpty()) {
            parts.add(part(words.getFirst()));
        }
        return parts;
    }

    /** "of", "the", "bin": what no name is told by. */
    static boolean isParticle(String plain) {
        return DROPPED.contains(plain);
    }

    /** Whether a name of two parts begins with what is a particle elsewhere: "Ben Tarrow", but also the "Ben Harb" of "Said Ben Harb". */
    static boolean opensLikeAParticle(List<Part> parts) {
        return parts.size() == 2 && GIVEN_TOO.contains(parts.getFirst().plain());
    }

    /** "Ben Tarrow" is no Tarrow whose father was one. */
    private static boolean isGiven(List<String> words, int at) {
        return at == 0 && words.size() == 2 && GIVEN_TOO.contains(words.getFirst());
    }

    static Part part(String plain) {
        Part known = PARTS.get(plain);
        if (known == null) {
            String folded = fold(plain);
            known = new Part(plain, folded, sound(folded));
            if (PARTS.size() < REMEMBERED) {
                PARTS.put(plain, known);
            }
        }
        return known;
    }

    private static String fold(String plain) {
        String text = plain;
        if (text.length() > 6 && (text.startsWith("abdel") || text.startsWith("abdal") || text.startsWith("abdol"))) {
            text = "abdul" + text.substring(5);
        }
        if (text.startsWith("gh") && text.length() > 3) {
            text = "k" + text.substring(2);
        }
        if (text.length() > 4 && (text.endsWith("off") || text.endsWith("eff"))) {
            text = text.substring(0, text.length() - 2) + "v";
        }
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            String to = null;
            int length = 1;
            for (String[] fold : FOLDS) {
                if (text.startsWith(fold[0], i)) {
                    to = fold[1];
                    length = fold[0].length();
                    break;
                }
            }
            if (to == null) {
                to = text.substring(i, i + 1);
            }
            if (out.length() == 0 || out.charAt(out.length() - 1) != to.charAt(0)) {
                out.append(to);
            }
            i += length;
        }
        int last = out.length() - 1;
        if (last > 2 && out.charAt(last) == 'h' && "aiu".indexOf(out.charAt(last - 1)) >= 0) {
            out.setLength(last);
        }
        return out.toString();
    }

    private static String sound(String folded) {
        String sound = SOUND.doubleMetaphone(folded);
        return sound == null || sound.isEmpty() ? folded : sound;
    }
}
