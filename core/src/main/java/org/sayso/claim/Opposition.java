package org.sayso.claim;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Polarity;

/** Why two carriers of like matter cannot both be true, as far as their words show. */
final class Opposition {

    /** How alike in words two must be before a negation sets them against each other. */
    private static final double SAME_FRAME = 0.35;

    private static final double SAME_MATTER = 0.12;
    /** Log odds of one matter before anything else than words counts. */
    private static final double LIKELY = -1.5;

    /** What sets two against each other. */
    enum Kind {
        /** They explain one thing differently. */
        EXPLAINED,
        /** One denies what the other asserts. */
        DENIED,
        /** One denies close to it what the other asserts, in whatever words. */
        ANSWERED,
        /** One negates what the other does not. */
        NEGATED,
        /** "mourn" and "celebrate". */
        OPPOSITE,
        /** Different ones are held responsible. */
        ACTORS,
        /** Different numbers of one thing. */
        NUMBERS
    }

    /**
     * Why two exclude each other.
     *
     * @param words in one line
     * @param term the word, as it is compared, that {@code words} leave a place for; null where they leave none
     */
    record Reason(Kind kind, String words, @Nullable String term) {

        Reason(Kind kind, String words) {
            this(kind, words, null);
        }

        /** In one line, with {@code word} for the term as a page has it. */
        String told(String word) {
            return term == null ? words : words.formatted(word);
        }
    }

    /** From these log odds on, a negation counts whatever else they share. */
    private static final double ONE_MATTER = -0.8;

    /** The same, where both are about the responsibility of one. */
    private static final double LIKELY_BLAMED = -2.5;
    /** From this share of the words of the shorter on, a denial is of what the other says, whatever it denies first. */
    private static final double MOST = 0.4;

    /** Log odds of one matter from which a count is of the same people, where names do not tell otherwise. */
    private static final double COUNTED = -1.2;
    /** The same, whatever the names: whoever counts them may be one. */
    private static final double SURELY_COUNTED = -0.5;

    /** So many sentences back "that account" may point. */
    private static final int BACK = 2;

    private Opposition() {}

    /**
     * Why they exclude each other as far as their words show; null where they do not.
     *
     * @param likeness in words, 0 to 1
     * @param odds log odds that both are of one matter
     */
    static @Nullable Reason why(Carrier a, Carrier b, double likeness, double odds, Likeness weights) {
        if (!isToldApart(a, b)) {
            return null;
        }
        String reasons = Explanation.exclude(a.explanation(), b.explanation());
        if (reasons != null) {
            return new Reason(Kind.EXPLAINED, reasons);
        }
        boolean denied = denies(a) != denies(b);
        if (denied) {
            boolean likely = likeness >= SAME_MATTER && odds >= (Blame.isOfOne(a, b) ? LIKELY_BLAMED : LIKELY);
            Carrier denial = denies(a) ? a : b;
            Carrier other = denies(a) ? b : a;
            boolean whole = !isAgainst(other) && weights.shorter(denial, other) >= MOST;
            if (Exchange.isNear(a, b) && Accusation.isOne(denial.source(), other.source())) {
                return null;
            }
            if (likely && (whole || isDenied(denial, other, odds))) {
                return new Reason(Kind.DENIED, "one denies what the other asserts");
            }
            return Accusation.isAnswered(denial, other)
                    ? new Reason(Kind.ANSWERED, "one denies what the other asserts")
                    : null;
        }
        String negated = likeness >= SAME_FRAME || odds >= ONE_MATTER ? negatedByOne(a, b) : null;
        boolean both = isAgainst(a) && isAgainst(b);
        if (negated != null && !both && odds >= LIKELY && speakOfTheSame(a, b)) {
            return new Reason(Kind.NEGATED, "one negates \"%s\", the other does not", plain(negated));
        }
        String opposite = likeness >= SAME_MATTER ? opposite(a, b, weights) : null;
        if (opposite != null) {
            return new Reason(Kind.OPPOSITE, "opposite meanings: " + opposite);
        }
        String others = odds >= LIKELY ? otherActors(a, b) : null;
        if (others != null) {
            return new Reason(Kind.ACTORS, "different ones are held responsible: " + others);
        }
        boolean sameCounted =
                odds >= SURELY_COUNTED || (odds >= COUNTED && speakOfTheSame(a, b) && !Counts.isOfHeld(a, b));
        if (sameCounted && Counts.exclude(a, b)) {
            return new Reason(Kind.NUMBERS, "different numbers of the same thing");
        }
        return null;
    }

    /**
     * Whether both say that something is or is not so, not one inside the other, nor one source twice: that says what it
     * said before, unless it denies it. Somebody known and somebody unnamed whom one page cites are two.
     */
    static boolean isToldApart(Carrier a, Carrier b) {
        boolean mayBeOne = denies(a) == denies(b)
                && a.source().isIdentified() == b.source().isIdentified();
        boolean twice = mayBeOne ? Origins.isOneSource(a, b) : Origins.isNested(a, b);
        return isTold(a) && isTold(b) && !twice;
    }

    /** Who only asks, or says nothing, contradicts nobody. */
    private static boolean isTold(Carrier carrier) {
        return carrier.polarity() == Polarity.ASSERTS || carrier.polarity() == Polarity.DENIES;
    }

    /**
     * Whether what is denied is what the other asserts: "any role in the attack" denies a role, not the attack. What only
     * points back ("that account") denies what is surely of one matter with it.
     */
    private static boolean isDenied(Carrier denial, Carrier other, double odds) {
        for (Map.Entry<String, Double> term : denial.terms().entrySet()) {
            boolean own = term.getValue() >= 1 && !Likeness.isName(term.getKey());
            if (own) {
                boolean asserted = other.terms().getOrDefault(term.getKey(), 0.0) >= 1
                        && !other.negated().contains(term.getKey());
                return asserted && speakOfTheSame(denial, other);
            }
        }
        return odds >= ONE_MATTER && !isAgainst(other) && standsBefore(other, denial);
    }

    /** Whether the one stands on the other's page, in its sentence or a little before: what points back points there. */
    private static boolean standsBefore(Carrier one, Carrier other) {
        int back = other.sentence() - one.sentence();
        return one.pageId().equals(other.pageId()) && back >= 0 && back <= BACK;
    }

    /** Whether most of the names of the one with fewer are the other's, too; who is meant may stand in words around. */
    static boolean speakOfTheSame(Carrier a, Carrier b) {
        int ofA = 0;
        int ofB = 0;
        int both = 0;
        for (String term : a.terms().keySet()) {
            ofA += Likeness.isName(term) ? 1 : 0;
            both += Likeness.isName(term) && b.terms().containsKey(term) ? 1 : 0;
        }
        for (String term : b.terms().keySet()) {
            ofB += Likeness.isName(term) ? 1 : 0;
        }
        return both * 2 >= Math.min(ofA, ofB);
    }

    /** Two countries, each by one of them; a country and its president do not exclude each other. */
    private static @Nullable String otherActors(Carrier a, Carrier b) {
        Set<String> left = blamed(a);
        Set<String> right = blamed(b);
        if (left.isEmpty() || right.isEmpty() || left.stream().anyMatch(right::contains)) {
            return null;
        }
        return left.iterator().next() + " / " + right.iterator().next();
    }

    private static Set<String> blamed(Carrier carrier) {
        Set<String> blamed = new TreeSet<>();
        if (!denies(carrier) && !carrier.negated().contains(Blame.RESPONSIBLE)) {
            for (String term : carrier.terms().keySet()) {
                if (term.startsWith(Blame.RESPONSIBLE + "#")) {
                    blamed.add(term.substring(Blame.RESPONSIBLE.length() + 1).toUpperCase(Locale.ROOT));
                }
            }
        }
        return blamed;
    }

    static boolean denies(Carrier carrier) {
        return carrier.denies();
    }

    /**
     * Whether one negates what the other asserts: "there was no call" and "they called"; not where the other says the same
     * by an opposite word: "will not take" and "refused to accept".
     */
    static boolean negates(Carrier one, Carrier other) {
        return one.negated().stream().noneMatch(term -> hasOpposite(other, term))
                && one.negated().stream()
                        .anyMatch(term -> other.terms().getOrDefault(term, 0.0) >= 1
                                && !other.negated().contains(term));
    }

    private static boolean hasOpposite(Carrier carrier, String term) {
        String opposite = Lexicon.ENGLISH.opposite(term);
        return opposite != null && carrier.terms().containsKey(opposite);
    }

    /** Whether its words are against something, denied or negated. */
    static boolean isAgainst(Carrier carrier) {
        return denies(carrier) || !carrier.negated().isEmpty();
    }

    /** A term both have, negated in one alone; null where the other says the same by an opposite word. */
    private static @Nullable String negatedByOne(Carrier a, Carrier b) {
        String found = null;
        for (boolean swapped : new boolean[] {false, true}) {
            Carrier one = swapped ? b : a;
            Carrier other = swapped ? a : b;
            for (String term : one.negated()) {
                if (hasOpposite(other, term)) {
                    return null;
                }
                boolean shared = !Likeness.isName(term)
                        && other.terms().getOrDefault(term, 0.0) >= 1
                        && !other.negated().contains(term);
                if (shared && (found == null || term.compareTo(found) < 0)) {
                    found = term;
                }
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
