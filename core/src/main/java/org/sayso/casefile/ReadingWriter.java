package org.sayso.casefile;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Statement;
import org.sayso.name.Entity;
import org.sayso.name.Mention;
import org.sayso.name.Role;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Found;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.Timex;

/** Writes a reading into the tables of the case, every place in code points. The page's row must be there. */
final class ReadingWriter {

    private final Handle handle;
    private final Reading reading;
    private final String page;
    private final CodePoints points;

    private ReadingWriter(Handle handle, Reading reading) {
        this.handle = handle;
        this.reading = reading;
        this.page = reading.page().id();
        this.points = new CodePoints(reading.page().text());
    }

    static void write(Handle handle, Reading reading) {
        ReadingWriter writer = new ReadingWriter(handle, reading);
        writer.article();
        writer.blocks();
        writer.sentences();
        writer.entities();
        writer.mentions();
        writer.timexes();
        writer.statements();
    }

    private void article() {
        Article article = reading.article();
        var update = handle.createUpdate("""
                UPDATE page SET text = :text, kind = :kind, language = :language, captured = :captured,
                    title = :title, title_start = :title_start, title_end = :title_end,
                    byline = :byline, byline_start = :byline_start, byline_end = :byline_end,
                    outlet = :outlet, outlet_start = :outlet_start, outlet_end = :outlet_end,
                    published = :published, published_start = :published_start, published_end = :published_end,
                    published_basis = :published_basis
                WHERE id = :id""")
                .bind("id", page)
                .bind("text", reading.page().text())
                .bind("kind", article.kind().name())
                .bind("language", article.language())
                .bind("captured", text(article.captured()));
        for (Field field : List.of(
                new Field("title", article.title()),
                new Field("byline", article.byline()),
                new Field("outlet", article.outlet()),
                new Field("published", published(article.published())))) {
            Span span = field.found == null ? null : field.found.span();
            update.bind(field.name, field.found == null ? null : field.found.value())
                    .bind(field.name + "_start", start(span))
                    .bind(field.name + "_end", end(span));
        }
        update.bind(
                        "published_basis",
                        article.published() == null
                                ? null
                                : article.published().basis().name())
                .execute();
    }

    private record Field(String name, @Nullable Found found) {}

    private static @Nullable Found published(@Nullable Published published) {
        return published == null ? null : new Found(published.days().toString(), published.span());
    }

    private void blocks() {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO block (page, ordinal, start, "end", kind, author, date, score, parent)
                VALUES (:page, :ordinal, :start, :end, :kind, :author, :date, :score, :parent)""");
        int ordinal = 0;
        for (Block block : reading.article().blocks()) {
            place(batch, ordinal++, block.span())
                    .bind("kind", block.kind().name())
                    .bind("author", block.author())
                    .bind("date", text(block.date()))
                    .bind("score", block.score())
                    .bind("parent", block.parent())
                    .add();
        }
        run(batch);
    }

    private void sentences() {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO sentence (page, ordinal, start, "end", block) VALUES (:page, :ordinal, :start, :end, :block)""");
        int ordinal = 0;
        for (Sentence sentence : reading.sentences()) {
            place(batch, ordinal++, sentence.span())
                    .bind("block", sentence.block())
                    .add();
        }
        run(batch);
    }

    private void entities() {
        PreparedBatch entities = handle.prepareBatch("""
                INSERT INTO entity (page, id, ordinal, type, name, outlet, gender)
                VALUES (:page, :id, :ordinal, :type, :name, :outlet, :gender)""");
        PreparedBatch names = handle.prepareBatch(
                "INSERT INTO entity_name (page, entity, ordinal, name) VALUES (:page, :entity, :ordinal, :name)");
        PreparedBatch roles = handle.prepareBatch("""
                INSERT INTO entity_role (page, entity, ordinal, role, start, "end")
                VALUES (:page, :entity, :ordinal, :role, :start, :end)""");
        int ordinal = 0;
        for (Entity entity : reading.names().entities()) {
            entities.bind("page", page)
                    .bind("id", entity.id())
                    .bind("ordinal", ordinal++)
                    .bind("type", entity.type().name())
                    .bind("name", entity.name())
                    .bind("outlet", entity.outlet())
                    .bind(
                            "gender",
                            entity.gender() == null ? null : entity.gender().name())
                    .add();
            int place = 0;
            for (String name : entity.names()) {
                names.bind("page", page)
                        .bind("entity", entity.id())
                        .bind("ordinal", place++)
                        .bind("name", name)
                        .add();
            }
            place = 0;
            for (Role role : entity.roles()) {
                place(roles, place++, role.span())
                        .bind("entity", entity.id())
                        .bind("role", role.text())
                        .add();
            }
        }
        run(entities);
        run(names);
        run(roles);
    }

    private void mentions() {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO mention (page, ordinal, start, "end", type, entity)
                VALUES (:page, :ordinal, :start, :end, :type, :entity)""");
        int ordinal = 0;
        for (Mention mention : reading.names().mentions()) {
            place(batch, ordinal++, mention.span())
                    .bind("type", mention.type().name())
                    .bind("entity", mention.entity())
                    .add();
        }
        run(batch);
    }

    private void timexes() {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO timex (page, ordinal, start, "end", type, value, days)
                VALUES (:page, :ordinal, :start, :end, :type, :value, :days)""");
        int ordinal = 0;
        for (Timex timex : reading.timexes()) {
            place(batch, ordinal++, timex.span())
                    .bind("type", timex.type().name())
                    .bind("value", timex.value())
                    .bind("days", text(timex.days()))
                    .add();
        }
        run(batch);
    }

    private void statements() {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO statement (page, id, ordinal, manner, polarity, source_class, source_entity, confidence, hands, said_on)
                VALUES (:page, :id, :ordinal, :manner, :polarity, :source_class, :source_entity, :confidence, :hands, :said_on)""");
        PreparedBatch spans = handle.prepareBatch("""
                INSERT INTO statement_span (page, statement, part, ordinal, start, "end")
                VALUES (:page, :statement, :part, :ordinal, :start, :end)""");
        PreparedBatch links = handle.prepareBatch("""
                INSERT INTO link (page, statement, ordinal, name, class, start, "end", entity, inferred)
                VALUES (:page, :statement, :ordinal, :name, :class, :start, :end, :entity, :inferred)""");
        int ordinal = 0;
        for (Statement statement : reading.statements()) {
            rows.bind("page", page)
                    .bind("id", statement.id())
                    .bind("ordinal", ordinal++)
                    .bind("manner", statement.manner().name())
                    .bind("polarity", statement.polarity().name())
                    .bind("source_class", statement.sourceClass().name())
                    .bind("source_entity", statement.sourceEntity())
                    .bind("confidence", statement.confidence())
                    .bind("hands", statement.hands())
                    .bind("said_on", statement.saidOn())
                    .add();
            for (StatementPart part : StatementPart.values()) {
                int place = 0;
                for (Span span : part.of(statement)) {
                    place(spans, place++, span)
                            .bind("statement", statement.id())
                            .bind("part", part.column())
                            .add();
                }
            }
            links(links, statement);
        }
        run(rows);
        run(spans);
        run(links);
    }

    private void links(PreparedBatch batch, Statement statement) {
        int place = 0;
        for (Link link : statement.chain()) {
            batch.bind("page", page)
                    .bind("statement", statement.id())
                    .bind("ordinal", place++)
                    .bind("name", link.name())
                    .bind("class", link.kind().name())
                    .bind("start", start(link.span()))
                    .bind("end", end(link.span()))
                    .bind("entity", link.entity())
                    .bind("inferred", link.inferred())
                    .add();
        }
    }

    private PreparedBatch place(PreparedBatch batch, int ordinal, Span span) {
        return batch.bind("page", page)
                .bind("ordinal", ordinal)
                .bind("start", points.outward(span.start()))
                .bind("end", points.outward(span.end()));
    }

    private @Nullable Integer start(@Nullable Span span) {
        return span == null ? null : points.outward(span.start());
    }

    private @Nullable Integer end(@Nullable Span span) {
        return span == null ? null : points.outward(span.end());
    }

    private static @Nullable String text(@Nullable Days days) {
        return days == null ? null : days.toString();
    }

    private static void run(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
