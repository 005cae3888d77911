package org.sayso.answer;

import org.sayso.model.Encoder;

/** What a sentence means: its vector, read where it stands, and that of it together with the sentence before it. */
final class Meaning {

    private final float[] own;
    private final float[] withBefore;

    Meaning(float[] own, float[] withBefore) {
        this.own = own;
        this.withBefore = withBefore;
    }

    double likeness(Meaning other) {
        return Encoder.likeness(own, other.own);
    }

    double likeness(float[] vector) {
        return Encoder.likeness(vector, own);
    }

    double likenessWithBefore(float[] vector) {
        return Encoder.likeness(vector, withBefore);
    }

    /** Adds its share of a mean. */
    void addTo(float[] sum, double share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (share * own[i]);
        }
    }
}
