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
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.sayso.input.Input;
import org.sayso.page.format.ArticleRecord;

/**
 * Reads RSS and Atom with Rome: every entry is a page, its text what the feed gives of it. The bytes of such a page are the
 * entry as a JSON object. A feed's document type is refused, and with it every entity it could define.
 */
final class FeedReader {

    private FeedReader() {}

    static void read(Container container, InputStream in) throws IOException, InterruptedException {
        byte[] bytes = in.readNBytes(Math.toIntExact(Input.MOST_BYTES + 1));
        if (bytes.length > Input.MOST_BYTES) {
            throw new UnpackException(Input.tooLarge("more than %,d".formatted(Input.MOST_BYTES)));
        }
        List<Map<String, String>> entries = entries(bytes, container.address);
        if (entries.isEmpty()) {
            throw new UnpackException("is a feed without entries");
        }
        int number = 0;
        for (Map<String, String> entry : entries) {
            number++;
            byte[] row = ArticleRecord.bytes(entry);
            ArticleRecord record = ArticleRecord.parse(row);
            String place = "entry " + number;
            if (record != null) {
                container.member(record.key(place), row, record.given(container.given));
            }
        }
    }

    private static List<Map<String, String>> entries(byte[] bytes, String address) throws IOException {
        SyndFeedInput input = new SyndFeedInput();
        input.setPreserveWireFeed(true);
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
            SyndFeed feed = input.build(reader);
            URI base = base(feed, address);
            return feed.getEntries().stream()
                    .map(entry -> entry(feed, entry, base))
                    .toList();
        } catch (FeedException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new UnpackException(
                    why.contains("DOCTYPE")
                            ? "is a feed with a document type, which can unfold without end: not read"
                            : "is a broken feed: " + why);
        }
    }

    /** What links that are not whole begin at: what the feed says, else where it was fetched, else the site it speaks of. */
    private static @Nullable URI base(SyndFeed feed, String address) {
        URI base = null;
        for (String place : Arrays.asList(
                feed.getLink(),
                address.startsWith("http") ? address : null,
                feed.originalWireFeed() instanceof com.rometools.rome.feed.atom.Feed atom ? atom.getXmlBase() : null)) {
            String whole = resolved(base, place);
            try {
                base = whole == null || !whole.startsWith("http") ? base : new URI(whole);
            } catch (URISyntaxException e) {
                // It says nothing about the place.
            }
        }
        return base;
    }

    private static @Nullable String resolved(@Nullable URI base, @Nullable String link) {
        if (base == null || link == null || link.contains("://")) {
            return link;
        }
        try {
            return base.resolve(link.strip()).toString();
        } catch (IllegalArgumentException e) {
            return link;
        }
    }

    private static Map<String, String> entry(SyndFeed feed, SyndEntry entry, @Nullable URI base) {
        Map<String, String> row = new LinkedHashMap<>();
        put(row, "id", entry.getUri());
        put(row, "url", resolved(base, entry.getLink()));
        put(row, "title", shown(entry.getTitle()));
        put(row, "author", author(entry));
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        put(
                row,
                "published",
                date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC).toString());
        put(row, "outlet", shown(feed.getTitle()));
        put(row, "language", feed.getLanguage());
        row.put("html", words(entry));
        return row;
    }

    private static void put(Map<String, String> row, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            row.put(column, value.strip());
        }
    }

    /** A title as a reader shows it: many are HTML within the feed's XML, "Tide &amp;amp; Shore". */
    private static @Nullable String shown(@Nullable String title) {
        return title == null || !ArticleRecord.isMarked(title)
                ? title
                : Jsoup.parse(title).text();
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
