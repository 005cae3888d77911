package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages for tests, and what must hold of every cleaned one. */
final class Pages {

    private Pages() {}

    static Article clean(String name, String content) {
        return clean(name, content, Given.NOTHING);
    }

    static Article clean(String name, String content, Given given) {
        try {
            RawPage raw = new RawPage(name, content.getBytes(StandardCharsets.UTF_8), given);
            Article article = new Cleaner().clean(new PageReader().read(raw));
            check(article);
            return article;
        } catch (PageException e) {
            throw new AssertionError(e);
        }
    }

    /** Blocks lie in the page, in order, apart; what is found stands where it is said to stand. */
    static void check(Article article) {
        String text = article.page().text();
        int end = 0;
        for (Block block : article.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(block.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(article.page().quote(block.span())).isNotBlank();
            end = block.span().end();
            if (block.parent() != null) {
                assertThat(block.parent()).isBetween(0, article.blocks().size() - 1);
            }
        }
        stands(article, article.title());
        stands(article, article.byline());
        stands(article, article.outlet());
        if (article.published() != null && article.published().span() != null) {
            assertThat(article.page().quote(article.published().span())).isNotBlank();
        }
    }

    private static void stands(Article article, @Nullable Found found) {
        if (found != null && found.span() != null) {
            assertThat(found.span().of(article.page().text())).isEqualTo(found.value());
        }
    }

    /** The words of the blocks of a kind. */
    static List<String> of(Article article, Block.Kind kind) {
        return article.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> article.page().quote(block.span()))
                .toList();
    }
}
