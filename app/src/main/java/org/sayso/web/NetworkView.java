package org.sayso.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.export.dossier.Kind;
import org.sayso.export.dossier.Shown;
import org.sayso.export.dossier.TellPicture;

/** Who cites whom, drawn in three columns: origins, those between, publishers. Lengths in SVG user units. */
record NetworkView(int width, int height, String says, List<Line> lines, List<Dot> dots, Slice<Row> rows) {

    private static final int MOST_DRAWN = 40;
    /** The strongest: of more nothing is seen any more. */
    private static final int MOST_LINES = 300;

    private static final int AT_ONCE = 100;
    private static final int ROW = 22;
    private static final int[] COLUMNS = {250, 540, 830};
    static final int LETTERS = 32;
    /** Rather too wide for most letters. */
    private static final double LETTER = 6.8;

    private static final int ROUNDS = 4;

    record Line(String path, double width, Kind kind, String title) {}

    /** @param left whether its name stands left of it */
    record Dot(int x, int y, String shape, Kind kind, String label, String title, String href, boolean left) {}

    record Row(String from, String fromHref, String to, String kind, String href, int count) {}

    static NetworkView of(Edition edition, Wish wish) {
        Network network = edition.network();
        List<Network.Edge> links = LinkList.of(edition, wish);
        Set<String> ends = ends(links);
        Map<String, Network.Node> nodes = network.byKey();
        Set<String> drawn = new HashSet<>();
        List<List<Network.Node>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Network.Node node : network.nodes()) {
            int column = node.publisher() ? 2 : node.cites() > 0 ? 1 : 0;
            if (columns.get(column).size() < MOST_DRAWN && ends.contains(node.key())) {
                columns.get(column).add(node);
                drawn.add(node.key());
            }
        }
        List<Network.Edge> edges = links.stream()
                .filter(edge -> drawn.contains(edge.from()) && drawn.contains(edge.to()))
                .limit(MOST_LINES)
                .toList();
        // what is drawn but linked with nothing that is drawn is left out
        Set<String> linked = ends(edges);
        columns.forEach(column -> column.removeIf(node -> !linked.contains(node.key())));
        Map<String, Double> heights = order(columns, edges);
        int tallest = columns.stream().mapToInt(List::size).max().orElse(0);
        List<Dot> dots = new ArrayList<>();
        Map<String, int[]> places = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            for (Network.Node node : columns.get(column)) {
                int y = (int) Math.round(heights.getOrDefault(node.key(), 0.0));
                places.put(node.key(), new int[] {COLUMNS[column], y});
                dots.add(dot(node, COLUMNS[column], y, column == 0));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Network.Edge edge : edges) {
            Network.Node to = nodes.get(edge.to());
            Network.Node from = nodes.get(edge.from());
            int[] a = places.get(edge.to());
            int[] b = places.get(edge.from());
            if (to != null && from != null && a != null && b != null) {
                int name = a[0] == COLUMNS[1]
                        ? (int) (Shown.brief(to.name(), LETTERS).length() * LETTER)
                        : 0;
                lines.add(line(edge, from, to, a, b, name));
            }
        }
        Slice<Network.Edge> slice = Slice.of(links, wish, AT_ONCE);
        List<Row> rows = new ArrayList<>();
        for (Network.Edge edge : slice.items()) {
            Network.Node to = nodes.get(edge.to());
            Network.Node from = nodes.get(edge.from());
            if (to != null && from != null) {
                rows.add(new Row(from.name(), href(from), to.name(), to.kind().word(), href(to), edge.weight()));
            }
        }
        String says = dots.size() < ends.size()
                ? "Drawn are the %d most linked of %d%s."
                        .formatted(
                                dots.size(),
                                ends.size(),
                                lines.size() < MOST_LINES
                                        ? ""
                                        : ", and the %d strongest of %d links".formatted(lines.size(), links.size()))
                : "";
        return new NetworkView(
                COLUMNS[2] + 260,
                30 + tallest * ROW,
                says,
                lines,
                dots,
                new Slice<>(rows, slice.total(), slice.offset(), slice.limit()));
    }

    /** Puts each column into the order of what its nodes are linked with; answers the heights. */
    private static Map<String, Double> order(List<List<Network.Node>> columns, List<Network.Edge> edges) {
        int tallest = columns.stream().mapToInt(List::size).max().orElse(0);
        Map<String, Double> heights = new HashMap<>();
        columns.forEach(column -> spread(column, tallest, heights));
        for (int round = 0; round < ROUNDS; round++) {
            for (int column : round % 2 == 0 ? new int[] {0, 1, 2} : new int[] {2, 1, 0}) {
                Map<String, Double> middles = new HashMap<>();
                Map<String, Double> weights = new HashMap<>();
                for (Network.Edge edge : edges) {
                    add(middles, weights, edge.from(), heights.getOrDefault(edge.to(), 0.0), edge.weight());
                    add(middles, weights, edge.to(), heights.getOrDefault(edge.from(), 0.0), edge.weight());
                }
                columns.get(column)
                        .sort(Comparator.comparingDouble((Network.Node node) ->
                                        middles.getOrDefault(node.key(), 0.0) / weights.getOrDefault(node.key(), 1.0))
                                .thenComparing(Network.Node::key));
                spread(columns.get(column), tallest, heights);
            }
        }
        return heights;
    }

    private static void add(
            Map<String, Double> middles, Map<String, Double> weights, String key, double height, int weight) {
        middles.merge(key, height * weight, Double::sum);
        weights.merge(key, (double) weight, Double::sum);
    }

    private static void spread(List<Network.Node> column, int tallest, Map<String, Double> heights) {
        double step = column.isEmpty() ? 0 : (double) tallest * ROW / column.size();
        for (int i = 0; i < column.size(); i++) {
            heights.put(column.get(i).key(), 20 + step * (i + 0.5) - ROW / 2.0);
        }
    }

    private static Dot dot(Network.Node node, int x, int y, boolean left) {
        String title = "%s (%s): cited %d times, cites others %d times"
                .formatted(node.name(), node.kind().word(), node.cited(), node.cites());
        return new Dot(
                x,
                y,
                TellPicture.shape(node.kind()),
                node.kind(),
                Shown.isolated(Shown.brief(node.name(), LETTERS)),
                title,
                href(node),
                left);
    }

    /** Who is linked. */
    static Set<String> ends(List<Network.Edge> links) {
        Set<String> ends = new HashSet<>();
        links.forEach(link -> {
            ends.add(link.from());
            ends.add(link.to());
        });
        return ends;
    }

    static String href(Network.Node node) {
        return node.entity() != null
                ? "/names/" + Wish.encoded(node.entity())
                : "/statements?by=" + Wish.encoded(node.name());
    }

    /** @param name how wide the name right of the line's beginning is, so that the line does not strike it through */
    private static Line line(Network.Edge edge, Network.Node from, Network.Node to, int[] a, int[] b, int name) {
        int begin = a[0] + 8 + (name > 0 && a[0] < b[0] ? name + 10 : 0);
        int bend = a[0] == b[0] ? 60 : Math.max(30, Math.abs(b[0] - begin) / 2);
        String path = a[0] == b[0]
                ? "M%d %dC%d %d %d %d %d %d"
                        .formatted(a[0] - 8, a[1], a[0] - bend, a[1], a[0] - bend, b[1], b[0] - 8, b[1])
                : "M%d %dC%d %d %d %d %d %d"
                        .formatted(begin, a[1], begin + bend, a[1], b[0] - bend, b[1], b[0] - 8, b[1]);
        double width = Math.round(10 * (0.8 + 1.4 * Math.log(edge.weight()))) / 10.0;
        String title = "%s cites %s in %s"
                .formatted(from.name(), to.name(), Shown.count(edge.weight(), "statement", "statements"));
        return new Line(path, width, to.kind(), title);
    }
}
