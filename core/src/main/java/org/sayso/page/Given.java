package org.sayso.page;

import org.jspecify.annotations.Nullable;
import org.sayso.time.Days;

/** What the user says of a page beside giving it: wins over whatever the page says of itself. */
public record Given(
        @Nullable String url,
        @Nullable String outlet,
        @Nullable Days published) {

    public static final Given NOTHING = new Given(null, null, null);
}
