package org.sayso.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Judgement;
import org.sayso.claim.PairJudgements;
import org.sayso.claim.ReadPair;
import org.sayso.model.PairJudge;

/**
 * Judgements of pairs of statements kept with their pages, made once and gone with either page. Those that are missing
 * are made on all processors, and kept some at a time: interrupted, it goes on where it was.
 */
final class KeptJudgements implements PairJudgements {

    /** So many pairs are read and kept at once. */
    private static final int TOGETHER = 128;

    private final Database database;

    KeptJudgements(Database database) {
        this.database = database;
    }

    @Override
    public List<Judgement> of(List<ReadPair> pairs) {
        List<@Nullable Judgement> found = new ArrayList<>();
        List<byte[]> keys = pairs.stream().map(KeptJudgements::key).toList();
        database.with(handle -> {
            for (byte[] key : keys) {
                Optional<Judgement> kept = handle.createQuery(
                                "SELECT follows, excludes FROM pair_judgement WHERE pair = :pair")
                        .bind("pair", key)
                        .map((row, context) -> new Judgement(row.getDouble("follows"), row.getDouble("excludes")))
                        .findOne();
                found.add(kept.orElse(null));
            }
            return found;
        });
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (found.get(i) == null) {
                missing.add(i);
            }
        }
        for (int from = 0; from < missing.size(); from += TOGETHER) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("reading pairs of statements was interrupted");
            }
            List<Integer> some = missing.subList(from, Math.min(missing.size(), from + TOGETHER));
            List<Judgement> made = some.parallelStream()
                    .map(at -> PairJudgements.make(PairJudge.shared(), pairs.get(at)))
                    .toList();
            for (int i = 0; i < some.size(); i++) {
                found.set(some.get(i), made.get(i));
            }
            keep(
                    some.stream().map(keys::get).toList(),
                    some.stream().map(pairs::get).toList(),
                    made);
        }
        return found.stream().map(KeptJudgements::made).toList();
    }

    private static Judgement made(@Nullable Judgement judgement) {
        return judgement == null ? Judgement.UNREAD : judgement;
    }

    private void keep(List<byte[]> keys, List<ReadPair> pairs, List<Judgement> made) {
        try {
            database.write(handle -> {
                for (int i = 0; i < made.size(); i++) {
                    handle.createUpdate("""
                                    INSERT OR REPLACE INTO pair_judgement (pair, page_a, page_b, follows, excludes)
                                    SELECT :pair, a.id, b.id, :follows, :excludes FROM page a, page b WHERE a.id = :a AND b.id = :b""")
                            .bind("pair", keys.get(i))
                            .bind("a", pairs.get(i).pageA())
                            .bind("b", pairs.get(i).pageB())
                            .bind("follows", made.get(i).follows())
                            .bind("excludes", made.get(i).excludes())
                            .execute();
                }
            });
        } catch (CaseException e) {
            // A case that may only be read, a full disk: they are made again next time.
            return;
        }
    }

    /** Of the pages, too: what two pages say in the same words as two others goes with its own pages. */
    private static byte[] key(ReadPair pair) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(PairJudge.VERSION, pair.pageA(), pair.a(), pair.pageB(), pair.b())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((byte) 0);
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
