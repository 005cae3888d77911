package org.sayso.export.dossier;

import java.util.ArrayList;
import java.util.List;
import org.sayso.text.Span;

/**
 * Marks of one stretch of text, nested as HTML needs them. Marks may cross: one put in later is cut where an earlier one
 * begins or ends, so put in first what must stay whole.
 */
final class MarkTree {

    /** A mark, or a piece of one, with what lies inside it. */
    static final class Node {
        private final Span span;
        private final Mark mark;
        private final List<Node> inside;

        Node(Span span, Mark mark, List<Node> inside) {
            this.span = span;
            this.mark = mark;
            this.inside = inside;
        }

        Span span() {
            return span;
        }

        Mark mark() {
            return mark;
        }

        /** In the order of the text, without overlaps. */
        List<Node> inside() {
            return inside;
        }
    }

    private final String text;
    private final Node root;

    MarkTree(String text, Span span) {
        this.text = text;
        this.root = new Node(span, Mark.plain(span, ""), new ArrayList<>());
    }

    Node root() {
        return root;
    }

    /** Puts in what of the mark lies within the stretch; pieces without a visible character are left out. */
    void put(Mark mark) {
        int start = Math.max(mark.span().start(), root.span().start());
        int end = Math.min(mark.span().end(), root.span().end());
        if (start < end) {
            put(root, start, end, mark);
        }
    }

    private void put(Node parent, int start, int end, Mark mark) {
        List<Node> nodes = parent.inside();
        int from = start;
        int to = end;
        while (from < to) {
            int first = firstEndingAfter(nodes, from);
            if (first == nodes.size() || nodes.get(first).span().start() >= to) {
                add(nodes, first, first, from, to, mark);
                return;
            }
            Node node = nodes.get(first);
            if (node.span().start() <= from && node.span().end() >= to) {
                put(node, from, to, mark);
                return;
            }
            if (node.span().start() < from) {
                put(node, from, node.span().end(), mark);
                from = node.span().end();
                continue;
            }
            int last = firstEndingAfter(nodes, to - 1);
            if (last < nodes.size()
                    && nodes.get(last).span().start() < to
                    && nodes.get(last).span().end() > to) {
                put(nodes.get(last), nodes.get(last).span().start(), to, mark);
                to = nodes.get(last).span().start();
                continue;
            }
            int past = first;
            while (past < nodes.size() && nodes.get(past).span().end() <= to) {
                past++;
            }
            add(nodes, first, past, from, to, mark);
            return;
        }
    }

    private void add(List<Node> nodes, int first, int past, int from, int to, Mark mark) {
        Span span = new Span(from, to);
        if (span.trim(text).isEmpty()) {
            return;
        }
        List<Node> taken = nodes.subList(first, past);
        Node node = new Node(span, mark, new ArrayList<>(taken));
        taken.clear();
        nodes.add(first, node);
    }

    private static int firstEndingAfter(List<Node> nodes, int offset) {
        int low = 0;
        int high = nodes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nodes.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
