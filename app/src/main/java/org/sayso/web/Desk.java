package org.sayso.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sayso.answer.Asker;
import org.sayso.answer.PageChooser;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.PageState;
import org.sayso.casefile.Revision;
import org.sayso.casefile.Standing;
import org.sayso.claim.HeapFull;
import org.sayso.reading.Reading;
import org.sayso.search.Search;
import org.sayso.story.StoryPages;

/**
 * Holds the story of a case and makes it anew when the case has changed, by this program or by another. It is made behind
 * the views, by one thread: a view waits a while for it, and then shows what was there before, or says what it waits for.
 */
final class Desk implements AutoCloseable {

    /** So long a view waits for what the case tells now. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** So many pages are loaded in one go. */
    private static final int TOGETHER = 512;

    private final CaseFile caseFile;
    private final Duration patience;
    private volatile @Nullable Held held;
    private Map<String, Kept> kept = new HashMap<>();
    private final ExecutorService builder = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("story").factory());
    private @Nullable Build next;
    private final AtomicInteger loaded = new AtomicInteger();
    private final AtomicInteger toLoad = new AtomicInteger();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("claims").factory());
    private @Nullable Future<?> working;
    private final Object searching = new Object();
    private @Nullable Search search;
    private @Nullable Revision searched;

    /** Pages that were opened; null before it is asked for. */
    private @Nullable Set<String> seen;

    /**
     * @param readings of the pages that count
     * @param pages every page the case has, by id
     */
    private record Held(
            Revision revision, Edition edition, List<Reading> readings, Lazy<Map<String, PageState>> pages) {}

    /** A page's reading as it was in a revision of the page. */
    private record Kept(long revision, Reading reading) {}

    /** What is going to be held: once it has begun, a later change is not in it. */
    private final class Build {
        private boolean begun;
        private final FutureTask<Held> task = new FutureTask<>(this::make);

        private Held make() {
            synchronized (Desk.this) {
                begun = true;
            }
            return bringUpToDate();
        }
    }

    /** The pages of the case are not there yet: said in one line. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotYet(String message) {
            super(message);
        }
    }

    Desk(CaseFile caseFile) {
        this(caseFile, PATIENCE);
    }

    /** @param patience so long a view waits for what the case tells now */
    Desk(CaseFile caseFile, Duration patience) {
        this.caseFile = caseFile;
        this.patience = patience;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    /** What the case's folder is called. */
    String title() {
        var name = caseFile.folder().toAbsolutePath().normalize().getFileName();
        return name == null ? "case" : name.toString();
    }

    /**
     * The story of the case as it is now; where that takes long to put together, as it was before.
     *
     * @throws NotYet where it takes long and there was none before
     */
    Edition edition() {
        return now(patience).edition();
    }

    /** The story of the case with all that was changed until now, however long that takes. */
    Edition fresh() {
        return now(null).edition();
    }

    /** Every page the case has as it is now, by id: also those that could not be read, and older versions. */
    Map<String, PageState> pages() {
        return now(patience).pages().get();
    }

    /** What was read of the pages that count. */
    List<Reading> readings() {
        return now(null).readings();
    }

    private Map<String, PageState> states() {
        Map<String, PageState> states = new LinkedHashMap<>();
        caseFile.pages().forEach(page -> states.put(page.id(), page));
        return states;
    }

    /** @param within so long it may take; null for as long as it takes */
    private Held now(@Nullable Duration within) {
        Held now = held;
        if (now != null && now.revision().equals(caseFile.revision())) {
            return now;
        }
        FutureTask<Held> coming = coming();
        try {
            return within == null ? coming.get() : coming.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (now != null) {
                return now;
            }
            throw new NotYet(progress());
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the story was put together");
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException known -> known;
            case Error known -> throw known;
            case null, default -> new IllegalStateException(e);
        };
    }

    /** What has all that was changed until now: begun after this was asked for. */
    private synchronized FutureTask<Held> coming() {
        Build build = next;
        if (build == null || build.begun) {
            build = new Build();
            next = build;
            builder.execute(build.task);
        }
        return build.task;
    }

    private String progress() {
        int all = toLoad.get();
        int done = loaded.get();
        return all == 0 || done >= all
                ? "The names of this case are being joined: this page comes by itself"
                : "The pages of this case are being brought in, %,d of %,d so far: this page comes by itself"
                        .formatted(done, all);
    }

    /** By the builder alone. */
    private Held bringUpToDate() {
        Held now = held;
        Revision revision = caseFile.revision();
        if (now != null && now.revision().equals(revision)) {
            return now;
        }
        Standing standing = caseFile.standing();
        List<Reading> readings = load(standing.pages());
        PageChooser chooser = readings.size() > Asker.FEW_PAGES ? (words, most) -> search().pages(words, most) : null;
        Edition edition = new Edition(caseFile.story(standing, StoryPages.of(readings)), chooser);
        now = new Held(revision, edition, readings, new Lazy<>(this::states));
        held = now;
        workOut(edition);
        return now;
    }

    /** What was read of the pages that count; only what has changed is loaded, on all processors. */
    private List<Reading> load(Map<String, Long> revisions) {
        List<String> missing = new ArrayList<>();
        revisions.forEach((id, revision) -> {
            Kept before = kept.get(id);
            if (before == null || before.revision() != revision) {
                missing.add(id);
            }
        });
        Map<String, Reading> now = new HashMap<>();
        loaded.set(0);
        toLoad.set(missing.size());
        for (int from = 0; from < missing.size(); from += TOGETHER) {
            List<String> some = missing.subList(from, Math.min(missing.size(), from + TOGETHER));
            caseFile.readings(some).forEach(reading -> now.put(reading.page().id(), reading));
            loaded.addAndGet(some.size());
        }
        Map<String, Kept> still = new HashMap<>();
        List<Reading> readings = new ArrayList<>();
        revisions.forEach((id, revision) -> {
            Reading fresh = now.get(id);
            Kept page = fresh == null ? kept.get(id) : new Kept(revision, fresh);
            if (page != null) {
                still.put(id, page);
                readings.add(page.reading());
            }
        });
        kept = still;
        return List.copyOf(readings);
    }

    /** In the background; the edition before it is of no use any more. */
    private void workOut(Edition edition) {
        Future<?> before = working;
        if (before != null) {
            before.cancel(true);
        }
        working = worker.isShutdown() ? null : worker.submit(() -> workOutOrTell(edition));
    }

    /** Where memory does not do, everything that needs no claims goes on. */
    private static void workOutOrTell(Edition edition) {
        try {
            edition.workOut();
        } catch (HeapFull e) {
            edition.without(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            edition.without(String.valueOf(
                    new HeapFull("the claims of this case", Runtime.getRuntime().maxMemory()).getMessage()));
        }
        if (!edition.trouble().isEmpty()) {
            System.err.println("sayso: " + edition.trouble());
        }
    }

    /** Ids of the pages that were opened. */
    synchronized Set<String> seen() {
        Set<String> pages = seen;
        if (pages == null) {
            pages = caseFile.seen().pages();
            seen = pages;
        }
        return Set.copyOf(pages);
    }

    /** Remembers that a page was opened, or forgets it. */
    synchronized void see(String page, boolean opened) {
        Set<String> pages = seen;
        if (pages == null) {
            pages = caseFile.seen().pages();
            seen = pages;
        }
        if (opened && pages.add(page)) {
            caseFile.seen().add(page);
        } else if (!opened && pages.remove(page)) {
            caseFile.seen().remove(page);
        }
    }

    /** The index of the case as it is now. */
    Search search() {
        synchronized (searching) {
            Revision revision = caseFile.revision();
            Search open = search;
            if (open == null) {
                open = Search.open(caseFile);
                search = open;
            } else if (!revision.equals(searched)) {
                open.refresh();
            }
            searched = revision;
            return open;
        }
    }

    /** Nothing of the case is written any more when this returns. */
    @Override
    public void close() {
        Background.end(builder);
        Background.end(worker);
        synchronized (searching) {
            if (search != null) {
                search.close();
                search = null;
            }
        }
    }
}
