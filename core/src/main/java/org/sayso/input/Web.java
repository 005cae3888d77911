package org.sayso.input;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sayso.input.fetch.FetchException;
import org.sayso.input.fetch.Fetcher;
import org.sayso.input.fetch.Fetcher.Fetched;
import org.sayso.input.fetch.Limits;
import org.sayso.input.fetch.Reach;
import org.sayso.input.fetch.Visit;
import org.sayso.input.fetch.Visits;
import org.sayso.input.unpack.FeedLinks;
import org.sayso.input.unpack.Unpacker;
import org.sayso.page.Given;

/**
 * The pages at addresses the user names. Of a feed the pages its entries point to are fetched, one after another; where an
 * entry points to none, what the feed has of it is the page.
 */
public final class Web {

    private final Predicate<InetAddress> reach;
    private final Consumer<String> notes;
    private final Visits visits;
    private final Limits limits;

    /**
     * @param notes told of every redirect, a line each
     */
    public Web(Reach reach, Consumer<String> notes) {
        this(reach, notes, Visits.NONE);
    }

    /**
     * @param visits what was fetched before, which is not fetched again unless it changed
     */
    public Web(Reach reach, Consumer<String> notes, Visits visits) {
        this(reach, notes, visits, Limits.polite(Math.toIntExact(Input.MOST_BYTES)));
    }

    /** With other limits than those for sites of strangers. */
    public Web(Reach reach, Consumer<String> notes, Visits visits, Limits limits) {
        this(reach::allows, notes, visits, limits);
    }

    /** @param reach which machines may be connected to */
    public Web(Predicate<InetAddress> reach, Consumer<String> notes, Visits visits, Limits limits) {
        this.reach = reach;
        this.notes = notes;
        this.visits = visits;
        this.limits = limits;
    }

    /** Only machines anybody can reach, and redirects are not told. */
    public static Web quiet() {
        return new Web(Reach.PUBLIC, note -> {});
    }

    Session session() {
        return new Session();
    }

    /** Addresses asked one after another, by one that remembers whom it asked when, and after what rules. */
    final class Session implements AutoCloseable {

        private @Nullable Fetcher fetcher;

        private Fetcher fetcher() {
            if (fetcher == null) {
                fetcher = new Fetcher(reach, limits, notes);
            }
            return fetcher;
        }

        @Override
        public void close() {
            if (fetcher != null) {
                fetcher.close();
            }
        }

        void read(String address, Given given, PageTaker taker) throws InterruptedException {
            if (visits.rests(address)) {
                return;
            }
            Fetched fetched;
            try {
                fetched = fetcher().fetch(address, visits.last(address));
            } catch (FetchException e) {
                visits.failed(address, e.rest());
                taker.take(new Input.Lost(address, address, given, e.why()));
                return;
            }
            if (fetched.isUnchanged()) {
                return;
            }
            if (!FeedLinks.isFeed(fetched.bytes())) {
                give(address, fetched, given, taker);
            } else if (!followAll(address, fetched, given, taker)) {
                // Some of its pages could not be had now: next time it is fetched whole, and they are asked for again.
                return;
            }
            visits.visited(address, fetched.visit(null));
        }

        /** Whether every page the feed points to was fetched, now or before, or never can be. */
        private boolean followAll(String address, Fetched feed, Given given, PageTaker taker)
                throws InterruptedException {
            List<Input> entries = new ArrayList<>();
            Unpacker.unpack(address, address, given, new ByteArrayInputStream(feed.bytes()), entries::add);
            Set<String> seen = new HashSet<>();
            boolean all = true;
            for (Input entry : entries) {
                String link = entry.given().url();
                if (link == null || !(entry instanceof Input.Loaded loaded)) {
                    taker.take(entry);
                } else if (seen.add(link)) {
                    all &= follow(loaded, link, taker);
                }
            }
            return all;
        }

        private boolean follow(Input.Loaded entry, String link, PageTaker taker) throws InterruptedException {
            String announced = entry.raw().contentHash();
            Visit before = visits.last(link);
            if (before != null && announced.equals(before.announced())) {
                return true;
            }
            if (visits.rests(link)) {
                return false;
            }
            try {
                Fetched fetched = fetcher().fetch(link, before);
                if (fetched.isUnchanged() && before != null) {
                    visits.visited(link, new Visit(before.etag(), before.lastModified(), announced));
                    return true;
                }
                give(link, fetched, entry.given(), taker);
                visits.visited(link, fetched.visit(announced));
                return true;
            } catch (FetchException e) {
                taker.take(new Input.Lost(link, link, entry.given(), e.why()));
                if (e.isPassing()) {
                    visits.failed(link, e.rest());
                    return false;
                }
                visits.visited(link, new Visit(null, null, announced));
                return true;
            }
        }

        private static void give(String name, Fetched fetched, Given given, PageTaker taker)
                throws InterruptedException {
            Given said = new Given(fetched.address().toString(), given.outlet(), given.published());
            Unpacker.unpack(name, name, said, new ByteArrayInputStream(fetched.bytes()), taker);
        }
    }
}
