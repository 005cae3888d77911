package org.sayso.reading;

import java.util.List;
import org.sayso.attribution.Statement;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.page.Page;
import org.sayso.text.Sentence;
import org.sayso.time.Timex;

/**
 * Everything Sayso makes of one page. Every span is one of {@code article.page().text()}.
 *
 * @param statements what the page gives to somebody, in its order
 * @param attributed these, and what it only touches on beside somebody's name, which no case keeps
 */
public record Reading(
        Article article,
        List<Sentence> sentences,
        Names names,
        List<Timex> timexes,
        List<Statement> statements,
        List<Statement> attributed) {

    public Reading {
        sentences = List.copyOf(sentences);
        timexes = List.copyOf(timexes);
        statements = List.copyOf(statements);
        attributed = List.copyOf(attributed);
    }

    /** Of which nothing marginal is known. */
    public Reading(
            Article article, List<Sentence> sentences, Names names, List<Timex> timexes, List<Statement> statements) {
        this(article, sentences, names, timexes, statements, statements);
    }

    public Page page() {
        return article.page();
    }
}
