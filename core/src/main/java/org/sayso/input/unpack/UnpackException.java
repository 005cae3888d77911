package org.sayso.input.unpack;

import java.io.IOException;

/** A container that cannot be unpacked further: why, and what to do, in words for the user. */
final class UnpackException extends IOException {

    private static final long serialVersionUID = 1L;

    UnpackException(String why) {
        super(why);
    }
}
