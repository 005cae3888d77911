package org.sayso.claim;

/**
 * How many of something are told of: "at least 12 people died".
 *
 * @param what who or what is counted, by its term, and what became of it
 * @param least 12
 * @param most as many as may be meant
 */
record Counted(String what, double least, double most) {

    /** Whether both cannot be the number of one thing at one time: "hundreds" leaves room for "more than 600". */
    boolean excludes(Counted other) {
        return isMore(other) || other.isMore(this);
    }

    /** Whether there are surely more of them than the other says. */
    boolean isMore(Counted other) {
        return what.equals(other.what) && least > other.most;
    }
}
