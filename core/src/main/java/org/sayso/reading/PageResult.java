package org.sayso.reading;

import java.util.List;

/** What became of a page that was given: a batch goes on whichever it is. */
public sealed interface PageResult {

    /**
     * It was read.
     *
     * @param remarks what a user should know of it, one line each without the page's name
     */
    record Read(Reading reading, List<String> remarks) implements PageResult {

        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It could not be read.
     *
     * @param why one line without the page's name
     */
    record Unreadable(String name, String why) implements PageResult {}
}
