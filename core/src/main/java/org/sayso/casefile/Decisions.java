package org.sayso.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people decided about a case: the one place where anything is kept that was not found in the pages. Nothing is
 * ever overwritten: a decision that is taken back keeps its row, so the list is also the audit trail. Decisions stay when
 * the pages they speak of are read again, replaced or removed.
 */
public final class Decisions {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private final Database database;

    Decisions(Database database) {
        this.database = database;
    }

    /** Keeps a decision and returns its id. */
    public long make(String kind, Map<String, String> about, @Nullable String value, @Nullable String why) {
        long[] id = new long[1];
        database.write(handle -> id[0] = handle.createUpdate("""
                        INSERT INTO decision (made_at, kind, about, value, why)
                        VALUES (:now, :kind, :about, :value, :why)""")
                .bind("now", Instant.now().toString())
                .bind("kind", kind)
                .bind("about", JSON.writeValueAsString(new TreeMap<>(about)))
                .bind("value", value)
                .bind("why", why)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return id[0];
    }

    /** Takes a decision back; one that was taken back before stays as it is. Empty if there is none of this id. */
    public Optional<Decision> undo(long id) {
        database.write(handle -> handle.createUpdate(
                        "UPDATE decision SET undone_at = :now WHERE id = :id AND undone_at IS NULL")
                .bind("now", Instant.now().toString())
                .bind("id", id)
                .execute());
        return database.with(handle -> handle.createQuery("SELECT * FROM decision WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> decision(row))
                .findOne());
    }

    /** Every decision ever made, also those taken back, in the order of deciding. */
    public List<Decision> all() {
        return database.with(handle -> handle.createQuery("SELECT * FROM decision ORDER BY id")
                .map((row, context) -> decision(row))
                .list());
    }

    /** The decisions that hold whose kind begins with {@code area}, as {@code "names."} or {@code "grade"}, in the order of deciding. */
    public List<Decision> holding(String area) {
        return database.with(handle -> handle.createQuery("""
                        SELECT * FROM decision WHERE undone_at IS NULL AND substr(kind, 1, length(:area)) = :area
                        ORDER BY id""")
                .bind("area", area)
                .map((row, context) -> decision(row))
                .list());
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String undone = row.getString("undone_at");
        return new Decision(
                row.getLong("id"),
                Instant.parse(row.getString("made_at")),
                row.getString("kind"),
                JSON.readValue(row.getString("about"), TEXTS),
                row.getString("value"),
                row.getString("why"),
                undone == null ? null : Instant.parse(undone));
    }
}
