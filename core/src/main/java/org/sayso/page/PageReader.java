package org.sayso.page;

import java.util.List;

/**
 * Makes a {@link Page} of bytes. The format is told by content, never by name: text or HTML. Plain text is not changed.
 */
public final class PageReader {

    private final HtmlReader html = new HtmlReader();

    /**
     * The page these bytes are.
     *
     * @throws PageException where the bytes hold nothing that can be read, with what they are
     */
    public Page read(RawPage raw) throws PageException {
        byte[] bytes = raw.bytes();
        if (bytes.length == 0) {
            throw new PageException(raw.name(), "is empty (0 bytes)");
        }
        String foreign = Magic.foreignFormat(bytes);
        if (foreign != null) {
            throw new PageException(raw.name(), "is " + foreign + "; this version reads text and HTML");
        }
        Decoded decoded = Decoder.decode(raw.name(), bytes);
        String text = decoded.text();
        if (text.isBlank() || text.codePoints().allMatch(PageReader::isBlank)) {
            throw new PageException(raw.name(), "holds only white space");
        }
        if (!Magic.isHtml(text)) {
            return new Page(raw.id(), raw.name(), text, Markup.NONE, raw.given(), decoded.remarks());
        }
        return html.read(raw, text, decoded.remarks());
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0xFEFF || point == 0x200B;
    }

    /**
     * Bytes made text.
     *
     * @param remarks what was done about bytes that no character answers to
     */
    record Decoded(String text, List<String> remarks) {}
}
