package org.sayso.page.format;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sayso.page.Markup;
import org.sayso.page.Metadata;
import org.sayso.page.Post;

/** Reads HTML: its text as a browser would show it, a line for each block element, and what the markup tells. */
final class HtmlReader {

    private HtmlReader() {}

    static Extract read(String html, List<String> remarks) throws FormatException {
        return read(html, Metadata.NONE, remarks);
    }

    /**
     * @param around what the file that holds the HTML says of it: it wins over what the HTML says
     */
    static Extract read(String html, Metadata around, List<String> remarks) throws FormatException {
        Document document = Jsoup.parse(html);
        Metadata metadata = around.or(MetadataReader.read(document));
        Map<Element, PostFinder.Found> marked = PostFinder.find(document, metadata);
        HtmlText extracted = HtmlText.of(document, marked);
        if (extracted.text().isEmpty()) {
            throw new FormatException(
                    "is HTML without any text of its own (its story may be loaded by a script); save the page as shown");
        }
        List<Markup.Line> lines = extracted.lines();
        List<Post> listed = LiveUpdates.in(extracted.text(), lines, metadata.updates());
        List<Post> posts = listed.isEmpty() ? extracted.posts() : listed;
        return new Extract(extracted.text(), new Markup(lines, metadata, posts), remarks);
    }
}
