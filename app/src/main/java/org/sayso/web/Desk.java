package org.sayso.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sayso.answer.Asker;
import org.sayso.answer.PageChooser;
import org.sayso.casefile.CaseFile;
import org.sayso.casefile.PageState;
import org.sayso.casefile.Revision;
import org.sayso.claim.HeapFull;
import org.sayso.reading.Reading;
import org.sayso.search.Search;
import org.sayso.story.StoryPages;

/** Holds the story of a case and makes it anew when the case has changed, by this program or by another. */
final class Desk implements AutoCloseable {

    private final CaseFile caseFile;
    private volatile @Nullable Held held;
    private Map<String, Kept> kept = new HashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("claims").factory());
    private @Nullable Future<?> working;
    private @Nullable Search search;
    private @Nullable Revision searched;

    /** Pages that were opened; null before it is asked for. */
    private @Nullable Set<String> seen;

    /** @param pages every page the case has, by id */
    private record Held(Revision revision, Edition edition, Lazy<Map<String, PageState>> pages) {}

    /** A page's reading as it was in a revision of the page. */
    private record Kept(long revision, Reading reading) {}

    Desk(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    CaseFile caseFile() {
        return caseFile;
    }

    /** What the case's folder is called. */
    String title() {
        var name = caseFile.folder().toAbsolutePath().normalize().getFileName();
        return name == null ? "case" : name.toString();
    }

    /** The story of the case as it is now. */
    Edition edition() {
        return now().edition();
    }

    /** Every page the case has as it is now, by id: also those that could not be read, and older versions. */
    Map<String, PageState> pages() {
        return now().pages().get();
    }

    private Map<String, PageState> states() {
        Map<String, PageState> states = new LinkedHashMap<>();
        caseFile.pages().forEach(page -> states.put(page.id(), page));
        return states;
    }

    private Held now() {
        Held now = held;
        if (now != null && now.revision().equals(caseFile.revision())) {
            return now;
        }
        synchronized (this) {
            now = held;
            Revision revision = caseFile.revision();
            if (now == null || !now.revision().equals(revision)) {
                List<Reading> readings = readings();
                PageChooser pages =
                        readings.size() > Asker.FEW_PAGES ? (words, most) -> search().pages(words, most) : null;
                Edition edition = new Edition(caseFile.story(StoryPages.of(readings)), pages);
                now = new Held(revision, edition, new Lazy<>(this::states));
                held = now;
                workOut(now.edition());
            }
            return now;
        }
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

    /** What was read of the pages that count; only what has changed is loaded. */
    synchronized List<Reading> readings() {
        Map<String, Kept> still = new HashMap<>();
        List<Reading> readings = new ArrayList<>();
        caseFile.revisions().forEach((id, revision) -> {
            Kept before = kept.get(id);
            Kept now =
                    before != null && before.revision() == revision ? before : new Kept(revision, caseFile.reading(id));
            still.put(id, now);
            readings.add(now.reading());
        });
        kept = still;
        return readings;
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
    synchronized Search search() {
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

    /** Nothing of the case is written any more when this returns. */
    @Override
    public void close() {
        Background.end(worker);
        closeSearch();
    }

    private synchronized void closeSearch() {
        if (search != null) {
            search.close();
            search = null;
        }
    }
}
