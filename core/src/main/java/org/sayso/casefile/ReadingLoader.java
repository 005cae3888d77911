package org.sayso.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Link;
import org.sayso.attribution.Manner;
import org.sayso.attribution.Polarity;
import org.sayso.attribution.Setting;
import org.sayso.attribution.SourceClass;
import org.sayso.attribution.Statement;
import org.sayso.name.Entity;
import org.sayso.name.Gender;
import org.sayso.name.Mention;
import org.sayso.name.NameType;
import org.sayso.name.Names;
import org.sayso.name.PageNames;
import org.sayso.name.Role;
import org.sayso.page.Article;
import org.sayso.page.Block;
import org.sayso.page.Found;
import org.sayso.page.Given;
import org.sayso.page.Markup;
import org.sayso.page.Page;
import org.sayso.page.Published;
import org.sayso.reading.Reading;
import org.sayso.text.CodePoints;
import org.sayso.text.Sentence;
import org.sayso.text.Span;
import org.sayso.time.Days;
import org.sayso.time.Timex;

/**
 * Gives a reading back from the tables, equal to the one that was written but for the page's markup and the
 * sentences' tokens, which only reading needs.
 */
final class ReadingLoader {

    /** Joining names asks not where they stand: without it no page's text is needed. */
    private static final Span NOWHERE = new Span(0, 0);

    private final Handle handle;
    private final PageRows rows;
    private final String id;
    private final String text;
    private final CodePoints points;

    private ReadingLoader(Handle handle, PageRows rows, String id, String text) {
        this.handle = handle;
        this.rows = rows;
        this.id = id;
        this.text = text;
        this.points = new CodePoints(text);
    }

    static Reading load(Handle handle, String id) {
        return load(handle, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new CaseException("[%s] is no page of this case that was read".formatted(id)));
    }

    /** The readings of pages given in the order of their ids: best of most between the first and the last. One that is gone is left out. */
    static List<Reading> load(Handle handle, List<String> ids) {
        List<Reading> readings = new ArrayList<>();
        try (PageRows rows = new PageRows(handle, ids.getFirst(), ids.getLast())) {
            for (String id : ids) {
                handle.createQuery("SELECT text FROM page WHERE id = :id AND text IS NOT NULL")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .ifPresent(text -> readings.add(new ReadingLoader(handle, rows, id, text).reading()));
            }
        }
        return readings;
    }

    /** The names of pages given in the order of their ids, without where they are mentioned. */
    static List<PageNames> names(Handle handle, List<String> ids) {
        Set<String> read = new HashSet<>(
                handle.createQuery("SELECT id FROM page WHERE id BETWEEN :first AND :last AND state = 'read'")
                        .bind("first", ids.getFirst())
                        .bind("last", ids.getLast())
                        .mapTo(String.class)
                        .list());
        List<PageNames> names = new ArrayList<>();
        try (PageRows rows = new PageRows(handle, ids.getFirst(), ids.getLast())) {
            for (String id : ids) {
                if (read.contains(id)) {
                    names.add(new PageNames(id, new Names(List.of(), entities(rows, id, row -> NOWHERE))));
                }
            }
        }
        return names;
    }

    private Reading reading() {
        return new Reading(
                article(),
                rows(PageTable.SENTENCE, row -> new Sentence(span(row), row.getInt("block"), List.of())),
                new Names(rows(PageTable.MENTION, this::mention), entities()),
                rows(PageTable.TIMEX, this::timex),
                statements());
    }

    /** A loader for parts of a reading. */
    static ReadingLoader of(Handle handle, PageRows rows, String id, String text) {
        return new ReadingLoader(handle, rows, id, text);
    }

    /** The sentences' places alone. */
    List<Span> sentenceSpans() {
        return rows(PageTable.SENTENCE, this::span);
    }

    private Article article() {
        List<Block> blocks = rows(PageTable.BLOCK, this::block);
        return handle.createQuery("SELECT * FROM page WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Article(
                        new Page(
                                id,
                                row.getString("name"),
                                text,
                                Markup.NONE,
                                new Given(
                                        row.getString("given_url"),
                                        row.getString("given_outlet"),
                                        days(row.getString("given_published")),
                                        days(row.getString("given_captured")))),
                        Article.Kind.valueOf(row.getString("kind")),
                        blocks,
                        found(row, "title"),
                        found(row, "byline"),
                        found(row, "outlet"),
                        published(row),
                        days(row.getString("captured")),
                        row.getString("language")))
                .one();
    }

    private Block block(ResultSet row) throws SQLException {
        return new Block(
                span(row),
                Block.Kind.valueOf(row.getString("kind")),
                row.getString("author"),
                days(row.getString("date")),
                integer(row, "score"),
                integer(row, "parent"));
    }

    private @Nullable Found found(ResultSet row, String field) throws SQLException {
        String value = row.getString(field);
        return value == null ? null : new Found(value, spanOrNull(row, field + "_start", field + "_end"));
    }

    private @Nullable Published published(ResultSet row) throws SQLException {
        Days days = days(row.getString("published"));
        return days == null
                ? null
                : new Published(
                        days,
                        Published.Basis.valueOf(row.getString("published_basis")),
                        spanOrNull(row, "published_start", "published_end"));
    }

    private Mention mention(ResultSet row) throws SQLException {
        return new Mention(span(row), NameType.valueOf(row.getString("type")), words(row, "entity"));
    }

    private Timex timex(ResultSet row) throws SQLException {
        return new Timex(
                span(row),
                Timex.Type.valueOf(row.getString("type")),
                row.getString("value"),
                days(row.getString("days")));
    }

    private List<Entity> entities() {
        return entities(rows, id, this::span);
    }

    /** @param place where a role stands */
    private static List<Entity> entities(PageRows rows, String id, Row<Span> place) {
        Map<String, List<String>> names = new HashMap<>();
        rows.each(
                PageTable.ENTITY_NAME,
                id,
                row -> names.computeIfAbsent(words(row, "entity"), key -> new ArrayList<>())
                        .add(words(row, "name")));
        Map<String, List<Role>> roles = new HashMap<>();
        rows.each(
                PageTable.ENTITY_ROLE,
                id,
                row -> roles.computeIfAbsent(words(row, "entity"), key -> new ArrayList<>())
                        .add(new Role(row.getString("role"), place.read(row))));
        TreeMap<Integer, Entity> entities = new TreeMap<>();
        rows.each(
                PageTable.ENTITY,
                id,
                row -> entities.put(
                        row.getInt("ordinal"),
                        new Entity(
                                words(row, "id"),
                                NameType.valueOf(row.getString("type")),
                                words(row, "name"),
                                names.getOrDefault(words(row, "id"), List.of()),
                                roles.getOrDefault(words(row, "id"), List.of()),
                                row.getBoolean("outlet"),
                                row.getString("gender") == null ? null : Gender.valueOf(row.getString("gender")))));
        return List.copyOf(entities.values());
    }

    List<Statement> statements() {
        Map<String, Map<StatementPart, List<Span>>> spans = new HashMap<>();
        rows.each(
                PageTable.STATEMENT_SPAN,
                id,
                row -> spans.computeIfAbsent(row.getString("statement"), key -> new EnumMap<>(StatementPart.class))
                        .computeIfAbsent(StatementPart.ofColumn(row.getString("part")), key -> new ArrayList<>())
                        .add(span(row)));
        Map<String, List<Link>> links = new HashMap<>();
        rows.each(
                PageTable.LINK,
                id,
                row -> links.computeIfAbsent(row.getString("statement"), key -> new ArrayList<>())
                        .add(new Link(
                                words(row, "name"),
                                SourceClass.valueOf(row.getString("class")),
                                spanOrNull(row, "start", "end"),
                                words(row, "entity"),
                                row.getBoolean("inferred"))));
        return ordered(PageTable.STATEMENT, row -> statement(row, spans, links));
    }

    private static Statement statement(
            ResultSet row, Map<String, Map<StatementPart, List<Span>>> spans, Map<String, List<Link>> links)
            throws SQLException {
        String statement = words(row, "id");
        Map<StatementPart, List<Span>> parts = spans.getOrDefault(statement, Map.of());
        return new Statement(
                statement,
                parts.getOrDefault(StatementPart.CONTENT, List.of()),
                parts.getOrDefault(StatementPart.SOURCE, List.of()),
                parts.getOrDefault(StatementPart.CUE, List.of()),
                Manner.valueOf(row.getString("manner")),
                Polarity.valueOf(row.getString("polarity")),
                SourceClass.valueOf(row.getString("source_class")),
                words(row, "source_entity"),
                row.getDouble("confidence"),
                links.getOrDefault(statement, List.of()),
                new Setting(
                        parts.getOrDefault(StatementPart.BASIS, List.of()),
                        parts.getOrDefault(StatementPart.VENUE, List.of()),
                        parts.getOrDefault(StatementPart.AUDIENCE, List.of()),
                        parts.getOrDefault(StatementPart.RECORD, List.of())),
                words(row, "said_on"));
    }

    /** One row made into something. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(PageTable table, Row<T> row) {
        List<T> list = new ArrayList<>();
        rows.each(table, id, result -> list.add(row.read(result)));
        return List.copyOf(list);
    }

    /** Of a table that does not lie in the page's order. */
    private <T> List<T> ordered(PageTable table, Row<T> row) {
        TreeMap<Integer, T> ordered = new TreeMap<>();
        rows.each(table, id, result -> ordered.put(result.getInt("ordinal"), row.read(result)));
        return List.copyOf(ordered.values());
    }

    @SuppressWarnings("NullAway") // of a column that may be empty what is taken may be, too
    private static String words(ResultSet row, String column) throws SQLException {
        return Repeated.once(row.getString(column));
    }

    private Span span(ResultSet row) throws SQLException {
        return inText(row.getInt("start"), row.getInt("end"));
    }

    private Span inText(int start, int end) {
        if (start < 0 || end < start || end > points.outward(text.length())) {
            throw new CaseException(
                    "[%s] span %d..%d lies outside the page, which has %d characters: the case is damaged"
                            .formatted(id, start, end, points.outward(text.length())));
        }
        return points.inward(new Span(start, end));
    }

    private @Nullable Span spanOrNull(ResultSet row, String start, String end) throws SQLException {
        Integer from = integer(row, start);
        return from == null ? null : inText(from, row.getInt(end));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Days days(@Nullable String value) {
        return value == null ? null : Days.parse(value);
    }
}
