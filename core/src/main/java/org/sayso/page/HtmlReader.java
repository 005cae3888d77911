package org.sayso.page;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Makes a page of HTML: its text as a browser would show it, a line for each block element, and what the markup tells. */
final class HtmlReader {

    Page read(RawPage raw, String html, List<String> remarks) throws PageException {
        Document document = Jsoup.parse(html);
        Metadata metadata = MetadataReader.read(document);
        HtmlText extracted = HtmlText.of(document);
        if (extracted.lines().isEmpty()) {
            throw new PageException(
                    raw.name(),
                    "is HTML without any text of its own (its story may be loaded by a script); save the page as shown");
        }
        Markup markup = new Markup(extracted.lines(), metadata);
        return new Page(raw.id(), raw.name(), extracted.text(), markup, raw.given(), remarks);
    }
}
