package org.sayso.casefile;

/** Told of long work over a case's pages, now and then while it is done. */
@FunctionalInterface
public interface PagesDone {

    /** Whoever need not know. */
    PagesDone UNHEARD = (pages, of) -> {};

    void done(int pages, int of);
}
