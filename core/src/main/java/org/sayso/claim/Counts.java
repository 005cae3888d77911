package org.sayso.claim;

import java.util.function.BiPredicate;

/** What the numbers of two carriers say of each other. */
final class Counts {

    private static final String HELD = "/HELD";
    /** So many days after one count more may have been found. */
    private static final int RISING = 7;

    private Counts() {}

    /** Whether both count the same people, never alike, and cannot both be right at one time. */
    static boolean differ(Carrier a, Carrier b) {
        return any(a, b, Counted::excludes) && !agree(a, b);
    }

    static boolean agree(Carrier a, Carrier b) {
        return any(a, b, Counted::equals);
    }

    /** Whether they differ, and neither overtakes the other. */
    static boolean exclude(Carrier a, Carrier b) {
        return differ(a, b) && !isOvertaken(a, b) && !isOvertaken(b, a);
    }

    /** Whether a later day counts anew: more within days, or whatever the same source says then. */
    static boolean isOvertaken(Carrier earlier, Carrier later) {
        if (!CarrierDays.isAfter(later.day(), earlier.day()) || !differ(earlier, later)) {
            return false;
        }
        long days = CarrierDays.apart(earlier.day(), later.day());
        boolean soon = days >= 0 && days <= RISING;
        return earlier.source().isSameAs(later.source()) || (soon && any(later, earlier, Counted::isMore));
    }

    /** Whether those counted are held, who are seldom the same: of another deed, in another town. */
    static boolean isOfHeld(Carrier a, Carrier b) {
        return any(a, b, (one, other) -> one.excludes(other) && one.what().endsWith(HELD));
    }

    private static boolean any(Carrier a, Carrier b, BiPredicate<Counted, Counted> holds) {
        return a.counts().stream().anyMatch(one -> b.counts().stream().anyMatch(other -> holds.test(one, other)));
    }
}
