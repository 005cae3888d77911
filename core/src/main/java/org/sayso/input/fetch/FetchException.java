package org.sayso.input.fetch;

/** A page that cannot be fetched: why, and what to do, in words for the user. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    FetchException(String why) {
        this(why, false);
    }

    /**
     * @param passing whether it may well be had another time: the host was down, busy or slow
     */
    FetchException(String why, boolean passing) {
        super(why);
        this.passing = passing;
    }

    public boolean isPassing() {
        return passing;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
