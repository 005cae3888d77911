package org.sayso.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.text.Span;

/** In a thread each comment is one statement by its author, and each question asked in the opening post is one by the asker. */
final class ThreadStatements {

    private final Article article;
    private final List<Words> sentences;

    ThreadStatements(Article article, List<Words> sentences) {
        this.article = article;
        this.sentences = sentences;
    }

    List<Attribution> find(List<Attribution> taken) {
        List<Attribution> found = new ArrayList<>();
        List<Span> comment = new ArrayList<>();
        Block current = null;
        int currentAt = -1;
        for (Words words : sentences) {
            int at = words.sentence().block();
            Block block = article.blocks().get(at);
            boolean same = current != null && (at == currentAt || sameComment(current, block, currentAt, at));
            if (!same && !comment.isEmpty()) {
                found.add(comment(comment));
                comment = new ArrayList<>();
            }
            current = block;
            currentAt = at;
            if (block.kind() == Block.Kind.COMMENT) {
                comment.add(words.sentence().span());
            } else if (block.kind() == Block.Kind.QUESTION
                    && words.sentence().span().of(article.page().text()).strip().endsWith("?")
                    && taken.stream()
                            .filter(a -> a.confidence() > 0.5)
                            .noneMatch(a -> a.content().stream()
                                    .anyMatch(c -> c.overlaps(words.sentence().span())))) {
                found.add(new Attribution(
                        List.of(), List.of(), List.of(words.sentence().span()), 0.7));
            }
        }
        if (!comment.isEmpty()) {
            found.add(comment(comment));
        }
        return found;
    }

    private static boolean sameComment(Block a, Block b, int at, int next) {
        return a.kind() == Block.Kind.COMMENT
                && b.kind() == Block.Kind.COMMENT
                && next == at + 1
                && a.author() != null
                && Objects.equals(a.author(), b.author())
                && Objects.equals(a.date(), b.date())
                && Objects.equals(a.parent(), b.parent());
    }

    private static Attribution comment(List<Span> sentences) {
        return new Attribution(
                List.of(), List.of(), List.of(sentences.getFirst().cover(sentences.getLast())), 0.9);
    }
}
