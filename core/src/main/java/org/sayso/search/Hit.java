package org.sayso.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.casefile.KeptPage;
import org.sayso.text.Span;

/**
 * Words found: a sentence of a page, or a statement.
 *
 * @param span where they stand, UTF-16 code units of the page's text
 * @param highlights what was searched for, within {@code span}, in order; none where only a filter or a page's data matched
 * @param statement the statement that was found, or null for a sentence
 * @param statements those whose content stands in the sentence
 */
public record Hit(
        KeptPage page,
        Span span,
        List<Span> highlights,
        @Nullable Statement statement,
        List<Statement> statements) {

    public Hit {
        highlights = List.copyOf(highlights);
        statements = List.copyOf(statements);
    }

    /** The page's own words. */
    public String text() {
        return span.of(page.text());
    }
}
