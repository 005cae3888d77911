package org.sayso.input.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much may come out of what was given, however often it is packed: archives of pages unpack to some ten times their
 * size, bombs to a million times. One for each file or stream the user named.
 */
final class Budget {

    /** Any archive may unpack to this many bytes. */
    private static final long ALWAYS = 100L << 20;

    /** Bytes that may come out of one byte that went in. */
    private static final long RATIO = 250;

    private long packed;
    private long unpacked;

    /** What was given, counted as it is read. */
    InputStream packed(InputStream in) {
        return new Counted(in, true);
    }

    /** What comes out of an unpacker, counted as it is read. */
    InputStream unpacked(InputStream in) {
        return new Counted(in, false);
    }

    /** Counts bytes that are read without a stream of ours. */
    void packed(long bytes) {
        packed += bytes;
    }

    private void unpacked(long bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > ALWAYS + RATIO * packed) {
            throw new UnpackException(
                    "unpacks to more than %d times its size, as no archive of pages does: not read further"
                            .formatted(RATIO));
        }
    }

    private final class Counted extends FilterInputStream {

        private final boolean isPacked;

        Counted(InputStream in, boolean isPacked) {
            super(in);
            this.isPacked = isPacked;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            count(Math.max(0, got));
            return got;
        }

        @Override
        public long skip(long most) throws IOException {
            long skipped = super.skip(most);
            count(skipped);
            return skipped;
        }

        /** At least one: a GZIP reader takes 0 for the end of a file that goes on. */
        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long bytes) throws IOException {
            if (isPacked) {
                packed(bytes);
            } else {
                unpacked(bytes);
            }
        }
    }
}
