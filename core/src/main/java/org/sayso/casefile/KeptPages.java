package org.sayso.casefile;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Gives pages to show words of, one after another over one connection. For one thread; to be closed. */
public final class KeptPages implements AutoCloseable {

    private final Database database;
    private final Handle handle;

    KeptPages(Database database) {
        this.database = database;
        this.handle = database.open();
    }

    /** Empty if there is no such page that was read. */
    public Optional<KeptPage> find(String id) {
        try {
            return KeptPage.load(handle, id);
        } catch (JdbiException e) {
            throw database.trouble(e);
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
