package org.sayso.input.fetch;

import java.time.Duration;

/** A page that cannot be fetched: why, and what to do, in words for the user. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean passing;
    private final Duration rest;

    FetchException(String why) {
        this(why, false);
    }

    /**
     * @param passing whether it may well be had another time: the host was down, busy or slow
     */
    FetchException(String why, boolean passing) {
        this(why, passing, Duration.ZERO);
    }

    /** @param rest for how long the server asks to be left alone */
    FetchException(String why, boolean passing, Duration rest) {
        super(why);
        this.passing = passing;
        this.rest = rest;
    }

    public boolean isPassing() {
        return passing;
    }

    /** For how long the server asks to be left alone; nothing where it does not say. */
    public Duration rest() {
        return rest;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
