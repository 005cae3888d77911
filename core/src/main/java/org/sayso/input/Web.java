package org.sayso.input;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sayso.input.fetch.FetchException;
import org.sayso.input.fetch.Fetcher;
import org.sayso.input.fetch.Fetcher.Fetched;
import org.sayso.input.fetch.Limits;
import org.sayso.input.fetch.Reach;
import org.sayso.input.unpack.FeedLinks;
import org.sayso.input.unpack.Unpacker;
import org.sayso.page.Given;

/**
 * The pages at addresses the user names. Of a feed the pages its entries point to are fetched, one after another; where an
 * entry points to none, what the feed has of it is the page.
 */
public final class Web {

    private final Reach reach;
    private final Consumer<String> notes;

    /**
     * @param notes told of every redirect, a line each
     */
    public Web(Reach reach, Consumer<String> notes) {
        this.reach = reach;
        this.notes = notes;
    }

    /** Only machines anybody can reach, and redirects are not told. */
    public static Web quiet() {
        return new Web(Reach.PUBLIC, note -> {});
    }

    void read(String address, Given given, PageTaker taker) throws InterruptedException {
        try (Fetcher fetcher = new Fetcher(reach, Limits.polite(Math.toIntExact(Input.MOST_BYTES)), notes)) {
            Fetched fetched;
            try {
                fetched = fetcher.fetch(address);
            } catch (FetchException e) {
                taker.take(new Input.Lost(address, address, given, e.why()));
                return;
            }
            if (!FeedLinks.isFeed(fetched.bytes())) {
                give(address, fetched, given, taker);
                return;
            }
            List<Input> entries = new ArrayList<>();
            Unpacker.unpack(address, address, given, new ByteArrayInputStream(fetched.bytes()), entries::add);
            Set<String> seen = new HashSet<>();
            for (Input entry : entries) {
                String link = entry.given().url();
                if (link == null || entry instanceof Input.Lost) {
                    taker.take(entry);
                } else if (seen.add(link)) {
                    follow(fetcher, entry, link, taker);
                }
            }
        }
    }

    private static void follow(Fetcher fetcher, Input entry, String link, PageTaker taker) throws InterruptedException {
        try {
            give(link, fetcher.fetch(link), entry.given(), taker);
        } catch (FetchException e) {
            taker.take(new Input.Lost(link, link, entry.given(), e.why()));
        }
    }

    private static void give(String name, Fetched fetched, Given given, PageTaker taker) throws InterruptedException {
        Given said = new Given(fetched.address().toString(), given.outlet(), given.published());
        Unpacker.unpack(name, name, said, new ByteArrayInputStream(fetched.bytes()), taker);
    }
}
