package org.sayso.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two carriers say the same: the weight of the terms they share, rare terms weighing more, against what each
 * has alone; or the same words in a row. 0 to 1.
 */
final class Likeness {

    /** Shared weight that counts as plenty: about two or three rare words. */
    private static final double PLENTY = 7.0;

    private static final double NUMBER_MISMATCH = 0.15;

    private final Map<String, Double> weights = new HashMap<>();
    private final double[] norms;

    Likeness(List<Carrier> carriers) {
        Map<String, Integer> seen = new HashMap<>();
        for (Carrier carrier : carriers) {
            for (String term : carrier.terms().keySet()) {
                seen.merge(term, 1, Integer::sum);
            }
        }
        double all = Math.max(carriers.size(), 20);
        seen.forEach((term, count) -> weights.put(term, weight(term, all, count)));
        norms = new double[carriers.size()];
        for (Carrier carrier : carriers) {
            for (Map.Entry<String, Double> term : carrier.terms().entrySet()) {
                norms[carrier.index()] += term.getValue() * weight(term.getKey());
            }
        }
    }

    private static double weight(String term, double all, int count) {
        double rarity = Math.log((all + 1) / (count + 0.5));
        boolean name = term.charAt(0) == '@' || term.charAt(0) == '#';
        return Math.max(0.3, name ? 0.7 * rarity : rarity);
    }

    double weight(String term) {
        return weights.getOrDefault(term, 0.0);
    }

    double of(Carrier a, Carrier b) {
        double overlap = 0;
        boolean word = false;
        boolean shorter = a.terms().size() <= b.terms().size();
        Map<String, Double> small = shorter ? a.terms() : b.terms();
        Map<String, Double> large = shorter ? b.terms() : a.terms();
        for (Map.Entry<String, Double> term : small.entrySet()) {
            Double other = large.get(term.getKey());
            if (other != null) {
                double share = Math.min(term.getValue(), other);
                overlap += share * weight(term.getKey());
                word |= share > 0.5
                        && term.getKey().charAt(0) != '@'
                        && term.getKey().charAt(0) != '#';
            }
        }
        double score = 0;
        if (word && overlap > 0) {
            double normA = norms[a.index()];
            double normB = norms[b.index()];
            double both = overlap / Math.sqrt(normA * normB);
            double within = overlap / Math.min(normA, normB);
            score = (0.5 * both + 0.5 * within) * Math.min(1, overlap / PLENTY);
            if (numbersDiffer(a, b)) {
                score -= NUMBER_MISMATCH;
            }
        }
        int least = Math.min(a.shingles().size(), b.shingles().size());
        if (least >= 2) {
            double copied = (double) Shingles.shared(a.shingles(), b.shingles()) / least;
            if (copied >= 0.5) {
                score = Math.max(score, 0.5 + 0.5 * copied);
            }
        }
        return Math.max(0, Math.min(1, score));
    }

    /** Whether both count the same thing and the counts exclude each other. */
    static boolean numbersDiffer(Carrier a, Carrier b) {
        for (Map.Entry<String, String> counted : a.numbers().entrySet()) {
            String other = b.numbers().get(counted.getKey());
            if (other != null
                    && counted.getValue().charAt(0) != '~'
                    && other.charAt(0) != '~'
                    && !other.equals(counted.getValue())) {
                return true;
            }
        }
        return false;
    }
}
