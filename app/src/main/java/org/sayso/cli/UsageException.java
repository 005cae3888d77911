package org.sayso.cli;

/** Something the user asked for that cannot be, in one line: what, where, what to do. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
