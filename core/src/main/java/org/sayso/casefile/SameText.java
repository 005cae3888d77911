package org.sayso.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Found;
import org.sayso.page.Published;
import org.sayso.reading.Reading;

/**
 * Tells pages that are one text. The same words of one outlet and day, found at two addresses, are read alike: they are
 * one text with two carriers, and no second voice. Of another outlet they are another page, which repeats the first.
 */
final class SameText {

    /** The case version that brought it. */
    static final int SINCE = 3;

    /** Of a row of {@code page}: whether it is the one of its text that counts. */
    static final String COUNTS = """
            state = 'read' AND NOT EXISTS (
                SELECT 1 FROM page AS twin WHERE twin.state = 'read' AND twin.same_text = page.same_text
                    AND (twin.name, twin.id) < (page.name, page.id))""";

    private SameText() {}

    static void keep(Handle handle, Reading reading) {
        Found outlet = reading.article().outlet();
        Published published = reading.article().published();
        keep(
                handle,
                reading.page().id(),
                reading.page().text(),
                outlet == null ? null : outlet.value(),
                published == null ? null : published.days().toString());
    }

    /** For the pages of a case that was written before. */
    static void fill(Handle handle) {
        for (String id : handle.createQuery("SELECT id FROM page WHERE text IS NOT NULL AND same_text IS NULL")
                .mapTo(String.class)
                .list()) {
            handle.createQuery("SELECT text, outlet, published FROM page WHERE id = :id")
                    .bind("id", id)
                    .map((row, context) -> {
                        keep(handle, id, row.getString("text"), row.getString("outlet"), row.getString("published"));
                        return id;
                    })
                    .one();
        }
    }

    /** Pages that do not count, each with the one that does. */
    static Map<String, String> copies(Handle handle) {
        Map<String, String> copies = new LinkedHashMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT id, same_text FROM page WHERE state = 'read' AND same_text IN (
                            SELECT same_text FROM page WHERE state = 'read' GROUP BY same_text HAVING count(*) > 1)
                        ORDER BY name, id""")
                .map((row, context) -> {
                    String known = first.putIfAbsent(row.getString("same_text"), row.getString("id"));
                    if (known != null) {
                        copies.put(row.getString("id"), known);
                    }
                    return Boolean.TRUE;
                })
                .list();
        return copies;
    }

    private static void keep(
            Handle handle, String id, String text, @Nullable String outlet, @Nullable String published) {
        handle.execute("UPDATE page SET same_text = ? WHERE id = ?", key(text, outlet, published), id);
    }

    private static String key(String text, @Nullable String outlet, @Nullable String published) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {text, String.valueOf(outlet), String.valueOf(published)}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
