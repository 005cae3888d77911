package org.sayso.claim;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;

/** Why two carriers of like matter cannot both be true, as far as their words show. */
final class Opposition {

    /** How alike two must be before a negation, a number or an opposite meaning sets them against each other. */
    private static final double SAME_FRAME = 0.35;

    private static final double SAME_MATTER = 0.12;

    private Opposition() {}

    /** In one line why they exclude each other; null where they do not. */
    static @Nullable String why(Carrier a, Carrier b, double likeness, Likeness weights) {
        boolean denied = denies(a) != denies(b);
        String negated = likeness >= SAME_FRAME ? negatedByOne(a, b) : null;
        if (denied && negated == null) {
            return "one denies what the other asserts";
        }
        if (!denied && negated != null) {
            return "one negates \"%s\", the other does not".formatted(plain(negated));
        }
        if (denied) {
            return null;
        }
        String opposite = likeness >= SAME_MATTER ? opposite(a, b, weights) : null;
        if (opposite != null) {
            return "opposite meanings: " + opposite;
        }
        if (likeness >= SAME_FRAME + 0.2 && Likeness.numbersDiffer(a, b)) {
            return "different numbers of the same thing";
        }
        return null;
    }

    static boolean denies(Carrier carrier) {
        return carrier.statement() != null && carrier.statement().polarity() == Polarity.DENIES;
    }

    /** Whether one negates what the other asserts: "there was no call" and "they called". */
    static boolean negates(Carrier one, Carrier other) {
        return one.negated().stream()
                .anyMatch(term -> other.terms().getOrDefault(term, 0.0) >= 1
                        && !other.negated().contains(term));
    }

    /** Whether its words are against something, denied or negated. */
    static boolean isAgainst(Carrier carrier) {
        return denies(carrier) || !carrier.negated().isEmpty();
    }

    /** A term both have, negated in one alone. */
    private static @Nullable String negatedByOne(Carrier a, Carrier b) {
        String found = null;
        for (String term : a.negated()) {
            if (b.terms().getOrDefault(term, 0.0) >= 1 && !b.negated().contains(term)) {
                found = found == null || term.compareTo(found) < 0 ? term : found;
            }
        }
        for (String term : b.negated()) {
            if (a.terms().getOrDefault(term, 0.0) >= 1 && !a.negated().contains(term)) {
                found = found == null || term.compareTo(found) < 0 ? term : found;
            }
        }
        return found;
    }

    /** "mourn / celebrate", where they also share a name and another word. */
    private static @Nullable String opposite(Carrier a, Carrier b, Likeness weights) {
        boolean name = false;
        boolean word = false;
        String found = null;
        for (Map.Entry<String, Double> entry : a.terms().entrySet()) {
            String term = entry.getKey();
            if (entry.getValue() < 1) {
                continue;
            }
            if (b.terms().getOrDefault(term, 0.0) >= 1) {
                boolean isName = term.charAt(0) == '@' || term.charAt(0) == '#';
                name |= isName;
                word |= !isName && weights.weight(term) > 2;
            }
            String other = Lexicon.ENGLISH.opposite(term);
            if (other != null
                    && b.terms().getOrDefault(other, 0.0) >= 1
                    && !b.terms().containsKey(term)
                    && !a.terms().containsKey(other)
                    && a.negated().contains(term) == b.negated().contains(other)) {
                String pair = plain(term) + " / " + plain(other);
                found = found == null || pair.compareTo(found) < 0 ? pair : found;
            }
        }
        return name && word ? found : null;
    }

    private static String plain(String term) {
        return term.charAt(0) == '=' ? term.substring(1) : term;
    }
}
