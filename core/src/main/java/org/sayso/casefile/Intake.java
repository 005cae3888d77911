package org.sayso.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.sayso.input.Input;
import org.sayso.input.PageTaker;
import org.sayso.page.PageException;
import org.sayso.page.RawPage;
import org.sayso.reading.PageResult;
import org.sayso.reading.Reader;
import org.sayso.reading.Reading;

/**
 * Reads many pages into a case: several are read at once, and stored some at a time, in the order given. Interrupted at
 * any point it has stored whole pages only, and goes on where it was when run again, because stored pages are unchanged.
 */
public final class Intake {

    /** Told of every page as it is done, on the calling thread. */
    @FunctionalInterface
    public interface Listener {
        void done(Outcome outcome);
    }

    /** Where pages come from: gives them one after another, see {@link org.sayso.input.Inputs#each}. */
    @FunctionalInterface
    public interface Pages {
        void each(PageTaker taker) throws InterruptedException;
    }

    /**
     * What became of one page.
     *
     * @param name what the page is called
     * @param id null where there were no bytes to make one of
     * @param why for a page that could not be read: the reason, one line without the page's name
     * @param remarks what a user should know of a page that was read ("is not quite UTF-8: …")
     */
    public record Outcome(
            String name,
            Kind kind,
            @Nullable String id,
            @Nullable String why,
            List<String> remarks) {

        /** Read now, known already, or unreadable. */
        public enum Kind {
            READ,
            UNCHANGED,
            UNREADABLE
        }
    }

    /** So many pages are stored in one transaction: each by itself would write the same parts of the file again and again. */
    private static final int TOGETHER = 16;

    /** No page waits longer than this to be stored, in nanoseconds, as long as pages come. */
    private static final long LONGEST_WAIT = 500_000_000;

    private final CaseFile into;
    private final int threads;
    private final Reader reader = Reader.shared();

    /** Reads on {@code threads} threads; the result is the same for any number. */
    public Intake(CaseFile into, int threads) {
        this.into = into;
        this.threads = threads;
    }

    /** The same for pages that are known already. */
    public List<Outcome> read(List<Input> inputs, Listener listener) throws InterruptedException {
        return read(
                taker -> {
                    for (Input input : inputs) {
                        taker.take(input);
                    }
                },
                listener);
    }

    /** Reads every page and returns what became of each, in the order given. Stops early, with whole pages stored, when interrupted. */
    public List<Outcome> read(Pages pages, Listener listener) throws InterruptedException {
        Deque<Future<Result>> ahead = new ArrayDeque<>();
        Map<String, PageCorrections.Corrected> corrected =
                into.pageCorrections().holding();
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
        Store store = new Store(listener);
        try (CaseFile.Hold hold = into.hold()) {
            pages.each(input -> {
                ahead.add(pool.submit(() ->
                        readOne(input, corrected.getOrDefault(input.address(), PageCorrections.Corrected.NOTHING))));
                while (!ahead.isEmpty()
                        && (ahead.size() > threads * 4 || ahead.element().isDone())) {
                    store.take(get(ahead.remove()));
                }
            });
            while (!ahead.isEmpty()) {
                store.take(get(ahead.remove()));
            }
            store.flush();
        } catch (InterruptedException e) {
            store.flush();
            throw e;
        } finally {
            pool.shutdownNow();
        }
        return store.outcomes;
    }

    /** Stores pages, some at a time, and tells of each when it is stored. */
    private final class Store {

        private final Listener listener;
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Result> waiting = new ArrayList<>();
        private long flushed = System.nanoTime();

        Store(Listener listener) {
            this.listener = listener;
        }

        void take(Result result) {
            waiting.add(result);
            if (waiting.size() >= TOGETHER || System.nanoTime() - flushed > LONGEST_WAIT) {
                flush();
            }
        }

        void flush() {
            List<Result> together = new ArrayList<>(waiting);
            waiting.clear();
            if (together.stream().anyMatch(Result::changesTheCase)) {
                into.together(() -> together.replaceAll(Intake.this::store));
            }
            for (Result result : together) {
                outcomes.add(result.outcome);
                listener.done(result.outcome);
            }
            flushed = System.nanoTime();
        }
    }

    /** A page on its way to the store. */
    private record Result(
            Input input,
            PageCorrections.Corrected correction,
            Outcome outcome,
            @Nullable RawPage raw,
            @Nullable Reading reading,
            boolean onlyCarried) {

        boolean changesTheCase() {
            return reading != null || onlyCarried || outcome.kind() == Outcome.Kind.UNREADABLE;
        }
    }

    private Result readOne(Input input, PageCorrections.Corrected correction) {
        RawPage raw;
        try {
            raw = PageCorrections.corrected(input.load(), correction.given());
        } catch (PageException e) {
            return unreadable(input, correction, null, e.why());
        }
        return into.isOtherwiseElsewhere(input, raw)
                ? readByAddress(input, raw, correction)
                : readOne(input, raw, correction);
    }

    private Result readByAddress(Input input, RawPage raw, PageCorrections.Corrected correction) {
        RawPage own = new RawPage(input.address(), raw.bytes(), raw.given());
        return readOne(new Input.Loaded(input.address(), own), own, correction);
    }

    private Result readOne(Input input, RawPage raw, PageCorrections.Corrected correction) {
        Optional<CaseFile.Known> known = into.unchanged(input, raw);
        if (known.isPresent()) {
            PageState state = known.get().state();
            Outcome.Kind kind = switch (state.kind()) {
                case READ -> known.get().carried() ? Outcome.Kind.UNCHANGED : Outcome.Kind.READ;
                case SUPERSEDED -> Outcome.Kind.READ;
                case UNREADABLE -> Outcome.Kind.UNREADABLE;
            };
            return new Result(
                    input,
                    correction,
                    new Outcome(input.name(), kind, raw.id(), state.why(), List.of()),
                    null,
                    null,
                    !known.get().carried());
        }
        return readNow(input, raw, correction);
    }

    /**
     * Reads a page though the case has it, and stores it, on this thread: within {@link CaseFile#together} it is one change with
     * what made it necessary.
     */
    void readAnew(Input input) {
        PageCorrections.Corrected correction =
                into.pageCorrections().holding().getOrDefault(input.address(), PageCorrections.Corrected.NOTHING);
        try {
            RawPage raw = PageCorrections.corrected(input.load(), correction.given());
            String name = into.isOtherwiseElsewhere(input, raw) ? input.address() : raw.name();
            RawPage own = new RawPage(name, raw.bytes(), raw.given());
            store(readNow(new Input.Loaded(input.address(), own), own, correction));
        } catch (PageException e) {
            store(unreadable(input, correction, null, e.why()));
        }
    }

    private Result readNow(Input input, RawPage raw, PageCorrections.Corrected correction) {
        return switch (reader.read(raw, correction.reading())) {
            case PageResult.Read(Reading reading, List<String> remarks) ->
                new Result(
                        input,
                        correction,
                        new Outcome(input.name(), Outcome.Kind.READ, raw.id(), null, remarks),
                        raw,
                        reading,
                        false);
            case PageResult.Unreadable(String name, String why) -> unreadable(input, correction, raw, why);
        };
    }

    private static Result unreadable(
            Input input, PageCorrections.Corrected correction, @Nullable RawPage raw, String why) {
        String id = raw == null ? null : raw.id();
        return new Result(
                input,
                correction,
                new Outcome(input.name(), Outcome.Kind.UNREADABLE, id, why, List.of()),
                raw,
                null,
                false);
    }

    /** Stores it and returns it as it was stored: under another name where a page of its own name came just before it. */
    private Result store(Result given) {
        Result result = given.raw != null && into.isOtherwiseElsewhere(given.input, given.raw)
                ? readByAddress(given.input, given.raw, given.correction)
                : given;
        Outcome outcome = result.outcome;
        if (result.reading != null && result.raw != null) {
            into.keep(result.input, result.raw, result.reading);
        } else if (result.onlyCarried && outcome.id() != null) {
            into.carry(result.input, outcome.id());
        } else if (outcome.kind() == Outcome.Kind.UNREADABLE && (result.raw != null || outcome.id() == null)) {
            into.keepUnreadable(result.input, result.raw, String.valueOf(outcome.why()));
        }
        return result;
    }

    private static Result get(Future<Result> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
