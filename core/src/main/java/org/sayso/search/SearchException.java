package org.sayso.search;

/** A search that cannot be made, in one line: what, and what to do. */
public final class SearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchException(String message) {
        super(message);
    }

    SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
