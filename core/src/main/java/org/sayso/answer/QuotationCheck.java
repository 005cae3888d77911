package org.sayso.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.answer.Quotation.Verdict;
import org.sayso.attribution.Statement;
import org.sayso.claim.StatementRef;
import org.sayso.claim.TermReader;
import org.sayso.claim.Words;
import org.sayso.claim.Words.Word;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.text.Span;

/**
 * Checks whether words stand in the pages: exactly, altered, or not at all. Marks do not count (which quotation marks,
 * white space, an ellipsis, words put in brackets); words do. Built once a story, shared by all threads.
 */
public final class QuotationCheck {

    /** So much of a quotation must stand in a row of a page's words to be called altered, else it is absent. */
    private static final double ALTERED = 0.6;

    private static final int LEAST_WORDS = 3;
    /** Of the words that say something so many, and such a share, make words the nearest: else it is "of the" that is near. */
    private static final int LEAST_TELLING = 2;

    private static final double NEAR = 0.5;
    /** Between the pieces of a cut quotation at most so many words are left out. */
    private static final int LONGEST_GAP = 120;
    /** Words that stand more often than this lead nowhere alone. */
    private static final int COMMON = 2000;

    private static final int MOST_PLACES = 200;

    private record PageWords(Reading reading, List<Word> words) {}

    private record At(int page, int word) {}

    private final Story story;
    private final List<PageWords> pages = new ArrayList<>();
    private final Map<String, List<At>> places = new HashMap<>();

    public QuotationCheck(Story story) {
        this.story = story;
        for (Reading reading : story.readings()) {
            List<Word> words = new ArrayList<>();
            for (Word word : Words.of(reading.page().text())) {
                Block block = reading.article().blockAt(word.span().start());
                if (block == null || block.kind().isStory()) {
                    places.computeIfAbsent(word.folded(), key -> new ArrayList<>())
                            .add(new At(pages.size(), words.size()));
                    words.add(word);
                }
            }
            pages.add(new PageWords(reading, words));
        }
    }

    /** For one quotation; build a {@code QuotationCheck} to check more. */
    public static Quotation check(Story story, String quotation, @Nullable String by) {
        return new QuotationCheck(story).check(quotation, by);
    }

    /**
     * Looks words up.
     *
     * @param by who is said to have said it, or null
     */
    public Quotation check(String quotation, @Nullable String by) {
        List<List<Word>> pieces = pieces(quotation);
        List<Word> all = pieces.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return new Quotation(quotation, Verdict.ABSENT, null, false, List.of(), null);
        }
        Quotation exact = exact(quotation, pieces, by);
        return exact != null ? exact : altered(quotation, all, by);
    }

    private @Nullable Quotation exact(String quotation, List<List<Word>> pieces, @Nullable String by) {
        Quotation first = null;
        for (At start : places.getOrDefault(pieces.getFirst().getFirst().folded(), List.of())) {
            PageWords page = pages.get(start.page());
            int end = follow(page.words(), start.word(), pieces);
            if (end < 0) {
                continue;
            }
            Span span = page.words()
                    .get(start.word())
                    .span()
                    .cover(page.words().get(end - 1).span());
            Evidence evidence = evidence(page.reading(), span);
            boolean tidied = !strip(quotation).equals(evidence.text());
            Quotation found = new Quotation(
                    quotation, Verdict.EXACT, evidence, tidied, List.of(), isBy(page.reading(), span, by));
            if (first == null || better(found, first)) {
                first = found;
            }
        }
        return first;
    }

    /** The one asked for first, then a place where anybody is said to have said it. */
    private static boolean better(Quotation found, Quotation first) {
        return rank(found) > rank(first);
    }

    private static int rank(Quotation quotation) {
        int rank = Boolean.TRUE.equals(quotation.bySpeaker()) ? 4 : 0;
        rank += quotation.place() != null && quotation.place().statement() != null ? 2 : 0;
        return rank + (quotation.tidied() ? 0 : 1);
    }

    /** Where the pieces end that begin at a word, each after the one before; -1 where they do not stand there. */
    private static int follow(List<Word> words, int start, List<List<Word>> pieces) {
        int at = start;
        for (int p = 0; p < pieces.size(); p++) {
            List<Word> piece = pieces.get(p);
            int limit = p == 0 ? at : Math.min(words.size(), at + LONGEST_GAP);
            int from = at;
            while (from <= limit && !standsAt(words, from, piece)) {
                from++;
            }
            if (from > limit) {
                return -1;
            }
            at = from + piece.size();
        }
        return at;
    }

    private static boolean standsAt(List<Word> words, int from, List<Word> piece) {
        if (from + piece.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < piece.size(); i++) {
            if (!words.get(from + i).folded().equals(piece.get(i).folded())) {
                return false;
            }
        }
        return true;
    }

    private Quotation altered(String quotation, List<Word> quoted, @Nullable String by) {
        Map<Long, Integer> windows = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Set<String> telling = telling(quoted);
        for (Word word : quoted) {
            List<At> standing = places.getOrDefault(word.folded(), List.of());
            boolean leads = telling.isEmpty() || telling.contains(word.folded());
            if (leads && standing.size() <= COMMON && seen.add(word.folded())) {
                for (At at : standing) {
                    long window = (long) at.page() << 32 | at.word() / Math.max(4, quoted.size());
                    windows.merge(window, 1, Integer::sum);
                    windows.merge(window + 1, 1, Integer::sum);
                }
            }
        }
        List<Map.Entry<Long, Integer>> best = new ArrayList<>(windows.entrySet());
        best.sort(Map.Entry.<Long, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        WordDiff nearest = null;
        int most = 0;
        PageWords nearestPage = null;
        int nearestFrom = 0;
        for (Map.Entry<Long, Integer> window : best.subList(0, Math.min(MOST_PLACES, best.size()))) {
            PageWords page = pages.get((int) (window.getKey() >> 32));
            int size = Math.max(4, quoted.size());
            int middle = window.getKey().intValue() * size;
            int from = Math.max(0, middle - size);
            int to = Math.min(page.words().size(), middle + size + size / 2);
            if (from >= to) {
                continue;
            }
            WordDiff diff = new WordDiff(page.words().subList(from, to), quoted);
            int shared = diff.shared() + diff.sharedOf(telling);
            if (nearest == null || shared > most) {
                most = shared;
                nearest = diff;
                nearestPage = page;
                nearestFrom = from;
            }
        }
        if (nearest == null || nearestPage == null || nearest.shared() == 0) {
            return new Quotation(quotation, Verdict.ABSENT, null, false, List.of(), null);
        }
        int[] bounds = nearest.bounds();
        List<Word> standing = nearestPage.words().subList(nearestFrom + bounds[0], nearestFrom + bounds[1] + 1);
        Span span = standing.getFirst().span().cover(standing.getLast().span());
        Evidence evidence = evidence(nearestPage.reading(), span);
        boolean close = nearest.shared() >= LEAST_WORDS
                && nearest.shared() >= ALTERED * quoted.size()
                && nearest.shared() >= ALTERED * standing.size();
        if (!close) {
            return new Quotation(
                    quotation,
                    Verdict.ABSENT,
                    isNear(nearest, quoted, telling) ? evidence : null,
                    false,
                    List.of(),
                    null);
        }
        return new Quotation(
                quotation,
                Verdict.ALTERED,
                evidence,
                false,
                new WordDiff(standing, quoted).changes(),
                isBy(nearestPage.reading(), span, by));
    }

    /** "Nobody was arrested" is near "Nobody has been arrested", short as it is: all but one of its words. */
    private static boolean isNear(WordDiff nearest, List<Word> quoted, Set<String> telling) {
        int told = nearest.sharedOf(telling);
        boolean nearlyAll = told > 0 && told >= telling.size() && nearest.shared() >= quoted.size() - 1;
        return nearlyAll || (nearest.shared() >= LEAST_WORDS && told >= Math.max(LEAST_TELLING, NEAR * telling.size()));
    }

    /** The words that say something: not "the", "of", "was". */
    private static Set<String> telling(List<Word> quoted) {
        Set<String> telling = new HashSet<>();
        for (Word word : quoted) {
            if (!TermReader.read(word.text()).isEmpty()) {
                telling.add(word.folded());
            }
        }
        return telling;
    }

    /** Cut at an ellipsis and at words in brackets, which are the quoting hand's own. */
    private static List<List<Word>> pieces(String quotation) {
        List<List<Word>> pieces = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int i = 0;
        while (i <= quotation.length()) {
            boolean end = i == quotation.length();
            char c = end ? '…' : quotation.charAt(i);
            int close = c == '[' ? quotation.indexOf(']', i) : -1;
            if (c == '…' || quotation.startsWith("...", i) || close >= 0) {
                List<Word> words = Words.of(open.toString());
                if (!words.isEmpty()) {
                    pieces.add(words);
                }
                open.setLength(0);
                i = close >= 0 ? close + 1 : i + (c == '…' ? 1 : 3);
            } else {
                open.append(c);
                i++;
            }
        }
        return pieces;
    }

    private static String strip(String quotation) {
        int from = 0;
        int to = quotation.length();
        while (from < to && !Character.isLetterOrDigit(quotation.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(quotation.charAt(to - 1))) {
            to--;
        }
        return quotation.substring(from, to);
    }

    private static Evidence evidence(Reading reading, Span span) {
        Statement statement = statement(reading, span);
        String page = reading.page().id();
        return new Evidence(
                page,
                reading.page().name(),
                span,
                reading.page().quote(span),
                statement == null ? null : new StatementRef(page, statement.id()),
                statement == null ? List.of() : statement.chain(),
                List.of());
    }

    /** The innermost statement that holds the words. */
    static @Nullable Statement statement(Reading reading, Span span) {
        Statement best = null;
        for (Statement statement : reading.statements()) {
            boolean holds = statement.content().stream().anyMatch(piece -> piece.overlaps(span))
                    && statement.extent().start() <= span.start() + 2
                    && span.end() <= statement.extent().end() + 2;
            if (holds
                    && (best == null
                            || statement.extent().length() < best.extent().length())) {
                best = statement;
            }
        }
        return best;
    }

    private @Nullable Boolean isBy(Reading reading, Span span, @Nullable String by) {
        Statement statement = statement(reading, span);
        return (by == null || statement == null) ? null : story.isBy(reading, statement, by);
    }
}
