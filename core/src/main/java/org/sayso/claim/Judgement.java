package org.sayso.claim;

/**
 * What reading two statements together gave, whichever stands first.
 *
 * @param follows 0 to 1: that one of them follows from the other
 * @param excludes 0 to 1: that both cannot be true
 */
public record Judgement(double follows, double excludes) {

    /** Of two that were not read. */
    public static final Judgement UNREAD = new Judgement(0, 0);
}
