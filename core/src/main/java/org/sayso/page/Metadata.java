package org.sayso.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says of itself outside its text: JSON-LD first, then OpenGraph and other meta elements, then
 * {@code <title>} and {@code <time>}.
 *
 * @param headline the story's title (JSON-LD headline, og:title)
 * @param title the window's title, with the outlet's name or section often at its end
 * @param authors people's names
 * @param published as written, ISO 8601 for the most part
 * @param publisher who publishes the page (JSON-LD publisher)
 * @param siteName og:site_name and its like
 * @param types schema.org types and og:type: "NewsArticle", "QAPage"
 * @param body the story's text as JSON-LD's articleBody gives it, empty where it does not
 * @param description what the page says that it is about (og:description), often the story's first sentence
 * @param language as written: "en-GB"
 * @param updates the entries of a live blog
 */
public record Metadata(
        @Nullable String headline,
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String publisher,
        @Nullable String siteName,
        @Nullable String canonical,
        List<String> types,
        String body,
        @Nullable String description,
        @Nullable String language,
        boolean amp,
        List<Update> updates) {

    /**
     * An entry of a live blog, as the page lists it.
     *
     * @param body its text, which the page may show otherwise
     * @param published as written, ISO 8601 for the most part
     */
    public record Update(
            @Nullable String headline,
            String body,
            @Nullable String published,
            @Nullable String author) {}

    /** The type of a letter; the words are schema.org's. */
    public static final String MAIL = "EmailMessage";

    /** The type of what was written in a word processor. */
    public static final String DOCUMENT = "TextDigitalDocument";

    public static final Metadata NONE =
            new Metadata(null, null, List.of(), null, null, null, null, null, List.of(), "", null, false);

    /** Of what is no live blog. */
    public Metadata(
            @Nullable String headline,
            @Nullable String title,
            List<String> authors,
            @Nullable String published,
            @Nullable String modified,
            @Nullable String publisher,
            @Nullable String siteName,
            @Nullable String canonical,
            List<String> types,
            String body,
            @Nullable String language,
            boolean amp) {
        this(
                headline, title, authors, published, modified, publisher, siteName, canonical, types, body, null,
                language, amp, List.of());
    }

    public Metadata {
        authors = List.copyOf(authors);
        types = List.copyOf(types);
        updates = List.copyOf(updates);
    }

    /** This, and where it says nothing what {@code other} says. */
    public Metadata or(Metadata other) {
        return new Metadata(
                first(headline, other.headline),
                first(title, other.title),
                authors.isEmpty() ? other.authors : authors,
                first(published, other.published),
                first(modified, other.modified),
                first(publisher, other.publisher),
                first(siteName, other.siteName),
                first(canonical, other.canonical),
                types.isEmpty() ? other.types : types,
                body.isEmpty() ? other.body : body,
                first(description, other.description),
                first(language, other.language),
                amp || other.amp,
                updates.isEmpty() ? other.updates : updates);
    }

    /** Whether it is a mail: its subject and sender stand in its header, not in its text. */
    boolean isLetter() {
        return types.contains(MAIL);
    }

    /** Whether the text was written as a whole, by one hand: no menu stands around it. */
    boolean isWriting() {
        return isLetter() || types.contains(DOCUMENT);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
