package org.sayso.name;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the tagger looks at, as numbers of weight rows: the word, its neighbours, how they are written, what the word
 * tables and the page as a whole say of them.
 */
final class TagFeatures {

    /** Number of weight rows; a power of two. Rows are shared where two observations fall together. */
    static final int ROWS = 1 << 18;

    private static final int OUTSIDE = 77;
    private static final int MOST = 64;

    private final Lexicon lexicon;
    private final Kinds kinds;

    TagFeatures(Lexicon lexicon, Kinds kinds) {
        this.lexicon = lexicon;
        this.kinds = kinds;
    }

    /**
     * The rows of each word of a line.
     *
     * @param hidden words whose identity is withheld, so that training learns to do without
     */
    int[][] of(PageWords page, PageWords.Line line, Predicate<Word> hidden) {
        List<Word> words = line.words();
        int n = words.size();
        int[] id = new int[n];
        int[] shape = new int[n];
        int[] common = new int[n];
        int[] kind = new int[n];
        int[] evidence = new int[n];
        for (int i = 0; i < n; i++) {
            Word word = words.get(i);
            String folded = word.folded();
            id[i] = word.shape() == Word.Shape.NUMBER ? 5 : hidden.test(word) ? 7 : folded.hashCode();
            shape[i] = word.shape().code();
            common[i] = lexicon.lowerShare(folded) + 2;
            kind[i] = kinds.of(folded) & ~Kinds.UNTRAINED;
            evidence[i] = page.evidence(folded);
        }
        int[][] rows = new int[n][];
        int mood = line.headline() ? 1 : 0;
        for (int i = 0; i < n; i++) {
            rows[i] = row(words, i, mood, id, shape, common, kind, evidence, hidden);
        }
        return rows;
    }

    private int[] row(
            List<Word> words,
            int i,
            int mood,
            int[] id,
            int[] shape,
            int[] common,
            int[] kind,
            int[] evidence,
            Predicate<Word> hidden) {
        Rows rows = new Rows();
        Word word = words.get(i);
        int opens = PageWords.opens(words, i) ? 1 : 0;
        int where = opens + 2 * mood;
        rows.add(1, where);
        rows.add(2, id[i]);
        rows.add(3, at(id, i - 1));
        rows.add(4, at(id, i + 1));
        rows.add(5, at(id, i - 2));
        rows.add(6, at(id, i + 2));
        rows.add(7, shape[i], where);
        rows.add(8, shape[i], at(shape, i - 1), mood);
        rows.add(9, shape[i], at(shape, i + 1), mood);
        rows.add(10, shape[i], at(shape, i - 1) * 16 + at(shape, i + 1), where);
        rows.add(11, common[i], shape[i], where);
        rows.add(12, at(common, i - 1), at(shape, i - 1), shape[i]);
        rows.add(13, at(common, i + 1), at(shape, i + 1), shape[i]);
        rows.add(14, evidence[i], shape[i], where);
        rows.add(15, evidence[i], common[i], where);
        rows.add(16, at(evidence, i + 1), at(shape, i + 1), shape[i]);
        rows.add(17, at(evidence, i - 1), at(shape, i - 1), shape[i]);
        rows.add(18, kind[i], shape[i]);
        rows.add(19, at(kind, i - 1), at(shape, i - 1), shape[i]);
        rows.add(20, at(kind, i + 1), at(shape, i + 1), shape[i]);
        rows.add(21, at(kind, i - 1), kind[i], at(kind, i + 1));
        rows.add(22, at(kind, i - 2), at(kind, i - 1), shape[i]);
        rows.add(23, at(kind, i + 2), at(kind, i + 1), shape[i]);
        if (!hidden.test(word)) {
            String folded = word.folded();
            int length = folded.length();
            rows.add(24, folded.substring(Math.max(0, length - 3)).hashCode(), shape[i]);
            rows.add(25, folded.substring(Math.max(0, length - 2)).hashCode(), shape[i]);
            rows.add(26, folded.substring(0, Math.min(3, length)).hashCode(), shape[i]);
        }
        if (word.isCapital()) {
            run(words, i, id, kind, common, rows);
        } else {
            rows.add(40, at(id, i - 1), id[i]);
        }
        rows.add(41, at(id, i - 1), shape[i]);
        rows.add(42, at(id, i + 1), shape[i]);
        return rows.toArray();
    }

    /** The run of capitalised words around: its length, head, first word, and what stands before and after it. */
    private static void run(List<Word> words, int i, int[] id, int[] kind, int[] common, Rows rows) {
        int first = i;
        while (first > 0 && i - first < 6 && words.get(first - 1).isCapital()) {
            first--;
        }
        int last = i;
        while (last + 1 < words.size() && last - i < 6 && words.get(last + 1).isCapital()) {
            last++;
        }
        int length = Math.min(5, last - first + 1);
        int place = Math.min(3, i - first);
        rows.add(27, length, place);
        rows.add(28, kind[last], length == 1 ? 0 : 1, place);
        rows.add(29, kind[first], length, place);
        rows.add(30, id[last], place == 0 ? 0 : 1);
        rows.add(31, at(id, first - 1), length);
        rows.add(32, at(id, last + 1), length);
        rows.add(33, common[first], common[last], length * 4 + place);
        rows.add(34, at(kind, first - 1), length);
        rows.add(35, at(id, first - 1), at(id, last + 1));
        rows.add(36, at(id, first - 2), at(id, first - 1));
        rows.add(37, at(id, last + 1), at(id, last + 2));
    }

    private static int at(int[] values, int i) {
        return i < 0 || i >= values.length ? OUTSIDE : values[i];
    }

    private static final class Rows {
        private final int[] rows = new int[MOST];
        private int count;

        private void add(int template, int a) {
            add(template, a, 0, 0);
        }

        private void add(int template, int a, int b) {
            add(template, a, b, 0);
        }

        private void add(int template, int a, int b, int c) {
            int h = template * 0x9E3779B1;
            h = mix(h ^ a);
            h = mix(h + 0x7F4A7C15 ^ b);
            h = mix(h + 0x165667B1 ^ c);
            rows[count++] = h & (ROWS - 1);
        }

        private static int mix(int value) {
            int h = value * 0x85EBCA6B;
            h ^= h >>> 13;
            h *= 0xC2B2AE35;
            return h ^ (h >>> 16);
        }

        private int[] toArray() {
            return java.util.Arrays.copyOf(rows, count);
        }
    }
}
