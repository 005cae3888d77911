package org.sayso.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far two carriers say the same: the weight of the terms they share, rare terms weighing more, against what each
 * has alone; or the same words in a row. 0 to 1.
 */
final class Likeness {

    /** Shared weight that counts as plenty: about two rare words and a name. */
    private static final double PLENTY = 5.0;

    private static final double ONE_TERM = 0.5;
    private static final double NUMBER_MISMATCH = 0.15;
    private static final double NAME = 0.7;
    /** What the further words of a fixed phrase count. */
    private static final double REST_OF_PHRASE = 0.25;

    private final Map<String, Double> weights = new HashMap<>();
    private final Collocations collocations;
    private final List<Carrier> carriers;
    private final double[] sums;

    Likeness(List<Carrier> carriers) {
        Map<String, Integer> seen = new HashMap<>();
        for (Carrier carrier : carriers) {
            for (String term : carrier.terms().keySet()) {
                seen.merge(term, 1, Integer::sum);
            }
        }
        double all = Math.max(carriers.size(), 20);
        collocations = new Collocations(carriers);
        seen.forEach((term, count) -> weights.put(term, weight(term, all, count)));
        this.carriers = carriers;
        sums = carriers.stream().mapToDouble(carrier -> sum(carrier.terms())).toArray();
    }

    private static double weight(String term, double all, int count) {
        double rarity = 0.5 + 0.7 * Math.log((all + 1) / (count + 0.5));
        return Math.max(0.3, isName(term) ? NAME * rarity : rarity);
    }

    static boolean isName(String term) {
        return term.charAt(0) == '@' || term.charAt(0) == '#';
    }

    double weight(String term) {
        return weights.getOrDefault(term, 0.0);
    }

    /** The weight of some terms, a fixed phrase's words counting little beside its first. */
    double sum(Map<String, Double> terms) {
        double sum = 0;
        Set<String> phrases = new HashSet<>();
        for (Map.Entry<String, Double> term : terms.entrySet()) {
            double weight = term.getValue() * weight(term.getKey());
            sum += phrases.add(collocations.of(term.getKey())) ? weight : REST_OF_PHRASE * weight;
        }
        return sum;
    }

    /** The same for each carrier, by index. */
    double[] sums() {
        return sums;
    }

    double sum(Carrier carrier) {
        boolean known = carrier.index() < sums.length && carriers.get(carrier.index()) == carrier;
        return known ? sums[carrier.index()] : sum(carrier.terms());
    }

    /** By terms alone. */
    double of(Map<String, Double> a, Map<String, Double> b) {
        return of(a, b, sum(a), sum(b));
    }

    private double of(Map<String, Double> a, Map<String, Double> b, double normA, double normB) {
        boolean shorter = a.size() <= b.size();
        Map<String, Double> small = shorter ? a : b;
        Map<String, Double> large = shorter ? b : a;
        double overlap = 0;
        double words = 0;
        Set<String> phrases = new HashSet<>();
        for (Map.Entry<String, Double> term : small.entrySet()) {
            Double other = large.get(term.getKey());
            if (other != null) {
                double share = Math.min(term.getValue(), other);
                double weight = share * weight(term.getKey());
                boolean fresh = phrases.add(collocations.of(term.getKey()));
                overlap += fresh ? weight : REST_OF_PHRASE * weight;
                words += fresh && !isName(term.getKey()) ? share : 0;
            }
        }
        if (words < 0.5) {
            return 0;
        }
        double both = overlap / Math.sqrt(normA * normB);
        double within = overlap / Math.min(normA, normB);
        double strength = Math.min(1, overlap / PLENTY) * (phrases.size() == 1 ? ONE_TERM : 1);
        return Math.min(1, (0.6 * both + 0.4 * within) * strength);
    }

    double of(Carrier a, Carrier b) {
        double score = of(a.terms(), b.terms(), sum(a), sum(b));
        if (numbersDiffer(a, b)) {
            score -= NUMBER_MISMATCH;
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
