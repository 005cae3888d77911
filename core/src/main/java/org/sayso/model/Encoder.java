package org.sayso.model;

import java.util.List;
import org.sayso.text.Span;

/**
 * Makes of words a vector of length one, so that what means alike lies near: the dot product of two is their likeness,
 * -1 to 1. Shared by all threads; the same words in the same surroundings give the same vector.
 */
public interface Encoder {

    /** The vector of a text that stands by itself, such as a question. */
    float[] encode(String text);

    /**
     * The vectors of parts of a page, each read with what stands before it, so that "he" and "the plan" mean what they
     * mean there.
     *
     * @param sentences the page's sentences, in order; what stands between them is not seen
     * @param parts in any order, each of one or more spans within the sentences
     */
    List<float[]> encode(String page, List<Span> sentences, List<List<Span>> parts);

    /**
     * The same, each part read with the two sentences before it and with nothing else, so that what stands around others
     * does not colour it. Costs more where parts stand close together.
     */
    List<float[]> encodeApart(String page, List<Span> sentences, List<List<Span>> parts);

    /** How alike two vectors of length one are. */
    static double likeness(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return dot;
    }
}
