package org.sayso.input.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.sayso.input.Input;

/**
 * Reads mbox: mails one after another, each begun by a line "From …" after an empty one (RFC 4155). Where the first such line
 * has a time, so have all: "From here it is two miles." begins a paragraph.
 */
final class MboxReader {

    private static final Pattern TIMED = Pattern.compile(".{1,200}\\b\\d{1,2}:\\d{2}.{0,40}\\b\\d{4}\\b.{0,40}|"
            + ".{1,200}\\b\\d{4}\\b.{0,40}\\b\\d{1,2}:\\d{2}.{0,40}");

    private MboxReader() {}

    static void read(Container container, InputStream in) throws IOException, InterruptedException {
        ByteLines lines = new ByteLines(in, Math.toIntExact(Input.MOST_BYTES));
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        boolean tooLarge = false;
        boolean gap = true;
        boolean timed = false;
        int number = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (gap && isStart(line) && (!timed || isTimed(line))) {
                timed |= number == 0 && isTimed(line);
                end(container, number, mail, tooLarge);
                number++;
                tooLarge = false;
            } else if (mail.size() + line.length > Input.MOST_BYTES) {
                tooLarge = true;
            } else {
                boolean quoted = isQuotedStart(line);
                mail.write(line, quoted ? 1 : 0, line.length - (quoted ? 1 : 0));
                mail.write('\n');
            }
            gap = line.length == 0 || (line.length == 1 && line[0] == '\r');
        }
        end(container, number, mail, tooLarge);
    }

    private static boolean isStart(byte[] line) {
        return line.length > 5 && line[0] == 'F' && new String(line, 0, 5, StandardCharsets.ISO_8859_1).equals("From ");
    }

    private static boolean isTimed(byte[] line) {
        return TIMED.matcher(new String(line, StandardCharsets.ISO_8859_1).strip())
                .matches();
    }

    /** {@code >From} in a mail's text was {@code From} before it was put into the box. */
    private static boolean isQuotedStart(byte[] line) {
        int at = 0;
        while (at < line.length && line[at] == '>') {
            at++;
        }
        return at > 0 && line.length >= at + 5 && new String(line, at, 5, StandardCharsets.ISO_8859_1).equals("From ");
    }

    private static void end(Container container, int number, ByteArrayOutputStream mail, boolean tooLarge)
            throws IOException, InterruptedException {
        if (number > 0) {
            String place = "mail " + number;
            if (tooLarge) {
                container.lost(place, Input.tooLarge("more than %,d".formatted(Input.MOST_BYTES)));
            } else {
                MailUnpacker.read(container.inner(place), mail.toByteArray());
            }
        }
        mail.reset();
    }
}
