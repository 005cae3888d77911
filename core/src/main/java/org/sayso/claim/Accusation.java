package org.sayso.claim;

import java.util.Map;

/**
 * Who answers whom: somebody accused denies it without saying again what it is ("denied any involvement", "rejected the
 * union's charge"). Whom the accusation names, or whose accusation the denial names, tells which it is.
 */
final class Accusation {

    /** So many sentences before a denial stands what it denies. */
    private static final int BEFORE = 4;

    private Accusation() {}

    /** The same for two that stand side by side on a page, or are about one's responsibility for one deed: else many name him. */
    static boolean isAccused(Carrier a, Carrier b) {
        return isOf(a, b) && (Exchange.isNear(a, b) || (Blame.isOfOne(a, b) && isOfOneDeed(a, b)));
    }

    /** Whether the accusation's words stand in the denial or around it: "denied any involvement" says not in what. */
    private static boolean isOfOneDeed(Carrier a, Carrier b) {
        Carrier denial = a.denies() ? a : b;
        Carrier other = a.denies() ? b : a;
        return denial.terms().keySet().stream()
                .anyMatch(term -> !Likeness.isName(term) && !term.startsWith(Blame.RESPONSIBLE) && isOwn(other, term));
    }

    /** Whether of two the one that denies is named by the other, or names who says it. */
    static boolean isOf(Carrier a, Carrier b) {
        Carrier denial = a.denies() ? a : b;
        Carrier other = a.denies() ? b : a;
        return names(other, denial.source()) || names(denial, other.source());
    }

    /** Whether a denial answers what stands beside it on its page: of one matter by who speaks of whom, or by a word they share. */
    static boolean isAnswered(Carrier denial, Carrier other) {
        int before = denial.sentence() - other.sentence();
        boolean named = isBare(denial) && namesTeller(denial, other);
        boolean beside = denial.pageId().equals(other.pageId()) && (before <= BEFORE || named) && before >= 0;
        boolean ofIt =
                isOf(denial, other) || isBare(denial) || (!Opposition.isAgainst(other) && sharesWord(denial, other));
        return beside && !other.denies() && !isOne(denial.source(), other.source()) && (ofIt || denial.callsFalse());
    }

    /** Whether a denial's own words name who tells the other: "denied the union's claims". */
    static boolean namesTeller(Carrier denial, Carrier other) {
        return names(denial, other.source()) && !isOne(denial.source(), other.source());
    }

    /** Whether its own words name somebody, or the country he speaks for. */
    static boolean names(Carrier carrier, SourceKey who) {
        if (who.origin() != null && isOwn(carrier, "@" + who.origin())) {
            return true;
        }
        return who.names().stream().anyMatch(name -> name.charAt(0) == '#' && isOwn(carrier, name));
    }

    /** Who is known to be one: in one breath nobody contradicts himself. */
    static boolean isOne(SourceKey one, SourceKey other) {
        return one.origin() != null && one.origin().equals(other.origin());
    }

    /** Whether two have a word of their own in common, besides who is responsible for what. */
    static boolean sharesWord(Carrier denial, Carrier other) {
        return denial.terms().keySet().stream()
                .anyMatch(term -> !Likeness.isName(term)
                        && !term.startsWith(Blame.RESPONSIBLE)
                        && isOwn(denial, term)
                        && isOwn(other, term));
    }

    /** The share of a denial's own words that the other has; half where it has none. */
    static double covered(Carrier denial, Carrier other) {
        int own = 0;
        int both = 0;
        for (String term : denial.terms().keySet()) {
            if (!Likeness.isName(term) && !Blame.isBlamed(term) && isOwn(denial, term)) {
                own++;
                both += isOwn(other, term) ? 1 : 0;
            }
        }
        return own == 0 ? 0.5 : (double) both / own;
    }

    /** Whether the other's own words name who denies. */
    static boolean namesDenier(Carrier denial, Carrier other) {
        return denial.source().origin() != null
                && isOwn(other, "@" + denial.source().origin());
    }

    /** Without a word of its own: "denied it". */
    static boolean isBare(Carrier denial) {
        for (Map.Entry<String, Double> term : denial.terms().entrySet()) {
            if (term.getValue() >= 1 && !Likeness.isName(term.getKey())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOwn(Carrier carrier, String term) {
        return carrier.terms().getOrDefault(term, 0.0) >= 1;
    }
}
