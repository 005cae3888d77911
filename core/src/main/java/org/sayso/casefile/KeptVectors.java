package org.sayso.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.claim.StatementVectors;
import org.sayso.model.SentenceEncoder;
import org.sayso.model.SmallVector;
import org.sayso.reading.Reading;
import org.sayso.text.Sentence;
import org.sayso.text.Span;

/**
 * Vectors of statements kept beside their page, made once and gone with it. Those that are missing are made on all
 * processors, and kept some pages at a time: interrupted, it goes on where it was.
 */
final class KeptVectors implements StatementVectors {

    /** So many pages are made and kept at once. */
    private static final int TOGETHER = 32;

    private final Database database;

    KeptVectors(Database database) {
        this.database = database;
    }

    @Override
    public List<List<SmallVector>> of(List<Reading> readings) {
        List<List<SmallVector>> vectors = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        database.with(handle -> {
            for (Reading reading : readings) {
                Optional<byte[]> kept = handle.createQuery(
                                "SELECT vectors FROM statement_vectors WHERE page = :page AND made_from = :from")
                        .bind("page", reading.page().id())
                        .bind("from", madeFrom(reading))
                        .map((row, context) -> row.getBytes("vectors"))
                        .findOne();
                List<SmallVector> found = kept.map(
                                bytes -> split(bytes, reading.statements().size()))
                        .orElse(null);
                if (found == null && !reading.statements().isEmpty()) {
                    missing.add(vectors.size());
                }
                vectors.add(found == null ? List.of() : found);
            }
            return vectors;
        });
        make(readings, vectors, missing);
        return List.copyOf(vectors);
    }

    private void make(List<Reading> readings, List<List<SmallVector>> vectors, List<Integer> missing) {
        for (int from = 0; from < missing.size(); from += TOGETHER) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("making vectors of statements was interrupted");
            }
            List<Integer> some = missing.subList(from, Math.min(missing.size(), from + TOGETHER));
            List<List<SmallVector>> made = some.parallelStream()
                    .map(at -> StatementVectors.make(SentenceEncoder::shared, readings.get(at)))
                    .toList();
            for (int i = 0; i < made.size(); i++) {
                vectors.set(some.get(i), made.get(i));
            }
            keep(some.stream().map(readings::get).toList(), made);
        }
    }

    private void keep(List<Reading> readings, List<List<SmallVector>> made) {
        try {
            database.write(handle -> {
                for (int i = 0; i < made.size(); i++) {
                    handle.createUpdate("""
                                    INSERT OR REPLACE INTO statement_vectors (page, made_from, vectors)
                                    SELECT id, :from, :vectors FROM page WHERE id = :page""")
                            .bind("page", readings.get(i).page().id())
                            .bind("from", madeFrom(readings.get(i)))
                            .bind("vectors", joined(made.get(i)))
                            .execute();
                }
            });
        } catch (CaseException e) {
            // A case that may only be read, a full disk: they are made again next time.
            return;
        }
    }

    /** Tells what was encoded: the page's words never change, but what of them are sentences and statements may. */
    private static String madeFrom(Reading reading) {
        int places = 1;
        for (Sentence sentence : reading.sentences()) {
            places = with(places, sentence.span());
        }
        for (Statement statement : reading.statements()) {
            for (Span span : statement.content()) {
                places = with(places, span);
            }
            places = 31 * places + statement.content().size();
        }
        return "%s %d %08x"
                .formatted(SentenceEncoder.VERSION, reading.statements().size(), places);
    }

    private static int with(int places, Span span) {
        return 31 * (31 * places + span.start()) + span.end();
    }

    private static byte[] joined(List<SmallVector> vectors) {
        int size = vectors.isEmpty() ? 0 : vectors.getFirst().size();
        byte[] joined = new byte[size * vectors.size()];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i).bytes(), 0, joined, i * size, size);
        }
        return joined;
    }

    /** Null where it is not what was kept. */
    private static @Nullable List<SmallVector> split(byte[] joined, int count) {
        if (count == 0 || joined.length == 0 || joined.length % count != 0) {
            return null;
        }
        int size = joined.length / count;
        return IntStream.range(0, count)
                .mapToObj(i -> SmallVector.of(Arrays.copyOfRange(joined, i * size, (i + 1) * size)))
                .toList();
    }
}
