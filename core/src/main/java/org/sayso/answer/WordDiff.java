package org.sayso.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.answer.Quotation.Change;
import org.sayso.claim.Words;
import org.sayso.claim.Words.Word;

/** The longest common run of words, with gaps, of a page's words and a quotation's. */
final class WordDiff {

    private final int[][] longest;
    private final List<Word> page;
    private final List<Word> quoted;

    WordDiff(List<Word> page, List<Word> quoted) {
        this.page = page;
        this.quoted = quoted;
        longest = new int[page.size() + 1][quoted.size() + 1];
        for (int i = page.size() - 1; i >= 0; i--) {
            for (int j = quoted.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        isSame(i, j) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
    }

    private boolean isSame(int i, int j) {
        return page.get(i).folded().equals(quoted.get(j).folded());
    }

    int shared() {
        return longest[0][0];
    }

    /** How many of some words, folded, are among the shared. */
    int sharedOf(Set<String> some) {
        int count = 0;
        for (Change change : changes()) {
            if (change.kind() == Change.Kind.SAME) {
                count += (int) Words.of(change.words()).stream()
                        .filter(word -> some.contains(word.folded()))
                        .count();
            }
        }
        return count;
    }

    /**
     * Places, in the page's words, of the first and the last word both have, as near together as they stand: "the works. The Strand
     * …" begins at the second "the" for "The Strand"; {-1, -1} where there is none.
     */
    int[] bounds() {
        int last = last();
        if (last < 0) {
            return new int[] {-1, -1};
        }
        WordDiff backwards = new WordDiff(page.subList(0, last + 1).reversed(), quoted.reversed());
        return new int[] {last - backwards.last(), last};
    }

    /** The place of the last word both have, where each is found as early as it can be; -1 where there is none. */
    private int last() {
        int last = -1;
        int i = 0;
        int j = 0;
        while (i < page.size() && j < quoted.size()) {
            if (isSame(i, j)) {
                last = i;
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return last;
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < page.size() || j < quoted.size()) {
            if (i < page.size() && j < quoted.size() && isSame(i, j)) {
                add(changes, Change.Kind.SAME, page.get(i).text());
                i++;
                j++;
            } else if (j >= quoted.size() || (i < page.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                add(changes, Change.Kind.LEFT_OUT, page.get(i++).text());
            } else {
                add(changes, Change.Kind.PUT_IN, quoted.get(j++).text());
            }
        }
        return changes;
    }

    private static void add(List<Change> changes, Change.Kind kind, String word) {
        if (!changes.isEmpty() && changes.getLast().kind() == kind) {
            Change last = changes.removeLast();
            changes.add(new Change(kind, last.words() + " " + word));
        } else {
            changes.add(new Change(kind, word));
        }
    }
}
