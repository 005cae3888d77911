package org.sayso.claim;

import java.util.ArrayList;
import java.util.List;
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
        List<Carrier> carriers = new ArrayList<>();
        CarrierFinder finder = new CarrierFinder(cast, RoleNames.of(List.of(), cast));
        for (Origin origin : origins) {
            carriers.add(finder.of(origin));
        }
        return Origins.of(carriers).size();
    }
}
