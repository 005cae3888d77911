package org.sayso.casefile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sayso.story.PageTimes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each page adds to the timeline, kept with the page: after one page more, only what changed is made again, of that
 * page and of those whose names now mean somebody else.
 */
final class KeptTimes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CaseFile caseFile;
    private final String program;
    private final Map<String, Long> revisions;

    KeptTimes(CaseFile caseFile, String program, Map<String, Long> revisions) {
        this.caseFile = caseFile;
        this.program = program;
        this.revisions = revisions;
    }

    List<PageTimes> of(List<String> pages, List<String> meant, Function<List<String>, List<PageTimes>> make) {
        Map<String, String> wanted = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            wanted.put(page, "%s %s %s".formatted(revisions.get(page), meant.get(i), program));
        }
        Map<String, PageTimes> found = caseFile.database().with(handle -> kept(handle, wanted));
        List<String> missing =
                pages.stream().filter(page -> !found.containsKey(page)).toList();
        if (!missing.isEmpty()) {
            List<PageTimes> made = make.apply(missing);
            if (made.size() == missing.size()) {
                for (int i = 0; i < made.size(); i++) {
                    found.put(missing.get(i), made.get(i));
                }
                keep(missing, wanted, found);
            } else {
                // A page went away meanwhile: what is left is told, and nothing is kept of a case that is changing.
                return make.apply(pages);
            }
        }
        return pages.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Map<String, PageTimes> kept(Handle handle, Map<String, String> wanted) {
        Map<String, PageTimes> found = new HashMap<>();
        handle.createQuery("SELECT page, made_from, content FROM page_times")
                .map((row, context) -> {
                    String page = row.getString("page");
                    if (row.getString("made_from").equals(wanted.get(page))) {
                        PageTimes times = read(row.getBytes("content"));
                        if (times != null) {
                            found.put(page, times);
                        }
                    }
                    return page;
                })
                .forEach(page -> {});
        return found;
    }

    private static @Nullable PageTimes read(byte[] content) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return JSON.readValue(in, PageTimes.class);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    private void keep(List<String> pages, Map<String, String> wanted, Map<String, PageTimes> made) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try {
            for (String page : pages) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
                    JSON.writeValue(out, made.get(page));
                }
                contents.put(page, bytes.toByteArray());
            }
            caseFile.database().write(handle -> {
                var batch = handle.prepareBatch("""
                        INSERT OR REPLACE INTO page_times (page, made_from, content)
                        SELECT :page, :from, :content WHERE EXISTS (SELECT 1 FROM page WHERE id = :page)""");
                contents.forEach((page, content) -> batch.bind("page", page)
                        .bind("from", wanted.get(page))
                        .bind("content", content)
                        .add());
                batch.execute();
            });
        } catch (IOException | JacksonException | CaseException e) {
            // A case that may only be read, a full disk: it is made again next time.
            return;
        }
    }
}
