package org.sayso.input.unpack;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.sayso.input.Input;
import org.sayso.input.PageTaker;
import org.sayso.page.Given;

/** Takes pages out of whatever they are packed in, one after another. */
public final class Unpacker {

    private Unpacker() {}

    /** Gives every page of {@code in} to {@code taker}; what cannot be read is given as lost, with the reason. */
    public static void unpack(String name, String address, Given given, InputStream in, PageTaker taker)
            throws InterruptedException {
        Budget budget = new Budget();
        unpack(new Container(name, address, given, budget, taker), budget.packed(in));
    }

    /** The same for a member that may be packed itself. */
    static void unpack(Container container, InputStream in) throws InterruptedException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in, Packing.HEAD);
            switch (Packing.of(head(buffered))) {
                case NONE -> whole(container, buffered);
                case GZIP -> unpack(container.unwrapped(), container.budget.unpacked(new GZIPInputStream(buffered, 1 << 14)));
                case JSON_LINES -> JsonLinesReader.read(container, buffered);
                case JSON_ARRAY -> JsonArrayReader.read(container, buffered);
                case TABLE -> TableReader.read(container, buffered);
            }
        } catch (IOException e) {
            container.broken(why(e));
        }
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(Packing.HEAD);
        byte[] head = in.readNBytes(Packing.HEAD);
        in.reset();
        return head;
    }

    private static void whole(Container container, InputStream in) throws IOException, InterruptedException {
        byte[] bytes = in.readNBytes(Math.toIntExact(Input.MOST_BYTES + 1));
        if (bytes.length > Input.MOST_BYTES) {
            container.broken(Input.tooLarge("more than %,d".formatted(Input.MOST_BYTES)));
        } else {
            container.whole(bytes);
        }
    }

    private static String why(IOException e) {
        return switch (e) {
            case UnpackException known -> String.valueOf(known.getMessage());
            case EOFException early -> "ends too early: it was not saved whole";
            case ZipException broken -> "is damaged: " + broken.getMessage();
            default -> "cannot be read: " + e.getMessage();
        };
    }
}
