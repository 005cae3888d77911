package org.sayso.model;

import java.util.ArrayList;
import java.util.List;

/** Words {@code first..last} (last excluded) that the encoder reads at once. */
record Window(int first, int last) {

    /** The {@link Passage#cutLevel(int)} of a sentence's beginning. */
    private static final int SENTENCE = 2;

    /** Cuts a passage into windows of at most {@code limit} pieces, each at the best place in its second half. */
    static List<Window> cut(Passage passage, int limit) {
        List<Window> out = new ArrayList<>();
        int n = passage.size();
        for (int first = 0; first < n; ) {
            int end = first;
            int total = 0;
            while (end < n && (total + passage.pieces[end].length <= limit || end == first)) {
                total += passage.pieces[end].length;
                end++;
            }
            if (end < n) {
                end = bestCut(passage, first, end);
            }
            out.add(new Window(first, end));
            first = end;
        }
        return out;
    }

    /** A paragraph's or sentence's beginning in the second half, else in the first: a sentence is read whole wherever it fits. */
    private static int bestCut(Passage passage, int first, int end) {
        int middle = first + (end - first + 1) / 2;
        int late = bestCut(passage, middle, end, end);
        if (passage.cutLevel(late) >= SENTENCE) {
            return late;
        }
        for (int i = middle - 1; i > first; i--) {
            if (passage.cutLevel(i) >= SENTENCE) {
                return i;
            }
        }
        return passage.cutLevel(late) > 0 ? late : end;
    }

    private static int bestCut(Passage passage, int from, int to, int unless) {
        int best = unless;
        for (int i = to - 1; i >= from; i--) {
            if (passage.cutLevel(i) > passage.cutLevel(best)) {
                best = i;
            }
        }
        return best;
    }
}
