package org.sayso.page.format;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.sayso.page.Markup;
import org.sayso.page.Metadata;

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
        HtmlText extracted = HtmlText.of(document);
        if (extracted.lines().isEmpty()) {
            throw new FormatException(
                    "is HTML without any text of its own (its story may be loaded by a script); save the page as shown");
        }
        return new Extract(extracted.text(), new Markup(extracted.lines(), metadata), remarks);
    }
}
