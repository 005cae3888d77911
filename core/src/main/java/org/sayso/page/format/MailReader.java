package org.sayso.page.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Metadata;

/**
 * Reads mail (EML) and pages saved by a browser as one file (MHTML), which have the same form: the HTML of a mail where it
 * has some, else its plain text; its attachments are pages of their own, see {@link #attachments}.
 */
public final class MailReader {

    /** A part that was attached under a name of its own. */
    public static final class Attachment {

        private final String name;
        private final byte[] bytes;

        Attachment(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        public String name() {
            return name;
        }

        /** Nobody may change them. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** What a mail in a mail is called that has no name. */
    private static final String FORWARDED = "forwarded.eml";

    private static final int MOST_PARTS = 2_000;

    private static final Pattern FLOWED = Pattern.compile("(?i)format\\s*=\\s*\"?flowed");

    private @Nullable Entity html;
    private @Nullable Entity plain;
    private final List<Entity> attached = new ArrayList<>();
    /** Mails within the mail. */
    private final List<Entity> forwarded = new ArrayList<>();

    private MailReader() {}

    static Extract read(byte[] bytes) throws FormatException {
        try {
            Message message = parse(bytes);
            MailReader parts = new MailReader();
            parts.sortAll(message);
            Metadata metadata = metadata(message);
            Entity story = parts.html != null ? parts.html : parts.plain;
            if (story == null) {
                throw new FormatException("is a mail without text of its own");
            }
            Decoder.Decoded decoded = decode(story);
            if (decoded.text().isBlank()) {
                throw new FormatException("is a mail without text of its own");
            }
            String text = parts.html == null && isFlowed(story) ? flowed(decoded.text()) : decoded.text();
            return parts.html != null
                    ? HtmlReader.read(decoded.text(), metadata, decoded.remarks())
                    : Extract.plain(text, metadata, decoded.remarks());
        } catch (IOException | IllegalArgumentException e) {
            throw new FormatException("is a damaged mail: " + e.getMessage());
        }
    }

    private static boolean isFlowed(Entity entity) {
        Field type = entity.getHeader().getField("Content-Type");
        return type != null && FLOWED.matcher(String.valueOf(type.getBody())).find();
    }

    /** Paragraphs as their sender wrote them (RFC 3676): a line that ends in a blank goes on in the next of the same depth. */
    private static String flowed(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        int open = -1;
        for (String line : text.split("\r?\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            if (depth == open) {
                joined.append(line, line.startsWith(" ", depth) ? depth + 1 : depth, line.length());
            } else {
                joined.append(open >= 0 ? "\n" : "").append(line);
            }
            boolean goesOn = line.endsWith(" ") && !line.equals("-- ");
            open = goesOn ? depth : -1;
            joined.append(goesOn ? "" : "\n");
        }
        return joined.toString();
    }

    /** What is attached to a mail, in order; nothing of what its own text shows (its pictures). */
    public static List<Attachment> attachments(byte[] bytes) throws IOException {
        MailReader parts = new MailReader();
        parts.sortAll(parse(bytes));
        List<Attachment> attachments = new ArrayList<>();
        for (Entity entity : parts.attached) {
            attachments.add(new Attachment(entity.getFilename(), content(entity)));
        }
        for (Entity entity : parts.forwarded) {
            String name = entity.getFilename();
            attachments.add(new Attachment(name == null || name.isBlank() ? FORWARDED : name, content(entity)));
        }
        return attachments;
    }

    private static Message parse(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(1 << 20)
                .setMaxHeaderCount(10_000)
                .setMalformedHeaderStartsBody(true)
                .build());
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    /** A mail without words of its own is the first mail that is in it. */
    private void sortAll(Message message) {
        sort(message);
        while (html == null
                && plain == null
                && !forwarded.isEmpty()
                && forwarded.removeFirst().getBody() instanceof Message inner) {
            sort(inner);
        }
    }

    /** Finds the first HTML and the first plain text that are no attachments; the parts in the order they stand. */
    private void sort(Message message) {
        Deque<Entity> open = new ArrayDeque<>();
        open.push(message);
        int seen = 0;
        while (!open.isEmpty() && seen++ < MOST_PARTS) {
            Entity entity = open.pop();
            Body body = entity.getBody();
            if (body instanceof Multipart multipart) {
                List<Entity> parts = multipart.getBodyParts();
                for (int i = parts.size() - 1; i >= 0; i--) {
                    open.push(parts.get(i));
                }
            } else if (body instanceof Message) {
                forwarded.add(entity);
            } else if (body instanceof SingleBody) {
                sortPart(entity);
            }
        }
    }

    private void sortPart(Entity entity) {
        String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
        boolean named = entity.getFilename() != null;
        boolean inline = entity.getHeader().getField("Content-ID") != null
                || entity.getHeader().getField("Content-Location") != null;
        if ("attachment".equalsIgnoreCase(entity.getDispositionType()) && named) {
            attached.add(entity);
        } else if (html == null && (type.equals("text/html") || type.equals("application/xhtml+xml"))) {
            html = entity;
        } else if (plain == null && type.equals("text/plain")) {
            plain = entity;
        } else if (named && !inline && !type.startsWith("image/")) {
            attached.add(entity);
        }
    }

    private static Decoder.Decoded decode(Entity entity) throws IOException, FormatException {
        byte[] bytes = content(entity);
        Field type = entity.getHeader().getField("Content-Type");
        boolean declared = type != null
                && String.valueOf(type.getBody()).toLowerCase(Locale.ROOT).contains("charset");
        if (declared && entity.getBody() instanceof TextBody text && text.getCharset() != null) {
            return new Decoder.Decoded(new String(bytes, text.getCharset()), List.of());
        }
        return Decoder.decode(bytes);
    }

    private static byte[] content(Entity entity) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (entity.getBody()) {
            case SingleBody body -> body.writeTo(out);
            case Message letter -> new DefaultMessageWriter().writeMessage(letter, out);
            case null, default -> {}
        }
        return out.toByteArray();
    }

    private static Metadata metadata(Message message) {
        Mailbox sender = message.getFrom() == null || message.getFrom().isEmpty()
                ? null
                : message.getFrom().get(0);
        boolean saved = field(message, "Snapshot-Content-Location") != null;
        String from =
                sender == null || saved ? null : sender.getName() == null ? sender.getAddress() : sender.getName();
        if (from != null && from.startsWith("<Saved by ")) {
            from = null;
        }
        Date date = saved ? null : message.getDate();
        String published = date == null
                ? null
                : date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return new Metadata(
                message.getSubject() == null || message.getSubject().isBlank()
                        ? null
                        : message.getSubject().strip(),
                null,
                from == null ? List.of() : List.of(from),
                published,
                null,
                from,
                null,
                field(message, "Snapshot-Content-Location"),
                saved ? List.of() : List.of(Metadata.MAIL),
                "",
                null,
                false);
    }

    private static @Nullable String field(Message message, String name) {
        Field field = message.getHeader().getField(name);
        return field == null || field.getBody() == null || field.getBody().isBlank()
                ? null
                : field.getBody().strip();
    }

    /** Whether the bytes begin with the header of a mail or of a page saved as one. */
    public static boolean isMail(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1 << 14), StandardCharsets.ISO_8859_1);
        int known = 0;
        boolean sent = false;
        int at = 0;
        while (at < head.length()) {
            int end = head.indexOf('\n', at);
            String line = head.substring(at, end < 0 ? head.length() : end).stripTrailing();
            if (line.isEmpty()) {
                break;
            }
            if (!line.startsWith(" ") && !line.startsWith("\t")) {
                int colon = line.indexOf(':');
                if (colon < 1 || !isFieldName(line, colon)) {
                    return false;
                }
                switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                    case "mime-version", "received", "message-id", "return-path", "content-type", "delivered-to" ->
                        sent = true;
                    case "from", "to", "subject", "date" -> known++;
                    default -> {}
                }
            }
            at = end < 0 ? head.length() : end + 1;
        }
        return sent && known >= 1;
    }

    private static boolean isFieldName(String line, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
