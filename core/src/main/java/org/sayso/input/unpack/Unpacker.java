package org.sayso.input.unpack;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.sayso.input.Input;
import org.sayso.input.PageTaker;
import org.sayso.input.unpack.Container.TakerException;
import org.sayso.page.Given;

/** Takes pages out of whatever they are packed in, one after another. */
public final class Unpacker {

    private Unpacker() {}

    /** Gives every page of {@code in} to {@code taker}; what cannot be read is given as lost, with the reason. */
    public static void unpack(String name, String address, Given given, InputStream in, PageTaker taker)
            throws InterruptedException {
        Budget budget = new Budget();
        try {
            unpack(new Container(name, address, given, budget, taker), budget.packed(in));
        } catch (TakerException e) {
            throw e.trouble();
        }
    }

    /** The same for a file: a ZIP archive is read by its list of members. */
    public static void unpack(String name, String address, Given given, Path file, PageTaker taker)
            throws InterruptedException {
        Budget budget = new Budget();
        Container container = new Container(name, address, given, budget, taker);
        try (InputStream in = Files.newInputStream(file)) {
            BufferedInputStream head = new BufferedInputStream(in, Packing.HEAD);
            if (Packing.of(head(head)) == Packing.ZIP) {
                budget.packed(Files.size(file));
                zip(container, file);
            } else {
                unpack(container, budget.packed(head));
            }
        } catch (TakerException e) {
            throw e.trouble();
        } catch (IOException e) {
            container.broken(why(e));
        }
    }

    private static void zip(Container container, Path file) throws InterruptedException {
        try {
            ZipReader.read(container, file);
        } catch (TakerException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            container.broken(why(e));
        }
    }

    /** The same for a member that may be packed itself. */
    static void unpack(Container container, InputStream in) throws InterruptedException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(new AsItComes(in), Packing.HEAD);
            switch (Packing.of(head(buffered))) {
                case NONE -> whole(container, buffered);
                case GZIP ->
                    unpack(container.unwrapped(), container.budget.unpacked(new GZIPInputStream(buffered, 1 << 14)));
                case ZIP -> ZipReader.read(container, buffered);
                case WARC -> WarcPages.read(container, buffered);
                case MBOX -> MboxReader.read(container, buffered);
                case MAIL -> mail(container, buffered);
                case FEED -> FeedReader.read(container, buffered);
                case JSON_LINES -> JsonLinesReader.read(container, buffered);
                case JSON_ARRAY -> JsonArrayReader.read(container, buffered);
                case TABLE -> TableReader.read(container, buffered);
            }
        } catch (TakerException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            container.broken(why(e));
        }
    }

    /**
     * Gives what it has before it asks for more. A reader that goes on because more seems to be there would lose what it
     * already had where the next is missing.
     */
    private static final class AsItComes extends FilterInputStream {

        AsItComes(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 0;
        }
    }

    private static void mail(Container container, InputStream in) throws IOException, InterruptedException {
        byte[] bytes = in.readNBytes(Math.toIntExact(Input.MOST_BYTES + 1));
        if (bytes.length > Input.MOST_BYTES) {
            container.broken(Input.tooLarge("more than %,d".formatted(Input.MOST_BYTES)));
        } else {
            MailUnpacker.read(container, bytes);
        }
    }

    /** What stands at the beginning; of what was cut short there as much as there is: the rest is told where it is read. */
    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(Packing.HEAD);
        byte[] head = new byte[Packing.HEAD];
        int read = 0;
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                head[read++] = (byte) next;
                if (read == head.length) {
                    break;
                }
            }
        } catch (EOFException | ZipException e) {
            if (read == 0) {
                throw e;
            }
        }
        in.reset();
        return Arrays.copyOf(head, read);
    }

    private static void whole(Container container, InputStream in) throws IOException, InterruptedException {
        byte[] bytes = in.readNBytes(Math.toIntExact(Input.MOST_BYTES + 1));
        if (bytes.length > Input.MOST_BYTES) {
            container.broken(Input.tooLarge("more than %,d".formatted(Input.MOST_BYTES)));
        } else {
            container.whole(bytes);
        }
    }

    static String why(Throwable e) {
        return switch (e) {
            case UnpackException known -> String.valueOf(known.getMessage());
            case EOFException early -> "ends too early: it was not saved whole";
            case ZipException broken -> "is damaged: " + broken.getMessage();
            case StackOverflowError deep -> "is nested too deep";
            default ->
                "cannot be read: "
                        + String.valueOf(e.getMessage())
                                .lines()
                                .findFirst()
                                .orElse(e.getClass().getSimpleName());
        };
    }
}
