package org.sayso.claim;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Statement;
import org.sayso.reading.Reading;

/**
 * Whose word something is, so that independent origins can be counted.
 *
 * @param statement null for a page's own voice: the page itself is then the origin
 */
public record Origin(Reading reading, @Nullable Statement statement) {

    /** How many independent origins there are among some. */
    public static int count(List<Origin> origins, Cast cast) {
        return grouped(origins, cast).size();
    }

    /** Those that go back to one source together, in their order. */
    public static List<List<Origin>> grouped(List<Origin> origins, Cast cast) {
        IdentityHashMap<Carrier, Origin> carried = new IdentityHashMap<>();
        List<Carrier> carriers = new ArrayList<>();
        CarrierFinder finder = new CarrierFinder(cast, RoleNames.of(List.of(), cast));
        for (Origin origin : origins) {
            Carrier carrier = finder.of(origin);
            carried.put(carrier, origin);
            carriers.add(carrier);
        }
        return Origins.of(carriers).stream()
                .map(group -> group.stream()
                        .map(carried::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }
}
