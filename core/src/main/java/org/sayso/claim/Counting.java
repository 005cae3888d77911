package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Words.Word;
import org.sayso.text.Cardinals;
import org.sayso.text.Table;

/**
 * Reads how many were killed, hurt, arrested or are missing. What else is counted is seldom one thing in two statements: ships
 * of one fleet, and of another.
 *
 * <pre>
 * Count  ::= Bound? Number (('to' | 'and' | '-') Number)? Through* modifier* Counted
 * Bound  ::= 'at least' | 'up to' | 'about' | …
 * Number ::= digits | word Scale? | 'dozens' | 'hundreds' | 'thousands' | …
 * </pre>
 *
 * What became of them ("killed", "12 dead") is the nearest such word around.
 */
final class Counting {

    private static final Set<String> LEAST = words("least");
    private static final Set<String> MOST = words("most");
    private static final Set<String> ROUGH = words("rough");
    private static final Set<String> PEOPLE = words("people");
    private static final Set<String> MANY = words("many");
    private static final Set<String> MONTH = words("month");
    private static final Set<String> UNIT = words("unit");
    private static final Set<String> END = words("end");
    private static final Set<String> THROUGH = words("through");

    /** What became of those counted. */
    private enum Fate {
        DEAD,
        HURT,
        MISSING,
        HELD
    }

    private static final Map<Fate, Set<String>> TOLD = Arrays.stream(Fate.values())
            .collect(Collectors.toMap(fate -> fate, fate -> words(fate.name().toLowerCase(Locale.ROOT))));

    /** Words of a bound: "no fewer than". */
    private static final int BOUND = 3;
    /** So many words behind its number the counted stands. */
    private static final int BEHIND = 5;
    /** "killed 12", "the toll rose to 12": so many words before a number that nothing counted follows. */
    private static final int BEFORE = 3;
    /** So many words around a count tell what became of those counted. */
    private static final int AROUND = 6;
    /** "About 40" is 30 to 50. */
    private static final double ABOUT = 0.25;
    /** From this number on, round ones are not exact. */
    private static final double ROUND = 100;

    private static final double ROUNDED = 0.1;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final String text;
    private final List<Word> words;

    private Counting(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** @param words of the text, in order */
    static List<Counted> of(String text, List<Word> words) {
        Counting counting = new Counting(text, words);
        List<Counted> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Figure number = counting.number(i);
            if (number == null) {
                i++;
                continue;
            }
            Counted counted = counting.counted(i, number);
            if (counted != null) {
                found.add(counted);
            }
            i = number.end;
        }
        return found;
    }

    /** From {@code least} to {@code most}; the word after it. */
    private record Figure(double least, double most, int end) {

        Figure times(double scale, int newEnd) {
            return new Figure(least * scale, most * scale, newEnd);
        }
    }

    private @Nullable Counted counted(int at, Figure number) {
        if (number.most < 2 || isMoney(at) || isDate(at)) {
            return null;
        }
        int noun = noun(number.end);
        Fate fate = fate(at, Math.max(noun, number.end - 1), noun >= 0 ? AROUND : BEFORE);
        if (fate == null || (noun < 0 && !endsClause(number.end))) {
            return null;
        }
        String word = noun < 0 ? "people" : words.get(noun).folded();
        String who = PEOPLE.contains(word) || isFate(word) ? "people" : Lexicon.ENGLISH.term(word);
        Figure bound = bounded(at, number);
        return new Counted(who + "/" + fate, bound.least, bound.most);
    }

    /** "May 26", "26 May" */
    private boolean isDate(int at) {
        boolean after = at > 0 && MONTH.contains(words.get(at - 1).folded());
        return after
                || (at + 1 < words.size() && MONTH.contains(words.get(at + 1).folded()));
    }

    private boolean isMoney(int at) {
        int before = words.get(at).span().start() - 1;
        return before >= 0 && Character.getType(text.charAt(before)) == Character.CURRENCY_SYMBOL;
    }

    /** What is counted: the first word in the plural, the last where some follow each other; -1 where there is none. */
    private int noun(int from) {
        int noun = -1;
        for (int i = from; i < Math.min(words.size(), from + BEHIND); i++) {
            String word = words.get(i).folded();
            if (UNIT.contains(word) || word.equals("old")) {
                return -1;
            }
            if ((noun < 0 || i > from) && isApart(i)) {
                break;
            }
            boolean counted = isPlural(word) || isFate(word);
            if (noun >= 0 && !isPlural(word)) {
                break;
            }
            if (counted) {
                noun = i;
            } else if (END.contains(word) && !THROUGH.contains(word)) {
                break;
            }
        }
        return noun;
    }

    private static boolean isPlural(String word) {
        int n = word.length();
        return MANY.contains(word)
                || PEOPLE.contains(word)
                || (n > 3
                        && word.charAt(n - 1) == 's'
                        && "siu".indexOf(word.charAt(n - 2)) < 0
                        && !END.contains(word)
                        && !THROUGH.contains(word));
    }

    private static Set<String> told(Fate fate) {
        return Objects.requireNonNull(TOLD.get(fate));
    }

    private static boolean isFate(String word) {
        for (Fate fate : Fate.values()) {
            if (told(fate).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What is told nearest to a count, in its clause; of two as near the later. */
    private @Nullable Fate fate(int first, int last, int around) {
        for (int away = 0; away <= around; away++) {
            for (int at : new int[] {last + away, first - away}) {
                if (at < 0 || at >= words.size() || isCut(Math.min(at, last), Math.max(at, first))) {
                    continue;
                }
                for (Fate fate : Fate.values()) {
                    if (told(fate).contains(words.get(at).folded())) {
                        return fate;
                    }
                }
            }
        }
        return null;
    }

    /** Whether a sentence or half of one ends between two words, or another number stands there. */
    private boolean isCut(int from, int to) {
        for (int i = from; i < to; i++) {
            String between = between(i, i + 1);
            if (between.indexOf(';') >= 0 || between.indexOf('.') >= 0 || between.indexOf('\n') >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isApart(int i) {
        return i > 0 && between(i - 1, i).chars().anyMatch(c -> ",;:.()[]—–\"“”".indexOf(c) >= 0);
    }

    private boolean endsClause(int i) {
        return i >= words.size() || isApart(i) || END.contains(words.get(i).folded());
    }

    private String between(int before, int after) {
        return after >= words.size()
                ? ""
                : text.substring(
                        words.get(before).span().end(), words.get(after).span().start());
    }

    private Figure bounded(int at, Figure number) {
        for (int i = Math.max(0, at - BOUND); i < at; i++) {
            String bound = String.join(
                    "_", words.subList(i, at).stream().map(Word::folded).toList());
            if (MOST.contains(bound)) {
                return new Figure(0, number.most, number.end);
            }
            if (LEAST.contains(bound)) {
                return new Figure(number.least, Double.POSITIVE_INFINITY, number.end);
            }
            if (ROUGH.contains(bound)) {
                return new Figure(number.least * (1 - ABOUT), number.most * (1 + ABOUT), number.end);
            }
        }
        boolean round = number.least == number.most && number.least >= ROUND && number.least % 50 == 0;
        return round ? new Figure(number.least * (1 - ROUNDED), number.most * (1 + ROUNDED), number.end) : number;
    }

    private @Nullable Figure number(int i) {
        Figure first = count(i);
        if (first == null || first.end >= words.size()) {
            return first;
        }
        String link = words.get(first.end).folded();
        boolean between = i > 0 && words.get(i - 1).folded().equals("between");
        boolean dash = between(first.end - 1, first.end).matches("[-–]");
        Figure upTo = dash
                ? count(first.end)
                : link.equals("to") || (between && link.equals("and")) ? count(first.end + 1) : null;
        return upTo != null && upTo.least > first.least ? new Figure(first.least, upTo.most, upTo.end) : first;
    }

    private @Nullable Figure count(int i) {
        if (i >= words.size()) {
            return null;
        }
        Figure plain = plain(i);
        if (plain == null) {
            return null;
        }
        double scale = plain.end < words.size() ? scale(words.get(plain.end).folded()) : 0;
        return scale > 0 ? plain.times(scale, plain.end + 1) : plain;
    }

    private @Nullable Figure plain(int i) {
        Word word = words.get(i);
        if (word.isNumber()) {
            String digits = word.text().replace(",", "");
            if (!digits.matches("\\d{1,12}(\\.\\d+)?")) {
                return null;
            }
            double value = Double.parseDouble(digits);
            boolean year = word.text().length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
            return year ? null : new Figure(value, value, i + 1);
        }
        String folded = word.folded();
        Figure vague = vague(folded, i + 1);
        if (vague != null) {
            boolean of = i + 2 < words.size() && words.get(i + 1).folded().equals("of");
            Figure more = of ? vague(words.get(i + 2).folded(), i + 3) : null;
            return more == null ? vague : more.times(vague.least / 2, i + 3);
        }
        boolean one = folded.equals("a")
                && i + 1 < words.size()
                && scale(words.get(i + 1).folded()) > 0;
        if (one) {
            return new Figure(1, 1, i + 1);
        }
        int tens = Cardinals.tens(folded);
        int ones = tens > 0 && i + 1 < words.size()
                ? Cardinals.ones(words.get(i + 1).folded())
                : -1;
        if (tens > 0) {
            return ones > 0 && ones < 10
                    ? new Figure(tens + (double) ones, tens + (double) ones, i + 2)
                    : new Figure(tens, tens, i + 1);
        }
        int small = Cardinals.ones(folded);
        return small < 0 ? null : new Figure(small, small, i + 1);
    }

    private static @Nullable Figure vague(String word, int end) {
        return switch (word) {
            case "several" -> new Figure(3, 9, end);
            case "tens" -> new Figure(20, 99, end);
            case "dozens" -> new Figure(24, 199, end);
            case "scores" -> new Figure(40, 399, end);
            case "hundreds" -> new Figure(200, 9_999, end);
            case "thousands" -> new Figure(2_000, 999_999, end);
            case "millions" -> new Figure(2_000_000, 999_999_999, end);
            default -> null;
        };
    }

    private static double scale(String word) {
        return switch (word) {
            case "dozen" -> 12;
            case "hundred" -> 100;
            case "thousand" -> 1_000;
            case "million" -> 1_000_000;
            case "billion" -> 1_000_000_000;
            default -> 0;
        };
    }

    private static Set<String> words(String kind) {
        return Table.words(Counting.class, "counts.tsv", kind);
    }
}
