package org.sayso.page.format;

/** Bytes that hold no page: what they are, and what to do, as the end of a line that begins with the page's name. */
public final class FormatException extends Exception {

    private static final long serialVersionUID = 1L;

    public FormatException(String why) {
        super(why);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
