package org.sayso.input.fetch;

/** A page that cannot be fetched: why, and what to do, in words for the user. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    FetchException(String why) {
        super(why);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
