package org.sayso.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The SQLite file of a case, brought to this version's tables, with its troubles put into words. */
final class Database {

    /** The newest script under {@code migration}; also the file's {@code user_version}, so that an up-to-date case opens without Flyway. */
    static final int VERSION = 12;

    private static final int WAIT_FOR_WRITER_MS = 20_000;

    private final Path file;
    private final Jdbi jdbi;
    private final Writing writing;

    private Database(Path file, Jdbi jdbi) {
        this.file = file;
        this.jdbi = jdbi;
        this.writing = new Writing(file.resolveSibling("case.writer"));
    }

    /** Loads what every case needs, without a case: SQLite itself and the classes a query takes. */
    static void loadAhead() {
        SQLiteDataSource source = new SQLiteDataSource(new SQLiteConfig());
        source.setUrl("jdbc:sqlite::memory:");
        Jdbi.create(source).withHandle(Database::version);
    }

    static Database open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(WAIT_FOR_WRITER_MS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Database database = new Database(file, Jdbi.create(source));
        database.migrate(source);
        return database;
    }

    private void migrate(SQLiteDataSource source) {
        int found = with(handle -> version(handle));
        if (found > VERSION) {
            throw new CaseException(
                    "[%s] was written by a newer Sayso (case version %d, this one knows %d): update Sayso"
                            .formatted(file, found, VERSION));
        }
        if (found < VERSION) {
            try {
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:org/sayso/casefile/migration")
                        .failOnMissingLocations(true)
                        .load()
                        .migrate();
                if (found < SameText.SINCE) {
                    write(SameText::fill);
                }
                with(handle -> handle.execute("PRAGMA user_version = " + VERSION));
            } catch (RuntimeException e) {
                throw trouble(e);
            }
        }
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    /** Runs {@code work} on a connection, outside any transaction. */
    <T extends @Nullable Object> T with(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw trouble(e);
        }
    }

    /** A connection that stays open until it is closed. */
    Handle open() {
        try {
            return jdbi.open();
        } catch (JdbiException e) {
            throw trouble(e);
        }
    }

    /** Runs {@code work} in one transaction: all of it or nothing is kept. */
    void write(Consumer<Handle> work) {
        try {
            jdbi.useTransaction(handle -> told(handle, work));
        } catch (JdbiException e) {
            throw trouble(e);
        }
    }

    /** As {@link #write}, and what is deleted is overwritten with zeros in the file. */
    void erase(Consumer<Handle> work) {
        try {
            jdbi.useHandle(handle -> {
                handle.execute("PRAGMA secure_delete = ON");
                handle.useTransaction(inside -> told(inside, work));
            });
        } catch (JdbiException e) {
            throw trouble(e);
        }
    }

    /** Within a transaction, which nobody else has while it lasts. */
    private void told(Handle handle, Consumer<Handle> work) {
        boolean first = writing.begin();
        try {
            work.accept(handle);
        } finally {
            if (first) {
                writing.end();
            }
        }
    }

    /** The file with everything written so far inside it, without a log beside it. */
    void foldLog() {
        with(handle ->
                handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list());
    }

    CaseException trouble(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CaseException known) {
                return known;
            }
            if (cause instanceof SQLiteException sqlite) {
                String words = "[%s] %s".formatted(file, words(sqlite.getResultCode(), sqlite));
                return isBusy(sqlite.getResultCode()) ? CaseException.busy(words, e) : new CaseException(words, e);
            }
        }
        return new CaseException("[%s] cannot be used: %s".formatted(file, e.getMessage()), e);
    }

    private static boolean isBusy(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED -> true;
            default -> false;
        };
    }

    private String words(SQLiteErrorCode code, SQLException e) {
        return switch (code) {
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED ->
                "is being written by %s: wait until it is done and try again".formatted(writing.who());
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                "is damaged or no case: take it back from a copy, or move it away and read the pages again";
            case SQLITE_FULL -> "the disk is full: make room and run the same command again, nothing is lost";
            case SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_CANTOPEN, SQLITE_PERM ->
                Files.exists(file)
                        ? "may not be opened for writing: give yourself the right to the file and its folder"
                        : "cannot be made: does its folder exist, with the right to write in it?";
            default -> "cannot be used: " + e.getMessage();
        };
    }

    /** Reads one setting of the file's own check: "ok", or what is wrong. */
    String integrity() {
        return with(handle ->
                handle.createQuery("PRAGMA integrity_check").mapTo(String.class).first());
    }

    /** Whether every row that names another finds it. */
    boolean foreignKeysHold() {
        return with(handle ->
                handle.createQuery("PRAGMA foreign_key_check").mapToMap().list().isEmpty());
    }

    static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CaseException(
                    "[%s] cannot be made: %s; name a folder you may write in".formatted(folder, e.getMessage()), e);
        }
    }
}
