package org.sayso.model;

import java.util.List;

/** An encoder's scores for a passage. */
public final class TagScores {

    private final float[][] emissions;
    private final List<PointerScores> pointers;

    TagScores(float[][] emissions, List<PointerScores> pointers) {
        this.emissions = emissions;
        this.pointers = List.copyOf(pointers);
    }

    /** Per word, a score a tag. */
    public float[][] emissions() {
        return emissions;
    }

    /** Per window, in order. */
    public List<PointerScores> pointers() {
        return pointers;
    }
}
