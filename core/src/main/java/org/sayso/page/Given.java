package org.sayso.page;

import org.jspecify.annotations.Nullable;
import org.sayso.time.Days;

/**
 * What the user says of a page beside giving it: wins over whatever the page says of itself.
 *
 * @param captured the day it was taken from the web, as the archive says that it came in: no day of publication
 */
public record Given(
        @Nullable String url,
        @Nullable String outlet,
        @Nullable Days published,
        @Nullable Days captured) {

    /** Of what no archive holds. */
    public Given(@Nullable String url, @Nullable String outlet, @Nullable Days published) {
        this(url, outlet, published, null);
    }

    public static final Given NOTHING = new Given(null, null, null);
}
