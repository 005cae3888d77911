package org.sayso.export.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sayso.text.Span;

class MarkTreeTest {

    private static final String TEXT = "The mayor said the harbour master denied it. Nobody else spoke. It rained.";

    @Test
    void aMarkInsideAnotherIsNested() {
        MarkTree tree = tree(mark("outer", 0, 44), mark("inner", 15, 43));
        assertThat(shown(tree)).isEqualTo(
                "<outer>The mayor said <inner>the harbour master denied it</inner>.</outer> Nobody else spoke. It rained.");
    }

    @Test
    void aMarkAroundEarlierOnesTakesThemIn() {
        MarkTree tree = tree(mark("inner", 15, 43), mark("outer", 0, 44));
        assertThat(shown(tree)).startsWith("<outer>The mayor said <inner>the harbour");
    }

    @Test
    void theLaterOfTwoThatCrossIsCut() {
        MarkTree tree = tree(mark("a", 0, 10), mark("b", 4, 20));
        assertThat(shown(tree)).startsWith("<a>The <b>mayor </b></a><b>said the h</b>arbour");
    }

    @Test
    void aMarkOverSeveralSentencesKeepsThemWhole() {
        MarkTree tree = tree(mark("s", 0, 44), mark("s", 45, 63), mark("s", 64, 74), mark("x", 15, 74));
        assertThat(shown(tree))
                .isEqualTo("<s>The mayor said <x>the harbour master denied it.</x></s><x> "
                        + "<s>Nobody else spoke.</s> <s>It rained.</s></x>");
    }

    @Test
    void whatReachesBeyondTheStretchIsLeftThere() {
        MarkTree tree = new MarkTree(TEXT, new Span(4, 9));
        tree.put(mark("a", 0, 30));
        assertThat(shown(tree)).isEqualTo("<a>mayor</a>");
    }

    /** However marks cross, no letter is lost or doubled, and each stands under just its own marks. */
    @Test
    void randomMarksCoverWhatTheyCovered() {
        long seed = Long.getLong("sayso.seed", 42);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < random.nextInt(9); i++) {
                int start = random.nextInt(TEXT.length());
                int end = start + random.nextInt(TEXT.length() - start + 1);
                marks.add(mark("m" + i, start, end));
            }
            MarkTree tree = tree(marks.toArray(Mark[]::new));
            Map<Mark, BitSet> covered = new HashMap<>();
            cover(tree.root(), covered, seed, round);
            for (Mark mark : marks) {
                BitSet under = covered.getOrDefault(mark, new BitSet());
                for (int i = 0; i < TEXT.length(); i++) {
                    if (TEXT.charAt(i) != ' ' || under.get(i)) {
                        assertThat(under.get(i))
                                .as("seed %d round %d %s at %d", seed, round, mark.css(), i)
                                .isEqualTo(mark.span().contains(i));
                    }
                }
            }
        }
    }

    private static void cover(MarkTree.Node node, Map<Mark, BitSet> covered, long seed, int round) {
        int at = node.span().start();
        for (MarkTree.Node child : node.inside()) {
            assertThat(child.span().start())
                    .as("seed %d round %d", seed, round)
                    .isGreaterThanOrEqualTo(at);
            assertThat(node.span().contains(child.span())).isTrue();
            covered.computeIfAbsent(child.mark(), mark -> new BitSet())
                    .set(child.span().start(), child.span().end());
            cover(child, covered, seed, round);
            at = child.span().end();
        }
    }

    private static MarkTree tree(Mark... marks) {
        MarkTree tree = new MarkTree(TEXT, new Span(0, TEXT.length()));
        for (Mark mark : marks) {
            tree.put(mark);
        }
        return tree;
    }

    private static Mark mark(String css, int start, int end) {
        return Mark.plain(new Span(start, end), css);
    }

    private static String shown(MarkTree tree) {
        StringBuilder out = new StringBuilder();
        show(tree.root(), out);
        return out.toString();
    }

    private static void show(MarkTree.Node node, StringBuilder out) {
        int at = node.span().start();
        for (MarkTree.Node child : node.inside()) {
            out.append(TEXT, at, child.span().start());
            out.append('<').append(child.mark().css()).append('>');
            show(child, out);
            out.append("</").append(child.mark().css()).append('>');
            at = child.span().end();
        }
        out.append(TEXT, at, node.span().end());
    }
}
