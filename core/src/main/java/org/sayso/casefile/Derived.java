package org.sayso.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Columns and tables of a case that follow from others: what is wrong with them, and how they are made again. */
final class Derived {

    /** A page that counts and stands nowhere. */
    private static final String NOWHERE =
            "state <> 'superseded' AND NOT EXISTS (SELECT 1 FROM carrier WHERE carrier.page = page.id)";

    /** An older version that is said to stand somewhere still. */
    private static final String STILL_THERE =
            "state = 'superseded' AND EXISTS (SELECT 1 FROM carrier WHERE carrier.page = page.id)";

    private Derived() {}

    /** One line each. */
    static List<String> problems(Database database) {
        return database.with(handle -> {
            List<String> problems = new ArrayList<>();
            add(problems, handle, "SELECT name FROM page WHERE " + NOWHERE, "[%s] stands at no address");
            add(problems, handle, "SELECT name FROM page WHERE " + STILL_THERE, "[%s] is an older version and counted");
            add(
                    problems,
                    handle,
                    "SELECT name FROM page WHERE text IS NOT NULL AND same_text IS NULL",
                    "[%s] was not compared with the other texts");
            add(
                    problems,
                    handle,
                    "SELECT hash FROM raw WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.raw = raw.hash)",
                    "[%s] are bytes of no page");
            add(
                    problems,
                    handle,
                    "SELECT page || '/' || id FROM statement WHERE hands + 1 <> (SELECT count(*) FROM link WHERE link.page ="
                            + " statement.page AND link.statement = statement.id)",
                    "[%s] has other hands than its chain");
            return problems;
        });
    }

    private static void add(List<String> problems, Handle handle, String select, String line) {
        for (String name : handle.createQuery(select).mapTo(String.class).list()) {
            problems.add(line.formatted(name));
        }
    }

    static void repair(Database database) {
        database.write(handle -> {
            handle.execute("DELETE FROM carrier WHERE page IN (SELECT id FROM page WHERE " + STILL_THERE + ")");
            handle.execute("INSERT OR IGNORE INTO carrier SELECT address, id FROM page WHERE " + NOWHERE);
            SameText.fill(handle);
            handle.execute("DELETE FROM raw WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.raw = raw.hash)");
            handle.execute(
                    "UPDATE statement SET hands = (SELECT count(*) - 1 FROM link WHERE link.page = statement.page"
                            + " AND link.statement = statement.id)");
        });
    }
}
