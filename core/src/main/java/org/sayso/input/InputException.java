package org.sayso.input;

/** Something the user named that cannot be taken as input, in one line: what, where, what to do. */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }
}
