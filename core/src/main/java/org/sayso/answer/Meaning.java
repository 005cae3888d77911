package org.sayso.answer;

import org.sayso.model.Encoder;

/** What a sentence means: its vector, read where it stands, and that of it alone, with the names of those whom "he" means. */
final class Meaning {

    private final float[] own;
    private final float[] named;

    Meaning(float[] own, float[] named) {
        this.own = own;
        this.named = named;
    }

    double likeness(Meaning other) {
        return Encoder.likeness(own, other.own);
    }

    double likeness(float[] vector) {
        return Encoder.likeness(vector, own);
    }

    double likenessNamed(float[] vector) {
        return Encoder.likeness(vector, named);
    }

    /** Adds its share of a mean. */
    void addTo(float[] sum, double share) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (share * own[i]);
        }
    }
}
