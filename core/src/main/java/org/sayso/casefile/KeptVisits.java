package org.sayso.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.input.fetch.Visit;
import org.sayso.input.fetch.Visits;

/**
 * Addresses that are watched, as the case remembers them. A visit is kept when the pages it brought are: see {@link #settle}.
 * Not safe for several threads.
 */
public final class KeptVisits implements Visits {

    private static final Duration FIRST_REST = Duration.ofMinutes(10);
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    private record Trouble(int times, Instant until) {}

    private final Database database;
    private final Map<String, Visit> unsettled = new HashMap<>();
    private final Map<String, Trouble> troubles = new HashMap<>();

    KeptVisits(Database database) {
        this.database = database;
    }

    @Override
    public @Nullable Visit last(String address) {
        Visit now = unsettled.get(address);
        return now != null
                ? now
                : database.with(handle -> handle.createQuery(
                                "SELECT etag, last_modified, announced FROM visit WHERE address = :address")
                        .bind("address", address)
                        .map((row, context) -> new Visit(
                                row.getString("etag"), row.getString("last_modified"), row.getString("announced")))
                        .findOne()
                        .orElse(null));
    }

    @Override
    public boolean rests(String address) {
        Trouble trouble = troubles.get(address);
        return trouble != null && Instant.now().isBefore(trouble.until());
    }

    @Override
    public void visited(String address, Visit visit) {
        unsettled.put(address, visit);
        troubles.remove(address);
    }

    /** Each failure after another makes the rest twice as long, up to a day; what the server asks for it has in any case. */
    @Override
    public void failed(String address, Duration asked) {
        Trouble before = troubles.get(address);
        int times = before == null ? 1 : Math.min(before.times() + 1, 16);
        Duration usual = FIRST_REST.multipliedBy(1L << (times - 1));
        Duration rest = usual.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : usual;
        troubles.put(address, new Trouble(times, Instant.now().plus(asked.compareTo(rest) > 0 ? asked : rest)));
    }

    /** What the visits brought is in the case: they are kept. */
    public void settle() {
        if (unsettled.isEmpty()) {
            return;
        }
        String now = Instant.now().toString();
        database.write(handle -> unsettled.forEach((address, visit) -> handle.execute(
                "INSERT OR REPLACE INTO visit (address, etag, last_modified, announced, at) VALUES (?, ?, ?, ?, ?)",
                address,
                visit.etag(),
                visit.lastModified(),
                visit.announced(),
                now)));
        unsettled.clear();
    }

    /** What the visits brought did not get into the case: it will be fetched again. */
    public void forget() {
        unsettled.clear();
    }
}
