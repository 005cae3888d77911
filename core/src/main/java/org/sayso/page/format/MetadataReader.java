package org.sayso.page.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sayso.page.Metadata;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an HTML page says of itself: schema.org JSON-LD, OpenGraph, Dublin Core and other meta elements. */
final class MetadataReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private @Nullable String headline;
    private @Nullable String published;
    private @Nullable String modified;
    private @Nullable String publisher;
    private @Nullable String siteName;
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final List<Metadata.Update> updates = new ArrayList<>();
    private String body = "";

    private MetadataReader() {}

    static Metadata read(Document document) {
        return new MetadataReader().gather(document);
    }

    private Metadata gather(Document document) {
        for (Element script : document.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                linked(script.data());
            }
        }
        headline = first(headline, meta(document, "og:title", "twitter:title", "dc.title", "sailthru.title"));
        published = first(
                published,
                meta(
                        document,
                        "article:published_time",
                        "datepublished",
                        "parsely-pub-date",
                        "sailthru.date",
                        "pubdate",
                        "publish-date",
                        "publish_date",
                        "publication_date",
                        "dc.date.issued",
                        "dcterms.created",
                        "dc.date",
                        "date",
                        "og:published_time",
                        "cxenseparse:recs:publishtime",
                        "originalpublicationdate"));
        published = first(published, itemprop(document, "datePublished"));
        modified = first(modified, meta(document, "article:modified_time", "og:updated_time", "last-modified"));
        siteName = meta(document, "og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone");
        if (authors.isEmpty()) {
            addAuthor(meta(
                    document, "author", "parsely-author", "sailthru.author", "dc.creator", "byl", "article:author"));
        }
        String ogType = meta(document, "og:type");
        if (ogType != null) {
            types.add(ogType);
        }
        for (String thread : List.of("QAPage", "DiscussionForumPosting")) {
            if (document.selectFirst("[itemtype$=" + thread + "]") != null) {
                types.add(thread);
            }
        }
        Element canonical = document.selectFirst("link[rel=canonical]");
        String named = first(canonical == null ? null : blankToNull(canonical.attr("href")), meta(document, "og:url"));
        Element html = document.selectFirst("html");
        String language = html == null ? "" : html.attr("lang");
        return new Metadata(
                headline,
                blankToNull(document.title()),
                List.copyOf(authors),
                published,
                modified,
                publisher,
                siteName,
                SavedFrom.address(document, named),
                List.copyOf(types),
                body,
                meta(document, "og:description", "description", "twitter:description", "dc.description"),
                language.isBlank() ? meta(document, "og:locale", "content-language", "dc.language") : language.strip(),
                html != null && (html.hasAttr("amp") || html.hasAttr("⚡")),
                updates);
    }

    private void linked(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json.strip());
        } catch (JacksonException broken) {
            // A broken script is a page that says nothing of itself there; the rest of the page still speaks.
            return;
        }
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                JsonNode type = node.path("@type");
                List<String> names = strings(type);
                if (names.stream().anyMatch(MetadataReader::isStory)) {
                    story(node, names);
                }
                for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                    JsonNode child = node.path(inner);
                    if (child.isContainer()) {
                        open.add(child);
                    }
                }
            }
        }
    }

    private void story(JsonNode node, List<String> names) {
        types.addAll(names);
        headline = first(headline, first(string(node, "headline"), string(node, "name")));
        published = first(published, first(string(node, "datePublished"), string(node, "dateCreated")));
        modified = first(modified, string(node, "dateModified"));
        publisher = first(publisher, nameOf(node.path("publisher")));
        if (authors.isEmpty()) {
            JsonNode author = node.path("author");
            if (author.isArray()) {
                author.forEach(one -> addAuthor(nameOf(one)));
            } else {
                addAuthor(nameOf(author));
            }
        }
        JsonNode entries = node.path("liveBlogUpdate");
        for (JsonNode entry : entries.isArray() ? entries : JSON.createArrayNode()) {
            updates.add(update(entry));
        }
        String text = string(node, "articleBody");
        if (text != null && text.length() > body.length()) {
            body = text;
        }
    }

    private static Metadata.Update update(JsonNode entry) {
        String text = string(entry, "articleBody");
        JsonNode author = entry.path("author");
        return new Metadata.Update(
                string(entry, "headline"),
                text == null ? "" : Jsoup.parseBodyFragment(text).text(),
                first(string(entry, "datePublished"), string(entry, "dateModified")),
                nameOf(author));
    }

    private static boolean isStory(String type) {
        return type.endsWith("Article")
                || type.endsWith("Posting")
                || type.endsWith("NewsArticle")
                || type.equals("Report")
                || type.equals("Question")
                || type.equals("QAPage")
                || type.equals("Review");
    }

    private void addAuthor(@Nullable String name) {
        if (name == null || name.contains("://") || name.length() > 200) {
            return;
        }
        authors.add(name);
    }

    private static @Nullable String nameOf(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() ? null : nameOf(node.get(0));
        }
        return node.isString() ? blankToNull(node.asString()) : string(node, "name");
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isArray() && !value.isEmpty()) {
            value = value.get(0);
        }
        return value.isString() ? blankToNull(org.jsoup.parser.Parser.unescapeEntities(value.asString(), false)) : null;
    }

    private static List<String> strings(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isString()) {
            all.add(node.asString());
        } else if (node.isArray()) {
            node.forEach(one -> all.addAll(one.isString() ? List.of(one.asString()) : List.of()));
        }
        return all;
    }

    private static @Nullable String meta(Document document, String... names) {
        for (String name : names) {
            for (Element meta : document.head().getElementsByTag("meta")) {
                if (name.equalsIgnoreCase(meta.attr("property"))
                        || name.equalsIgnoreCase(meta.attr("name"))
                        || name.equalsIgnoreCase(meta.attr("itemprop"))
                        || name.equalsIgnoreCase(meta.attr("http-equiv"))) {
                    String content = blankToNull(meta.attr("content"));
                    if (content != null) {
                        return content;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String itemprop(Document document, String name) {
        Element element = document.selectFirst("[itemprop=" + name + "]");
        if (element == null) {
            return null;
        }
        return first(blankToNull(element.attr("content")), blankToNull(element.attr("datetime")));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String blankToNull(String value) {
        String stripped = value.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
