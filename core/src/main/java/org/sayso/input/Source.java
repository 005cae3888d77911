package org.sayso.input;

import org.sayso.page.Given;

/** Something the user named, a page or a container of pages, not opened yet. */
sealed interface Source {

    record File(Input.Saved file) implements Source {}

    record StandardInput(Given given) implements Source {

        static final String NAME = "-";
    }

    /** An http or https address. */
    record Address(String address, Given given) implements Source {

        static boolean is(String argument) {
            return argument.contains("://") && !argument.startsWith("/");
        }
    }
}
