package org.sayso.model;

import java.util.ArrayList;
import java.util.List;

/** Words {@code first..last} (last excluded) that the encoder reads at once. */
record Window(int first, int last) {

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

    private static int bestCut(Passage passage, int first, int end) {
        int best = end;
        for (int i = end - 1; i >= first + (end - first + 1) / 2; i--) {
            if (passage.cutLevel(i) > passage.cutLevel(best)) {
                best = i;
            }
        }
        return best > first && passage.cutLevel(best) > 0 ? best : end;
    }
}
