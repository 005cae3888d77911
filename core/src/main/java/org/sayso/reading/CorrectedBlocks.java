package org.sayso.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.CodePoints;
import org.sayso.text.Span;

/** An article whose story is what a person says it is. */
final class CorrectedBlocks {

    private CorrectedBlocks() {}

    static Article of(Article article, List<Corrections.OfBlock> corrections) {
        if (corrections.isEmpty()) {
            return article;
        }
        String text = article.page().text();
        CodePoints points = new CodePoints(text);
        List<Block> blocks = article.blocks();
        for (Corrections.OfBlock correction : corrections) {
            Span place = correction.words().in(text, points);
            Span words = place == null ? null : place.trim(text);
            if (words != null && !words.isEmpty()) {
                blocks = with(blocks, words, correction.story(), text);
            }
        }
        return new Article(
                article.page(),
                article.kind(),
                blocks,
                article.title(),
                article.byline(),
                article.outlet(),
                article.published(),
                article.captured(),
                article.language());
    }

    /** What of a block lies outside the words stays what it was; inside, it changes only if it is on the other side. */
    private static List<Block> with(List<Block> blocks, Span words, boolean story, String text) {
        List<Block> cut = new ArrayList<>();
        int[] now = new int[blocks.size()];
        int covered = words.start();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Span span = block.span();
            if (span.start() >= covered && covered < words.end()) {
                // words that were in no block
                int until = Math.min(words.end(), span.start());
                add(cut, Block.of(new Span(covered, until), kind(story)), text);
                covered = until;
            }
            now[i] = cut.size();
            if (!span.overlaps(words)) {
                cut.add(block);
                continue;
            }
            add(cut, part(block, new Span(span.start(), Math.max(span.start(), words.start()))), text);
            Span inside = new Span(Math.max(span.start(), words.start()), Math.min(span.end(), words.end()));
            add(cut, block.kind().isStory() == story ? part(block, inside) : Block.of(inside, kind(story)), text);
            add(cut, part(block, new Span(Math.min(span.end(), words.end()), span.end())), text);
            covered = Math.max(covered, span.end());
        }
        if (covered < words.end()) {
            add(cut, Block.of(new Span(covered, words.end()), kind(story)), text);
        }
        return cut.stream().map(block -> parented(block, now)).toList();
    }

    private static Block.Kind kind(boolean story) {
        return story ? Block.Kind.MAIN : Block.Kind.BOILERPLATE;
    }

    private static void add(List<Block> blocks, Block block, String text) {
        if (!block.span().trim(text).isEmpty()) {
            blocks.add(block);
        }
    }

    private static Block part(Block block, Span span) {
        return new Block(span, block.kind(), block.author(), block.date(), block.score(), block.parent());
    }

    /** What it answers or comments on may have moved in the list. */
    private static Block parented(Block block, int[] now) {
        if (block.parent() == null) {
            return block;
        }
        int parent = Objects.requireNonNull(block.parent());
        return new Block(block.span(), block.kind(), block.author(), block.date(), block.score(), now[parent]);
    }
}
