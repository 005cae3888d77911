package org.sayso.page;

import org.sayso.page.format.Extract;
import org.sayso.page.format.Format;
import org.sayso.page.format.FormatException;

/**
 * Makes a {@link Page} of bytes. The format is told by content, never by name. Plain text is not changed; the text of other
 * formats is extracted once, and the same bytes give the same text.
 */
public final class PageReader {

    /**
     * The page these bytes are.
     *
     * @throws PageException where the bytes hold nothing that can be read, with what they are
     */
    public Page read(RawPage raw) throws PageException {
        try {
            Extract extract = Format.read(raw.bytes());
            String text = extract.text();
            if (text.codePoints().allMatch(PageReader::isBlank)) {
                throw new FormatException("holds only white space");
            }
            return new Page(raw.id(), raw.name(), text, extract.markup(), raw.given(), extract.remarks());
        } catch (FormatException e) {
            throw new PageException(raw.name(), e.why());
        }
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0xFEFF || point == 0x200B;
    }
}
