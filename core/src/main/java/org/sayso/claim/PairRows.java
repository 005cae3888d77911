package org.sayso.claim;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.sayso.claim.Candidates.Pair;

/**
 * Pairs in rows of numbers: a third of the room that they take one by one, and in blocks, so that growing copies none. A
 * pair is made when it is looked at. Of ten thousand pages there are tens of millions.
 */
final class PairRows extends AbstractList<Pair> implements RandomAccess {

    /** So many stand in a block, as a power of two. */
    private static final int BLOCK = 15;

    private static final int IN_BLOCK = 1 << BLOCK;

    private final List<Block> blocks = new ArrayList<>();
    private int size;

    private static final class Block {
        final int[] a = new int[IN_BLOCK];
        final int[] b = new int[IN_BLOCK];
        final double[] score = new double[IN_BLOCK];
        final double[] odds = new double[IN_BLOCK];
    }

    /** One more at the end. */
    void append(int a, int b, double score, double odds) {
        int in = size & (IN_BLOCK - 1);
        if (in == 0) {
            blocks.add(new Block());
        }
        Block block = blocks.getLast();
        block.a[in] = a;
        block.b[in] = b;
        block.score[in] = score;
        block.odds[in] = odds;
        size++;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Pair get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("no pair %d of %d".formatted(index, size));
        }
        Block block = blocks.get(index >>> BLOCK);
        int in = index & (IN_BLOCK - 1);
        return new Pair(block.a[in], block.b[in], block.score[in], block.odds[in]);
    }

    /** Those of some pairs that are wanted, in their order, without holding them again. */
    static List<Pair> where(List<Pair> pairs, Predicate<Pair> wanted) {
        int[] places = new int[16];
        int found = 0;
        for (int i = 0; i < pairs.size(); i++) {
            if (wanted.test(pairs.get(i))) {
                if (found == places.length) {
                    places = Arrays.copyOf(places, found + found / 2);
                }
                places[found++] = i;
            }
        }
        return new Chosen(pairs, Arrays.copyOf(places, found));
    }

    private static final class Chosen extends AbstractList<Pair> implements RandomAccess {

        private final List<Pair> of;
        private final int[] places;

        Chosen(List<Pair> of, int[] places) {
            this.of = of;
            this.places = places;
        }

        @Override
        public int size() {
            return places.length;
        }

        @Override
        public Pair get(int index) {
            return of.get(places[index]);
        }
    }
}
