package org.sayso.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.Term;
import org.sayso.claim.TermReader;
import org.sayso.claim.Words;
import org.sayso.claim.Words.Word;
import org.sayso.page.Published;
import org.sayso.time.Days;
import org.sayso.time.Timex;

/**
 * The time a question is limited to: "in October", "on 3 May 2031", "before the raid", "before and after the raid".
 *
 * @param days of the time or the event it names
 * @param yearGiven whether the question names the year; else the same month or day of another year is meant as well
 * @param side which side of the days is asked for
 */
record When(Days days, boolean yearGiven, Side side) {

    /** Which side of a time. */
    enum Side {
        WITHIN,
        BEFORE,
        AFTER,
        /** "before and after": each told apart. */
        BOTH
    }

    private static final Set<String> IN = Set.of("in", "on", "during", "of", "at");
    private static final Set<String> SINCE = Set.of("after", "since");
    private static final Set<String> UNTIL = Set.of("before", "until");
    /** So much of what an event is called must stand in a sentence that gives its day. */
    private static final double EVENT = 0.75;

    private static final int LENGTH_OF_YEAR = 4;

    /** What a question is limited to, null where it is not, or where the pages give the event no day. */
    static @Nullable When of(String text, List<Timex> times, boolean asksOfSaying, Index index) {
        List<Word> words = Words.of(text);
        for (Timex timex : times) {
            Side side = side(words, timex.span().start());
            if (timex.days() != null && side != null && isCalendar(timex, text)) {
                return new When(timex.days(), hasYear(timex.span().of(text)), side);
            }
        }
        for (int i = 1; asksOfSaying && i + 1 < words.size(); i++) {
            Side side = side(words, words.get(i + 1).span().start());
            boolean both = words.get(i + 1).folded().equals("and");
            if (side != null && side != Side.WITHIN && !both) {
                Days days = event(text.substring(words.get(i + 1).span().start()), index);
                return days == null ? null : new When(days, true, side);
            }
        }
        return null;
    }

    private static @Nullable Side side(List<Word> words, int start) {
        String last = "";
        String and = "";
        String first = "";
        for (Word word : words) {
            if (word.span().end() <= start) {
                first = and;
                and = last;
                last = word.folded();
            }
        }
        if (SINCE.contains(last)) {
            return and.equals("and") && UNTIL.contains(first) ? Side.BOTH : Side.AFTER;
        }
        return UNTIL.contains(last) ? Side.BEFORE : IN.contains(last) ? Side.WITHIN : null;
    }

    /** A date or a month, not "the night". */
    private static boolean isCalendar(Timex timex, String text) {
        return timex.span().of(text).chars().anyMatch(c -> Character.isDigit(c) || Character.isUpperCase(c));
    }

    private static boolean hasYear(String words) {
        int digits = 0;
        for (int i = 0; i < words.length(); i++) {
            digits = Character.isDigit(words.charAt(i)) ? digits + 1 : 0;
            if (digits == LENGTH_OF_YEAR) {
                return true;
            }
        }
        return false;
    }

    /** The one day that most pages give an event. */
    private static @Nullable Days event(String called, Index index) {
        Map<String, Double> weights = new HashMap<>();
        double all = 0;
        for (Term term : TermReader.read(called)) {
            double weight = index.rarity(term.key());
            weights.put(term.key(), weight);
            all += weight;
        }
        Map<Days, Set<String>> pages = new HashMap<>();
        Set<Integer> candidates = new HashSet<>();
        weights.keySet().forEach(term -> candidates.addAll(index.with(term)));
        for (int candidate : candidates) {
            Passage passage = index.passages().get(candidate);
            double found = 0;
            for (Map.Entry<String, Double> term : weights.entrySet()) {
                found += passage.terms().getOrDefault(term.getKey(), 0.0) >= 1 ? term.getValue() : 0;
            }
            if (found >= EVENT * all) {
                for (Timex timex : passage.times()) {
                    Days days = timex.days();
                    if (days != null && days.isOneDay()) {
                        pages.computeIfAbsent(days, key -> new HashSet<>())
                                .add(passage.reading().page().id());
                    }
                }
            }
        }
        return pages.entrySet().stream()
                .max(Map.Entry.<Days, Set<String>>comparingByValue((a, b) -> Integer.compare(a.size(), b.size()))
                        .thenComparing(
                                Map.Entry.<Days, Set<String>>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether a sentence is of the time asked for: its words were said then, or it tells of then, or its page is of then. */
    boolean allows(Passage passage) {
        Side of = sideOf(passage);
        return switch (side) {
            case WITHIN, BEFORE, AFTER -> of == side;
            case BOTH -> of == Side.BEFORE || of == Side.AFTER;
        };
    }

    /** Whether a sentence itself names a day of the time asked for, and is not merely told then. */
    boolean isToldIn(Passage passage) {
        return passage.times().stream()
                .map(Timex::days)
                .anyMatch(told -> told != null
                        && told.first().until(told.last()).toTotalMonths() < 1 + months()
                        && sideOf(told) == side);
    }

    private long months() {
        return days.first().until(days.last()).toTotalMonths();
    }

    /** On which side of the days a sentence lies; null where that cannot be told. */
    @Nullable
    Side sideOf(Passage passage) {
        Statement statement = passage.statement();
        Days said = statement == null || statement.saidOn() == null ? null : Days.parse(statement.saidOn());
        if (said != null) {
            return sideOf(said);
        }
        List<Timex> times = passage.times();
        for (Timex timex : times) {
            Days told = timex.days();
            if (told != null && side == Side.WITHIN && sideOf(told) == Side.WITHIN) {
                return Side.WITHIN;
            }
        }
        Days first = times.isEmpty() ? null : times.getFirst().days();
        if (first != null) {
            return sideOf(first);
        }
        Published published = passage.reading().article().published();
        return published == null ? null : sideOf(published.days());
    }

    private Side sideOf(Days told) {
        Days meant = yearGiven || side != Side.WITHIN ? days : inYearOf(told.first());
        if (told.last().isBefore(meant.first())) {
            return Side.BEFORE;
        }
        return told.first().isAfter(meant.last()) ? Side.AFTER : Side.WITHIN;
    }

    private Days inYearOf(LocalDate day) {
        int years = day.getYear() - days.first().getYear();
        return new Days(days.first().plusYears(years), days.last().plusYears(years));
    }
}
