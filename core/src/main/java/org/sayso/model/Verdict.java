package org.sayso.model;

/**
 * What reading two texts together gave: probabilities, the rest to one is that neither holds.
 *
 * @param follows that the second text is true where the first is
 * @param excludes that both cannot be true
 */
public record Verdict(double follows, double excludes) {

    /** From the logits of following, neither, excluding. */
    static Verdict of(double follows, double neither, double excludes) {
        double most = Math.max(follows, Math.max(neither, excludes));
        double a = Math.exp(follows - most);
        double b = Math.exp(neither - most);
        double c = Math.exp(excludes - most);
        return new Verdict(a / (a + b + c), c / (a + b + c));
    }
}
