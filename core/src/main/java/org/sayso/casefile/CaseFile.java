package org.sayso.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.input.Input;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;
import org.sayso.time.Days;

/**
 * A case on disk: a folder with one SQLite file. Every change is one transaction: an interrupted program leaves the case
 * as it was before or after it, never between. Safe for use by several threads and processes; writers take turns.
 */
public final class CaseFile {

    /** The one file of a case. */
    public static final String FILE = "case.sqlite";

    private final Path folder;
    private final Database database;

    private CaseFile(Path folder) {
        this.folder = folder;
        this.database = Database.open(folder.resolve(FILE));
    }

    /** Opens the case in {@code folder}; there must be one. */
    public static CaseFile open(Path folder) {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new CaseException(
                    "[%s] is no case: make one with sayso read --case %s FILE...".formatted(folder, folder));
        }
        return new CaseFile(folder);
    }

    /** Opens the case in {@code folder}, made now if there is none. */
    public static CaseFile openOrCreate(Path folder) {
        Database.createFolder(folder);
        return new CaseFile(folder);
    }

    public Path folder() {
        return folder;
    }

    /** What the case has under this page's id, if it was read by this version with the same given outlet, address and day. */
    Optional<PageState> unchanged(RawPage raw) {
        return database.with(handle -> handle.createQuery("""
                        SELECT * FROM page
                        WHERE id = :id AND state <> 'superseded' AND reader = :reader
                            AND given_url IS :url AND given_outlet IS :outlet AND given_published IS :published""")
                .bind("id", raw.id())
                .bind("reader", Reader.VERSION)
                .bind("url", raw.given().url())
                .bind("outlet", raw.given().outlet())
                .bind("published", text(raw.given().published()))
                .map((row, context) -> state(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("state"),
                        row.getString("why")))
                .findOne());
    }

    /** Keeps a page that was read. A page at the same address becomes its older version. */
    void keep(Input input, RawPage raw, Reading reading) {
        database.write(handle -> {
            row(handle, input, raw.id(), raw, "read", null);
            ReadingWriter.write(handle, reading);
        });
    }

    /** Keeps a page that could not be read, with its bytes where there are any; but what was read at its address before stays. */
    void keepUnreadable(Input input, @Nullable RawPage raw, String why) {
        String id = raw == null ? new RawPage(input.name(), new byte[0], input.given()).id() : raw.id();
        database.write(handle -> {
            boolean readBefore =
                    handle.createQuery("SELECT count(*) FROM page WHERE address = :address AND state = 'read'")
                                    .bind("address", input.address())
                                    .mapTo(Integer.class)
                                    .one()
                            > 0;
            if (!readBefore) {
                row(handle, input, id, raw, "unreadable", why);
            }
        });
    }

    private static void row(
            Handle handle, Input input, String id, @Nullable RawPage raw, String state, @Nullable String why) {
        if (raw != null) {
            RawStore.keep(handle, raw);
        }
        handle.createUpdate("DELETE FROM page WHERE id = :id").bind("id", id).execute();
        handle.createUpdate("UPDATE page SET state = 'superseded' WHERE address = :address AND state = 'read'")
                .bind("address", input.address())
                .execute();
        handle.createUpdate("DELETE FROM page WHERE address = :address AND state = 'unreadable'")
                .bind("address", input.address())
                .execute();
        Given given = input.given();
        handle.createUpdate("""
                INSERT INTO page (id, address, name, state, why, raw, reader, read_at, given_url, given_outlet, given_published)
                VALUES (:id, :address, :name, :state, :why, :raw, :reader, :now, :url, :outlet, :published)""")
                .bind("id", id)
                .bind("address", input.address())
                .bind("name", input.name())
                .bind("state", state)
                .bind("why", why)
                .bind("raw", raw == null ? null : raw.contentHash())
                .bind("reader", Reader.VERSION)
                .bind("now", Instant.now().toString())
                .bind("url", given.url())
                .bind("outlet", given.outlet())
                .bind("published", text(given.published()))
                .execute();
        RawStore.dropUnused(handle);
    }

    /** Every page the case has, by name. */
    public List<PageState> pages() {
        return database.with(
                handle -> handle.createQuery("SELECT id, name, address, state, why FROM page ORDER BY name, state, id")
                        .map((row, context) -> state(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("address"),
                                row.getString("state"),
                                row.getString("why")))
                        .list());
    }

    /** What was read of every page that counts, by name, then id: the same whatever the order of reading. */
    public List<Reading> readings() {
        return database.with(handle -> {
            List<Reading> readings = new ArrayList<>();
            for (String id : handle.createQuery("SELECT id FROM page WHERE state = 'read' ORDER BY name, id")
                    .mapTo(String.class)
                    .list()) {
                readings.add(ReadingLoader.load(handle, id));
            }
            return readings;
        });
    }

    /** What was read of one page; it must have been read. */
    public Reading reading(String id) {
        return database.with(handle -> ReadingLoader.load(handle, id));
    }

    /** The pages {@code wanted} names: by id, by the first letters of one, by name or by address. */
    public List<PageState> find(String wanted) {
        List<PageState> all = pages();
        List<PageState> exact = all.stream()
                .filter(page -> page.id().equals(wanted)
                        || page.name().equals(wanted)
                        || page.address().equals(wanted)
                        || page.address()
                                .equals(Path.of(wanted)
                                        .toAbsolutePath()
                                        .normalize()
                                        .toString()))
                .toList();
        return !exact.isEmpty()
                ? exact
                : all.stream()
                        .filter(page -> page.id().startsWith(wanted) && wanted.length() > 3)
                        .toList();
    }

    /** The bytes of a page as they were given, or null where they could not be had. */
    public byte @Nullable [] bytes(String id) {
        return database.with(handle -> {
            Optional<String> hash = handle.createQuery("SELECT raw FROM page WHERE id = :id AND raw IS NOT NULL")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne();
            return hash.isEmpty() ? null : RawStore.bytes(handle, hash.get());
        });
    }

    /** The SHA-256 of a page's bytes as it was when they were given, or null where there were none. */
    @Nullable
    String contentHash(String id) {
        return database.with(handle -> handle.createQuery("SELECT raw FROM page WHERE id = :id AND raw IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    /** Takes pages out: their rows, everything read of them, and their bytes where no other page has the same. */
    public void remove(List<String> ids) {
        database.write(handle -> {
            for (String id : ids) {
                handle.createUpdate("DELETE FROM page WHERE id = :id")
                        .bind("id", id)
                        .execute();
            }
            RawStore.dropUnused(handle);
        });
    }

    /** Remembers a question, so that the dossier can answer it too. */
    public void asked(String question) {
        database.write(
                handle -> handle.createUpdate("INSERT OR IGNORE INTO question (text, asked_at) VALUES (:text, :now)")
                        .bind("text", question)
                        .bind("now", Instant.now().toString())
                        .execute());
    }

    /** The questions asked, in the order of first asking. */
    public List<String> questions() {
        return database.with(handle -> handle.createQuery("SELECT text FROM question ORDER BY asked_at, text")
                .mapTo(String.class)
                .list());
    }

    /**
     * Changes whenever what the pages tell may have changed: pages or decisions added, changed or
     * taken back, by whatever program.
     */
    public String state() {
        return database.with(
                handle -> handle.createQuery("""
                        SELECT count(*) || ' ' || coalesce(sum(rowid), 0) || ' ' || coalesce(max(read_at), '')
                            || ' ' || (SELECT count(*) || ' ' || count(undone_at) FROM decision)
                        FROM page""").mapTo(String.class).one());
    }

    /** What people decided about this case. */
    public Decisions decisions() {
        return new Decisions(database);
    }

    /** What people decided about its names. */
    public NameDecisions nameDecisions() {
        return new NameDecisions(decisions());
    }

    Database database() {
        return database;
    }

    private static PageState state(String id, String name, String address, String state, @Nullable String why) {
        return new PageState(id, name, address, PageState.Kind.valueOf(state.toUpperCase(java.util.Locale.ROOT)), why);
    }

    private static @Nullable String text(@Nullable Days days) {
        return days == null ? null : days.toString();
    }
}
