package org.sayso.page.format;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The address a browser, or SingleFile, saved a page from, in a comment at its top: {@code <!-- saved from
 * url=(0031)https://tide.example/gate.html -->}, {@code <!-- Page saved with SingleFile url: https://… -->}.
 */
final class SavedFrom {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)saved from url=\\(\\d{1,6}\\)\\s{0,5}(https?://\\S{1,2000})|saved with SingleFile\\s{1,20}url:\\s{0,20}(https?://\\S{1,2000})");

    private SavedFrom() {}

    /** The address that a page names as its own where that is whole; else where it was saved from, or what it names taken from there. */
    static @Nullable String address(Document document, @Nullable String named) {
        if (named != null && named.contains("://")) {
            return named;
        }
        String saved = saved(document);
        if (saved == null || named == null) {
            return saved == null ? named : saved;
        }
        try {
            return URI.create(saved).resolve(named).toString();
        } catch (IllegalArgumentException e) {
            return saved;
        }
    }

    private static @Nullable String saved(Document document) {
        Element html = document.selectFirst("html");
        Stream<Node> top = document.childNodes().stream();
        return (html == null ? top : Stream.concat(top, html.childNodes().stream()))
                .filter(Comment.class::isInstance)
                .map(node -> ADDRESS.matcher(((Comment) node).getData()))
                .filter(Matcher::find)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .findFirst()
                .orElse(null);
    }
}
