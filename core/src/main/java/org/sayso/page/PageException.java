package org.sayso.page;

/** A page that cannot be read: which, and why with what to do, in one line. */
public final class PageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String page;
    private final String why;

    public PageException(String page, String why) {
        super("[%s] %s".formatted(page, why));
        this.page = page;
        this.why = why;
    }

    public String page() {
        return page;
    }

    public String why() {
        return why;
    }
}
