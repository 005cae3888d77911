package org.sayso.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear-chain CRF over IOBES tags: the best sequence of tags, and how probable each tag is at each word.
 */
public final class TagChain {

    private static final double NEVER = -1e4;

    private final List<String> tags;
    private final double[][] transitions;
    /** The transitions as factors, for probabilities. */
    private final double[][] factors;

    /**
     * @param tags {@code O}, {@code B-source}, …
     * @param transitions learnt scores from tag to tag; what IOBES forbids is forbidden here again
     */
    public TagChain(List<String> tags, List<List<Double>> transitions) {
        this.tags = List.copyOf(tags);
        int n = tags.size();
        this.transitions = new double[n][n];
        factors = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                this.transitions[a][b] = transitions.get(a).get(b) + (mayFollow(tags.get(a), tags.get(b)) ? 0 : NEVER);
                factors[a][b] = Math.exp(this.transitions[a][b]);
            }
        }
    }

    private static boolean mayFollow(String a, String b) {
        if (isOpen(a)) {
            return !startsAlone(b) && a.substring(1).equals(b.substring(1));
        }
        return startsAlone(b);
    }

    private static boolean isOpen(String tag) {
        return tag.charAt(0) == 'B' || tag.charAt(0) == 'I';
    }

    private static boolean startsAlone(String tag) {
        return "OBS".indexOf(tag.charAt(0)) >= 0;
    }

    /** The tags of the best sequence. */
    public int[] best(float[][] emissions) {
        int length = emissions.length;
        int n = tags.size();
        int[] path = new int[length];
        if (length == 0) {
            return path;
        }
        int[][] back = new int[length][n];
        double[] score = first(emissions[0]);
        double[] next = new double[n];
        for (int i = 1; i < length; i++) {
            for (int b = 0; b < n; b++) {
                int from = 0;
                double top = score[0] + transitions[0][b];
                for (int a = 1; a < n; a++) {
                    double s = score[a] + transitions[a][b];
                    if (s > top) {
                        top = s;
                        from = a;
                    }
                }
                back[i][b] = from;
                next[b] = top + emissions[i][b];
            }
            double[] spare = score;
            score = next;
            next = spare;
        }
        int at = -1;
        for (int t = 0; t < n; t++) {
            if (!isOpen(tags.get(t)) && (at < 0 || score[t] > score[at])) {
                at = t;
            }
        }
        for (int i = length - 1; i >= 0; i--) {
            path[i] = at;
            at = back[i][at];
        }
        return path;
    }

    /** Per word and tag, the probability of the tag (forward-backward, each word's sums scaled to one). */
    public double[][] marginals(float[][] emissions) {
        int length = emissions.length;
        int n = tags.size();
        double[][] likely = new double[length][];
        double[][] forward = new double[length][n];
        for (int i = 0; i < length; i++) {
            likely[i] = likelihoods(emissions[i]);
            for (int b = 0; b < n; b++) {
                double sum = i == 0 && startsAlone(tags.get(b)) ? 1 : 0;
                for (int a = 0; i > 0 && a < n; a++) {
                    sum += forward[i - 1][a] * factors[a][b];
                }
                forward[i][b] = sum * likely[i][b];
            }
            scale(forward[i]);
        }
        double[] backward = new double[n];
        for (int t = 0; t < n; t++) {
            backward[t] = isOpen(tags.get(t)) ? 0 : 1;
        }
        double[] earlier = new double[n];
        for (int i = length - 1; i >= 0; i--) {
            for (int a = 0; a < n; a++) {
                forward[i][a] *= backward[a];
                double sum = 0;
                for (int b = 0; b < n; b++) {
                    sum += factors[a][b] * likely[i][b] * backward[b];
                }
                earlier[a] = sum;
            }
            scale(forward[i]);
            scale(earlier);
            double[] spare = backward;
            backward = earlier;
            earlier = spare;
        }
        return forward;
    }

    private static double[] likelihoods(float[] emission) {
        float top = emission[0];
        for (float e : emission) {
            top = Math.max(top, e);
        }
        double[] out = new double[emission.length];
        for (int t = 0; t < out.length; t++) {
            out[t] = Math.exp(emission[t] - top);
        }
        return out;
    }

    private static void scale(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        if (sum > 0) {
            for (int t = 0; t < values.length; t++) {
                values[t] /= sum;
            }
        }
    }

    /** The spans that a sequence of tags marks, in order. */
    public List<TaggedSpan> spans(int[] path) {
        List<TaggedSpan> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < path.length; i++) {
            String tag = tags.get(path[i]);
            if (tag.charAt(0) == 'B' || tag.charAt(0) == 'S') {
                start = i;
            }
            if (tag.charAt(0) == 'E' || tag.charAt(0) == 'S') {
                out.add(new TaggedSpan(tag.substring(2), start, i + 1));
            }
        }
        return out;
    }

    private double[] first(float[] emission) {
        double[] score = new double[tags.size()];
        for (int t = 0; t < score.length; t++) {
            score[t] = emission[t] + (startsAlone(tags.get(t)) ? 0 : NEVER);
        }
        return score;
    }
}
