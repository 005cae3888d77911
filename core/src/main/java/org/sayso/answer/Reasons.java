package org.sayso.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sayso.claim.Words.Word;

/** How surely words give a reason: {@code reasons.tsv}, a row a sign. */
final class Reasons {

    /** From here on a sign says that a reason is given; below, that it may be. */
    static final double SURE = 0.5;

    /** So far after its word "to" may stand: "was sent by Hasmund to deliver". */
    private static final int REACH = 6;

    /** After "to", these show a place or a person, not what somebody is to do. */
    private static final Set<String> NO_VERB = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "that", "these", "those",
            "him", "them", "us", "me", "it", "some", "any", "no", "which", "whom", "what", "date", "more", "less");

    private record Sign(List<String> words, double strength, boolean beforeVerb) {}

    private static final Reasons TABLE = load();

    private final Map<String, List<Sign>> byFirst = new HashMap<>();

    private Reasons(List<String> rows) {
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            boolean verb = cells[0].startsWith("* ");
            List<String> words = List.of((verb ? cells[0].substring(2) : cells[0]).split(" ", -1));
            byFirst.computeIfAbsent(words.getFirst(), key -> new ArrayList<>())
                    .add(new Sign(words, Double.parseDouble(cells[1]), verb));
        }
        byFirst.values()
                .forEach(signs -> signs.sort(
                        Comparator.comparingInt((Sign sign) -> sign.words().size())
                                .reversed()));
    }

    private static Reasons load() {
        try (InputStream in = Objects.requireNonNull(Reasons.class.getResourceAsStream("reasons.tsv"))) {
            return new Reasons(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The surest sign of a reason.
     *
     * @param at the place of its first word; 0 where there is none
     * @param strength how surely it gives a reason; 0 where there is none
     */
    record Surest(int at, double strength) {}

    /**
     * How surely the surest sign gives a reason, 0 where there is none.
     *
     * @param forBeing whether somebody's being somewhere is to be explained: then only what somebody was there for counts
     */
    static double in(List<Word> words, boolean forBeing) {
        return surest(words, forBeing).strength();
    }

    /** The same, with its place: the first of the surest. */
    static Surest surest(List<Word> words, boolean forBeing) {
        Surest surest = new Surest(0, 0);
        for (int i = 0; i < words.size(); i++) {
            for (Sign sign : TABLE.byFirst.getOrDefault(words.get(i).folded(), List.of())) {
                if (stands(sign, words, i)) {
                    boolean weak = forBeing && !sign.beforeVerb() && sign.strength() < SURE;
                    if (!weak && sign.strength() > surest.strength()) {
                        surest = new Surest(i, sign.strength());
                    }
                    break;
                }
            }
        }
        return surest;
    }

    private static boolean stands(Sign sign, List<Word> words, int at) {
        int end = at + sign.words().size();
        if (end > words.size()) {
            return false;
        }
        for (int k = 1; k < sign.words().size(); k++) {
            if (!words.get(at + k).folded().equals(sign.words().get(k))) {
                return false;
            }
        }
        if (sign.words().size() == 2
                && sign.words().getLast().equals("to")
                && sign.words().getFirst().equals("due")) {
            return !isVerbAfter(words, end - 1);
        }
        if (!sign.beforeVerb()) {
            return true;
        }
        for (int k = end; k < words.size() && k < end + REACH; k++) {
            if (words.get(k).folded().equals("to") && isVerbAfter(words, k)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the "to" at a place has a verb after it: "to meet her", not "to the pilot". */
    private static boolean isVerbAfter(List<Word> words, int to) {
        if (to + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(to + 1);
        return !next.isCapitalised() && !next.isNumber() && !NO_VERB.contains(next.folded());
    }
}
