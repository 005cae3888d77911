package org.sayso.input.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.sayso.input.Input;
import org.sayso.page.Given;
import org.sayso.time.Days;

/**
 * Reads the pages of a web archive (WARC, ISO 28500) with jwarc: answers with status 200 and resources that are documents.
 * Pictures, scripts and style sheets, redirects and errors are no pages. What is saved is the body, unpacked and without
 * the headers of its transfer.
 */
final class WarcPages {

    /** Ways of packing an answer that are unpacked; "" where it was not packed. */
    private static final Set<String> PACKINGS = Set.of("", "gzip", "x-gzip", "deflate", "identity");

    private WarcPages() {}

    static void read(Container container, InputStream in) throws IOException, InterruptedException {
        long number = 0;
        try (WarcReader warc = new WarcReader(in)) {
            for (Optional<WarcRecord> next = warc.next(); next.isPresent(); next = warc.next()) {
                number++;
                if (next.get() instanceof WarcTargetRecord record) {
                    record(container, record);
                }
            }
        } catch (UnpackException e) {
            throw e;
        } catch (EOFException e) {
            throw new UnpackException("is cut short in record %d: it was not saved whole".formatted(number + 1));
        } catch (IOException e) {
            throw new UnpackException("is damaged after record %d: %s".formatted(number, e.getMessage()));
        }
    }

    private static void record(Container container, WarcTargetRecord record) throws IOException, InterruptedException {
        MessageBody body;
        try {
            switch (record) {
                case WarcResponse response -> {
                    if (!isDocument(response.payloadType()) || response.http().status() != 200) {
                        return;
                    }
                    String packing = response.http()
                            .headers()
                            .first("Content-Encoding")
                            .orElse("")
                            .strip();
                    if (!PACKINGS.contains(packing.toLowerCase(Locale.ROOT))) {
                        container.lost(
                                record.target(),
                                "is packed as \"%s\", which is not read: save the page in your browser and give the file"
                                        .formatted(packing));
                        return;
                    }
                    body = response.http().bodyDecoded();
                }
                case WarcResource resource -> {
                    if (!isDocument(resource.payloadType())) {
                        return;
                    }
                    body = resource.body();
                }
                default -> {
                    return;
                }
            }
        } catch (ParsingException | IllegalArgumentException e) {
            container.lost(record.target(), "has a broken record: " + e.getMessage());
            return;
        }
        byte[] bytes;
        try {
            bytes = container.budget.unpacked(body.stream()).readNBytes(Math.toIntExact(Input.MOST_BYTES + 1));
        } catch (ZipException e) {
            container.lost(record.target(), "is damaged: " + e.getMessage());
            return;
        }
        if (bytes.length > Input.MOST_BYTES) {
            container.lost(record.target(), Input.tooLarge("more than %,d".formatted(Input.MOST_BYTES)));
        } else if (bytes.length > 0) {
            Given given = container.given;
            container.member(
                    record.target(),
                    bytes,
                    new Given(record.target(), given.outlet(), given.published(), captured(record)));
        }
    }

    /** The day of the record, in UTC as archives write it. */
    private static @Nullable Days captured(WarcTargetRecord record) {
        try {
            return Days.of(LocalDate.ofInstant(record.date(), ZoneOffset.UTC));
        } catch (NoSuchElementException | DateTimeException | IllegalArgumentException e) {
            // A record without a date, or with one that is none, is a page without a day of capture.
            return null;
        }
    }

    private static boolean isDocument(MediaType type) {
        String base = type.base().toString().toLowerCase(Locale.ROOT);
        return base.equals("text/html")
                || base.equals("application/xhtml+xml")
                || base.equals("text/plain")
                || base.equals("application/pdf")
                || base.contains("officedocument.wordprocessing")
                || base.contains("opendocument.text")
                || base.equals("application/rtf")
                || base.equals("text/rtf");
    }
}
