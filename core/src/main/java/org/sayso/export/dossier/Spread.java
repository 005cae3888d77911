package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.sayso.text.Span;

/** Deals a page's marks out to its blocks, which must be asked for in the order of the page. */
final class Spread {

    private record Ranked(Mark mark, int rank) {}

    private final List<Ranked> byStart = new ArrayList<>();
    /** Begun and not yet ended, by rank. */
    private final TreeMap<Integer, Mark> open = new TreeMap<>();

    private int next;

    Spread(List<Mark> marks) {
        for (Mark mark : marks) {
            byStart.add(new Ranked(mark, byStart.size()));
        }
        byStart.sort(
                Comparator.comparingInt((Ranked ranked) -> ranked.mark().span().start())
                        .thenComparingInt(Ranked::rank));
    }

    /** The marks that reach into a block, in the order they were given. */
    List<Mark> over(Span block) {
        open.values().removeIf(mark -> mark.span().end() <= block.start());
        while (next < byStart.size() && byStart.get(next).mark().span().start() < block.end()) {
            Ranked ranked = byStart.get(next++);
            if (ranked.mark().span().end() > block.start()) {
                open.put(ranked.rank(), ranked.mark());
            }
        }
        return List.copyOf(open.values());
    }
}
