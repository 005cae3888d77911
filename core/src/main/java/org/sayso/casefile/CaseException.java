package org.sayso.casefile;

/** A case that cannot be used: damaged, locked, missing, or of a newer version. One line: what, where, what to do. */
public final class CaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean busy;

    public CaseException(String message) {
        super(message);
        this.busy = false;
    }

    public CaseException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private CaseException(String message, Throwable cause, boolean busy) {
        super(message, cause);
        this.busy = busy;
    }

    /** Of a case that another process is writing. */
    public static CaseException busy(String message, Throwable cause) {
        return new CaseException(message, cause, true);
    }

    /** Whether nothing is wrong with the case: another process is writing it, and later it can be used. */
    public boolean isBusy() {
        return busy;
    }
}
