package org.sayso.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How far two carriers say the same: the weight of the terms they share, rare terms weighing more, against what each
 * has alone; or the same words in a row. 0 to 1.
 */
final class Likeness {

    /** Shared weight that counts as plenty: about two rare words and a name. */
    private static final double PLENTY = 5.0;

    private static final double ONE_TERM = 0.5;
    private static final double NUMBER_MISMATCH = 0.15;
    /** From this share of words in a row on, one is a copy of the other. */
    private static final double COPIED = 0.5;
    /** From this on, the longer holds it. */
    private static final double WHOLE = 0.9;

    private static final double NAME = 0.7;
    /** What the further words of a fixed phrase count. */
    private static final double REST_OF_PHRASE = 0.25;

    private final Collocations collocations;
    private final TermTable table;
    /** By the terms' numbers. */
    private final double[] weightOf;

    private final int[] phraseOf;
    private final boolean[] nameOf;
    private final double[] sums;
    private final double[] wordSums;

    Likeness(List<Carrier> carriers) {
        double all = Math.max(carriers.size(), 20);
        collocations = new Collocations(carriers);
        table = new TermTable(carriers);
        int[] seen = new int[table.size()];
        for (Carrier carrier : carriers) {
            for (int term : table.terms(carrier.index())) {
                seen[term]++;
            }
        }
        weightOf = new double[table.size()];
        phraseOf = new int[table.size()];
        nameOf = new boolean[table.size()];
        table.numbers().forEach((term, number) -> {
            weightOf[number] = weight(term, all, seen[number]);
            phraseOf[number] = table.numbers().getOrDefault(collocations.of(term), number);
            nameOf[number] = isName(term);
        });
        sums = carriers.stream().mapToDouble(carrier -> sum(carrier.terms())).toArray();
        wordSums =
                IntStream.range(0, carriers.size()).mapToDouble(this::wordSum).toArray();
    }

    private double wordSum(int carrier) {
        double sum = 0;
        int[] terms = table.terms(carrier);
        for (int i = 0; i < terms.length; i++) {
            sum += nameOf[terms[i]] ? 0 : weightOf[terms[i]] * table.shares(carrier)[i];
        }
        return sum;
    }

    private static double weight(String term, double all, int count) {
        double rarity = 0.5 + 0.7 * Math.log((all + 1) / (count + 0.5));
        return Math.max(0.3, isName(term) ? NAME * rarity : rarity);
    }

    static boolean isName(String term) {
        return term.charAt(0) == '@' || term.charAt(0) == '#';
    }

    double weight(String term) {
        int number = table.number(term);
        return number < 0 ? 0 : weightOf[number];
    }

    /** By its number in the {@link #table}. */
    double weight(int term) {
        return weightOf[term];
    }

    /** The terms of the carriers this was made for. */
    TermTable table() {
        return table;
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

    /** By terms alone. */
    double of(Map<String, Double> a, Map<String, Double> b) {
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
        return score(overlap, words, phrases.size(), sum(a), sum(b));
    }

    private double ofTerms(int a, int b) {
        boolean shorter = table.terms(a).length <= table.terms(b).length;
        int small = shorter ? a : b;
        int large = shorter ? b : a;
        int[] terms = table.terms(small);
        double overlap = 0;
        double words = 0;
        int[] phrases = new int[terms.length];
        int found = 0;
        for (int i = 0; i < terms.length; i++) {
            double other = table.share(large, terms[i]);
            if (other < 0) {
                continue;
            }
            double share = Math.min(table.shares(small)[i], other);
            double weight = share * weightOf[terms[i]];
            boolean fresh = true;
            for (int k = 0; k < found && fresh; k++) {
                fresh = phrases[k] != phraseOf[terms[i]];
            }
            if (fresh) {
                phrases[found++] = phraseOf[terms[i]];
            }
            overlap += fresh ? weight : REST_OF_PHRASE * weight;
            words += fresh && !nameOf[terms[i]] ? share : 0;
        }
        return score(overlap, words, found, sums[a], sums[b]);
    }

    private static double score(double overlap, double words, int phrases, double normA, double normB) {
        if (words < 0.5) {
            return 0;
        }
        double both = overlap / Math.sqrt(normA * normB);
        double within = overlap / Math.min(normA, normB);
        double strength = Math.min(1, overlap / PLENTY) * (phrases == 1 ? ONE_TERM : 1);
        return Math.min(1, (0.6 * both + 0.4 * within) * strength);
    }

    /** The weight of the names two carriers have, against that of all their names. */
    double names(Carrier a, Carrier b) {
        double both = 0;
        double all = 0;
        int[] terms = table.terms(a.index());
        for (int i = 0; i < terms.length; i++) {
            if (nameOf[terms[i]]) {
                double other = table.share(b.index(), terms[i]);
                both += other < 0 ? 0 : weightOf[terms[i]] * Math.min(table.shares(a.index())[i], other);
                all += other < 0 ? weightOf[terms[i]] : 0;
            }
        }
        for (int term : table.terms(b.index())) {
            all += nameOf[term] ? weightOf[term] : 0;
        }
        return both / (all + 2);
    }

    /** The weight of the most telling word that two carriers have. */
    double telling(Carrier a, Carrier b) {
        double most = 0;
        int[] terms = table.terms(a.index());
        for (int i = 0; i < terms.length; i++) {
            double other = nameOf[terms[i]] ? -1 : table.share(b.index(), terms[i]);
            if (other >= 0) {
                most = Math.max(most, weightOf[terms[i]] * Math.min(table.shares(a.index())[i], other));
            }
        }
        return most;
    }

    /** The most telling of a carrier's own words that another lacks, as it is compared by; empty where there is none. */
    String own(Carrier of, Carrier other) {
        String most = "";
        for (Map.Entry<String, Double> term : of.terms().entrySet()) {
            String word = term.getKey();
            boolean own = term.getValue() >= 1
                    && word.charAt(0) == '='
                    && !other.terms().containsKey(word);
            int more = own && !most.isEmpty() ? Double.compare(weight(word), weight(most)) : 0;
            if (own && (most.isEmpty() || more > 0 || (more == 0 && word.compareTo(most) < 0))) {
                most = word;
            }
        }
        return most.isEmpty() ? "" : most.substring(1);
    }

    /** The weight of the words two carriers have, against what the one with less has. */
    double shorter(Carrier a, Carrier b) {
        double both = 0;
        int[] terms = table.terms(a.index());
        for (int i = 0; i < terms.length; i++) {
            double other = nameOf[terms[i]] ? -1 : table.share(b.index(), terms[i]);
            if (other >= 0) {
                both += weightOf[terms[i]] * Math.min(table.shares(a.index())[i], other);
            }
        }
        return both / (Math.min(wordSums[a.index()], wordSums[b.index()]) + 2);
    }

    /** The share of a carrier's terms, by weight, that the other has, if two words are among them; else none. */
    double within(Carrier of, Carrier other) {
        double both = 0;
        double all = 0;
        int words = 0;
        int[] terms = table.terms(of.index());
        for (int i = 0; i < terms.length; i++) {
            double weight = weightOf[terms[i]] * table.shares(of.index())[i];
            boolean has = table.share(other.index(), terms[i]) >= 1;
            all += weight;
            both += has ? weight : 0;
            words += has && !nameOf[terms[i]] ? 1 : 0;
        }
        return words < 2 ? 0 : both / all;
    }

    /** Of two carriers this was made for. */
    double of(Carrier a, Carrier b) {
        double score = ofTerms(a.index(), b.index());
        if (Counts.differ(a, b)) {
            score -= NUMBER_MISMATCH;
        }
        double copied = copied(a, b);
        if (copied >= COPIED) {
            score = Math.max(score, 0.5 + 0.5 * copied);
        }
        return Math.max(0, Math.min(1, score));
    }

    /** Whether the longer has the shorter's words in their order: a quotation at two lengths. */
    static boolean holds(Carrier a, Carrier b) {
        return copied(a, b) >= WHOLE;
    }

    private static double copied(Carrier a, Carrier b) {
        int least = Math.min(a.shingles().size(), b.shingles().size());
        return least < 2 ? 0 : (double) a.shingles().shared(b.shingles()) / least;
    }
}
