package org.sayso.name;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Where one name cannot go on: at "or", a slash, a bracket, the label of a caption, or between words that were glued. */
final class Seams {

    private static final Set<String> PARTING = Set.of("or", "/", "|", "(", ")", ";", "–", "—", "said", "who");
    /** "Image caption", "Media caption", "Image source", as pages label pictures. */
    private static final Set<String> PICTURES = Set.of("image", "media", "photo", "picture", "video", "figure");

    private static final Set<String> ADDRESSES = Set.of("mr", "mrs", "ms", "messrs");

    private static final Set<String> LABELS = Set.of("caption", "copyright", "source", "credit");

    private Seams() {}

    /** Whether the word never stands inside a name. */
    static boolean parts(List<Word> row, int i) {
        Word word = row.get(i);
        if (word.shape() != Word.Shape.CAPITAL && PARTING.contains(word.folded())) {
            return true;
        }
        return isLabel(row, i) || (i + 1 < row.size() && isLabel(row, i + 1) && PICTURES.contains(word.folded()));
    }

    /** "caption" of "Image caption". */
    private static boolean isLabel(List<Word> row, int i) {
        return i > 0
                && LABELS.contains(row.get(i).folded())
                && row.get(i - 1).isCapital()
                && PICTURES.contains(row.get(i - 1).folded());
    }

    /** "told the Echo Mr. Lorn had gone": a name ends where somebody is addressed. */
    static boolean isAddressed(List<Word> row, int i) {
        return i > 0
                && row.get(i).isCapital()
                && ADDRESSES.contains(row.get(i).folded().replace(".", ""));
    }

    /** Whether the word follows the one before without a blank, both being words: a name ends between them. */
    static boolean isGlued(List<Word> row, int i) {
        return i > 0
                && row.get(i).start() == row.get(i - 1).end()
                && row.get(i).isCapital()
                && row.get(i - 1).isWord();
    }

    /**
     * Where a second name begins in {@code first..last} that ends on the same surname: "Mona Tarrow Mona Ann Tarrow",
     * "Tarrow Mona Ann Tarrow"; -1 where there is one name.
     *
     * @param often whether the page often has the word by itself
     */
    static int again(List<Word> row, int first, int last, Predicate<Word> often) {
        String surname = row.get(last).folded();
        for (int i = first; i + 2 <= last; i++) {
            boolean own = row.get(i).folded().equals(surname);
            boolean whole =
                    i > first && row.get(first).folded().equals(row.get(i + 1).folded());
            if (own && (whole || (i == first && often.test(row.get(i))))) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Where the words from {@code first} on, two or more, begin anew: "Mona Tarrow Mona Tarrow Verinal"; -1 where they don't. */
    static int repeat(List<Word> row, int first, int last) {
        for (int next = first + 2; 2 * next - first - 1 <= last; next++) {
            int same = 0;
            while (first + same < next
                    && row.get(first + same)
                            .folded()
                            .equals(row.get(next + same).folded())) {
                same++;
            }
            if (first + same == next) {
                return next;
            }
        }
        return -1;
    }
}
