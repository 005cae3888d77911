package org.sayso.input.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of bytes, each with a limit of its own. */
final class ByteLines {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;
    private boolean cut;
    private boolean ended;

    ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its line feed; null at the end. Of a line above the limit the beginning, see {@link #isCut}. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        cut = false;
        boolean any = false;
        while (true) {
            if (at == end && !fill()) {
                ended = true;
                break;
            }
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int room = longest - line.size();
            cut |= stop - at > room;
            line.write(buffer, at, Math.min(stop - at, room));
            at = stop;
            if (at < end) {
                at++;
                break;
            }
        }
        number++;
        return any ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** The line last given, counted from 1. */
    long number() {
        return number;
    }

    /** Whether the line last given was longer than allowed. */
    boolean isCut() {
        return cut;
    }

    /** Whether the line last given had no line feed. */
    boolean isLast() {
        return ended;
    }
}
