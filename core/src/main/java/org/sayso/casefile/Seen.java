package org.sayso.casefile;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Which pages of a case a person has opened. It is no decision: nothing is told of it but the mark of the others. */
public final class Seen {

    private final Database database;

    Seen(Database database) {
        this.database = database;
    }

    public Set<String> pages() {
        return database.with(handle -> new HashSet<>(
                handle.createQuery("SELECT page FROM seen").mapTo(String.class).list()));
    }

    /** A page was opened. */
    public void add(String page) {
        database.write(handle -> handle.execute(
                "INSERT OR IGNORE INTO seen (page, at) VALUES (?, ?)",
                page,
                Instant.now().toString()));
    }

    /** A page is to be opened again. */
    public void remove(String page) {
        database.write(handle -> handle.execute("DELETE FROM seen WHERE page = ?", page));
    }
}
