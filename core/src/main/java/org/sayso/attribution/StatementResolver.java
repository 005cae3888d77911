package org.sayso.attribution;

import java.util.List;
import org.sayso.name.Names;
import org.sayso.page.Article;
import org.sayso.text.Sentence;
import org.sayso.time.Timex;

/**
 * Makes statements of attributions: who is meant, through whose hands it came, when, where and how it was said. Stateless;
 * what it remembers while it reads a page lives in one call.
 */
public final class StatementResolver {

    /** Statements in the order of the page, "s1", "s2", …; the same caption twice is one. */
    public List<Statement> resolve(
            Article article,
            List<Sentence> sentences,
            Names names,
            List<Timex> timexes,
            List<Attribution> attributions) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        PageView page = new PageView(article, sentences, names);
        return new PageStatements(page, names, timexes, attributions).resolve();
    }

    /**
     * Whether the page only touches on this beside somebody's name ("lifted the ban", "plans to vote"): a careful reader
     * would hardly say that it is given to them as said, thought or judged.
     */
    public static boolean isMarginal(String text, Statement statement) {
        return Marginals.has(text, statement);
    }
}
