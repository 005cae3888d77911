package org.sayso.casefile;

/** A case that cannot be used: damaged, locked, missing, or of a newer version. One line: what, where, what to do. */
public final class CaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaseException(String message) {
        super(message);
    }

    public CaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
