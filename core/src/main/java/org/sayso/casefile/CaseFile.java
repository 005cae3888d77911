package org.sayso.casefile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Affairs;
import org.sayso.claim.ClaimWatch;
import org.sayso.input.Input;
import org.sayso.name.PageNames;
import org.sayso.page.Given;
import org.sayso.page.RawPage;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;
import org.sayso.story.Story;
import org.sayso.story.StoryPages;
import org.sayso.story.StoryParts;
import org.sayso.time.Days;

/**
 * A case on disk: a folder with one SQLite file. Every change is one transaction: an interrupted program leaves the case
 * as it was before or after it, never between. Safe for use by several threads and processes; writers take turns.
 */
public final class CaseFile {

    /** The one file of a case. */
    public static final String FILE = "case.sqlite";

    /** While much is written the log may grow to so many pages of the file, 32 MB. */
    private static final int LOG_PAGES = 8000;

    /** So many pages are loaded over one connection. */
    private static final int TOGETHER = 128;

    /** Answered from an index alone, without the pages' rows. */
    static final String REVISIONS = "SELECT id, revision FROM page WHERE " + SameText.COUNTS + " ORDER BY name, id";

    /** As {@link #REVISIONS}. */
    static final String IDS = "SELECT id FROM page WHERE " + SameText.COUNTS + " ORDER BY name, id";

    /** Answered from indexes: no row is looked at but those found. */
    static final String NAMED = """
            SELECT * FROM page WHERE id = :wanted OR name = :wanted OR address IN (:wanted, :path)
                OR id IN (SELECT page FROM carrier WHERE carrier.address IN (:wanted, :path))
            ORDER BY name, state, id""";

    private final Path folder;
    private final Database database;

    private CaseFile(Path folder) {
        this.folder = folder;
        this.database = Database.open(folder.resolve(FILE));
    }

    /** Loads what opening any case takes; for a thread beside the one that finds out which case. */
    public static void loadAhead() {
        Database.loadAhead();
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

    /** What the case knows of a page that is given (again), without reading it. */
    record Known(PageState state, boolean carried) {}

    /**
     * What the case has under this page's id, if it was read by this version with the same given outlet, address and day;
     * also an older version that has come back.
     */
    Optional<Known> unchanged(Input input, RawPage raw) {
        return database.with(handle -> handle.createQuery("""
                        SELECT *, EXISTS (SELECT 1 FROM carrier WHERE carrier.address = :at AND page = id) AS carried
                        FROM page
                        WHERE id = :id AND reader = :reader
                            AND given_url IS :url AND given_outlet IS :outlet AND given_published IS :published
                            AND given_captured IS :captured""")
                .bind("id", raw.id())
                .bind("at", input.address())
                .bind("reader", Reader.VERSION)
                .bind("url", raw.given().url())
                .bind("outlet", raw.given().outlet())
                .bind("published", text(raw.given().published()))
                .bind("captured", text(raw.given().captured()))
                .map((row, context) -> new Known(state(row), row.getBoolean("carried")))
                .findOne());
    }

    /**
     * Whether a page of the same name and bytes stands at another address, where something else was given of it (outlet,
     * address, day): then this one is a page of its own, called by its address, so that neither loses what was given.
     */
    boolean isOtherwiseElsewhere(Input input, RawPage raw) {
        String own = new RawPage(input.address(), raw.bytes(), raw.given()).id();
        return database.with(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM carrier WHERE address = :at AND page = :own)
                            OR EXISTS (SELECT 1 FROM page JOIN carrier ON carrier.page = id AND carrier.address = page.address
                                WHERE id = :id AND page.address <> :at
                                    AND NOT (given_url IS :url AND given_outlet IS :outlet AND given_published IS :published
                                        AND given_captured IS :captured))""")
                .bind("at", input.address())
                .bind("own", own)
                .bind("id", raw.id())
                .bind("url", raw.given().url())
                .bind("outlet", raw.given().outlet())
                .bind("published", text(raw.given().published()))
                .bind("captured", text(raw.given().captured()))
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * As long as it is open, so is the case's file: whoever writes much writes its log into it seldom, not after every
     * change. Nobody else waits for it.
     */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    Hold hold() {
        return database.open()::close;
    }

    /** What {@code work} changes by this thread is one transaction: all of it or nothing is kept. */
    void together(Runnable work) {
        database.write(handle -> {
            handle.createQuery("PRAGMA wal_autocheckpoint = " + LOG_PAGES)
                    .mapToMap()
                    .list();
            work.run();
        });
    }

    /** Keeps that a page stands at this address (too). What stood there before becomes an older version. */
    void carry(Input input, String id) {
        database.write(handle -> {
            handle.createUpdate("UPDATE page SET state = 'read' WHERE id = :id AND state = 'superseded'")
                    .bind("id", id)
                    .execute();
            carry(handle, input, id);
        });
    }

    /** Keeps a page that was read. A page at the same address becomes its older version. */
    void keep(Input input, RawPage raw, Reading reading) {
        database.write(handle -> {
            row(handle, input, raw.id(), raw, "read", null);
            ReadingWriter.write(handle, reading);
            SameText.keep(handle, reading);
        });
    }

    /** Keeps what was read of a page in place of what was kept of it, which was damaged. */
    void keepAgain(String id, Reading reading) {
        database.write(handle -> {
            for (String table : List.of("block", "sentence", "entity", "mention", "timex", "statement")) {
                handle.execute("DELETE FROM " + table + " WHERE page = ?", id);
            }
            ReadingWriter.write(handle, reading);
            handle.execute("UPDATE page SET reader = ? WHERE id = ?", Reader.VERSION, id);
            SameText.keep(handle, reading);
        });
    }

    /** What stood or stands at an address is to be read anew when it is given again, though nothing that was given changed. */
    void outdate(String address) {
        database.write(handle -> handle.execute("UPDATE page SET reader = '' WHERE address = ?", address));
    }

    /** What the user said of a page. */
    Given given(String id) {
        return database.with(handle -> handle.createQuery(
                        "SELECT given_url, given_outlet, given_published, given_captured FROM page WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Given(
                        row.getString("given_url"),
                        row.getString("given_outlet"),
                        days(row.getString("given_published")),
                        days(row.getString("given_captured"))))
                .one());
    }

    private static @Nullable Days days(@Nullable String value) {
        return value == null ? null : Days.parse(value);
    }

    /** Keeps a page that could not be read, with its bytes where there are any; but what was read at its address before stays. */
    void keepUnreadable(Input input, @Nullable RawPage raw, String why) {
        String id = raw == null ? new RawPage(input.name(), new byte[0], input.given()).id() : raw.id();
        database.write(handle -> {
            boolean readBefore = handle.createQuery("""
                                    SELECT count(*) FROM carrier JOIN page ON page.id = carrier.page
                                    WHERE carrier.address = :address AND state = 'read'""")
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
        List<String> carriers = handle.createQuery("SELECT address FROM carrier WHERE page = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list();
        drop(handle, id);
        if (raw != null) {
            RawStore.keep(handle, raw);
        }
        Given given = raw == null ? input.given() : raw.given();
        handle.createUpdate("""
                INSERT INTO page (id, address, name, state, why, raw, reader, read_at,
                    given_url, given_outlet, given_published, given_captured)
                VALUES (:id, :address, :name, :state, :why, :raw, :reader, :now, :url, :outlet, :published, :captured)""")
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
                .bind("captured", text(given.captured()))
                .execute();
        for (String carrier : carriers) {
            handle.execute("INSERT INTO carrier (address, page) VALUES (?, ?)", carrier, id);
        }
        carry(handle, input, id);
    }

    /** The page now at the address is {@code id}; what stood there and stands nowhere else is an older version, or gone if it never was read. */
    private static void carry(Handle handle, Input input, String id) {
        Optional<String> before = handle.createQuery("SELECT page FROM carrier WHERE address = :address")
                .bind("address", input.address())
                .mapTo(String.class)
                .findOne();
        handle.execute("INSERT OR REPLACE INTO carrier (address, page) VALUES (?, ?)", input.address(), id);
        if (before.isEmpty() || before.get().equals(id)) {
            return;
        }
        boolean elsewhere = handle.createQuery("SELECT count(*) FROM carrier WHERE page = :page")
                        .bind("page", before.get())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (!elsewhere) {
            int older = handle.createUpdate("UPDATE page SET state = 'superseded' WHERE id = :id AND state = 'read'")
                    .bind("id", before.get())
                    .execute();
            if (older == 0) {
                drop(handle, before.get());
            }
        }
    }

    /** Takes a page out, with everything read of it, and its bytes where no other page has the same. */
    private static void drop(Handle handle, String id) {
        Optional<String> hash = handle.createQuery("SELECT raw FROM page WHERE id = :id AND raw IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        handle.createUpdate("DELETE FROM page WHERE id = :id").bind("id", id).execute();
        hash.ifPresent(unused -> RawStore.dropUnused(handle, unused));
    }

    /** Every page the case has, by name. */
    public List<PageState> pages() {
        return database.with(
                handle -> handle.createQuery("SELECT id, name, address, state, why FROM page ORDER BY name, state, id")
                        .map((row, context) -> state(row))
                        .list());
    }

    /**
     * The pages that count, by name, then id: read, and of several that are one text the first. The order does not depend
     * on that of reading.
     */
    public List<String> pageIds() {
        return database.with(
                handle -> handle.createQuery(IDS).mapTo(String.class).list());
    }

    /** Read pages whose text stands under another page's id already, each with that id. */
    public Map<String, String> copies() {
        return database.with(SameText::copies);
    }

    /** Every address a page stands at, beside those of pages that are the same text. */
    public List<String> carriers(String id) {
        return database.with(handle ->
                handle.createQuery("""
                        SELECT carrier.address FROM carrier JOIN page ON page.id = carrier.page
                        WHERE page.id = :id OR (page.state = 'read'
                            AND page.same_text = (SELECT same_text FROM page WHERE id = :id AND state = 'read'))
                        ORDER BY carrier.address""").bind("id", id).mapTo(String.class).list());
    }

    /** What was read of every page that counts, by name, then id: the same whatever the order of reading. */
    public List<Reading> readings() {
        return readings(pageIds());
    }

    /** What was read of some pages, in the order given, loaded on all processors; one that is gone is left out. */
    public List<Reading> readings(List<String> ids) {
        Map<String, Reading> byId = new ConcurrentHashMap<>();
        load(ids, (handle, some) -> ReadingLoader.load(handle, some))
                .forEach(reading -> byId.put(reading.page().id(), reading));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** What was read of some pages, in the order given, loaded on all processors some ahead and let go. */
    public void each(List<String> ids, Consumer<Reading> page) {
        int ahead = TOGETHER * Runtime.getRuntime().availableProcessors();
        for (int from = 0; from < ids.size(); from += ahead) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + ahead));
            Map<String, Reading> byId = new HashMap<>();
            load(some, (handle, part) -> ReadingLoader.load(handle, part))
                    .forEach(reading -> byId.put(reading.page().id(), reading));
            for (String id : some) {
                Reading reading = byId.remove(id);
                if (reading == null) {
                    throw new CaseException(
                            "[%s] pages were taken out by somebody else meanwhile: start again".formatted(folder));
                }
                page.accept(reading);
            }
        }
    }

    /** What {@code loader} gives of pages, many over one connection, on all processors; in no order. */
    private <T> List<T> load(List<String> ids, BiFunction<Handle, List<String>, List<T>> loader) {
        List<String> inFile = ids.stream().sorted().toList();
        return IntStream.range(0, (inFile.size() + TOGETHER - 1) / TOGETHER)
                .parallel()
                .boxed()
                .flatMap(part -> {
                    List<String> some = inFile.subList(part * TOGETHER, Math.min(inFile.size(), (part + 1) * TOGETHER));
                    return database.with(handle -> loader.apply(handle, some)).stream();
                })
                .toList();
    }

    /** The pages of the case's story, fetched when they are needed. */
    public StoryPages storyPages() {
        return new StoryPages() {
            @Override
            public List<Reading> all() {
                return readings();
            }

            @Override
            public List<PageNames> names() {
                return load(pageIds(), ReadingLoader::names);
            }

            @Override
            public List<String> ids() {
                return pageIds().stream().sorted().toList();
            }

            @Override
            public void each(List<String> ids, Consumer<Reading> page) {
                CaseFile.this.each(ids, page);
            }

            @Override
            public @Nullable Reading one(String id) {
                return database.with(
                        handle -> handle.createQuery("SELECT id FROM page WHERE id = :id AND " + SameText.COUNTS)
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne()
                                .map(known -> ReadingLoader.load(handle, known))
                                .orElse(null));
            }
        };
    }

    /** Everything the case tells together, with what was worked out before and still holds. */
    public Story story() {
        return story(ClaimWatch.NOBODY);
    }

    /** The same; {@code watch} is told of the longest work there is, working out the claims. */
    public Story story(ClaimWatch watch) {
        return story(standing(), storyPages(), watch);
    }

    /**
     * The same from pages at hand.
     *
     * @param standing of before they were taken from the case
     */
    public Story story(Standing standing, StoryPages pages) {
        return story(standing, pages, ClaimWatch.NOBODY);
    }

    private Story story(Standing standing, StoryPages pages, ClaimWatch watch) {
        return Story.of(
                pages,
                nameDecisions().holding(),
                new DerivedStory(this, DerivedStory.program(), standing, watch, Affairs.USUAL));
    }

    /** What a story is made from, as it stands now. */
    public Standing standing() {
        return new Standing(revisions(), revision().decisions());
    }

    /** What was kept under a name and made from the same, or null. */
    byte @Nullable [] derived(String name, String madeFrom) {
        return database.with(
                handle -> handle.createQuery("SELECT content FROM derived WHERE name = :name AND made_from = :from")
                        .bind("name", name)
                        .bind("from", madeFrom)
                        .map((row, context) -> row.getBytes("content"))
                        .findOne()
                        .orElse(null));
    }

    void keepDerived(String name, String madeFrom, byte[] content) {
        database.write(handle -> handle.execute(
                "INSERT OR REPLACE INTO derived (name, made_from, content) VALUES (?, ?, ?)", name, madeFrom, content));
    }

    /** Which pages and decisions there are: changes whenever one of either does. */
    public Revision revision() {
        return database.with(handle -> handle.createQuery("SELECT pages, decisions FROM revision")
                .map((row, context) -> new Revision(row.getLong("pages"), row.getLong("decisions")))
                .one());
    }

    /** The pages that count, each with the revision it last changed in. */
    public Map<String, Long> revisions() {
        return database.with(handle -> {
            Map<String, Long> revisions = new LinkedHashMap<>();
            handle.createQuery(REVISIONS)
                    .map((row, context) -> revisions.put(row.getString("id"), row.getLong("revision")))
                    .list();
            return revisions;
        });
    }

    /** What was read of one page; it must have been read. */
    public Reading reading(String id) {
        return database.with(handle -> ReadingLoader.load(handle, id));
    }

    /** The pages {@code wanted} names: by id, by the first letters of one, by name or by address. */
    public List<PageState> find(String wanted) {
        String path = asPath(wanted);
        return database.with(handle -> {
            List<PageState> exact = handle.createQuery(NAMED)
                    .bind("wanted", wanted)
                    .bind("path", path)
                    .map((row, context) -> state(row))
                    .list();
            return !exact.isEmpty() || wanted.length() <= 3
                    ? exact
                    : handle.createQuery(
                                    "SELECT * FROM page WHERE id >= :wanted AND id < :beyond ORDER BY name, state, id")
                            .bind("wanted", wanted)
                            .bind("beyond", wanted + Character.MAX_VALUE)
                            .map((row, context) -> state(row))
                            .list();
        });
    }

    private static String asPath(String wanted) {
        try {
            return Path.of(wanted).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return wanted;
        }
    }

    /** What showing words of a page takes; far less than its whole reading. */
    public KeptPage kept(String id) {
        try (KeptPages pages = keptPages()) {
            return pages.find(id)
                    .orElseThrow(() -> new CaseException("[%s] is no page of this case that was read".formatted(id)));
        }
    }

    /** The same for many pages. */
    public KeptPages keptPages() {
        return new KeptPages(database);
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

    /** Takes pages out: their rows, everything read of them, and their bytes where no other page has the same; overwritten, not only forgotten. */
    public void remove(List<String> ids) {
        database.erase(handle -> {
            ids.forEach(id -> {
                drop(handle, id);
                handle.execute("DELETE FROM seen WHERE page = ?", id);
            });
            handle.execute("DELETE FROM derived WHERE name <> ?", StoryParts.ComparedNames.class.getSimpleName());
        });
        database.foldLog();
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

    /** What people decided about this case. */
    public Decisions decisions() {
        return new Decisions(database);
    }

    /** Which of its pages were opened. */
    public Seen seen() {
        return new Seen(database);
    }

    /** The addresses it watches. */
    public KeptVisits visits() {
        return new KeptVisits(database);
    }

    /** What people corrected of its pages. */
    public PageCorrections pageCorrections() {
        return new PageCorrections(this);
    }

    /** What people decided about its names. */
    public NameDecisions nameDecisions() {
        return new NameDecisions(decisions());
    }

    Database database() {
        return database;
    }

    private static PageState state(ResultSet row) throws SQLException {
        return new PageState(
                row.getString("id"),
                row.getString("name"),
                row.getString("address"),
                PageState.Kind.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("why"));
    }

    private static @Nullable String text(@Nullable Days days) {
        return days == null ? null : days.toString();
    }
}
