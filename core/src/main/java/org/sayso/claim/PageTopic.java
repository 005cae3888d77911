package org.sayso.claim;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sayso.claim.Words.Word;
import org.sayso.page.Block;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;

/**
 * What a page is about, as far as its words tell by themselves: its words by meaning and how often it has each. It rests on
 * one page alone, so it may be kept with it.
 */
public final class PageTopic {

    /** So many words, the most frequent, tell what even a long page is about. */
    private static final int MOST = 240;

    /** Of each word its hash and how often it stands there, by hash; two words with one hash count as one. */
    private final int[] row;

    private PageTopic(int[] row) {
        this.row = row;
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
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(word -> counts.merge(word.getKey().hashCode(), word.getValue(), Integer::sum));
        return new PageTopic(counts.entrySet().stream()
                .flatMapToInt(word -> IntStream.of(word.getKey(), word.getValue()))
                .toArray());
    }

    /**
     * As it was kept.
     *
     * @param row as {@link #row} gives it
     */
    public static PageTopic of(int... row) {
        return new PageTopic(row.clone());
    }

    /** Of each word its hash and its count, in turn. */
    public int[] row() {
        return row.clone();
    }

    int words() {
        return row.length / 2;
    }

    /** The hash of one, in order. */
    int word(int i) {
        return row[2 * i];
    }

    int count(int i) {
        return row[2 * i + 1];
    }
}
