package org.sayso.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;
import org.sayso.casefile.CaseException;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.PagesDone;
import org.sayso.casefile.Writing;

/**
 * The index of a case, in a folder beside its file. It says which revision of the case it was made from, so that it is
 * known to be in step, is brought there page by page, and is made anew where it is damaged or of another version.
 */
public final class CaseIndex {

    /** The folder of the index, in the case's. */
    public static final String FOLDER = "search";

    /** Raised whenever a page would be indexed differently. */
    private static final String VERSION = "1";

    private static final String MADE_BY = "version";
    private static final String MADE_FROM = "pages";
    private static final int PAGES_A_COMMIT = 500;
    private static final double BUFFER_MB = 48;
    private static final long WAIT_FOR_WRITER_MS = 20_000;

    /** Lucene tells of faster ways to start Java; a user of a command has no use for it. Kept, so that it is not forgotten. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final CaseFile caseFile;
    private final Path folder;
    private final Writing writing;
    private final Analyzer analyzer = new FoldedWords();

    private CaseIndex(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.folder = caseFile.folder().resolve(FOLDER);
        this.writing = new Writing(caseFile.folder().resolve(FOLDER + ".writer"));
    }

    public static CaseIndex of(CaseFile caseFile) {
        return new CaseIndex(caseFile);
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** Brings the index in step with the case; nothing where it is. Returns how many pages were taken in or out. */
    public int update(PagesDone listener) {
        long deadline = System.currentTimeMillis() + WAIT_FOR_WRITER_MS;
        boolean anew = false;
        while (true) {
            try (Directory directory = FSDirectory.open(folder)) {
                return isCurrent(directory) ? 0 : update(directory, listener);
            } catch (LockObtainFailedException e) {
                if (System.currentTimeMillis() > deadline) {
                    throw CaseException.busy(
                            "[%s] is being written by %s: wait until it is done and try again"
                                    .formatted(folder, writing.who()),
                            e);
                }
                pause();
            } catch (IOException | IllegalArgumentException | IllegalStateException | ThreadInterruptedException e) {
                if (e instanceof ThreadInterruptedException
                        || Thread.currentThread().isInterrupted()) {
                    throw interrupted(e);
                }
                if (anew || !delete()) {
                    throw trouble(e);
                }
                anew = true;
            }
        }
    }

    /** Opens the index in step with the case. */
    DirectoryReader open() {
        update(PagesDone.UNHEARD);
        try {
            return DirectoryReader.open(FSDirectory.open(folder));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** A newer reader where the index has moved on, or null. */
    @Nullable
    DirectoryReader newer(DirectoryReader reader) {
        update(PagesDone.UNHEARD);
        try {
            return DirectoryReader.openIfChanged(reader);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Deletes the index; the next search makes it anew. False where there was none. */
    public boolean delete() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.delete(file);
            }
            return !all.isEmpty();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /**
     * Compares the index with the case: every page that counts is in it, in its present form, and nothing else.
     *
     * @return one line for each difference; empty where the index is in step, or only behind
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return problems;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
                if (isCurrent(directory)) {
                    Map<String, Long> kept = caseFile.revisions();
                    rows(reader).forEach((page, revision) -> {
                        if (!revision.equals(kept.remove(page))) {
                            problems.add("[%s] has %s otherwise than the case".formatted(FOLDER, page));
                        }
                    });
                    kept.keySet().forEach(page -> problems.add("[%s] lacks %s".formatted(FOLDER, page)));
                }
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            problems.add("[%s] is damaged: %s".formatted(FOLDER, e.getMessage()));
        }
        return problems;
    }

    private boolean isCurrent(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> made = reader.getIndexCommit().getUserData();
            return VERSION.equals(made.get(MADE_BY))
                    && String.valueOf(caseFile.revision().pages()).equals(made.get(MADE_FROM));
        }
    }

    private int update(Directory directory, PagesDone listener) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setSimilarity(new Ranking())
                .setCommitOnClose(false);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            writing.begin();
            try {
                return update(writer, listener);
            } finally {
                writing.end();
            }
        }
    }

    private int update(IndexWriter writer, PagesDone listener) throws IOException {
        if (!VERSION.equals(madeBy(writer))) {
            writer.deleteAll();
        }
        long revision = caseFile.revision().pages();
        Map<String, Long> kept = caseFile.revisions();
        Set<String> gone = new TreeSet<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            rows(reader).forEach((page, indexed) -> {
                if (indexed.equals(kept.get(page))) {
                    kept.remove(page);
                } else {
                    gone.add(page);
                }
            });
        }
        for (String page : gone) {
            writer.deleteDocuments(new Term(PageDocuments.PAGE, page));
        }
        int done = 0;
        for (Map.Entry<String, Long> page : kept.entrySet()) {
            writer.addDocuments(PageDocuments.of(analyzer, caseFile.reading(page.getKey()), page.getValue()));
            listener.done(++done, kept.size());
            if (done % PAGES_A_COMMIT == 0) {
                commit(writer, 0);
            }
        }
        commit(writer, revision);
        gone.removeAll(kept.keySet());
        return kept.size() + gone.size();
    }

    private static @Nullable String madeBy(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> made = writer.getLiveCommitData();
        if (made != null) {
            for (Map.Entry<String, String> entry : made) {
                if (entry.getKey().equals(MADE_BY)) {
                    return entry.getValue();
                }
            }
        }
        return null;
    }

    private static void commit(IndexWriter writer, long revision) throws IOException {
        writer.setLiveCommitData(
                Map.of(MADE_BY, VERSION, MADE_FROM, String.valueOf(revision)).entrySet());
        writer.commit();
    }

    /** Every page in the index with its revision. */
    private static Map<String, Long> rows(IndexReader index) throws IOException {
        Map<String, Long> rows = new HashMap<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Terms terms = leaf.reader().terms(PageDocuments.ROW);
            if (terms == null) {
                continue;
            }
            TermsEnum all = terms.iterator();
            PostingsEnum documents = null;
            for (BytesRef row = all.next(); row != null; row = all.next()) {
                documents = all.postings(documents, PostingsEnum.NONE);
                for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                    if (leaf.reader().getLiveDocs() == null
                            || leaf.reader().getLiveDocs().get(at)) {
                        String[] parts = row.utf8ToString().split("@", 2);
                        rows.put(parts[0], Long.parseLong(parts[1]));
                    }
                }
            }
        }
        return rows;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaseException("interrupted while another process wrote the index", e);
        }
    }

    /** Nothing is damaged: what was there before is there still, and the next search brings it in step. */
    private static CancellationException interrupted(Exception e) {
        Thread.currentThread().interrupt();
        CancellationException interrupted = new CancellationException("interrupted while the search index was written");
        interrupted.initCause(e);
        return interrupted;
    }

    private CaseException trouble(Exception e) {
        return new CaseException(
                "[%s] cannot be used: %s; it can be deleted, the next search makes it anew"
                        .formatted(folder, e.getMessage()),
                e);
    }
}
