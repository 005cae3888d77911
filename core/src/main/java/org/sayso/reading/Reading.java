package org.sayso.reading;

import java.util.List;
import org.sayso.attribution.Statement;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.page.Page;
import org.sayso.text.Sentence;
import org.sayso.time.Timex;

/** Everything Sayso makes of one page. Every span is one of {@code article.page().text()}. */
public record Reading(
        Article article, List<Sentence> sentences, Names names, List<Timex> timexes, List<Statement> statements) {

    public Reading {
        sentences = List.copyOf(sentences);
        timexes = List.copyOf(timexes);
        statements = List.copyOf(statements);
    }

    public Page page() {
        return article.page();
    }
}
