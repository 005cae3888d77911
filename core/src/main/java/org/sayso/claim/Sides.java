package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who in a claim stands for it, and who against. */
final class Sides {

    private final List<Set<Integer>> claimsFor = new ArrayList<>();
    private final List<Set<Integer>> claimsAgainst = new ArrayList<>();

    /** @param groups of all carriers; one may stand in several */
    Sides(List<Carrier> carriers, List<List<Integer>> groups) {
        for (int i = 0; i < carriers.size(); i++) {
            claimsFor.add(new HashSet<>());
            claimsAgainst.add(new HashSet<>());
        }
        for (int g = 0; g < groups.size(); g++) {
            List<Carrier> members = groups.get(g).stream().map(carriers::get).toList();
            Set<Carrier> denying = new HashSet<>(denying(members));
            for (Carrier member : members) {
                (denying.contains(member) ? claimsAgainst : claimsFor)
                        .get(member.index())
                        .add(g);
            }
        }
    }

    /** Whether some claim has both on one side. */
    boolean agree(int a, int b) {
        return shares(claimsFor.get(a), claimsFor.get(b)) || shares(claimsAgainst.get(a), claimsAgainst.get(b));
    }

    private static boolean shares(Set<Integer> a, Set<Integer> b) {
        return a.stream().anyMatch(b::contains);
    }

    /** Those who speak against the rest: by what they deny, or set against more of the others than not. */
    static List<Carrier> denying(List<Carrier> members) {
        List<Carrier> denying = new ArrayList<>();
        for (Carrier member : members) {
            if (member.statement() == null) {
                continue;
            }
            if (Opposition.denies(member)) {
                denying.add(member);
                continue;
            }
            int against = 0;
            int others = 0;
            for (Carrier other : members) {
                if (other.index() != member.index()
                        && other.statement() != null
                        && !Opposition.denies(other)
                        && !Origins.same(member, other)) {
                    others++;
                    if (Opposition.negates(member, other)) {
                        against++;
                    }
                }
            }
            if (others > 0 && against * 3 >= others) {
                denying.add(member);
            }
        }
        return denying;
    }
}
