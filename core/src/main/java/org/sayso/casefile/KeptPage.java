package org.sayso.casefile;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.page.Article;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * What showing words of a page takes: its text, sentences and statements. Spans count UTF-16 code units.
 *
 * @param published as outputs write it, or null
 */
public record KeptPage(
        String id,
        String name,
        @Nullable String outlet,
        @Nullable String published,
        String text,
        List<Span> sentences,
        List<Statement> statements) {

    /** Of a page whose reading is at hand. */
    public static KeptPage of(Reading reading) {
        Article article = reading.article();
        return new KeptPage(
                reading.page().id(),
                reading.page().name(),
                article.outlet() == null ? null : article.outlet().value(),
                article.published() == null ? null : article.published().days().toString(),
                reading.page().text(),
                reading.sentences().stream().map(Sentence::span).toList(),
                reading.statements());
    }

    static Optional<KeptPage> load(Handle handle, String id) {
        return handle.createQuery("SELECT name, outlet, published, text FROM page WHERE id = :id AND text IS NOT NULL")
                .bind("id", id)
                .map((row, context) -> {
                    String text = row.getString("text");
                    try (PageRows rows = new PageRows(handle, id, id)) {
                        ReadingLoader loader = ReadingLoader.of(handle, rows, id, text);
                        return new KeptPage(
                                id,
                                row.getString("name"),
                                row.getString("outlet"),
                                row.getString("published"),
                                text,
                                loader.sentenceSpans(),
                                loader.statements());
                    }
                })
                .findOne();
    }

    /** The sentence around a place, or the line where it stands in none; over several where it spans them. */
    public Span around(Span place) {
        return around(place.start()).cover(around(Math.max(place.start(), place.end() - 1)));
    }

    private Span around(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span sentence = sentences.get(middle);
            if (sentence.contains(offset)) {
                return sentence.trim(text);
            }
            if (sentence.end() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        int start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int end = text.indexOf('\n', offset);
        return new Span(Math.min(start, offset), end < 0 ? text.length() : end).trim(text);
    }

    /** Statements some of whose content lies within a place, in the order of the page. */
    public List<Statement> statementsIn(Span place) {
        return statements.stream()
                .filter(statement -> statement.content().stream().anyMatch(place::overlaps))
                .toList();
    }

    public Optional<Statement> statement(String statement) {
        return statements.stream().filter(one -> one.id().equals(statement)).findFirst();
    }
}
