package org.sayso.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.claim.StatementRef;
import org.sayso.export.dossier.Kind;
import org.sayso.export.dossier.Shown;
import org.sayso.reading.Reading;

/**
 * Who cites whom, over all chains: each link from one pair of hands to the next is counted once a statement. Sources that
 * nobody names are one node for each who cites them.
 */
record Network(List<Node> nodes, List<Edge> edges, Map<String, Node> byKey) {

    /**
     * @param entity id of the case's entity; null where it is none
     * @param cites how many links go out from it to others
     * @param cited how many come in
     */
    record Node(
            String key, String name, Kind kind, @Nullable String entity, boolean publisher, int cites, int cited) {}

    /** {@code from} cites {@code to} in these statements. */
    record Edge(String from, String to, List<StatementRef> statements) {

        Edge {
            statements = List.copyOf(statements);
        }

        int weight() {
            return statements.size();
        }
    }

    Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        byKey = Map.copyOf(byKey);
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    static Network of(Edition edition) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, Map<String, List<StatementRef>>> edges = new LinkedHashMap<>();
        for (Reading reading : edition.quoter().pages()) {
            String page = reading.page().id();
            for (Statement statement : reading.statements()) {
                StatementRef ref = new StatementRef(page, statement.id());
                List<Link> chain = statement.chain();
                String citer = put(nodes, edition, page, chain.getFirst(), 0, "");
                Set<String> once = new HashSet<>();
                for (int i = 1; i < chain.size(); i++) {
                    String cited = put(nodes, edition, page, chain.get(i), i, citer);
                    if (!cited.equals(citer) && once.add(citer + "\n" + cited)) {
                        edges.computeIfAbsent(citer, any -> new LinkedHashMap<>())
                                .computeIfAbsent(cited, any -> new ArrayList<>())
                                .add(ref);
                    }
                    citer = cited;
                }
            }
        }
        List<Edge> all = new ArrayList<>();
        Map<String, Integer> cites = new HashMap<>();
        Map<String, Integer> cited = new HashMap<>();
        edges.forEach((from, tos) -> tos.forEach((to, refs) -> {
            all.add(new Edge(from, to, refs));
            cites.merge(from, refs.size(), Integer::sum);
            cited.merge(to, refs.size(), Integer::sum);
        }));
        all.sort(Comparator.comparingInt((Edge edge) -> -edge.weight())
                .thenComparing(Edge::from)
                .thenComparing(Edge::to));
        List<Node> counted = nodes.values().stream()
                .map(node -> new Node(
                        node.key(),
                        node.name(),
                        node.kind(),
                        node.entity(),
                        node.publisher(),
                        cites.getOrDefault(node.key(), 0),
                        cited.getOrDefault(node.key(), 0)))
                .filter(node -> node.cites() + node.cited() > 0)
                .sorted(Comparator.comparingInt((Node node) -> -(node.cites() + node.cited()))
                        .thenComparing(Node::key))
                .toList();
        Map<String, Node> byKey = new HashMap<>();
        counted.forEach(node -> byKey.put(node.key(), node));
        return new Network(counted, all, byKey);
    }

    private static String put(
            Map<String, Node> nodes, Edition edition, String page, Link link, int place, String citer) {
        boolean publisher = place == 0 && link.kind() == SourceClass.OUTLET;
        String entity = link.entity() == null ? null : edition.story().cast().entity(page, link.entity());
        String name = Shown.text(link.name().isBlank() ? "not stated" : link.name());
        var known = entity == null ? null : edition.entity(entity);
        if (known != null) {
            name = Shown.text(known.name());
        } else if (place == 0) {
            name = edition.quoter().outlet(page);
        }
        String key = switch (link.kind()) {
            case UNNAMED, NOT_STATED, NET_USER -> citer + " › " + name.toLowerCase(Locale.ROOT);
            case NAMED, GROUP, OUTLET, DOCUMENT -> known != null ? known.id() : name.toLowerCase(Locale.ROOT);
        };
        String shown = name;
        nodes.merge(
                key,
                new Node(key, shown, Kind.of(link.kind()), known == null ? null : known.id(), publisher, 0, 0),
                (before, now) -> before.publisher() || !now.publisher() ? before : now);
        return key;
    }
}
