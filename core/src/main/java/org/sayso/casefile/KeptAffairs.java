package org.sayso.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sayso.claim.PageTopic;
import org.sayso.story.StoryParts;

/**
 * The claims of a large case, kept affair by affair: after a page more, those of its own affair are made again. With them
 * what each page is about, kept with the page. Made on all processors and kept some affairs at a time: interrupted, it goes
 * on where it was.
 */
final class KeptAffairs {

    /** So many affairs are made and kept at once. */
    private static final int TOGETHER = 64;

    private final CaseFile caseFile;
    private final String program;
    private final Standing standing;

    KeptAffairs(CaseFile caseFile, String program, Standing standing) {
        this.caseFile = caseFile;
        this.program = program;
        this.standing = standing;
    }

    List<PageTopic> topics(List<String> pages, Function<List<String>, List<PageTopic>> make) {
        Map<String, PageTopic> found = new HashMap<>();
        caseFile.database()
                .with(handle -> handle.createQuery("SELECT page, made_from, content FROM page_topic")
                        .map((row, context) -> {
                            String page = row.getString("page");
                            return row.getString("made_from").equals(madeFrom(page))
                                    ? found.put(page, topic(row.getBytes("content")))
                                    : null;
                        })
                        .list());
        List<String> missing =
                pages.stream().filter(page -> !found.containsKey(page)).toList();
        if (!missing.isEmpty()) {
            List<PageTopic> made = make.apply(missing);
            for (int i = 0; i < missing.size(); i++) {
                found.put(missing.get(i), made.get(i));
            }
            keep(missing, found);
        }
        return pages.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private String madeFrom(String page) {
        return "%s %s".formatted(standing.pages().get(page), program);
    }

    private void keep(List<String> pages, Map<String, PageTopic> topics) {
        tryWriting(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT OR REPLACE INTO page_topic (page, made_from, content)
                    SELECT :page, :from, :content WHERE EXISTS (SELECT 1 FROM page WHERE id = :page)""");
            for (String page : pages) {
                batch.bind("page", page)
                        .bind("from", madeFrom(page))
                        .bind("content", bytes(Objects.requireNonNull(topics.get(page))))
                        .add();
            }
            batch.execute();
        });
    }

    private static byte[] bytes(PageTopic topic) {
        int[] row = topic.row();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * row.length);
        bytes.asIntBuffer().put(row);
        return bytes.array();
    }

    private static PageTopic topic(byte[] bytes) {
        int[] row = new int[bytes.length / (2 * Integer.BYTES) * 2];
        ByteBuffer.wrap(bytes).asIntBuffer().get(row);
        return PageTopic.of(row);
    }

    /** Each tells its pages, in their revision, whom their names mean, and what was decided about names. */
    List<String> keys(List<List<String>> affairs, Function<String, String> meant) {
        return affairs.stream()
                .map(affair -> {
                    StringBuilder from = new StringBuilder(program + ' ' + standing.decisions());
                    affair.forEach(page -> from.append('\n')
                            .append(page)
                            .append(' ')
                            .append(standing.pages().get(page))
                            .append(' ')
                            .append(meant.apply(page)));
                    return hash(from.toString());
                })
                .toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is kept of them; one that is not there is left out. */
    Map<String, StoryParts.Claimed> kept(List<String> keys) {
        Set<String> wanted = Set.copyOf(keys);
        Map<String, byte[]> contents = new HashMap<>();
        caseFile.database()
                .with(handle -> handle.createQuery("SELECT made_from, content FROM affair")
                        .map((row, context) -> {
                            String key = row.getString("made_from");
                            return wanted.contains(key) ? contents.put(key, row.getBytes("content")) : null;
                        })
                        .list());
        Map<String, StoryParts.Claimed> kept = new ConcurrentHashMap<>();
        contents.entrySet().parallelStream().forEach(row -> {
            StoryParts.Claimed read = PackedJson.read(row.getValue(), StoryParts.Claimed.class);
            if (read != null) {
                kept.put(row.getKey(), read);
            }
        });
        return kept;
    }

    /** In the order given; what is not kept is made. */
    List<StoryParts.Claimed> of(
            List<List<String>> affairs, List<String> keys, Function<List<String>, StoryParts.Claimed> make) {
        Map<String, StoryParts.Claimed> found = kept(keys);
        List<Integer> missing = IntStream.range(0, keys.size())
                .filter(i -> !found.containsKey(keys.get(i)))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            letGo(keys);
        }
        for (int from = 0; from < missing.size(); from += TOGETHER) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("working out claims was interrupted");
            }
            List<Integer> some = missing.subList(from, Math.min(missing.size(), from + TOGETHER));
            List<StoryParts.Claimed> made =
                    some.parallelStream().map(at -> make.apply(affairs.get(at))).toList();
            for (int i = 0; i < some.size(); i++) {
                found.put(keys.get(some.get(i)), made.get(i));
            }
            keep(some, affairs, keys, made);
        }
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** What no affair is made from any more. */
    private void letGo(List<String> keys) {
        Set<String> wanted = Set.copyOf(keys);
        tryWriting(handle -> handle.createQuery("SELECT made_from FROM affair").mapTo(String.class).list().stream()
                .filter(key -> !wanted.contains(key))
                .forEach(key -> handle.execute("DELETE FROM affair WHERE made_from = ?", key)));
    }

    private void keep(
            List<Integer> some, List<List<String>> affairs, List<String> keys, List<StoryParts.Claimed> made) {
        List<byte[]> contents = made.stream().map(PackedJson::bytes).toList();
        tryWriting(handle -> {
            for (int i = 0; i < contents.size(); i++) {
                String key = keys.get(some.get(i));
                handle.execute(
                        "INSERT OR REPLACE INTO affair (made_from, content) VALUES (?, ?)", key, contents.get(i));
                for (String page : affairs.get(some.get(i))) {
                    handle.execute("INSERT OR REPLACE INTO affair_page (page, affair) VALUES (?, ?)", page, key);
                }
            }
        });
    }

    private void tryWriting(Consumer<Handle> work) {
        try {
            caseFile.database().write(work);
        } catch (CaseException e) {
            // A case that may only be read, a full disk, a page that went meanwhile: it is made again next time.
            return;
        }
    }
}
