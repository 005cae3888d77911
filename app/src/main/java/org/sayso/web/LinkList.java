package org.sayso.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The links of the network an address asks for, the strongest first. */
final class LinkList {

    private LinkList() {}

    /** With somebody of that name at either end, and of at least so many statements. */
    static List<Network.Edge> of(Edition edition, Wish wish) {
        Network network = edition.network();
        int least = wish.number("least", 1, Integer.MAX_VALUE);
        String words = wish.text("q").toLowerCase(Locale.ROOT);
        if (least <= 1 && words.isEmpty()) {
            return network.edges();
        }
        Set<String> ends = new HashSet<>();
        network.nodes().stream()
                .filter(node -> PageList.has(node.name(), words))
                .forEach(node -> ends.add(node.key()));
        ends.addAll(NameList.spelt(edition, wish.text("q")));
        return network.edges().stream()
                .filter(edge -> edge.weight() >= least)
                .filter(edge -> words.isEmpty() || ends.contains(edge.from()) || ends.contains(edge.to()))
                .toList();
    }
}
