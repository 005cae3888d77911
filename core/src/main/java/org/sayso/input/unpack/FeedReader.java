package org.sayso.input.unpack;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.input.Input;
import org.sayso.page.format.ArticleRecord;

/**
 * Reads RSS and Atom with Rome: every entry is a page, its text what the feed gives of it. The bytes of such a page are the
 * entry as a JSON object. A feed's document type is refused, and with it every entity it could define.
 */
final class FeedReader {

    private FeedReader() {}

    /** One entry, as the record it is kept as. */
    record Entry(Map<String, String> row, @Nullable String link) {}

    static void read(Container container, InputStream in) throws IOException, InterruptedException {
        byte[] bytes = in.readNBytes(Math.toIntExact(Input.MOST_BYTES + 1));
        if (bytes.length > Input.MOST_BYTES) {
            throw new UnpackException(Input.tooLarge("more than %,d".formatted(Input.MOST_BYTES)));
        }
        List<Entry> entries = entries(bytes);
        if (entries.isEmpty()) {
            throw new UnpackException("is a feed without entries");
        }
        int number = 0;
        for (Entry entry : entries) {
            number++;
            byte[] row = ArticleRecord.bytes(entry.row());
            ArticleRecord record = ArticleRecord.parse(row);
            String place = "entry " + number;
            if (record != null) {
                container.member(record.key(place), row, record.given(container.given));
            }
        }
    }

    static List<Entry> entries(byte[] bytes) throws IOException {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
            SyndFeed feed = new SyndFeedInput().build(reader);
            return feed.getEntries().stream().map(entry -> entry(feed, entry)).toList();
        } catch (FeedException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new UnpackException(
                    why.contains("DOCTYPE")
                            ? "is a feed with a document type, which can unfold without end: not read"
                            : "is a broken feed: " + why);
        }
    }

    private static Entry entry(SyndFeed feed, SyndEntry entry) {
        Map<String, String> row = new LinkedHashMap<>();
        put(row, "id", entry.getUri());
        put(row, "url", entry.getLink());
        put(row, "title", entry.getTitle());
        put(row, "author", author(entry));
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        put(
                row,
                "published",
                date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC).toString());
        put(row, "outlet", feed.getTitle());
        put(row, "language", feed.getLanguage());
        row.put("html", words(entry));
        return new Entry(row, entry.getLink());
    }

    private static void put(Map<String, String> row, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            row.put(column, value.strip());
        }
    }

    private static @Nullable String author(SyndEntry entry) {
        List<SyndPerson> authors = entry.getAuthors();
        return authors == null || authors.isEmpty()
                ? entry.getAuthor()
                : String.join(
                        ", ",
                        authors.stream()
                                .map(SyndPerson::getName)
                                .filter(n -> n != null)
                                .toList());
    }

    /** The longest the feed gives: content, else description. */
    private static String words(SyndEntry entry) {
        String best = entry.getDescription() == null
                ? ""
                : String.valueOf(entry.getDescription().getValue());
        for (SyndContent content : entry.getContents()) {
            String value = String.valueOf(content.getValue());
            best = value.length() > best.length() ? value : best;
        }
        return best.isBlank() ? String.valueOf(entry.getTitle()) : best;
    }
}
