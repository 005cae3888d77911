package org.sayso.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sayso.attribution.Link;
import org.sayso.attribution.SourceClass;

/**
 * Circular reporting: outlets that, each citing the next, are one another's source for a claim. Follows the chains from
 * outlet to outlet until one comes round again.
 */
final class Circle {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<String>> cites = new TreeMap<>();

    private Circle() {}

    /** The outlets in the order of citing, the first again at the end: "A", "B", "A"; empty where there is none. */
    static List<String> among(List<Carrier> carriers) {
        Circle circle = new Circle();
        for (Carrier carrier : carriers) {
            circle.add(carrier.cited());
        }
        for (String outlet : circle.cites.keySet()) {
            List<String> path = new ArrayList<>(List.of(outlet));
            if (circle.leadsBack(outlet, outlet, path, new HashSet<>())) {
                return path.stream()
                        .map(key -> circle.names.getOrDefault(key, key))
                        .toList();
            }
        }
        return List.of();
    }

    /** Whether some outlet of a chain has it from another: no other chain leads round. */
    static boolean mayLeadRound(List<Link> chain) {
        for (int i = 0; i + 1 < chain.size(); i++) {
            if (chain.get(i).kind() == SourceClass.OUTLET && chain.get(i + 1).kind() == SourceClass.OUTLET) {
                return true;
            }
        }
        return false;
    }

    private void add(List<Link> chain) {
        for (int i = 0; i + 1 < chain.size(); i++) {
            Link citing = chain.get(i);
            Link cited = chain.get(i + 1);
            if (citing.kind() == SourceClass.OUTLET && cited.kind() == SourceClass.OUTLET) {
                String from = key(citing.name());
                String to = key(cited.name());
                if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
                    names.putIfAbsent(from, citing.name());
                    names.putIfAbsent(to, cited.name());
                    List<String> known = cites.computeIfAbsent(from, outlet -> new ArrayList<>());
                    if (!known.contains(to)) {
                        known.add(to);
                    }
                }
            }
        }
    }

    private boolean leadsBack(String start, String at, List<String> path, Set<String> seen) {
        for (String next : cites.getOrDefault(at, List.of())) {
            path.add(next);
            if (next.equals(start) || (seen.add(next) && leadsBack(start, next, path, seen))) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    /** "The Echo" is "Echo". */
    private static String key(String name) {
        String folded = name.toLowerCase(Locale.ROOT).trim();
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
