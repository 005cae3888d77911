package org.sayso.model;

/**
 * Which word of its window each word points to, as log probabilities; column 0 is "nowhere here", column k + 1 the
 * window's word k.
 */
public final class PointerScores {

    private final Window window;
    private final float[][] cue;
    private final float[][] source;

    PointerScores(Window window, float[][] cue, float[][] source) {
        this.window = window;
        this.cue = cue;
        this.source = source;
    }

    /** The window's first word. */
    public int first() {
        return window.first();
    }

    /** The word after its last. */
    public int last() {
        return window.last();
    }

    public boolean holds(int word) {
        return window.first() <= word && word < window.last();
    }

    /** From the words of a content to the first word of its cue. */
    public float[][] cue() {
        return cue;
    }

    /** From the words of a cue to the first word of its source. */
    public float[][] source() {
        return source;
    }
}
