package org.sayso.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultSetException;

/**
 * The rows of pages, walked through once in the order of the pages' ids: one question to the file a table where one page
 * follows the other, and one more wherever pages between are not asked for. For one thread; to be closed.
 */
final class PageRows implements AutoCloseable {

    /** Makes something of a row. */
    @FunctionalInterface
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private static final class Cursor {
        final PreparedStatement statement;
        ResultSet rows;
        String page = "";
        boolean more;

        Cursor(PreparedStatement statement) throws SQLException {
            this.statement = statement;
            this.rows = statement.executeQuery();
            next();
        }

        /** On to a page's rows: between the pages of one affair lie those of a whole case. */
        void seek(String wanted) throws SQLException {
            statement.setString(1, wanted);
            rows = statement.executeQuery();
            next();
        }

        void next() throws SQLException {
            more = rows.next();
            page = more ? rows.getString(1) : "";
        }
    }

    private final Connection connection;
    private final String first;
    private final String last;
    private final Map<PageTable, Cursor> cursors = new EnumMap<>(PageTable.class);

    /** Of the pages from the first id to the last. */
    PageRows(Handle handle, String first, String last) {
        this.connection = handle.getConnection();
        this.first = first;
        this.last = last;
    }

    /** Gives a page's rows of a table in their order; of each table, no page before one that was asked for already. */
    void each(PageTable table, String page, Taker taker) {
        try {
            Cursor cursor = cursors.get(table);
            if (cursor == null) {
                cursor = open(table);
                cursors.put(table, cursor);
            }
            if (cursor.more && cursor.page.compareTo(page) < 0) {
                cursor.seek(page);
            }
            while (cursor.more && cursor.page.equals(page)) {
                taker.take(cursor.rows);
                cursor.next();
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private Cursor open(PageTable table) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(table.select());
        statement.setString(1, first);
        statement.setString(2, last);
        return new Cursor(statement);
    }

    private static ResultSetException trouble(SQLException e) {
        return new ResultSetException(e.getMessage(), e, null);
    }

    @Override
    public void close() {
        for (Cursor cursor : cursors.values()) {
            try {
                cursor.statement.close();
            } catch (SQLException e) {
                throw trouble(e);
            }
        }
    }
}
