package org.sayso.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sayso.bench.SurfaceWords.Paragraph;
import org.sayso.bench.SurfaceWords.Quoted;
import org.sayso.bench.SurfaceWords.Word;

/**
 * What the surface tagger looks at, as numbers of weight rows: the word and its neighbours, how they are written, the
 * quotation marks, and where in the sentence the words stand that most often attribute.
 */
final class SurfaceFeatures {

    /** Number of weight rows; a power of two. Rows are shared where two observations fall together. */
    static final int ROWS = 1 << 19;

    private static final int OUTSIDE = 77;
    private static final int MOST = 64;

    /** How often a word attributes, by class: 0 hardly ever. */
    private final Map<String, Integer> cueClass;
    /** How often a word is of a source. */
    private final Map<String, Integer> sourceClass;

    SurfaceFeatures(Map<String, Integer> cueClass, Map<String, Integer> sourceClass) {
        this.cueClass = cueClass;
        this.sourceClass = sourceClass;
    }

    /** The rows of each word. */
    int[][] of(Paragraph paragraph) {
        List<Word> words = paragraph.words();
        int n = words.size();
        int[] id = new int[n];
        int[] shape = new int[n];
        int[] cue = new int[n];
        int[] source = new int[n];
        for (int i = 0; i < n; i++) {
            Word word = words.get(i);
            id[i] = word.folded().hashCode();
            shape[i] = word.shape().hashCode();
            cue[i] = cueClass.getOrDefault(word.folded(), 0);
            source[i] = sourceClass.getOrDefault(word.folded(), 0);
        }
        int[][] rows = new int[n][];
        int previousCue = 0;
        for (int first = 0; first < n; ) {
            int last = first;
            while (last < n && words.get(last).sentence() == words.get(first).sentence()) {
                last++;
            }
            sentence(words, first, last, previousCue, id, shape, cue, source, rows);
            previousCue = Arrays.stream(cue, first, last).max().orElse(0);
            first = last;
        }
        return rows;
    }

    private static void sentence(
            List<Word> words,
            int first,
            int last,
            int previousCue,
            int[] id,
            int[] shape,
            int[] cue,
            int[] source,
            int[][] rows) {
        int main = -1;
        boolean hasQuotation = false;
        for (int i = first; i < last; i++) {
            boolean outside = words.get(i).quoted() == Quoted.OUTSIDE;
            hasQuotation |= !outside;
            if (outside && cue[i] > 0 && (main < 0 || cue[i] > cue[main])) {
                main = i;
            }
        }
        int[] left = new int[last - first];
        int[] right = new int[last - first];
        for (int i = first, at = -1; i < last; i++) {
            left[i - first] = at;
            if (cue[i] > 1 && (at < 0 || cue[i] >= cue[at] || i - at > 12)) {
                at = i;
            }
        }
        for (int i = last - 1, at = -1; i >= first; i--) {
            right[i - first] = at;
            if (cue[i] > 1 && (at < 0 || cue[i] >= cue[at] || at - i > 12)) {
                at = i;
            }
        }
        int mark = -1;
        for (int i = first; i < last; i++) {
            Word word = words.get(i);
            int quoted = word.quoted().ordinal();
            int opens = i == first ? 1 : i == last - 1 ? 2 : 0;
            int here = quoted * 3 + opens;
            Rows row = new Rows();
            row.add(1, here);
            row.add(2, id[i]);
            row.add(3, id[i], quoted);
            row.add(4, at(id, i - 1));
            row.add(5, at(id, i + 1));
            row.add(6, at(id, i - 2));
            row.add(7, at(id, i + 2));
            row.add(8, at(id, i - 1), id[i]);
            row.add(9, id[i], at(id, i + 1));
            row.add(10, at(id, i - 2), at(id, i - 1));
            row.add(11, at(id, i + 1), at(id, i + 2));
            row.add(12, shape[i], here);
            row.add(13, at(shape, i - 1), shape[i], at(shape, i + 1));
            String folded = word.folded();
            row.add(14, folded.substring(Math.max(0, folded.length() - 3)).hashCode(), at(id, i - 1));
            row.add(15, folded.substring(Math.max(0, folded.length() - 2)).hashCode(), at(cue, i + 1));
            int around = (at(cue, i - 1) * 100 + cue[i]) * 100 + at(cue, i + 1);
            row.add(16, around, quoted);
            row.add(17, at(cue, i - 2), at(cue, i - 1), cue[i] * 100 + quoted);
            row.add(18, at(cue, i + 1), at(cue, i + 2), cue[i] * 100 + quoted);
            row.add(19, source[i], cue[i], at(cue, i + 1));
            row.add(20, source[i], at(source, i + 1), at(cue, i + 2));
            row.add(21, source[i], at(cue, i - 1), at(shape, i + 1));
            row.add(22, at(source, i - 1), source[i], at(source, i + 1));
            row.add(23, quotedAt(words, i - 1), quoted, quotedAt(words, i + 1));
            int l = left[i - first];
            int r = right[i - first];
            int farLeft = l < 0 ? 0 : far(i - l);
            int farRight = r < 0 ? 0 : far(r - i);
            int cueLeft = l < 0 ? 0 : cue[l];
            int cueRight = r < 0 ? 0 : cue[r];
            row.add(24, cueLeft, cueRight, here);
            row.add(25, cueLeft * 10 + farLeft, cueRight * 10 + farRight, quoted);
            row.add(26, at(id, l), farLeft, quoted);
            row.add(27, at(id, r), farRight, quoted);
            row.add(28, at(id, l), l < 0 ? OUTSIDE : at(id, l + 1), quoted);
            row.add(29, at(id, r), r < 0 ? OUTSIDE : at(id, r - 1), quoted);
            row.add(30, at(id, l), id[i]);
            row.add(31, at(id, r), id[i]);
            row.add(32, cueLeft, mark >= 0 ? id[mark] : 0, mark < l ? 0 : 1);
            row.add(33, mark >= 0 ? id[mark] : 0, mark < 0 ? OUTSIDE : at(id, mark + 1), cueLeft * 100 + quoted);
            int side = main < 0 ? 0 : Integer.signum(i - main) + 2;
            int mainCue = main < 0 ? 0 : cue[main];
            row.add(34, side, mainCue, here);
            row.add(35, side, at(id, main), hasQuotation ? 1 : 0);
            row.add(36, side, main < 0 ? OUTSIDE : at(id, main + 1), quoted);
            row.add(37, side, main < 0 ? OUTSIDE : beforeSource(words, source, first, main), quoted);
            row.add(38, side, previousCue, here);
            row.add(39, word.sentence() == 0 ? 0 : 1, hasQuotation ? 1 : 0, mainCue * 100 + here);
            row.add(40, at(shape, i - 1), shape[i], at(cue, i + 1));
            row.add(41, at(id, i - 1), id[i], at(id, i + 1));
            rows[i] = row.toArray();
            if (shape[i] == folded.hashCode() && !Character.isLetterOrDigit(folded.codePointAt(0))) {
                mark = i;
            }
        }
    }

    /** The mark or word before the words that come before a cue: the comma of "…, the mayor said". */
    private static int beforeSource(List<Word> words, int[] source, int first, int main) {
        int i = main - 1;
        while (i >= first
                && main - i < 12
                && (source[i] > 0 || words.get(i).shape().startsWith("X"))) {
            i--;
        }
        return i < first ? 0 : words.get(i).folded().hashCode();
    }

    private static int far(int words) {
        return words <= 3 ? words : words <= 6 ? 4 : words <= 12 ? 5 : words <= 24 ? 6 : 7;
    }

    private static int quotedAt(List<Word> words, int i) {
        return i < 0 || i >= words.size() ? 7 : words.get(i).quoted().ordinal();
    }

    private static int at(int[] values, int i) {
        return i < 0 || i >= values.length ? OUTSIDE : values[i];
    }

    private static final class Rows {
        private final int[] rows = new int[MOST];
        private int count;

        void add(int template, int a) {
            add(template, a, 0, 0);
        }

        void add(int template, int a, int b) {
            add(template, a, b, 0);
        }

        void add(int template, int a, int b, int c) {
            int hash = ((template * 0x9E3779B1 + a) * 0x85EBCA6B + b) * 0xC2B2AE35 + c;
            hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
            rows[count++] = (hash ^ (hash >>> 13)) & (ROWS - 1);
        }

        int[] toArray() {
            return Arrays.copyOf(rows, count);
        }
    }
}
