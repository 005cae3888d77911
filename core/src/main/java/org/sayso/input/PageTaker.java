package org.sayso.input;

/** Takes pages as they are found, one after another, on the thread that finds them: the next is looked for when it is done. */
@FunctionalInterface
public interface PageTaker {
    void take(Input page) throws InterruptedException;
}
