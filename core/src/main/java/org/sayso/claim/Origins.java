package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sayso.text.Span;

/**
 * Tells repetition from corroboration: carriers that go back to one original source are one origin. Evidence: the same
 * last link; unnamed sources through the same outlet; one statement inside another; long quoted words in common.
 */
final class Origins {

    /** So many runs of four words in common are no accident: seven words in a row. */
    private static final int COPIED = 4;

    private Origins() {}

    /**
     * Partition of the carriers, in their order. Who is nobody known may be one with somebody known, but makes no two who
     * are known one, unless by the very words.
     */
    static List<List<Carrier>> of(List<Carrier> carriers) {
        int n = carriers.size();
        int[] group = new int[n];
        boolean[] known = new boolean[n];
        for (int i = 0; i < n; i++) {
            group[i] = i;
            known[i] = carriers.get(i).source().isIdentified();
        }
        for (boolean identified : new boolean[] {true, false}) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    boolean both = carriers.get(i).source().isIdentified()
                            && carriers.get(j).source().isIdentified();
                    boolean two = known[group[i]] && known[group[j]] && !both;
                    boolean one = both == identified
                            && group[j] != group[i]
                            && (two
                                    ? hasItsWords(carriers.get(j), carriers.get(i))
                                    : same(carriers.get(j), carriers.get(i)));
                    if (one) {
                        int from = Math.max(group[i], group[j]);
                        int to = Math.min(group[i], group[j]);
                        known[to] |= known[from];
                        for (int k = 0; k < n; k++) {
                            group[k] = group[k] == from ? to : group[k];
                        }
                    }
                }
            }
        }
        Map<Integer, List<Carrier>> parts = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            parts.computeIfAbsent(group[i], key -> new ArrayList<>()).add(carriers.get(i));
        }
        return List.copyOf(parts.values());
    }

    /** Whether both go back to one original source, as far as the pages show it. */
    static boolean same(Carrier a, Carrier b) {
        if (!a.isSaid() || !b.isSaid()) {
            return a.pageId().equals(b.pageId()) && !a.isSaid() && !b.isSaid();
        }
        return isOneSource(a, b) || isCopied(a, b);
    }

    /** By who is said to have said it, whatever the words. */
    static boolean isOneSource(Carrier a, Carrier b) {
        return a.source().isSameAs(b.source()) || isNested(a, b);
    }

    private static boolean hasItsWords(Carrier a, Carrier b) {
        return a.isSaid() && b.isSaid() && (isNested(a, b) || isCopied(a, b));
    }

    /** The same words in a row, where it is not two known people who say them. */
    private static boolean isCopied(Carrier a, Carrier b) {
        boolean two = a.source().isIdentified() && b.source().isIdentified();
        return !two && a.shingles().shared(b.shingles()) >= COPIED;
    }

    static boolean isNested(Carrier a, Carrier b) {
        if (!a.pageId().equals(b.pageId())) {
            return false;
        }
        for (Span left : a.content()) {
            for (Span right : b.content()) {
                if (left.contains(right) || right.contains(left)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many independent origins: sources nobody could look up may be any of the others. */
    static Claim.Bounds bounds(List<List<Carrier>> origins) {
        int known = 0;
        for (List<Carrier> origin : origins) {
            if (origin.stream().anyMatch(carrier -> carrier.source().isIdentified())) {
                known++;
            }
        }
        int most = origins.size();
        return new Claim.Bounds(most == 0 ? 0 : Math.max(1, known), most);
    }
}
