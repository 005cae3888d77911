package org.sayso.claim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.claim.Words.Word;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;

/**
 * What a page is about, as far as its words tell by themselves: its words by meaning and how often it has each. It rests on
 * one page alone, so it may be kept with it.
 *
 * @param words hashes of words, ascending; two words with one hash count as one
 * @param counts how often each stands there
 */
public record PageTopic(List<Integer> words, List<Integer> counts) {

    /** So many words, the most frequent, tell what even a long page is about. */
    private static final int MOST = 240;

    public PageTopic {
        words = List.copyOf(words);
        counts = List.copyOf(counts);
        if (words.size() != counts.size()) {
            throw new IllegalArgumentException("%d words and %d counts".formatted(words.size(), counts.size()));
        }
    }

    public static PageTopic of(Reading reading) {
        Map<String, Integer> seen = new TreeMap<>();
        for (Sentence sentence : reading.sentences()) {
            Block block = reading.article().blocks().isEmpty()
                    ? null
                    : reading.article().blockAt(sentence.span().start());
            if (block != null && block.kind() == Block.Kind.BOILERPLATE) {
                continue;
            }
            for (Word word : Words.of(reading.page().text(), sentence.span())) {
                boolean silent = word.isNumber()
                        || word.folded().length() < 3
                        || Lexicon.ENGLISH.isStopWord(word.folded())
                        || Lexicon.ENGLISH.isNegation(word.folded());
                if (!silent) {
                    seen.merge(Lexicon.ENGLISH.term(word.folded()), 1, Integer::sum);
                }
            }
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST)
                .forEach(word -> counts.merge(word.getKey().hashCode(), word.getValue(), Integer::sum));
        return new PageTopic(List.copyOf(counts.keySet()), List.copyOf(counts.values()));
    }

    /** In rows of numbers: of each word its hash and its count. */
    public int[] row() {
        int[] row = new int[2 * words.size()];
        for (int i = 0; i < words.size(); i++) {
            row[2 * i] = words.get(i);
            row[2 * i + 1] = counts.get(i);
        }
        return row;
    }

    /** @param row as {@link #row} gives it */
    public static PageTopic of(int... row) {
        Integer[] words = new Integer[row.length / 2];
        Integer[] counts = new Integer[row.length / 2];
        for (int i = 0; i < words.length; i++) {
            words[i] = row[2 * i];
            counts[i] = row[2 * i + 1];
        }
        return new PageTopic(Arrays.asList(words), Arrays.asList(counts));
    }
}
