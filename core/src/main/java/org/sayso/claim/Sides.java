package org.sayso.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Who in a claim stands for it, and who against. */
final class Sides {

    private static final int[] NONE = {};

    /** Of each carrier the claims it stands for, and against, ascending: nearly all have one. */
    private final int[][] claimsFor;

    private final int[][] claimsAgainst;

    /** @param groups of all carriers; one may stand in several */
    Sides(List<Carrier> carriers, List<List<Integer>> groups, Evidence evidence) {
        claimsFor = new int[carriers.size()][];
        claimsAgainst = new int[carriers.size()][];
        Arrays.fill(claimsFor, NONE);
        Arrays.fill(claimsAgainst, NONE);
        for (int g = 0; g < groups.size(); g++) {
            List<Carrier> members = groups.get(g).stream().map(carriers::get).toList();
            BitSet denying = new BitSet();
            denying(members, evidence).forEach(carrier -> denying.set(carrier.index()));
            for (Carrier member : members) {
                int[][] claims = denying.get(member.index()) ? claimsAgainst : claimsFor;
                int[] before = claims[member.index()];
                int[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = g;
                claims[member.index()] = more;
            }
        }
    }

    /** Whether some claim has both on one side. */
    boolean agree(int a, int b) {
        return shares(claimsFor[a], claimsFor[b]) || shares(claimsAgainst[a], claimsAgainst[b]);
    }

    private static boolean shares(int[] a, int[] b) {
        for (int one : a) {
            if (Arrays.binarySearch(b, one) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Those who speak against the rest: who denies it, or negates what another says. */
    static List<Carrier> denying(List<Carrier> members, Evidence evidence) {
        List<Carrier> denying = new ArrayList<>();
        for (Carrier member : members) {
            if (member.isSaid() && (Opposition.denies(member) || negates(member, members, evidence))) {
                denying.add(member);
            }
        }
        return denying;
    }

    private static boolean negates(Carrier member, List<Carrier> members, Evidence evidence) {
        for (Carrier other : members) {
            if (other.index() != member.index()
                    && other.isSaid()
                    && !Opposition.denies(other)
                    && !Origins.same(member, other)) {
                if (Opposition.negates(member, other) && evidence.isNegated(member, other)) {
                    return true;
                }
            }
        }
        return false;
    }
}
