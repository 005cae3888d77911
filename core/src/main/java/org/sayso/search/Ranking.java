package org.sayso.search;

import org.apache.lucene.search.similarities.BasicStats;
import org.apache.lucene.search.similarities.SimilarityBase;

/**
 * How much a page speaks of a word: how often, with less and less added, against its length. Nothing of the other pages
 * counts, so that the order of hits does not depend on what was read or removed before.
 */
final class Ranking extends SimilarityBase {

    private static final double SATURATION = 1.2;
    /** Words of a page of usual length. */
    private static final double USUAL_LENGTH = 600;

    private static final double SHARE_OF_LENGTH = 0.5;

    @Override
    protected double score(BasicStats stats, double freq, double docLen) {
        double length = 1 - SHARE_OF_LENGTH + SHARE_OF_LENGTH * docLen / USUAL_LENGTH;
        return stats.getBoost() * freq / (freq + SATURATION * length);
    }

    @Override
    public String toString() {
        return "Ranking";
    }
}
